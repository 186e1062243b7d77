// The top of a dispatch. See sheet.h for where it stands in the reading.
//
//   header lines* (headline | byline | note)* dateline? news
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "dispatch/dateline.h"
#include "dispatch/header_line.h"
#include "dispatch/notes.h"
#include "dispatch/notice.h"
#include "dispatch/scan.h"
#include "dispatch/sentences.h"
#include "dispatch/sheet.h"

namespace chancery::wire {
namespace {

constexpr std::size_t longest_headline = 200;  // code points
constexpr std::size_t deepest_head = 14;       // paragraphs

class HeadReader {
 public:
  HeadReader(Sheet& sheet, Dispatch& dispatch) : sheet_(sheet), dispatch_(dispatch) {}

  void read() {
    std::size_t at = 0;
    while (at < sheet_.paragraphs.size() && at < deepest_head && take(at)) ++at;
    // Under a second headline or a row of bullets the dateline comes later, but then it must be a full one.
    for (auto later = at; !dispatch_.dateline && later < sheet_.paragraphs.size() && later < at + 4; ++later) {
      take_dateline(later, later > at);
    }
    if (!dispatch_.dateline && !dispatch_.headline && at < sheet_.paragraphs.size()) unglue(at);
  }

 private:
  // Whether the paragraph belongs to the head and the next may do so as well.
  bool take(std::size_t at) {
    auto& rest = sheet_.paragraphs[at];
    if (opens_notice(words(rest))) return true;  // read_tail takes it
    bool below_header = false;
    while (!is_empty(rest)) {
      const auto header = header_line_at(sheet_.text, rest);
      if (!header) break;
      take_header(*header, rest);
      below_header = true;
    }
    if (is_empty(rest)) return true;
    if (is_note(words(rest))) {
      dispatch_.editors_notes.push_back(rest);
      rest.begin = rest.end;
      return true;
    }
    const auto dateline = dateline_at(sheet_.text, rest);
    if (dateline && dateline->sure) return false;
    if (!dispatch_.byline && is_byline(words(rest))) {
      dispatch_.byline = rest;
      rest.begin = rest.end;
      return true;
    }
    if (dispatch_.headline || !reads_as_headline(at, below_header)) return false;
    dispatch_.headline = rest;
    rest.begin = rest.end;
    return true;
  }

  void take_header(const HeaderLine& header, ByteSpan& rest) {
    dispatch_.header_lines.push_back(header.span);
    if (header.date) sheet_.clues.headers.push_back(*header.date);
    if (!header.agency.empty()) dispatch_.agency = header.agency;
    rest = trim(sheet_.text, {header.span.end, rest.end});
  }

  bool take_dateline(std::size_t at, bool must_be_sure) {
    auto& rest = sheet_.paragraphs[at];
    const auto dateline = dateline_at(sheet_.text, rest);
    if (!dateline || (must_be_sure && !dateline->sure)) return false;
    accept(*dateline, rest);
    return true;
  }

  void accept(const Dateline& dateline, ByteSpan& rest) {
    dispatch_.dateline = dateline.span;
    dispatch_.places = dateline.places;
    if (dateline.agency) dispatch_.agency = dateline.agency;
    sheet_.clues.dateline = dateline.date;
    rest = trim(sheet_.text, {dateline.span.end, rest.end});
  }

  // A web copy in one line: headline, then a dateline or a date stamp, then the news.
  void unglue(std::size_t at) {
    auto& rest = sheet_.paragraphs[at];
    const auto headline_before = [&](std::uint32_t end) {
      const auto headline = trim(sheet_.text, {rest.begin, end});
      const bool whole = sentence_starts(sheet_.text, headline).size() <= 2 && count_words(words(headline)) >= 3;
      if (whole) dispatch_.headline = headline;
      return whole;
    };
    if (const auto dateline = dateline_inside(sheet_.text, rest)) {
      if (headline_before(dateline->span.begin)) accept(*dateline, rest);
    } else if (const auto stamp = date_stamp_inside(sheet_.text, rest)) {
      if (headline_before(stamp->span.begin)) take_header(*stamp, rest);
    }
  }

  [[nodiscard]] std::string_view words(ByteSpan span) const { return slice(sheet_.text, span); }

  // Short and without a final stop, above something else. Newspapers set a stop; then a dateline must follow.
  [[nodiscard]] bool reads_as_headline(std::size_t at, bool below_header) const {
    const auto line = words(sheet_.paragraphs[at]);
    const bool more = at + 1 < sheet_.paragraphs.size();
    if (count_points(line) > longest_headline || count_words(line) < 2 || (!more && !below_header)) return false;
    if (std::count(line.begin(), line.end(), '\n') > 3) return false;
    const auto last = before(line, line.size());
    if (last == ',' || last == ';' || last == ':') return false;
    const bool ellipsis = line.ends_with("...") || last == 0x2026;
    const bool quoted_stop =
        line.ends_with(".\"") || line.ends_with(".”") || line.ends_with(". »") || line.ends_with(".»");
    if ((last != '.' && !quoted_stop) || ellipsis) return true;
    return more && has_dateline_below(at);
  }

  [[nodiscard]] bool has_dateline_below(std::size_t at) const {
    const auto end = std::min(sheet_.paragraphs.size(), at + 4);
    for (auto below = at + 1; below < end; ++below) {
      const auto dateline = dateline_at(sheet_.text, sheet_.paragraphs[below]);
      if (dateline && dateline->sure) return true;
      if (!is_note(words(sheet_.paragraphs[below])) && !is_byline(words(sheet_.paragraphs[below]))) return false;
    }
    return false;
  }

  Sheet& sheet_;
  Dispatch& dispatch_;
};

}  // namespace

void read_head(Sheet& sheet, Dispatch& dispatch) { HeadReader(sheet, dispatch).read(); }

bool is_byline(std::string_view line) {
  if (line.size() > 90 || count_words(line) > 9 || line.find('\n') != std::string_view::npos) return false;
  const auto last = before(line, line.size());
  // The point of a last initial ("By A. B.") is no full stop.
  const bool initial =
      last == '.' && line.size() > 3 && is_upper(peek(line, line.size() - 2)) && line[line.size() - 3] == ' ';
  if ((last == '.' && !initial) || last == ':' || last == '?' || last == '!') return false;
  const auto folded = utf8::fold(line);
  if (begins_with_any(folded,
                      std::to_array<std::string_view>({"by our ", "by a staff", "de notre corresp", "de notre envoy",
                                                       "de nos envoy", "from our corresp", "par notre ", "by the "}))) {
    return true;
  }
  const auto name = line.starts_with("By ") || line.starts_with("BY ")     ? 3U
                    : line.starts_with("Par ") || line.starts_with("PAR ") ? 4U
                                                                           : 0U;
  if (name == 0 || count_words(line) < 3) return false;
  // "By NAME and NAME": every longer word has a capital; "By a large majority" is no name.
  for (auto at = static_cast<std::size_t>(name); at < line.size();) {
    const auto end =
        std::max<std::size_t>(line.find(' ', at) == std::string_view::npos ? line.size() : line.find(' ', at), at + 1);
    const auto word = utf8::fold(line.substr(at, end - at));
    const bool small = word == "and" || word == "et" || word == "de" || word == "in" || word == "a" || word == "van" ||
                       word == "von" || word == "der" || word == "du" || word == "la" || word == "le" || word == "of" ||
                       word == "with" || word == "avec";
    if (is_letter(peek(line, at)) && !is_upper(peek(line, at)) && !small) return false;
    at = end + 1;
  }
  return true;
}

}  // namespace chancery::wire
