#include "dispatch/header_line.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

constexpr std::size_t longest_header = 120;

constexpr auto keys = std::to_array<std::string_view>(
    {"date",          "publie",     "publie le", "published", "published on", "updated",   "updated on", "mis a jour",
     "mis a jour le", "modifie le", "issued",    "filed",     "slug",         "keyword",   "keywords",   "mots-cles",
     "mots cles",     "priority",   "priorite",  "category",  "categorie",    "version",   "id",         "source",
     "embargo",       "urgency",    "urgence",   "service",   "ref",          "reference", "subject",    "objet",
     "section",       "rubrique",   "language",  "langue",    "sent",         "received",  "posted",     "agency",
     "agence"});

constexpr auto priorities =
    std::to_array<std::string_view>({"urgent", "flash", "bulletin", "alerte", "alert", "breaking", "newsalert",
                                     "priorite", "(urgent)", "(flash)", "snap", "eilmeldung"});

// The header word and the byte behind it; the longest key wins.
std::optional<std::string_view> key_of(std::string_view folded) {
  std::optional<std::string_view> best;
  for (const auto key : keys) {
    const bool apart = folded.size() > key.size() && !is_letter(peek(folded, key.size()));
    if (folded.starts_with(key) && apart && (!best || key.size() > best->size())) best = key;
  }
  return best;
}

// Past `key` in the bytes of `line`: as many letters, blanks and hyphens as the folded key has.
std::uint32_t past_key(std::string_view line, std::string_view key) {
  std::uint32_t at = 0;
  for (std::size_t i = 0; i < key.size() && at < line.size(); ++i) at = after(line, at);
  return at;
}

// 09.12 · 18:40 · à 14h05 · - 16:31 · 10:15 GMT · (updated)
std::uint32_t past_time(std::string_view text, std::uint32_t from, std::uint32_t end) {
  auto at = skip_spaces(text, from, end);
  for (const std::string_view lead : {"-", ",", "à ", "at ", "| "}) {
    if (text.substr(at).starts_with(lead)) at = skip_spaces(text, at + lead.size(), end);
  }
  auto digits = at;
  std::size_t marks = 0;
  while (digits < end &&
         (is_digit(text[digits]) || text[digits] == ':' || text[digits] == '.' || text[digits] == 'h')) {
    marks += is_digit(text[digits]) ? 0U : 1U;
    ++digits;
  }
  if (digits - at < 3 || marks == 0) return from;
  if (text[digits - 1] == '.') --digits;
  const auto zone = skip_spaces(text, digits, end);
  const auto word = text.substr(zone, 3);
  return word == "GMT" || word == "UTC" || word == "CET" ? zone + 3 : digits;
}

std::optional<FoundDate> month_or_day(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (auto found = date_at(text, at); found && found->end <= end) return found;
  // A year alone is a date here, since the key says so.
  const auto word = text.substr(at, 4);
  const auto year = parse_edtf(word);
  const bool apart = at + 4 >= end || utf8::is_space(peek(text, at + 4));
  if (year && word.size() == 4 && apart) return FoundDate{*year, at + 4};
  return std::nullopt;
}

// "date 2022-02 …", "Publié le 3 mars 2015 à 14h05": the date ends the header, and what follows is something else.
std::optional<HeaderLine> dated(std::string_view text, ByteSpan paragraph, std::uint32_t at) {
  at = skip_spaces(text, at, paragraph.end);
  if (peek(text, at) == ':' || peek(text, at) == '=') at = skip_spaces(text, at + 1, paragraph.end);
  const auto found = month_or_day(text, at, paragraph.end);
  if (!found) return std::nullopt;
  return HeaderLine{{paragraph.begin, past_time(text, found->end, paragraph.end)}, found->date, {}};
}

// BC-UKRAINE-TALKS, AFP0123, u0456: no words, and not the form of a headline.
bool is_slug(std::string_view line) {
  if (count_words(line) > 2 || line.size() > 48 || !all_capitals(line)) return false;
  std::size_t hyphens = 0;
  std::size_t digits = 0;
  for (const char byte : line) {
    hyphens += byte == '-' || byte == '/' || byte == '_' ? 1U : 0U;
    digits += is_digit(byte) ? 1U : 0U;
  }
  return hyphens >= 2 || digits >= 3;
}

bool is_priority(std::string_view folded) {
  return std::any_of(priorities.begin(), priorities.end(),
                     [&](auto word) { return folded == word || folded == std::string(word) + ":"; });
}

bool is_embargo(std::string_view folded) {
  return begins_with_any(
      folded, std::to_array<std::string_view>({"sous embargo", "embargo", "not for release", "not for publication",
                                               "hold for release", "ne pas publier", "ne pas diffuser"}));
}

}  // namespace

std::optional<HeaderLine> header_line_at(std::string_view text, ByteSpan paragraph) {
  const auto line = slice(text, paragraph);
  const auto head = line.substr(0, std::min(line.size(), longest_header));
  const auto folded = utf8::fold(head);
  const bool is_short = line.size() <= longest_header && line.back() != '.';
  if (is_short && (is_priority(folded) || is_slug(line) || is_transmission_time(line) || is_embargo(folded))) {
    return HeaderLine{paragraph, {}, {}};
  }
  if (const auto key = key_of(folded)) {
    const auto behind = paragraph.begin + past_key(line, *key);
    if (auto header = dated(text, paragraph, behind)) return header;
    if (is_short && (peek(text, behind) == ':' || peek(text, behind) == '=')) {
      HeaderLine header{paragraph, {}, {}};
      if (*key == "source" || *key == "agency" || *key == "agence") {
        header.agency = slice(text, trim(text, {behind + 1, paragraph.end}));
      }
      return header;
    }
  }
  // A date, with or without its hour, and nothing else.
  if (const auto found = date_at(text, paragraph.begin)) {
    const auto end = past_time(text, found->end, paragraph.end);
    if (end >= paragraph.end) return HeaderLine{paragraph, found->date, {}};
  }
  return std::nullopt;
}

std::optional<HeaderLine> date_stamp_inside(std::string_view text, ByteSpan paragraph) {
  constexpr std::uint32_t longest_headline = 240;
  const auto last = std::min(paragraph.end, paragraph.begin + longest_headline);
  for (auto at = paragraph.begin; at < last; at = after(text, at)) {
    if (at == paragraph.begin || !utf8::is_space(before(text, at)) || utf8::is_space(peek(text, at))) continue;
    const auto folded = utf8::fold(text.substr(at, 24));
    const auto key = key_of(folded);
    const auto word = utf8::fold(text.substr(at, word_end(text, at, paragraph.end) - at));
    const bool weekday = is_weekday(word);
    if (!key && !weekday && !is_digit(text[at])) continue;
    const auto begin = key ? at + past_key(text.substr(at), *key) : at;
    auto stamp = dated(text, {at, paragraph.end}, begin);
    if (!stamp || stamp->date->day == 0 || stamp->date->year == 0) continue;
    const auto found = month_or_day(text, skip_spaces(text, begin, paragraph.end), paragraph.end);
    const bool timed = found && stamp->span.end > found->end;
    const auto next = skip_spaces(text, stamp->span.end, paragraph.end);
    const bool news_follows = next < paragraph.end && is_upper(peek(text, next)) && next > stamp->span.end;
    if (news_follows && (key || weekday || timed)) return stamp;
  }
  return std::nullopt;
}

bool is_transmission_time(std::string_view line) {
  if (line.size() > 48) return false;
  const auto folded = utf8::fold(line);
  const bool zoned = has_any_word(folded, std::to_array<std::string_view>({"gmt", "utc"}));
  std::size_t digits = 0;
  while (digits < line.size() && is_digit(line[digits])) ++digits;
  const bool stamped = digits == 6 && zoned && count_words(line) <= 5;
  const auto date = date_at(line, 0);
  const auto end = static_cast<std::uint32_t>(line.size());
  return stamped || (zoned && date && past_time(line, date->end, end) >= end);
}

}  // namespace chancery::wire
