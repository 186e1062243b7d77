// A time expression as an EDTF date, counted from the day the dispatch was issued.
//
//   issued 2022-02-18, a Friday
//   jeudi               -> 2022-02-17          the last Thursday; a planned act means the next one
//   d'ici au 1er mars   -> 2022-02-18/2022-03-01
//   à l'automne         -> 2021-23             the last autumn
//   issued 2022-02      jeudi -> 2022-02       a Thursday of that month; the day when the dispatch dates one Thursday
//   in full
//
// What cannot be known is left out, day first, then month; what nothing says gives no value.
// Tested by dates_test.cc; measured by bench/measure_parties.cc --times.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"

namespace chancery::act {

/// What else helps to place a time.
struct TimeContext {
  bool planned = false;  ///< the act is announced: a bare weekday is the next one
  std::vector<std::string> other_dates =
      {};                     ///< full days that other words give by themselves, in text order, before and after
  std::string previous = {};  ///< the value of the last time before these words: "the next day" counts from it
};

struct TimeReading {
  std::string value;   ///< EDTF
  std::string how;     ///< for the analyst: "« jeudi »: the Thursday on or before 2022-02-18"
  bool leans = false;  ///< counted from another day of the dispatch, like "la veille": settles no other time
};

/// `issued` is EDTF, or empty when unknown. Nothing when the words give no date.
[[nodiscard]] std::optional<TimeReading> read_time(std::string_view words, Language language, std::string_view issued,
                                                   const TimeContext& context = {});

}  // namespace chancery::act
