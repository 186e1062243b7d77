#include "dispatch/decoding.h"

#include <unicode/ucnv.h>
#include <unicode/unistr.h>

#include <memory>

#include "base/utf8.h"
#include "dispatch/encoding_guess.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

// Everything is turned into U+FFFD here that a converter could not read, or that it read as a C1 control: no wire
// sends those, so the byte has no meaning in this encoding (0x81 in windows-1252).
std::string utf8_of(const icu::UnicodeString& units, bool one_byte_a_letter) {
  std::string text;
  text.reserve(static_cast<std::size_t>(units.length()) + 16);
  for (std::int32_t at = 0; at < units.length();) {
    const auto point = static_cast<char32_t>(units.char32At(at));
    at = units.moveIndex32(at, 1);
    const bool surrogate = point >= 0xD800 && point <= 0xDFFF;
    const bool meaningless = one_byte_a_letter && point >= 0x80 && point <= 0x9F && point != 0x85;
    utf8::append(text, surrogate || meaningless ? 0xFFFD : point);
  }
  return text;
}

Result<std::string> convert(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> converter(ucnv_open(encoding.c_str(), &status), &ucnv_close);
  if (U_FAILURE(status)) {
    return Error{ErrorCode::dispatch_undecodable,
                 "the encoding " + encoding + " is not known here; convert it to UTF-8"};
  }
  const icu::UnicodeString units(bytes.data(), static_cast<std::int32_t>(bytes.size()), converter.get(), status);
  if (U_FAILURE(status)) {
    return Error{ErrorCode::dispatch_undecodable, "it cannot be read as " + encoding + "; convert it to UTF-8"};
  }
  return utf8_of(units, ucnv_getMaxCharSize(converter.get()) == 1);
}

struct Census {
  std::size_t points = 0;
  std::size_t controls = 0;
  bool zero = false;
};

Census take_census(std::string_view text, std::vector<ByteSpan>& lossy) {
  Census census;
  for (std::uint32_t at = 0; at < text.size();) {
    const auto [point, next] = utf8::decode(text, at);
    ++census.points;
    if (point == 0xFFFD) lossy.push_back({at, next});
    // SOH, STX, ETX and EOT frame the parts of a dispatch on old circuits.
    const bool frames = point >= 0x01 && point <= 0x04;
    if (is_control(point) && !utf8::is_space(point) && !frames) ++census.controls;
    census.zero = census.zero || point == 0;
    at = next;
  }
  return census;
}

}  // namespace

Result<Decoded> decode_bytes(std::string_view bytes, std::string_view declared) {
  Decoded decoded;
  decoded.encoding = guess_encoding(bytes, declared);
  if (decoded.encoding == "UTF-8" && utf8::valid(bytes)) {
    decoded.text = bytes;
  } else {
    auto text = convert(bytes, decoded.encoding);
    if (!text) return text.error();
    decoded.text = *std::move(text);
  }

  const auto census = take_census(decoded.text, decoded.lossy);
  if (census.zero || census.controls * 20 > census.points) {
    return Error{ErrorCode::dispatch_binary, "it is not text but binary data; give the plain text of the dispatch"};
  }
  if (decoded.lossy.size() * 20 > census.points) {
    return Error{ErrorCode::dispatch_undecodable, "more than one character in twenty cannot be decoded as " +
                                                      decoded.encoding +
                                                      "; declare its encoding or convert it to UTF-8"};
  }
  return decoded;
}

}  // namespace chancery::wire
