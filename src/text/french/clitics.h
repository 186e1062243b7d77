// Where a French word ends at an apostrophe or a hyphen.
//
//   l'|accord   jusqu'|à   aujourd'hui   quelqu'un   l'on          elisions part, old compounds stay
//   a|-t-il     est|-ce    rendez-vous   celui-ci    Kim Jong-il   pronouns after a verb part, compounds and names stay
#pragma once

#include <cstddef>

#include "text/letters.h"

namespace chancery::french_rules {

/// As Tongue::end_of_word.
[[nodiscard]] std::size_t end_of_word(const Letters& letters, std::size_t at);

}  // namespace chancery::french_rules
