// The language of a dispatch by its small words, which no text of either language can do without.
//
//   le la les des du et que dans …      the of and to that was with …
//
// Small words of other languages are counted as well, so that Spanish ("la", "que") is not taken for French.
#pragma once

#include <string_view>
#include <vector>

#include "chancery/dispatch.h"

namespace chancery::wire {

/// French or English when its small words are clearly the most frequent ones; unknown otherwise, and for a text which
/// is too short to tell.
[[nodiscard]] Language language_of(std::string_view text, const std::vector<ByteSpan>& parts);

}  // namespace chancery::wire
