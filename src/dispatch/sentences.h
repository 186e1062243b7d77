// A rough cut into sentences, enough to tell the small print at the end of a dispatch from the news before it. The real
// splitter is in src/text/; this one must work before anybody knows the language.
//
//   … met in Manila.Reporting by our staff; editing by K. T. Reuse prohibited.
//                   |                                   ^  ^
//                   a web copy glues sentences          doubtful: an initial may end here, or a sentence
#pragma once

#include <string_view>
#include <vector>

#include "chancery/span.h"

namespace chancery::wire {

/// Sentences of `span` in order, without white space at their ends; together they hold all of its words. A point after
/// an initial ends none.
[[nodiscard]] std::vector<ByteSpan> rough_sentences(std::string_view text, ByteSpan span);

/// Every place in `span` where a sentence may begin, in order, doubtful ones too; `span.begin` is the first.
struct Start {
  std::uint32_t at = 0;
  bool doubtful = false;  ///< after an initial or a short abbreviation
};
[[nodiscard]] std::vector<Start> sentence_starts(std::string_view text, ByteSpan span);

}  // namespace chancery::wire
