#include "act/dates.h"

#include "act/time_words.h"

namespace chancery::act {

std::optional<TimeReading> read_time(std::string_view words, Language, std::string_view issued,
                                     const TimeContext& context) {
  auto reading = TimeWords(words, issued, context).read();
  if (!reading) return std::nullopt;
  reading->how = "« " + std::string(words) +
                 " »: " + (reading->how.empty() ? "counted from the issue " + std::string(issued) : reading->how);
  return reading;
}

}  // namespace chancery::act
