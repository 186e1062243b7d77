#include "act/dates.h"

#include <chrono>

#include "act/date_phrases.h"
#include "act/time_words.h"

namespace chancery::act {

std::optional<TimeReading> read_time(std::string_view words, Language language, std::string_view issued,
                                     const TimeContext& context) {
  const auto day = edtf::extent(issued);
  if (day && day->first && day->first == day->last) {
    if (auto value = read_date_phrase(words, language, *day->first, context.planned))
      return TimeReading{*std::move(value), "« " + std::string(words) + " »: counted from the issue " + std::string(issued), false};
  }
  auto reading = TimeWords(words, issued, context).read();
  // A year beside figures that are no date ("since 5376s--") can be counted into something that is none: nothing is guessed.
  if (!reading || !edtf::valid(reading->value)) return std::nullopt;
  reading->how = "« " + std::string(words) +
                 " »: " + (reading->how.empty() ? "counted from the issue " + std::string(issued) : reading->how);
  return reading;
}

}  // namespace chancery::act
