// Lines to paragraphs: what the carrier's line ends mean.
//
//   one line a paragraph             hard-wrapped at some column, as old circuits did
//   Headline                           Headline
//                                        MOSCOW, Jan 26 (X) - The foreign ministry said on
//   MOSCOW, Jan 26 (X) - The …         Wednesday that it had …
//   It added …                           It added that … (an indented line begins a paragraph)
//
// A text is wrapped when most lines with another line below them are about as long as the longest. Only then are lines
// joined; otherwise every line is a paragraph, since joining would glue a table into a sentence.
#pragma once

#include <functional>
#include <string_view>
#include <vector>

#include "chancery/span.h"

namespace chancery::wire {

/// Paragraphs in text order, without white space and controls at their ends, none empty. Outside them there is nothing
/// but white space and controls. A line for which `stands_alone` holds is never joined to what is above it (a dateline,
/// a notice).
[[nodiscard]] std::vector<ByteSpan> paragraphs(std::string_view text,
                                               const std::function<bool(ByteSpan)>& stands_alone);

}  // namespace chancery::wire
