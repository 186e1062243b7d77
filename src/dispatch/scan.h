// Walking along a line of a dispatch, code point by code point.
//
//   GENÈVE, 10 jan 2022 (X) —
//   |    |  |
//   |    |  skip_spaces() stops here
//   |    word_end(): É and È are letters, the comma is not
//   at
//
// Recognisers look at a line twice: at its bytes, where spans are counted, and at its folded copy (utf8::fold), where
// phrases are compared and nothing is counted.
#pragma once

#include <cstdint>
#include <initializer_list>
#include <span>
#include <string>
#include <string_view>

#include "chancery/span.h"

namespace chancery::wire {

[[nodiscard]] bool is_letter(char32_t c);
[[nodiscard]] bool is_upper(char32_t c);
[[nodiscard]] bool is_digit(char c);
/// Hyphen, figure dash, en dash, em dash, bar.
[[nodiscard]] bool is_dash(char32_t c);
/// Controls which a wire may carry between its parts (SOH, STX, ETX …); they are never words.
[[nodiscard]] bool is_control(char32_t c);

/// The code point at `at`, or 0 at the end of the text.
[[nodiscard]] char32_t peek(std::string_view text, std::size_t at);
/// The code point that ends just before `at`, or 0 at the begin of the text.
[[nodiscard]] char32_t before(std::string_view text, std::size_t at);
/// Where the code point at `at` ends. Precondition: at < text.size().
[[nodiscard]] std::uint32_t after(std::string_view text, std::size_t at);

/// The first place from `at` on that is no white space, at most `end`.
[[nodiscard]] std::uint32_t skip_spaces(std::string_view text, std::size_t at, std::size_t end);
/// The end of the letters that begin at `at`; `at` itself when there are none.
[[nodiscard]] std::uint32_t word_end(std::string_view text, std::size_t at, std::size_t end);

/// `span` without white space and controls at its ends.
[[nodiscard]] ByteSpan trim(std::string_view text, ByteSpan span);

/// How many code points, and how many words (stretches without white space).
[[nodiscard]] std::size_t count_points(std::string_view text);
[[nodiscard]] std::size_t count_words(std::string_view text);

/// Whether folded text begins with one of the phrases, or has one of them anywhere.
[[nodiscard]] bool begins_with_any(std::string_view folded, std::span<const std::string_view> phrases);
[[nodiscard]] bool has_any(std::string_view folded, std::span<const std::string_view> phrases);
/// The same, as whole words: "libre" is not in "équilibre".
[[nodiscard]] bool has_word(std::string_view folded, std::string_view word);
[[nodiscard]] bool has_any_word(std::string_view folded, std::span<const std::string_view> words);

/// No lower-case letter, and at least one capital.
[[nodiscard]] bool all_capitals(std::string_view text);

}  // namespace chancery::wire
