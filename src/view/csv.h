// CSV by RFC 4180: cells in quotation marks where they need them, lines that end with CR LF, UTF-8.
//
//   say "no", then   ──▶   "say ""no"", then"
//
// Tested by entry_page_test.cc.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"

namespace chancery::view {

[[nodiscard]] std::string csv_line(const std::vector<std::string>& cells);

/// The columns of one act, and their cells. Spans are given as words; the cue also as code points.
[[nodiscard]] std::vector<std::string> act_columns();
[[nodiscard]] std::vector<std::string> act_cells(std::string_view file, const Dispatch& dispatch, const Act& act);

}  // namespace chancery::view
