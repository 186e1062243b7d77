// Windows: what the model reads at once. As many whole sentences as fit into 480 sub-words; a dispatch that does not
// fit is cut into windows that share a sentence of context on either side.
//
//   <s> headline words </s> body words … </s>
//
// training/dispatches.py cuts in the same way.
#pragma once

#include <cstdint>
#include <vector>

#include "chancery/text.h"
#include "text/subwords.h"

namespace chancery::text {

inline constexpr std::size_t window_limit = 480;

struct Window {
  std::vector<std::int64_t> ids;    ///< sub-words, <s> first, </s> last
  std::vector<std::int64_t> first;  ///< by word, with the root in front: first and last sub-word
  std::vector<std::int64_t> last;
  std::vector<std::uint32_t> words;   ///< by word: its number in the whole analysis
  std::vector<std::uint32_t> pieces;  ///< by word: which sentence, or piece of a sentence over the limit
  std::vector<bool> core;             ///< by word: this window answers for it; the others are context
};

/// Every word of `sentences` is core in exactly one window. No windows for no words.
[[nodiscard]] std::vector<Window> cut_windows(const std::vector<Sentence>& sentences, const SubWords& subwords);

}  // namespace chancery::text
