// HTML as browsers read it (gumbo): nothing is fetched, nothing is run.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::wire {

/// The blocks of a fragment, one string each, white space folded (NBSP and its kin stay). Scripts, styles, media, captions and
/// forms are left out. Never fails: any UTF-8 is some HTML. A <pre> keeps its lines; nothing else has a line end.
/// Empty where elements lie ten thousand deep in each other, or stay open until they are a million.
[[nodiscard]] std::vector<std::string> paragraphs_of_html(std::string_view fragment);

}  // namespace chancery::wire
