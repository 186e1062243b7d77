#include "record/days.h"

#include <algorithm>
#include <chrono>
#include <cstdio>

namespace chancery::record {

namespace {

// A part of a date as a range of numbers: "2022" is 2022…2022, "202X" is 2020…2029.
struct Digits {
  int low = 0;
  int high = 0;
};

std::optional<Digits> read_digits(std::string_view part, std::size_t length) {
  if (part.size() != length) return std::nullopt;
  Digits digits;
  for (const char c : part) {
    const bool unknown = c == 'X';
    if (!unknown && (c < '0' || c > '9')) return std::nullopt;
    digits.low = digits.low * 10 + (unknown ? 0 : c - '0');
    digits.high = digits.high * 10 + (unknown ? 9 : c - '0');
  }
  return digits;
}

std::string iso(int year, unsigned month, unsigned day) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%04d-%02u-%02u", year, month, day);
  return buffer;
}

unsigned length_of_month(int year, unsigned month) {
  using namespace std::chrono;
  return static_cast<unsigned>((std::chrono::year{year} / std::chrono::month{month} / last).day());
}

// Seasons 21 to 24 begin with March, June, September and December; winter ends in the next year.
std::optional<DayRange> season(int year, int number) {
  const auto first_month = static_cast<unsigned>(number - 20) * 3;
  const int last_year = number == 24 ? year + 1 : year;
  const unsigned last_month = number == 24 ? 2 : first_month + 2;
  return DayRange{iso(year, first_month, 1), iso(last_year, last_month, length_of_month(last_year, last_month))};
}

std::optional<DayRange> read_date(std::string_view text) {
  text = text.substr(0, text.find('T'));
  while (!text.empty() && (text.back() == '?' || text.back() == '~' || text.back() == '%')) text.remove_suffix(1);

  const auto year = read_digits(text.substr(0, 4), 4);
  if (!year) return std::nullopt;
  if (text.size() == 4) return DayRange{iso(year->low, 1, 1), iso(year->high, 12, 31)};
  if (text.size() < 7 || text[4] != '-') return std::nullopt;
  if (text.substr(5) == "XX" || text.substr(5) == "XX-XX")
    return DayRange{iso(year->low, 1, 1), iso(year->high, 12, 31)};

  const auto month = read_digits(text.substr(5, 2), 2);
  if (!month || month->low != month->high) return std::nullopt;
  if (text.size() == 7 && month->low >= 21 && month->low <= 24) return season(year->low, month->low);
  if (month->low < 1 || month->low > 12) return std::nullopt;
  const auto in_year = static_cast<unsigned>(month->low);
  const auto month_end = length_of_month(year->high, in_year);
  if (text.size() == 7 || text.substr(7) == "-XX")
    return DayRange{iso(year->low, in_year, 1), iso(year->high, in_year, month_end)};

  if (text.size() != 10 || text[7] != '-') return std::nullopt;
  const auto day = read_digits(text.substr(8), 2);
  if (!day || day->low != day->high || day->low < 1 || static_cast<unsigned>(day->low) > month_end) return std::nullopt;
  return DayRange{iso(year->low, in_year, static_cast<unsigned>(day->low)),
                  iso(year->high, in_year, static_cast<unsigned>(day->low))};
}

// "a/b", and "a..b" inside a set; a side that is empty or ".." is open.
std::optional<DayRange> read_stretch(std::string_view from, std::string_view to) {
  const auto open = [](std::string_view side) { return side.empty() || side == ".."; };
  const auto first = open(from) ? std::nullopt : read_date(from);
  const auto last = open(to) ? std::nullopt : read_date(to);
  if ((!open(from) && !first) || (!open(to) && !last) || (!first && !last)) return std::nullopt;
  DayRange range{first ? first->first : std::string(first_of_all_days),
                 last ? last->last : std::string(last_of_all_days)};
  if (range.last < range.first) return std::nullopt;
  return range;
}

std::optional<DayRange> read_member(std::string_view text) {
  if (const auto slash = text.find('/'); slash != std::string_view::npos) {
    return read_stretch(text.substr(0, slash), text.substr(slash + 1));
  }
  if (const auto dots = text.find(".."); dots != std::string_view::npos) {
    return read_stretch(text.substr(0, dots), text.substr(dots + 2));
  }
  return read_date(text);
}

}  // namespace

std::vector<DayRange> days_of(std::string_view edtf) {
  const bool set =
      edtf.size() >= 2 && ((edtf.front() == '[' && edtf.back() == ']') || (edtf.front() == '{' && edtf.back() == '}'));
  if (set) edtf = edtf.substr(1, edtf.size() - 2);
  std::vector<DayRange> days;
  while (!edtf.empty()) {
    const auto comma = set ? edtf.find(',') : std::string_view::npos;
    auto member = edtf.substr(0, comma);
    while (member.starts_with(' ')) member.remove_prefix(1);
    const auto range = read_member(member);
    if (!range) return {};
    days.push_back(*range);
    edtf = comma == std::string_view::npos ? std::string_view() : edtf.substr(comma + 1);
  }
  return days;
}

std::optional<DayRange> envelope(const std::vector<DayRange>& days) {
  if (days.empty()) return std::nullopt;
  DayRange whole = days.front();
  for (const auto& range : days) {
    whole.first = std::min(whole.first, range.first);
    whole.last = std::max(whole.last, range.last);
  }
  return whole;
}

bool may_fall_between(const std::vector<DayRange>& days, std::string_view since, std::string_view until) {
  return std::any_of(days.begin(), days.end(),
                     [&](const DayRange& range) { return range.last >= since && range.first <= until; });
}

}  // namespace chancery::record
