#include "dispatch/issue_date.h"

#include <cstdlib>

namespace chancery::wire {
namespace {

int precision(const WireDate& date) { return date.year == 0 ? 0 : date.month == 0 ? 1 : date.day == 0 ? 2 : 3; }
int month_index(const WireDate& date) { return 12 * date.year + date.month; }

// The year near `anchor` that brings the date next to it: 31 December seen from January is of the year before.
WireDate with_year_of(WireDate date, const WireDate& anchor) {
  date.year = anchor.year;
  if (anchor.month == 0) return date;
  for (const int year : {anchor.year - 1, anchor.year + 1}) {
    auto other = date;
    other.year = year;
    if (std::abs(month_index(other) - month_index(anchor)) < std::abs(month_index(date) - month_index(anchor)))
      date = other;
  }
  return date;
}

// Whether two dates can be of the same dispatch: a night may lie between them, a season may not.
bool agree(const WireDate& a, const WireDate& b) {
  if (a.month == 0 || b.month == 0) return std::abs(a.year - b.year) <= 1;
  return std::abs(month_index(a) - month_index(b)) <= 1;
}

}  // namespace

std::string issue_date(const DateClues& clues) {
  const auto known = parse_edtf(clues.known);
  WireDate header;
  for (const WireDate& date : clues.headers) {
    if (precision(date) > precision(header)) header = date;
  }

  WireDate text = header;
  if (clues.dateline) {
    auto dateline = *clues.dateline;
    if (dateline.year == 0) {
      const auto notice = parse_edtf(clues.notice_year);
      const auto anchor = header.year != 0 ? header : known ? *known : notice ? *notice : WireDate{};
      if (anchor.year != 0) dateline = with_year_of(dateline, anchor);
    }
    const bool says_more = precision(dateline) >= precision(header);
    if (dateline.year != 0 && (header.year == 0 || (says_more && agree(dateline, header)))) text = dateline;
  }
  if (known && precision(*known) > precision(text)) text = *known;
  return edtf(text);
}

}  // namespace chancery::wire
