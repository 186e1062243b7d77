#include "dispatch/dateline.h"

#include <algorithm>

#include "base/utf8.h"
#include "dispatch/places.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

constexpr std::uint32_t longest_dateline = 140;
constexpr std::uint32_t longest_place = 48;

// Small words inside a place: "Charm el-Cheikh", "Port of Spain", "La Chaux-de-Fonds", "L'Aquila".
bool joins_place_words(std::string_view folded) {
  for (const std::string_view word : {"de", "du", "des", "la", "le", "les", "sur", "sous", "en", "of", "the", "upon",
                                      "am", "el", "al", "lez", "aux"}) {
    if (folded == word) return true;
  }
  return false;
}

class DatelineReader {
 public:
  DatelineReader(std::string_view text, ByteSpan paragraph)
      : text_(text), begin_(paragraph.begin), at_(paragraph.begin), end_(paragraph.end) {
    found_.span.begin = begin_;
  }

  std::optional<Dateline> read() {
    if (auto bracketed = all_in_brackets()) return bracketed;
    if (read_parts()) return found_;
    return short_form_;
  }

  [[nodiscard]] bool full() const { return has_place() && capitals_ && found_.date && found_.date->day != 0; }

 private:
  [[nodiscard]] bool has_place() const { return !found_.places.empty(); }
  [[nodiscard]] bool has_date() const { return found_.date && found_.date->day != 0; }
  [[nodiscard]] bool has_year() const { return found_.date && found_.date->year != 0; }
  [[nodiscard]] std::uint32_t spaces(std::uint32_t at) const { return skip_spaces(text_, at, end_); }

  bool read_parts() {
    for (int parts = 0; parts < 9 && at_ - begin_ < longest_dateline; ++parts) {
      if (ended()) return true;
      skip_separators();
      if (!credit() && !date() && !weekday() && !time() && !bare_credit() && !place()) return false;
    }
    return false;
  }

  void skip_separators() {
    at_ = spaces(at_);
    if (at_ > begin_ && peek(text_, at_) == ',') at_ = spaces(at_ + 1);
  }

  // "(Hanoï, 1er mars 2019, X) —": place and date within one pair of brackets.
  std::optional<Dateline> all_in_brackets() {
    if (peek(text_, begin_) != '(') return std::nullopt;
    const auto window = text_.substr(begin_, std::min(end_ - begin_, longest_dateline));
    const auto close = window.find(')');
    if (close == std::string_view::npos || window.find(',') > close) return std::nullopt;
    const auto inner_end = begin_ + static_cast<std::uint32_t>(close);
    DatelineReader inner(text_, {begin_ + 1, inner_end});
    if (!inner.place()) return std::nullopt;
    inner.skip_separators();
    if (!inner.date()) return std::nullopt;
    inner.skip_separators();
    if (inner.at_ < inner_end) inner.found_.agency = std::string(slice(text_, trim(text_, {inner.at_, inner_end})));
    found_ = inner.found_;
    at_ = inner_end + 1;
    const auto dash = past_dash(at_);
    if (dash) at_ = *dash;
    return finish(true);
  }

  bool credit() {
    const auto read = credit_at(text_, at_, end_);
    if (!read) return false;
    const bool label = is_label(read->name);
    if ((label && at_ == begin_) || !stroke_is_apart()) return false;
    // Two brackets: the first said where the place lies.
    const bool where = has_place() && !has_date() && says_where(read->name);
    // "(updated)" is no name, but it stands where one would.
    if (!where && !label) {
      has_credit_ = true;
      found_.agency = read->name.empty() ? std::nullopt : std::optional(read->name);
    }
    last_was_credit_ = true;
    at_ = read->end;
    return true;
  }

  // "MOSCOW/KIEV/…" is a row of places; "/X/" is a credit only behind a blank or a stop.
  [[nodiscard]] bool stroke_is_apart() const {
    return text_[at_] != '/' || at_ == begin_ || !is_letter(before(text_, at_));
  }

  bool date() {
    if (found_.date) return false;
    const auto read = date_at(text_, at_);
    if (!read || read->end > end_ || read->date.day == 0) return false;
    found_.date = read->date;
    last_was_credit_ = false;
    at_ = read->end;
    return true;
  }

  // "Bruxelles, mercredi -": a day that says no date is a part all the same.
  bool weekday() {
    if (!has_place() || found_.date || weekday_) return false;
    const auto end = word_end(text_, at_, end_);
    if (!is_weekday(utf8::fold(text_.substr(at_, end - at_)))) return false;
    weekday_ = true;
    at_ = end;
    return true;
  }

  // "TOKYO, Jan. 26, Kyodo -": a name between the date and the dash, in no brackets.
  bool bare_credit() {
    if (!has_place() || !has_date() || has_credit_) return false;
    const auto end = place_end(at_);
    if (end == at_ || !past_dash(end) || count_words(text_.substr(at_, end - at_)) > 3) return false;
    has_credit_ = true;
    found_.agency = std::string(text_.substr(at_, end - at_));
    at_ = end;
    return true;
  }

  // 10:15, 1015 GMT, 10h30
  bool time() {
    auto at = at_;
    std::size_t digits = 0;
    bool mark = false;
    while (at < end_ && (is_digit(text_[at]) || text_[at] == ':' || text_[at] == 'h' || text_[at] == 'H')) {
      digits += is_digit(text_[at]) ? 1U : 0U;
      mark = mark || !is_digit(text_[at]);
      ++at;
    }
    if (!has_date() || digits < 3 || digits > 6) return false;
    auto zone_end = spaces(at);
    const auto zone = text_.substr(zone_end, 3);
    const bool zoned = zone == "GMT" || zone == "UTC";
    if (!mark && !zoned) return false;
    at_ = zoned ? zone_end + 3 : at;
    return true;
  }

  // One place or several ("WASHINGTON/OTTAWA"); behind a first place, where that lies ("KIRUNA, Sweden").
  bool place() {
    if (found_.date && has_place()) return false;
    const bool where_it_lies = has_place();
    if (where_it_lies && (places_done_ || has_credit_)) return false;
    places_done_ = where_it_lies;
    std::vector<std::string> names;
    bool capitals = true;
    auto at = at_;
    for (;;) {
      const auto end = place_end(at);
      if (end == at) break;
      names.emplace_back(text_.substr(at, end - at));
      capitals = capitals && all_capitals(names.back());
      at = end;
      if (peek(text_, at) != '/' || names.size() >= 4) break;
      ++at;
    }
    if (names.empty() || (at > at_ && text_[at - 1] == '/')) return false;
    if (!where_it_lies) {
      found_.places = std::move(names);
      capitals_ = capitals;
    }
    last_was_credit_ = false;
    at_ = at;
    return true;
  }

  [[nodiscard]] std::uint32_t place_end(std::uint32_t from) const {
    auto at = from;
    auto end = from;
    int words = 0;
    while (at < end_ && at - from < longest_place && words < 6) {
      const auto word = name_word_end(at);
      if (word == at) break;
      const bool capital = is_upper(peek(text_, at));
      const auto folded = utf8::fold(text_.substr(at, word - at));
      if (!capital && (words == 0 || !joins_place_words(folded))) break;
      // "MOSCOW July 17": the date begins.
      if (date_at(text_, at)) break;
      ++words;
      if (capital) end = word;
      if (peek(text_, word) != ' ' && peek(text_, word) != 0xA0) break;
      at = after(text_, word);
    }
    return end;
  }

  // Letters with apostrophes and hyphens, and the points of "N.Y." and "St."
  [[nodiscard]] std::uint32_t name_word_end(std::uint32_t at) const {
    const auto begin = at;
    while (at < end_) {
      const auto c = peek(text_, at);
      const bool inside =
          at > begin && (c == '\'' || c == 0x2019 || c == '-') && is_letter(peek(text_, after(text_, at)));
      const bool point = c == '.' && at > begin && at - begin <= 4 && (at - begin <= 3 || text_[at - 2] == '.') &&
                         (is_letter(peek(text_, at + 1)) || peek(text_, at + 1) == ' ' || peek(text_, at + 1) == ',');
      if (!is_letter(c) && !inside && !point) break;
      at = after(text_, at);
    }
    return at;
  }

  [[nodiscard]] std::optional<std::uint32_t> past_dash(std::uint32_t at) const {
    at = spaces(at);
    if (at < end_ && text_[at] == '.') at = spaces(at + 1);
    const auto from = at;
    // Typewriters had no long dash, and some wires wrote "_" or "=" for it.
    while (at < end_ && (is_dash(peek(text_, at)) || text_[at] == '_' || text_[at] == '=')) at = after(text_, at);
    if (at == from) return std::nullopt;
    return at;
  }

  // Whether the parts read so far are a dateline which ends here; moves past what ends it.
  bool ended() {
    if (at_ == begin_) return false;
    const bool two = (has_place() && (has_date() || has_credit_ || weekday_)) || (has_date() && has_credit_);
    const auto next = spaces(at_);
    const auto c = next < end_ ? peek(text_, next) : 0;
    if (next >= end_) return two && has_place() && conclude(at_, true);
    if (const auto dash = past_dash(at_)) return end_with_dash(*dash, two);
    if (c == '.' || c == ':') return end_with_point(next, two);
    // Nothing but a new sentence: "PRETORIA, 2 November 2022 After ten days", "MOSCOW, January 26 (X) The …"
    const bool sentence = is_upper(c) || c == '"' || c == 0xAB || c == 0x201C;
    if (!sentence) return false;
    if (has_place() && capitals_ && has_year() && has_date()) return conclude(at_, true);
    if (has_place() && has_date() && last_was_credit_) return conclude(at_, true);
    // "(Belga) Le …", "Genève (ats/afp) Le …": enough when nothing more comes, "(X) Madrid, 2 février 2022. Le …".
    const bool named = found_.agency && (has_place() || is_upper(peek(*found_.agency, 0)));
    if (last_was_credit_ && named && !has_date() && !short_form_) {
      short_form_ = found_;
      short_form_->span = {begin_, at_};
    }
    return false;
  }

  bool end_with_dash(std::uint32_t behind, bool two) {
    if (two || has_credit_) {
      conclude(behind, two);
      go_on();
      return true;
    }
    // "4 juillet 2012. -" is how a report is dated; "4 juillet 2012 -" may be an entry of a chronology.
    if (has_date()) return has_year() && conclude(behind, peek(text_, spaces(at_)) == '.');
    const bool apart = utf8::is_space(peek(text_, at_)) && behind < end_ && utf8::is_space(peek(text_, behind));
    return apart && lone_place() && conclude(behind, false);
  }

  // "(ANSA) - ROME, NOV 24 - ", "DAKAR (APS) - Dakar, 26 jan (APS) - ": a second dateline completes the first.
  void go_on() {
    if (second_) return;
    DatelineReader reader(text_, {spaces(at_), end_});
    reader.second_ = true;
    const auto more = reader.read();
    if (!more || !more->sure || more->places.empty()) return;
    if (found_.places.empty()) found_.places = more->places;
    if (!found_.date) found_.date = more->date;
    if (!found_.agency) found_.agency = more->agency;
    conclude(more->span.end, true);
  }

  bool end_with_point(std::uint32_t point, bool two) {
    const auto behind = point + 1;
    const auto next = spaces(behind);
    const bool colon = text_[point] == ':';
    if (has_place() && !two && !colon && date_at(text_, next)) {
      at_ = behind;  // "MOSCOW. Jan 26 (X)": the date is still to come
      return false;
    }
    if (two && has_place() && !colon && credit_at(text_, next, end_) && !has_credit_) {
      at_ = behind;  // "January 26. /X/.": the credit is still to come
      return false;
    }
    if (two && has_place() && (capitals_ || has_year())) return conclude(behind, true);
    return colon && point == at_ && behind < end_ && utf8::is_space(peek(text_, behind)) && lone_place() &&
           conclude(behind, false);
  }

  // "MOSCOU - La Russie …": capitals, no label, and news behind it.
  [[nodiscard]] bool lone_place() const {
    if (!has_place() || !capitals_ || found_.places.front().size() < 3) return false;
    if (is_label(found_.places.front())) return false;
    const auto rest = slice(text_, trim(text_, {at_, end_}));
    return rest.size() > 120;
  }

  bool conclude(std::uint32_t behind, bool sure) {
    at_ = behind;
    finish(sure);
    return true;
  }

  std::optional<Dateline> finish(bool sure) {
    found_.span = trim(text_, {begin_, at_});
    found_.sure = sure;
    return found_;
  }

  std::string_view text_;
  std::uint32_t begin_;
  std::uint32_t at_;
  std::uint32_t end_;
  Dateline found_;
  bool capitals_ = false;
  bool has_credit_ = false;
  bool last_was_credit_ = false;
  bool places_done_ = false;
  bool weekday_ = false;
  bool second_ = false;                 // completes another one, and is not completed in turn
  std::optional<Dateline> short_form_;  // what to fall back on when the parts lead nowhere
};

}  // namespace

std::optional<Dateline> dateline_at(std::string_view text, ByteSpan paragraph) {
  return DatelineReader(text, paragraph).read();
}

std::optional<Dateline> dateline_inside(std::string_view text, ByteSpan paragraph) {
  constexpr std::uint32_t longest_headline = 240;
  const auto last = std::min(paragraph.end, paragraph.begin + longest_headline);
  for (auto at = paragraph.begin; at < last; at = after(text, at)) {
    if (!is_upper(peek(text, at)) || at == paragraph.begin) continue;
    const auto word = word_end(text, at, paragraph.end);
    const bool capitals = count_points(text.substr(at, word - at)) >= 3 && all_capitals(text.substr(at, word - at));
    if (is_letter(before(text, at)) || !capitals) continue;
    DatelineReader reader(text, {at, paragraph.end});
    auto found = reader.read();
    if (found && reader.full()) return found;
  }
  return std::nullopt;
}

}  // namespace chancery::wire
