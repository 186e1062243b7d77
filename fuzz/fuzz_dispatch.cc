// The promises of read_dispatch in include/chancery/dispatch.h, whatever the bytes:
//
//   - a dispatch or one of the errors named there, never anything else;
//   - each as promises.h says;
//   - the same bytes give the same dispatch.
//
// The first two bytes choose the options, so that declared encodings and known dates are tried as well.
// Run: fuzz_dispatch build/corpus fuzz/seeds/dispatch (finds go to the first folder).
#include <array>
#include <cstdint>
#include <string_view>

#include "promises.h"

namespace {

using namespace chancery;

bool is_named_error(ErrorCode code) {
  return code == ErrorCode::dispatch_empty || code == ErrorCode::dispatch_binary ||
         code == ErrorCode::dispatch_too_large || code == ErrorCode::dispatch_undecodable ||
         code == ErrorCode::dispatch_no_text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 8> encodings = {"",         "UTF-8",        "ISO-8859-1", "ISO-8859-15",
                                                         "UTF-16LE", "windows-1252", "UTF-16",     "no such name"};
  constexpr std::array<std::string_view, 4> dates = {"", "2022-02-17", "2022", "17 February"};
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  DispatchOptions options;
  if (size >= 2) {
    options.declared_encoding = encodings[static_cast<std::size_t>(data[0]) % encodings.size()];
    options.known_issued = dates[static_cast<std::size_t>(data[1]) % dates.size()];
    bytes.remove_prefix(2);
  }
  const auto read = read_dispatch(bytes, options);
  if (!read) {
    REQUIRE(is_named_error(read.error().code));
    promises::check(read.error());
    return 0;
  }
  promises::check(*read);
  const auto again = read_dispatch(bytes, options);
  REQUIRE(again && again->text == read->text && again->issued == read->issued && promises::all_spans(*again) == promises::all_spans(*read));
  return 0;
}
