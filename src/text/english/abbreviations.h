// Short forms that own their full stop, and words that show a new sentence, in English.
#pragma once

#include <string_view>

#include "text/tongue.h"

namespace chancery::english_rules {

/// As in Tongue. Words are in lower case, without the last full stop.
[[nodiscard]] Abbreviation abbreviation(std::string_view word);
[[nodiscard]] bool is_unit(std::string_view word);
[[nodiscard]] bool opens_sentence(std::string_view word);

}  // namespace chancery::english_rules
