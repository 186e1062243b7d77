// Dates as EDTF, the ISO 8601-2 way to write what is known of a date and no more. Level 0 and 1, and one-of sets.
//
//   2022-02-17                a day
//   2022-02, 2022, 198X       a month, a year, a decade
//   2020-23                   a season: 21 spring, 22 summer, 23 autumn, 24 winter
//   2020-06/..                from June 2020 on
//   [2022-02-03,2022-02-10]   one of these days
//
//   -0043-03-15               a day before year 0, which is 1 BC
//   1985-04-12T23:20:30Z      a moment; its extent is its day
//
// A value may end in ? ~ or % (uncertain, approximate, both), which changes no day.
// Tested by edtf_test.cc, with the vectors of unt-libraries/edtf-validate.
#pragma once

#include <chrono>
#include <compare>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::edtf {

using Day = std::chrono::sys_days;

/// From the first day that a value may mean to the last. An open or unknown end is absent, and so are the days of a year
/// beyond the calendar ("Y170000002").
struct Extent {
  std::optional<Day> first;
  std::optional<Day> last;
};

/// Nothing when `value` is not EDTF as the picture above has it. A set extends from its earliest member to its latest.
[[nodiscard]] std::optional<Extent> extent(std::string_view value);
[[nodiscard]] inline bool valid(std::string_view value) { return extent(value).has_value(); }

/// The lowest level of the standard, 0 or 1, that allows `value`; nothing for level 2, sets included, and what is no EDTF.
[[nodiscard]] std::optional<int> level(std::string_view value);

/// Before, after, or neither: values that overlap are unordered, unless they are equal day for day.
/// Precondition: both are valid.
[[nodiscard]] std::partial_ordering compare(std::string_view a, std::string_view b);

/// "2022-02-17", "2022-02", "2022".
[[nodiscard]] std::string day(Day day);
[[nodiscard]] std::string month(std::chrono::year_month month);
[[nodiscard]] std::string year(std::chrono::year year);
/// "2022-02-14/2022-02-20".
[[nodiscard]] std::string interval(std::string_view from, std::string_view to);

}  // namespace chancery::edtf
