// Text measured and cut in columns of a terminal, not in bytes: accents that stand on a letter take none, wide
// characters take two, and our own colour marks take none.
//
//   "Élysée" 6 columns    "平壌" 4 columns    "\x1b[1mParis\x1b[0m" 5 columns
//
// Tested by columns_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::view {

/// How many columns `text` takes on one line.
[[nodiscard]] std::size_t columns(std::string_view text);

/// `text` on one line: white space becomes single blanks, and what could steer a terminal (control characters, marks
/// that turn the writing direction) is left out, since a dispatch comes from anywhere.
[[nodiscard]] std::string one_line(std::string_view text);

/// `text` in at most `width` columns, with "…" where something was cut. `width` is at least 1.
[[nodiscard]] std::string shorten(std::string_view text, std::size_t width);

/// `text` broken at blanks into lines of at most `width` columns; only a word that is wider alone is broken inside.
/// Never empty: no text is one empty line.
[[nodiscard]] std::vector<std::string> wrap(std::string_view text, std::size_t width);

/// `text` with blanks up to `width` columns, on its right or on its left.
[[nodiscard]] std::string pad(std::string_view text, std::size_t width, bool to_the_right = false);

}  // namespace chancery::view
