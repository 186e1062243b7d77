// What went wrong, error by error, and why: the causes are words that an annotator would use.
#pragma once

#include <utility>
#include <vector>

#include "chancery/evaluation.h"

namespace chancery::evaluation {

/// Character F1 of two spans; both absent is 1.
[[nodiscard]] double overlap(const std::optional<GoldSpan>& a, const std::optional<GoldSpan>& b);

/// Adds the errors of one dispatch: acts of `matched` (gold, read) are the same act, all others are missed or extra.
void list_errors(std::size_t dispatch, const std::vector<ScoredAct>& gold, const std::vector<ScoredAct>& read,
                 const std::vector<std::pair<std::size_t, std::size_t>>& matched, std::vector<ReadingError>& errors);

}  // namespace chancery::evaluation
