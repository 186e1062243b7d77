// Cuts a paragraph into the words that stand in it, punctuation included.
//
//   M. Blinken a-t-il dit « l'Ukraine.La réponse » ?
//   M.|Blinken|a|-t-il|dit|«|l'|Ukraine|.|La|réponse|»|?
//
// A shape that holds in both languages wins over the language's own rules for words (shapes.h, tongue.h); what neither
// knows is a word of one letter. Tested by tokeniser_test.cc, splitter_test.cc and fuzz_splitter.cc.
#pragma once

#include <vector>

#include "text/letters.h"
#include "text/tongue.h"

namespace chancery {

/// The words come in order, are never empty and hold no white space but that of spaced numbers; what lies between them
/// is white space only. Never fails.
[[nodiscard]] std::vector<Surface> tokenise(const Letters& letters, const Tongue& tongue);

}  // namespace chancery
