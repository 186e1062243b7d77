// Which days an EDTF value covers, so that entries can be filtered and put in order.
//
//   2022-02                    ──▶  2022-02-01 … 2022-02-28
//   [2022-02-03,2022-02-10]    ──▶  2022-02-03 … 2022-02-03,  2022-02-10 … 2022-02-10
//   2020-06/..                 ──▶  2020-06-01 … 9999-12-31
//
// What a single value covers is base/edtf.h's to say. Here sets keep their members apart, and days are ISO text (years
// 0000 to 9999), which orders as the calendar does, in C++ and in SQL alike.
// Tested by days_test.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::record {

/// All days from `first` to `last`, both included; first <= last.
struct DayRange {
  std::string first;
  std::string last;
  bool operator==(const DayRange&) const = default;
};

inline constexpr std::string_view first_of_all_days = "0000-01-01";
inline constexpr std::string_view last_of_all_days = "9999-12-31";

/// The stretches of days that `edtf` may mean, in its order: one for a date, a season or an interval, several for a
/// set. Qualifiers (?, ~, %) and times of day are passed over. Empty when the value is empty or not EDTF as we read it.
[[nodiscard]] std::vector<DayRange> days_of(std::string_view edtf);

/// From the earliest to the latest of them; absent when there are none.
[[nodiscard]] std::optional<DayRange> envelope(const std::vector<DayRange>& days);

/// Whether something on one of `days` can have happened between `since` and `until`, both included.
[[nodiscard]] bool may_fall_between(const std::vector<DayRange>& days, std::string_view since, std::string_view until);

}  // namespace chancery::record
