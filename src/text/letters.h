// A stretch of a dispatch as letters, so that rules can look left and right without counting bytes.
//
//   text      M .   B l é r i o t
//   letter    0 1 2 3 4 5 …            é is one letter,
//   byte      0 1 2 3 4 5 7 …          and two bytes
//
// Reading past either end gives no_letter, so no rule needs to ask where the paragraph stops.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/span.h"

namespace chancery {

inline constexpr char32_t no_letter = U'\0';

class Letters {
 public:
  /// `stretch` lies inside `text` and begins and ends at code points; `text` outlives this.
  Letters(std::string_view text, ByteSpan stretch);

  [[nodiscard]] std::size_t size() const { return points_.size(); }

  /// The letter at `at`; no_letter outside, which is also what at(0 - 1) gives.
  [[nodiscard]] char32_t at(std::size_t at) const { return at < points_.size() ? points_[at] : no_letter; }

  /// Bytes of the letters [begin, end). Precondition: begin <= end <= size().
  [[nodiscard]] ByteSpan bytes(std::size_t begin, std::size_t end) const { return {bytes_[begin], bytes_[end]}; }

  [[nodiscard]] std::string_view written(std::size_t begin, std::size_t end) const {
    return slice(text_, bytes(begin, end));
  }

  /// In lower case, with every apostrophe as ' and every hyphen as -: how word lists have it.
  [[nodiscard]] std::string folded(std::size_t begin, std::size_t end) const;

 private:
  std::string_view text_;
  std::u32string points_;
  std::vector<std::uint32_t> bytes_;  // one more than points_
};

[[nodiscard]] bool is_blank(char32_t letter);  ///< white space; no_letter is none
[[nodiscard]] bool is_letter(char32_t letter);
[[nodiscard]] bool is_upper(char32_t letter);
[[nodiscard]] bool is_lower(char32_t letter);
[[nodiscard]] bool is_digit(char32_t letter);
/// A letter, a digit, a fraction or raised figure (½, m²), an accent that stands alone, a soft hyphen, a low line.
[[nodiscard]] bool is_of_word(char32_t letter);

/// Accents that stand alone are what old keyboards and bad conversions make of an apostrophe.
[[nodiscard]] constexpr bool is_apostrophe(char32_t c) {
  return c == U'\'' || c == U'\u2019' || c == U'\u02BC' || c == U'`' || c == U'\u00B4';
}
[[nodiscard]] constexpr bool is_hyphen(char32_t c) { return c == U'-' || c == U'\u2010' || c == U'\u2011'; }
[[nodiscard]] constexpr bool is_dash(char32_t c) { return is_hyphen(c) || (c >= U'\u2012' && c <= U'\u2015'); }

/// no_letter is in no list.
[[nodiscard]] constexpr bool is_any_of(char32_t c, std::u32string_view list) {
  return c != no_letter && list.find(c) != std::u32string_view::npos;
}

/// Where the letters, digits or word letters that begin at `at` stop.
[[nodiscard]] std::size_t end_of_letters(const Letters& letters, std::size_t at);
[[nodiscard]] std::size_t end_of_digits(const Letters& letters, std::size_t at);
[[nodiscard]] std::size_t end_of_word_letters(const Letters& letters, std::size_t at);

}  // namespace chancery
