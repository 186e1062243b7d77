#include "base/edtf.h"

#include <algorithm>
#include <charconv>

namespace chancery::edtf {
namespace {

using std::chrono::days;
using std::chrono::months;
using std::chrono::year_month_day;
using std::chrono::years;
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
Extent months_from(YearMonth first, int count) { return {first_of(first), first_of(first + months(count)) - days(1)}; }

/// "2022", "198X", "19XX".
std::optional<Extent> year_extent(std::string_view text) {
  if (text.size() != 4) return std::nullopt;
  std::string low(text), high(text);
  for (std::size_t i = 2; i < 4; ++i) {
    if (text[i] == 'X') low[i] = '0', high[i] = '9';
  }
  if (text[2] == 'X' && text[3] != 'X') return std::nullopt;
  const auto from = number(low), to = number(high);
  if (!from || !to) return std::nullopt;
  return Extent{first_of(YearMonth(std::chrono::year(*from), std::chrono::January)),
                first_of(YearMonth(std::chrono::year(*to + 1), std::chrono::January)) - days(1)};
}

/// A single date, unqualified.
std::optional<Extent> date_extent(std::string_view text) {
  if (text.size() == 4) return year_extent(text);
  const auto y = number(text.substr(0, 4));
  if (!y || text.size() < 7 || text[4] != '-') return std::nullopt;
  const auto year = std::chrono::year(*y);
  if (text.substr(5, 2) == "XX" && text.size() == 7) return year_extent(text.substr(0, 4));
  const auto m = number(text.substr(5, 2));
  if (!m) return std::nullopt;
  if (text.size() == 7 && *m >= 21 && *m <= 24) {
    // Winter begins in December of its year.
    return months_from(YearMonth(year, std::chrono::month(static_cast<unsigned>(3 * (*m - 20)))), 3);
  }
  const YearMonth month(year, std::chrono::month(static_cast<unsigned>(*m)));
  if (!month.ok()) return std::nullopt;
  if (text.size() == 7 || (text.size() == 10 && text.substr(7) == "-XX")) return months_from(month, 1);
  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto d = number(text.substr(8));
  if (!d) return std::nullopt;
  const year_month_day date(year, month.month(), std::chrono::day(static_cast<unsigned>(*d)));
  if (!date.ok()) return std::nullopt;
  return Extent{Day(date), Day(date)};
}

std::string_view without_qualifier(std::string_view text) {
  if (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%')) text.remove_suffix(1);
  return text;
}

std::optional<Extent> interval_extent(std::string_view from, std::string_view to) {
  const auto open = [](std::string_view end) { return end.empty() || end == ".."; };
  if (open(from) && open(to)) return std::nullopt;
  Extent out;
  if (!open(from)) {
    const auto begin = date_extent(without_qualifier(from));
    if (!begin) return std::nullopt;
    out.first = begin->first;
  }
  if (!open(to)) {
    const auto end = date_extent(without_qualifier(to));
    if (!end || (out.first && *end->last < *out.first)) return std::nullopt;
    out.last = end->last;
  }
  return out;
}

std::optional<Extent> set_extent(std::string_view members) {
  std::optional<Extent> out;
  while (!members.empty()) {
    const auto comma = members.find(',');
    auto member = members.substr(0, comma);
    while (!member.empty() && member.front() == ' ') member.remove_prefix(1);
    const auto found = date_extent(without_qualifier(member));
    if (!found) return std::nullopt;
    if (!out) out = found;
    out->first = std::min(out->first, found->first);
    out->last = std::max(out->last, found->last);
    members = comma == std::string_view::npos ? std::string_view() : members.substr(comma + 1);
  }
  return out;
}

std::string digits(int value, std::size_t width) {
  auto text = std::to_string(value);
  return text.size() < width ? std::string(width - text.size(), '0').append(text) : text;
}

}  // namespace

std::optional<Extent> extent(std::string_view value) {
  if (value.size() > 2 && value.front() == '[' && value.back() == ']')
    return set_extent(value.substr(1, value.size() - 2));
  if (const auto slash = value.find('/'); slash != std::string_view::npos) {
    return interval_extent(value.substr(0, slash), value.substr(slash + 1));
  }
  return date_extent(without_qualifier(value));
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
