#include "base/edtf.h"

#include <algorithm>
#include <charconv>
#include <utility>

namespace chancery::edtf {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using YearMonth = std::chrono::year_month;

std::optional<int> number(std::string_view digits) {
  int value = 0;
  const auto [end, error] = std::from_chars(digits.data(), digits.data() + digits.size(), value);
  const bool all_digits = std::all_of(digits.begin(), digits.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (digits.empty() || !all_digits || error != std::errc() || end != digits.data() + digits.size())
    return std::nullopt;
  return value;
}

Day first_of(YearMonth month) { return Day(month / std::chrono::day(1)); }

/// What a piece of EDTF says: its level, its days, and what an interval must know of its ends.
struct Parsed {
  int level = 0;
  Extent extent;
  bool unspecified = false;        ///< has an X: not at the end of an interval below level 2
  bool qualified_season = false;   ///< level 2 by itself, level 1 at the end of an interval
  bool has_time = false;
  bool beyond = false;  ///< a year that the calendar does not reach: no end of an interval
};

Parsed months_from(YearMonth first, int count, int level) {
  return {level, {first_of(first), first_of(first + months(count)) - days(1)}};
}

bool is_between(std::string_view digits, int low, int high) {
  const auto value = number(digits);
  return digits.size() == 2 && value && *value >= low && *value <= high;
}

/// "23:20:30", with nothing, "Z", "-04" or "+04:30" behind.
bool is_time(std::string_view text) {
  if (text.size() < 8 || text[2] != ':' || text[5] != ':' || !is_between(text.substr(0, 2), 0, 23) ||
      !is_between(text.substr(3, 2), 0, 59) || !is_between(text.substr(6, 2), 0, 59))
    return false;
  const auto zone = text.substr(8);
  if (zone.empty() || zone == "Z") return true;
  if ((zone[0] != '+' && zone[0] != '-') || !is_between(zone.substr(1, 2), 0, 23)) return false;
  return zone.size() == 3 || (zone.size() == 6 && zone[3] == ':' && is_between(zone.substr(4), 0, 59));
}

/// "2022", "198X", "19XX": years from and to.
std::optional<std::pair<int, int>> years_of(std::string_view text) {
  if (text.size() != 4 || (text[2] == 'X' && text[3] != 'X')) return std::nullopt;
  std::string low(text), high(text);
  for (std::size_t i = 2; i < 4; ++i) {
    if (text[i] == 'X') low[i] = '0', high[i] = '9';
  }
  const auto from = number(low), to = number(high);
  if (!from || !to) return std::nullopt;
  return std::pair(*from, *to);
}

/// "Y170000002": a year beyond the calendar, of five digits at least. Its days are not reckoned with.
std::optional<Parsed> far_year(std::string_view text) {
  if (text.starts_with('-')) text.remove_prefix(1);
  const bool all_digits = std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
  if (text.size() < 5 || !all_digits) return std::nullopt;
  Parsed out{1, {}};
  out.beyond = true;
  return out;
}

/// A single date, unqualified.
std::optional<Parsed> date_of(std::string_view text) {
  if (text.starts_with('Y')) return far_year(text.substr(1));
  const bool before_zero = text.starts_with('-');
  if (before_zero) text.remove_prefix(1);
  const auto range = years_of(text.substr(0, 4));
  if (!range || (before_zero && range->second == 0)) return std::nullopt;
  const auto [low, high] = before_zero ? std::pair(-range->second, -range->first) : *range;
  const bool decade = low != high;
  const int level = before_zero || decade ? 1 : 0;
  const std::chrono::year year(low);
  const auto rest = text.substr(std::min<std::size_t>(4, text.size()));

  if (rest.empty() || rest == "-XX" || rest == "-XX-XX") {
    if (decade && !rest.empty()) return std::nullopt;
    const YearMonth after(std::chrono::year(high + 1), std::chrono::January);
    Parsed out{rest.empty() ? level : 1, {first_of(year / std::chrono::January), first_of(after) - days(1)}};
    out.unspecified = decade || !rest.empty();
    return out;
  }
  const auto m = rest.size() >= 3 && rest[0] == '-' ? number(rest.substr(1, 2)) : std::nullopt;
  if (!m || decade) return std::nullopt;
  if (rest.size() == 3 && *m >= 21 && *m <= 24) {
    // Winter begins in December of its year.
    return months_from(YearMonth(year, std::chrono::month(static_cast<unsigned>(3 * (*m - 20)))), 3, 1);
  }
  const YearMonth month(year, std::chrono::month(static_cast<unsigned>(*m)));
  if (!month.ok()) return std::nullopt;
  if (rest.size() == 3) return months_from(month, 1, level);
  if (rest.substr(3) == "-XX") {
    auto out = months_from(month, 1, 1);
    out.unspecified = true;
    return out;
  }
  const auto d = rest.size() >= 6 && rest[3] == '-' ? number(rest.substr(4, 2)) : std::nullopt;
  if (!d) return std::nullopt;
  const year_month_day date(year, month.month(), std::chrono::day(static_cast<unsigned>(*d)));
  const auto clock = rest.substr(6);
  if (!date.ok() || (!clock.empty() && (clock[0] != 'T' || !is_time(clock.substr(1))))) return std::nullopt;
  Parsed out{level, {Day(date), Day(date)}};
  out.has_time = !clock.empty();
  return out;
}

/// A date that may end in ? ~ or %.
std::optional<Parsed> qualified_date(std::string_view text) {
  const bool qualified = !text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%');
  if (qualified) text.remove_suffix(1);
  auto out = date_of(text);
  if (!out || !qualified) return out;
  if (out->has_time) return std::nullopt;
  out->qualified_season = text.size() >= 7 && text[text.size() - 2] == '2' && text[text.size() - 3] == '-' && out->level == 1 &&
                          out->extent.first && *out->extent.last - *out->extent.first > days(80);
  out->level = 1;
  return out;
}

std::optional<Parsed> interval_of(std::string_view from, std::string_view to) {
  const auto open = [](std::string_view end) { return end.empty() || end == ".."; };
  if (from.empty() && to.empty()) return std::nullopt;
  Parsed out;
  if (open(from) || open(to)) out.level = 1;
  const auto read = [&](std::string_view end) -> std::optional<Parsed> {
    auto found = qualified_date(end);
    if (!found || found->unspecified || found->has_time || found->beyond) return std::nullopt;
    out.level = std::max(out.level, found->level);
    return found;
  };
  std::optional<Day> begin_of_end;
  if (!open(from)) {
    const auto begin = read(from);
    if (!begin) return std::nullopt;
    out.extent.first = begin->extent.first;
  }
  if (!open(to)) {
    const auto end = read(to);
    if (!end) return std::nullopt;
    out.extent.last = end->extent.last;
    begin_of_end = end->extent.first;
  }
  if (out.extent.first && begin_of_end && *begin_of_end < *out.extent.first) return std::nullopt;
  return out;
}

/// Levels 0 and 1, without sets.
std::optional<Parsed> parse(std::string_view value) {
  if (const auto slash = value.find('/'); slash != std::string_view::npos)
    return interval_of(value.substr(0, slash), value.substr(slash + 1));
  return qualified_date(value);
}

std::optional<Extent> set_extent(std::string_view members) {
  std::optional<Extent> out;
  while (!members.empty()) {
    const auto comma = members.find(',');
    auto member = members.substr(0, comma);
    while (!member.empty() && member.front() == ' ') member.remove_prefix(1);
    const auto found = qualified_date(member);
    if (!found || !found->extent.first) return std::nullopt;
    if (!out) out = found->extent;
    out->first = std::min(out->first, found->extent.first);
    out->last = std::max(out->last, found->extent.last);
    members = comma == std::string_view::npos ? std::string_view() : members.substr(comma + 1);
  }
  return out;
}

std::string digits(int value, std::size_t width) {
  if (value < 0) return std::string("-").append(digits(-value, width));
  auto text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0').append(text) : text;
}

}  // namespace

std::optional<Extent> extent(std::string_view value) {
  if (value.size() > 2 && value.front() == '[' && value.back() == ']')
    return set_extent(value.substr(1, value.size() - 2));
  const auto found = parse(value);
  if (!found) return std::nullopt;
  return found->extent;
}

std::optional<int> level(std::string_view value) {
  const auto found = parse(value);
  if (!found || found->qualified_season) return std::nullopt;
  return found->level;
}

std::partial_ordering compare(std::string_view a, std::string_view b) {
  const auto x = extent(a), y = extent(b);
  if (x->first == y->first && x->last == y->last) return std::partial_ordering::equivalent;
  if (x->last && y->first && *x->last < *y->first) return std::partial_ordering::less;
  if (y->last && x->first && *y->last < *x->first) return std::partial_ordering::greater;
  return std::partial_ordering::unordered;
}

std::string year(std::chrono::year year) { return digits(static_cast<int>(year), 4); }

std::string month(std::chrono::year_month month) {
  auto out = year(month.year());
  out.push_back('-');
  return out.append(digits(static_cast<int>(static_cast<unsigned>(month.month())), 2));
}

std::string day(Day day) {
  const year_month_day date(day);
  auto out = month(date.year() / date.month());
  out.push_back('-');
  return out.append(digits(static_cast<int>(static_cast<unsigned>(date.day())), 2));
}

std::string interval(std::string_view from, std::string_view to) {
  std::string out(from);
  out.push_back('/');
  return out.append(to);
}

}  // namespace chancery::edtf
