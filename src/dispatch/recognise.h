// What every dispatch goes through once its text stands: head from above, tail from below, the rest is body; then rights, status,
// day of issue and language. A plain text comes from wire_reader.cc, an item of a feed from dress.cc.
#pragma once

#include <string_view>
#include <vector>

#include "dispatch/sheet.h"

namespace chancery::wire {

/// Paragraphs of a text in lines; a dateline, a notice, a note or a sign-off is never joined to the line above it.
[[nodiscard]] std::vector<ByteSpan> lay_out(std::string_view text);

/// Fills in what is left of `dispatch` from the sheet's paragraphs. What the caller has set (headline, byline, dateline) stays.
/// `sheet.text` is `dispatch.text`.
void recognise(Sheet& sheet, Dispatch& dispatch, std::string_view known_issued);

}  // namespace chancery::wire
