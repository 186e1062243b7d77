#include "dispatch/encoding_guess.h"

#include <uchardet.h>
#include <unicode/ucnv.h>

#include <algorithm>
#include <memory>
#include <optional>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

unsigned char value(char byte) { return static_cast<unsigned char>(byte); }

// The IANA name of an encoding that ICU knows by any of its names, the one preferred in mail where it has several
// ("ISO-8859-1", not "ISO_8859-1:1987"); empty when it knows none.
std::string iana_name(std::string_view name) {
  const std::string asked(name);
  for (const char* const standard : {"MIME", "IANA"}) {
    UErrorCode status = U_ZERO_ERROR;
    const char* found = ucnv_getStandardName(asked.c_str(), standard, &status);
    if (U_SUCCESS(status) && found != nullptr) return found;
  }
  return {};
}

std::optional<std::string> byte_order_mark(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) return "UTF-8";
  if (bytes.starts_with("\xFF\xFE")) return "UTF-16LE";
  if (bytes.starts_with("\xFE\xFF")) return "UTF-16BE";
  return std::nullopt;
}

// French and English in UTF-16 have a zero in nearly every second byte, always on the same side.
std::optional<std::string> unmarked_utf16(std::string_view bytes) {
  std::size_t even = 0;
  std::size_t odd = 0;
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    if (bytes[i] == '\0') ++(i % 2 == 0 ? even : odd);
  }
  const auto pairs = bytes.size() / 2;
  if (odd * 2 > pairs && even * 20 < pairs) return "UTF-16LE";
  if (even * 2 > pairs && odd * 20 < pairs) return "UTF-16BE";
  return std::nullopt;
}

struct Utf8Census {
  std::size_t sequences = 0;  // well-formed ones of two bytes and more
  std::size_t broken = 0;     // bytes that belong to none
};

Utf8Census take_census(std::string_view bytes) {
  Utf8Census census;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [point, next] = utf8::decode(bytes, at);
    if (point == 0xFFFD && next == at + 1) {
      ++census.broken;
    } else if (next > at + 1) {
      ++census.sequences;
    }
    at = next;
  }
  return census;
}

bool has_byte_between(std::string_view bytes, unsigned char low, unsigned char high) {
  return std::any_of(bytes.begin(), bytes.end(), [=](char byte) { return value(byte) >= low && value(byte) <= high; });
}

bool is_ascii_letter(char byte) { return (value(byte) | 0x20U) >= 'a' && (value(byte) | 0x20U) <= 'z'; }

// ISO-8859-15 differs from ISO-8859-1 in eight places. œ and Œ stand beside letters where ½ and ¼ would not, and the
// euro sign stands beside a number or alone where the currency sign is hardly ever written.
bool spells_latin9(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size(); ++i) {
    const auto byte = value(bytes[i]);
    if (byte == 0xA4) return true;
    const bool letter = byte == 0xBC || byte == 0xBD || byte == 0xBE || byte == 0xA6 || byte == 0xA8;
    if (letter && i + 1 < bytes.size() && is_ascii_letter(bytes[i + 1])) return true;
  }
  return false;
}

// How much of the high bytes is what French and English are written with, read as windows-1252.
bool spells_western(std::string_view bytes) {
  constexpr std::string_view expected =
      "\x80\x85\x8C\x91\x92\x93\x94\x95\x96\x97\x9C\x9F\xA0\xA3\xA7\xA9\xAB\xAD\xB0\xB2\xB4\xB7\xBB\xC0\xC2\xC4\xC7"
      "\xC8\xC9\xCA\xCB\xCE\xCF\xD4\xD6\xD9\xDB\xDC\xE0\xE1\xE2\xE4\xE7\xE8\xE9\xEA\xEB\xED\xEE\xEF\xF1\xF3\xF4\xF6"
      "\xF9\xFA\xFB\xFC\xBD\xBC\xA4";
  std::size_t high = 0;
  std::size_t usual = 0;
  for (const char byte : bytes) {
    if (value(byte) < 0x80) continue;
    ++high;
    if (expected.find(byte) != std::string_view::npos) ++usual;
  }
  return usual * 10 >= high * 8;
}

std::string detected_by_uchardet(std::string_view bytes) {
  const std::unique_ptr<uchardet, decltype(&uchardet_delete)> detector(uchardet_new(), &uchardet_delete);
  if (uchardet_handle_data(detector.get(), bytes.data(), bytes.size()) != 0) return {};
  uchardet_data_end(detector.get());
  return iana_name(uchardet_get_charset(detector.get()));
}

std::string one_byte_encoding(std::string_view bytes) {
  if (spells_western(bytes)) {
    if (has_byte_between(bytes, 0x80, 0x9F)) return "windows-1252";
    return spells_latin9(bytes) ? "ISO-8859-15" : "ISO-8859-1";
  }
  const auto detected = detected_by_uchardet(bytes);
  const bool usable = !detected.empty() && !detected.starts_with("UTF-") && detected != "US-ASCII";
  return usable ? detected : "windows-1252";
}

// The declaration, corrected where carriers use to get it wrong; nothing where the bytes contradict it.
std::optional<std::string> believable(std::string_view declared, std::string_view bytes, const Utf8Census& census) {
  const auto name = iana_name(declared);
  if (name.empty()) return std::nullopt;
  const bool ascii = !has_byte_between(bytes, 0x80, 0xFF);
  if (name == "UTF-8" || name == "US-ASCII") {
    if (census.broken == 0) return "UTF-8";
    return std::nullopt;
  }
  // Plain ASCII and valid UTF-8 sequences are what they are, even when two bytes could be read as one UTF-16 unit.
  if (name.starts_with("UTF-") || ascii) return std::nullopt;
  if (census.broken == 0) return std::nullopt;
  if (name.starts_with("ISO-8859-1") && has_byte_between(bytes, 0x80, 0x9F)) return "windows-1252";
  return name;
}

}  // namespace

std::string guess_encoding(std::string_view bytes, std::string_view declared) {
  if (auto marked = byte_order_mark(bytes)) return *marked;
  if (auto utf16 = unmarked_utf16(bytes)) return *utf16;
  const auto census = take_census(bytes);
  if (auto name = believable(declared, bytes, census)) return *name;
  // A few broken bytes in a text full of well-formed sequences: damaged UTF-8, not another encoding.
  if (census.broken == 0 || census.sequences > 2 * census.broken) return "UTF-8";
  return one_byte_encoding(bytes);
}

}  // namespace chancery::wire
