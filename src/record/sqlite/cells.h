// Values of the doors as the cells of the record's tables, and back.
//
//   Dispatch ──▶ places ["Genève"]   layout {"headline": [11, 98], "body": [[100, 312]], …}   rights {"holder": …}
//   Because  ──▶ {"lemma": "rejeter", "cue_probability": 0.98, …}
//
// What comes back is checked like any foreign bytes: a name that is no member of its enumeration, a span outside the
// text or JSON of another shape gives false, and the caller reports a damaged record.
// Tested by sqlite_record_test.cc and tests/contract/record_contract_test.cc.
#pragma once

#include <string>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"

namespace chancery::sqlite {

/// Where each part of a dispatch stands in its text.
[[nodiscard]] std::string layout_cell(const Dispatch& dispatch);
[[nodiscard]] bool read_layout(const std::string& cell, Dispatch& dispatch);

[[nodiscard]] std::string rights_cell(const Rights& rights);
/// `text_bytes` is the size of the text that the notice lies in.
[[nodiscard]] bool read_rights(const std::string& cell, std::size_t text_bytes, Rights& rights);

[[nodiscard]] std::string embargo_cell(const Embargo& embargo);
[[nodiscard]] bool read_embargo(const std::string& cell, Embargo& embargo);

[[nodiscard]] std::string names_cell(const std::vector<std::string>& names);
[[nodiscard]] bool read_names(const std::string& cell, std::vector<std::string>& names);

[[nodiscard]] std::string because_cell(const Because& because);
[[nodiscard]] bool read_because(const std::string& cell, Because& because);

[[nodiscard]] std::string_view source_name(SourceKind source);
[[nodiscard]] bool read_source(const std::string& name, SourceKind& source);
[[nodiscard]] bool read_language(const std::string& code, Language& language);
[[nodiscard]] bool read_dispatch_status(const std::string& name, DispatchStatus& status);
[[nodiscard]] bool read_wire_format(const std::string& name, WireFormat& format);
[[nodiscard]] bool read_revision(const std::string& name, Revision& revision);

}  // namespace chancery::sqlite
