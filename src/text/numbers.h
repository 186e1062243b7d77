// Numbers as words: with their separators, sign and blanks, without their unit.
//
//   10 000,50   -2,5   1914-1918      one word in French       20h30 -> 20|h|30    3e, A36: words
//   10,000.50   5:30   9/11           one word in English      10pm -> 10|pm       1990s, 5th: words
#pragma once

#include <cstddef>

#include "text/letters.h"
#include "text/tongue.h"

namespace chancery {

/// Where the number that begins at `at` ends; `at` itself when none begins there. A number glued to letters is one only
/// when the letters are a unit; "3e" and "A36" are left to the words.
[[nodiscard]] std::size_t end_of_number(const Letters& letters, std::size_t at, const Tongue& tongue);

}  // namespace chancery
