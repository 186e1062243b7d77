// A whole day as pages print it for readers, in the languages of the papers that we meet.
//
//   17. Februar 2022   17 février 2022   February 17th, 2022   17/02/2022   02/17/2022   2022-02-17
//   2022年2月17日   17.02.22
//
// wire_date.h reads French and English datelines, where a month alone is enough; here a date counts only with day,
// month and year.
#pragma once

#include <optional>
#include <string_view>

#include "dispatch/wire_date.h"

namespace chancery::wire::page {

/// The first whole day in `words`. `month_first` says how 02/03/2022 is read where both orders make a day.
[[nodiscard]] std::optional<WireDate> printed_day(std::string_view words, bool month_first = false);

/// The day in an address: …/2022/02/17/…, …/2022-02-17-…, …/20220217…
[[nodiscard]] std::optional<WireDate> day_in_address(std::string_view address);

}  // namespace chancery::wire::page
