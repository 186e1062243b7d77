// Words as `--about` looks for them: case, accents and apostrophes set aside, the beginning of a word enough.
//
//   "L'Élysée a proposé"  ──▶  " l elysee a propose "       "sanction" finds "sanctions", "or" does not find "accord"
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::record {

/// `text` folded, every stretch without letters or digits one blank, with a blank at both ends.
[[nodiscard]] std::string search_key(std::string_view text);

/// The words of a question, each with a blank before it, to be found inside a search key.
[[nodiscard]] std::vector<std::string> search_words(std::string_view question);

}  // namespace chancery::record
