// Opens English contractions: don't -> do n't, cannot -> can not, Bush's -> Bush 's, ministers' -> ministers '.
#pragma once

#include <vector>

#include "text/tongue.h"

namespace chancery::english_rules {

/// As Tongue::parts. Each part stands for its own letters of the word.
[[nodiscard]] std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at);

}  // namespace chancery::english_rules
