// From the numbers of the networks to words: which words are a cue, and which words are its attributes.
//
//   O .9 │ B .8 │ I .7 │ O .9        words 1-2 are a cue; its probability is the surest of its words
//
// training/train.py (predict) decodes in the same way.
#pragma once

#include <cstdint>
#include <span>
#include <vector>

#include "chancery/text.h"

namespace chancery::text {

/// A cue of one window: words [first, last] of the window.
struct CueSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  float probability = 0;
};

/// Cues in one window. `tags`: logits of O, B, I by word. `open`: how probable a word of a cue must be at least.
[[nodiscard]] std::vector<CueSpan> find_cues(std::span<const float> tags, float open);

/// Probabilities that sum to 1.
[[nodiscard]] std::vector<float> softmax(std::span<const float> logits);

/// The best span for a role. `starts` and `ends`: logits for "absent", then for each word of the window; `words`
/// numbers them in the analysis. `reach` is the most words that the span may have.
[[nodiscard]] RoleScore best_span(std::span<const float> starts, std::span<const float> ends, std::size_t reach,
                                  const std::vector<std::uint32_t>& words);

}  // namespace chancery::text
