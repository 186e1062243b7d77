// UTF-8 as we need it: walking code points, and turning byte spans into code-point spans for exports.
//
//   "à Rome"   bytes  0  2 3 …      à is two bytes
//              points 0  1 2 …
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/span.h"

namespace chancery::utf8 {

/// The code point that begins at `at`, and where the next begins. A broken sequence gives U+FFFD and steps one byte.
/// Precondition: at < text.size().
struct CodePoint {
  char32_t value;
  std::uint32_t next;
};
[[nodiscard]] CodePoint decode(std::string_view text, std::size_t at);

void append(std::string& to, char32_t code_point);

/// Whether the whole of `text` is well-formed UTF-8 (no surrogates, nothing over-long, nothing past U+10FFFF).
[[nodiscard]] bool valid(std::string_view text);

[[nodiscard]] constexpr bool is_continuation(char byte) { return (static_cast<unsigned char>(byte) & 0xC0U) == 0x80U; }

/// White space as news texts have it: ASCII blanks, NBSP, narrow NBSP, the spaces of U+2000-200B, U+3000, BOM.
[[nodiscard]] bool is_space(char32_t code_point);

/// `span` without white space at its ends; empty spans stay empty.
[[nodiscard]] ByteSpan trim(std::string_view text, ByteSpan span);

/// Byte offsets to code-point offsets of one text, in constant time for each look-up.
class CodePointIndex {
 public:
  explicit CodePointIndex(std::string_view text);
  /// Code points before byte `at`; `at` may be text.size().
  [[nodiscard]] std::uint32_t at(std::uint32_t byte) const { return before_[byte]; }

 private:
  std::vector<std::uint32_t> before_;
};

/// Lower case without accents, for looking names up: "Élysée" → "elysee", "œuvre" → "oeuvre". Latin script only;
/// apostrophes become ', dashes -, spaces one blank.
[[nodiscard]] std::string fold(std::string_view text);

/// Lower case, accents kept. Latin, Greek and Cyrillic letters.
[[nodiscard]] std::string lower(std::string_view text);

}  // namespace chancery::utf8
