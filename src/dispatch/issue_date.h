// When the dispatch was issued, as far as the dispatch or its carrier says.
//
//   header "date 2022-02"   dateline "17 fév 2022"   -> 2022-02-17   the dateline says more, and agrees
//   header "date 2022-01"   dateline "31 déc"        -> 2021-12-31   the year that brings the two together
//   no header               dateline "January 26"    -> unknown, unless the carrier or the notice gives a year
//
// A date in the body is never used: news tell of other days.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/wire_date.h"

namespace chancery::wire {

struct DateClues {
  std::optional<WireDate> dateline = {};
  std::vector<WireDate> headers = {};  ///< of header lines and transmission times, in text order
  std::string notice_year = {};        ///< "2022" or empty
  std::string_view known = {};         ///< EDTF from the carrier, or empty
};

/// EDTF with the precision given, empty when the year is not known.
[[nodiscard]] std::string issue_date(const DateClues& clues);

}  // namespace chancery::wire
