// Opens French contractions: au -> à le, auxquels -> à lesquels, duquel -> de lequel, du -> de le, des -> de les.
//
//   le rejet des exigences       des = de + les
//   présenter des exigences      des is the article, one word
//   au nom du peuple             du = de + le
//   avoir du mal                 du is the article, one word
//
// Which "du" and "des" it is, the words around it tell: a linear model over them, trained on treebanks by
// training/contractions.py and kept in contraction_weights.inc.
#pragma once

#include <vector>

#include "text/tongue.h"

namespace chancery::french_rules {

/// As Tongue::parts. Both parts stand for all letters of the word.
[[nodiscard]] std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at);

}  // namespace chancery::french_rules
