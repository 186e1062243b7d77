// Times as feeds write them, to a day and, where the zone is known, to an instant.
//
//   2022-02-17T09:30:00+01:00    20220217T093000Z    Thu, 17 Feb 2022 09:30:00 GMT    2022-02-17    17/02/2022
//   |                                                                                 |             |
//   day as the sender's calendar has it, and the instant in UTC                       day only      either order; refused
//
// A time without a zone may have been meant anywhere from UTC+14 to UTC-12. What must not be early (an embargo) takes the latest
// instant that it may mean; nobody guesses the sender's zone.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "dispatch/wire_date.h"

namespace chancery::wire {

struct Instant {
  WireDate day;                       ///< month and day 0 where the words give less
  std::optional<std::int64_t> utc;    ///< seconds since 1970-01-01T00:00:00Z; absent without a time or a zone
  std::int64_t latest = 0;            ///< the latest second at which what is meant may begin
};

/// The whole of `words`, white space at the ends aside. Absent when it is no time: "Next Monday", "09-12", "".
[[nodiscard]] std::optional<Instant> read_instant(std::string_view words);

/// A day with an hour somewhere in prose: "0900 GMT, 18 February 2022", "18 Feb 2022 at 09:00 CET", "not before 2022-02-18T09:00Z".
/// The latest when there are several. Absent when there is no whole day.
[[nodiscard]] std::optional<Instant> instant_inside(std::string_view prose);

/// "2022-02-17T09:30:00Z"
[[nodiscard]] std::string utc_text(std::int64_t seconds);

}  // namespace chancery::wire
