// Dates that take a grammar to read: in figures, from one day to another, the third Tuesday of a month, counted from
// another day, quarters and centuries.
//
//   issued 2016-11-07
//   21/04/2016, 2016.4.21, 04/21/16     -> 2016-04-21
//   du 4 au 22 janvier 1995             -> 1995-01-04/1995-01-22
//   the first Friday of next month      -> 2016-12-02
//   1 month 21 days ago                 -> 2016-09-17
//   the third quarter of 2016           -> 2016-07-01/2016-09-30
//
// A phrase is read whole or not at all; what time_words.h reads as the codebook wants it ("jeudi", "le 26 janvier", "two
// years ago") is left to it. Tested by dates_test.cc; measured by bench/measure_dates.cc.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "base/edtf.h"
#include "chancery/dispatch.h"

namespace chancery::act {

/// An EDTF value. `coming`: dates without a year, and weekdays, are those to come.
[[nodiscard]] std::optional<std::string> read_date_phrase(std::string_view words, Language language, edtf::Day issue,
                                                          bool coming);

}  // namespace chancery::act
