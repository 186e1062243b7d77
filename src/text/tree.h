// From arc scores to a tree: every word gets one head, one word hangs on the root, nothing goes round in a circle.
//
// The best head of each word is a tree nearly always; where it is not, Chu-Liu/Edmonds finds the best tree.
#pragma once

#include <cstddef>
#include <span>
#include <vector>

namespace chancery::text {

/// `scores[w * (words + 1) + h]` is how well word w (from 0) hangs on h, where 0 is the root and h > 0 is word h - 1.
/// Returns the head of each word in that counting. Exactly one word hangs on the root. Empty for no words.
[[nodiscard]] std::vector<int> best_tree(std::span<const float> scores, std::size_t words);

}  // namespace chancery::text
