// How the text layouts say things: who, what, when, by whose word.
//
// Tested by entry_page_test.cc.
#pragma once

#include <string>
#include <string_view>

#include "chancery/act.h"
#include "chancery/dispatch.h"

namespace chancery::view {

/// "RUS, USA"; where no party is known the words themselves, in quotation marks; else nothing.
[[nodiscard]] std::string who(const Dispatch& dispatch, const Act& act);
[[nodiscard]] std::string to_whom(const Dispatch& dispatch, const Act& act);

/// "reject"; "consult, planned" where the act is not actual; "… , struck" where the record holds it struck.
[[nodiscard]] std::string act_wording(const Act& act, bool struck = false);

/// The content, with its condition after a dash.
[[nodiscard]] std::string what(const Dispatch& dispatch, const Act& act);

/// The day of the act, or the issue date of its dispatch; "no date" when neither is known.
[[nodiscard]] std::string day(const Dispatch& dispatch, const Act& act);

/// "agency", "self", or the speaker's words.
[[nodiscard]] std::string source(const Dispatch& dispatch, const Act& act);

/// "0.93"
[[nodiscard]] std::string sureness(const Act& act);

/// "Agence · 2022-01 · fr · GENEVE": what is known of a dispatch besides its name.
[[nodiscard]] std::string provenance(const Dispatch& dispatch);

/// "02-geneve.txt" of "wires/january/02-geneve.txt": in a table the folder would push the words aside.
[[nodiscard]] std::string file_name(std::string_view file);

/// The notice with the uses that it forbids; empty when there is none.
[[nodiscard]] std::string rights_wording(const Dispatch& dispatch);

/// "1 act", "2 acts"
[[nodiscard]] std::string counted(std::size_t number, std::string_view one, std::string_view several);

}  // namespace chancery::view
