// Repeats the promises of read_time() (src/act/dates.h) and of base/edtf.h, whatever the words:
//
//   - a value that is read is EDTF, and its days are in order;
//   - level() allows nothing that extent() does not.
//
// The first byte chooses the language and whether the act is planned; the rest, up to a line break, is the expression,
// and what follows it is the day of issue.
#include <cstdint>
#include <cstdlib>
#include <string_view>

#include "act/dates.h"
#include "base/edtf.h"

namespace {

void require(bool promise) {
  if (!promise) std::abort();
}

void check_edtf(std::string_view value) {
  const auto extent = chancery::edtf::extent(value);
  if (chancery::edtf::level(value)) require(extent.has_value());
  if (extent && extent->first && extent->last) require(*extent->first <= *extent->last);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const std::string_view rest(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto line = rest.find('\n');
  const auto words = rest.substr(0, line);
  const auto issued = line == std::string_view::npos ? std::string_view("2016-11-07") : rest.substr(line + 1);
  const auto language = static_cast<chancery::Language>(data[0] % 3);
  check_edtf(words);
  const auto reading = chancery::act::read_time(words, language, issued, {.planned = data[0] >= 128});
  if (!reading) return 0;
  require(chancery::edtf::valid(reading->value));
  check_edtf(reading->value);
  return 0;
}
