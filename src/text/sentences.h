// Where a paragraph's sentences end. A full stop that no word owns (shapes.h) ends a sentence, unless a bracket is open
// or the text goes on in lower case. Language has no say here: it had it when words were cut.
//
//   « Partez ! » a-t-il dit. Il reste.      two: after the quotation it goes on in lower case
//   He left. “We stay,” she said.           two: the quotation opens the second
//   l'Ukraine.La réponse                    two: glued at the full stop, as web copies are
//   It met (see p. 3. Below) today.         one
//   (Map: the Strait) Iran has warned.      two: a caption, and what it stands before
//
// Tested by sentences_test.cc and fuzz_splitter.cc.
#pragma once

#include <cstddef>
#include <vector>

#include "text/letters.h"
#include "text/tongue.h"

namespace chancery {

/// For each sentence of the paragraph the number of its first word; empty when there are no words, else begins with 0.
[[nodiscard]] std::vector<std::size_t> sentence_begins(const Letters& letters, const std::vector<Surface>& words);

}  // namespace chancery
