// Where an English word ends at an apostrophe or a hyphen.
//
//   don't   Bush's   Shi'ite     one surface word; contractions.h opens it
//   the ministers' offer         the mark of the possessive stays with its word,
//   the 'ministers' offer        a closing quotation mark does not
//   Al|-|Qaeda   non-binding     hyphens part, but prefixes that are no word stay
#pragma once

#include <cstddef>

#include "text/letters.h"

namespace chancery::english_rules {

/// As Tongue::end_of_word.
[[nodiscard]] std::size_t end_of_word(const Letters& letters, std::size_t at);

}  // namespace chancery::english_rules
