// What the carrier's words say of a dispatch's life, on three independent axes.
//
//   status    usable · withheld · withdrawn · quarantined      "stat:usable" "Canceled" "USABLE" "cancelled" …
//   embargo   none · until T · until further notice            <embargoed/> "2022-02-18T09:00:00Z" "Next Monday" prose
//   revision  first · update · correction · kill · resend      signals, instructions, relations, the headline's prefix
//
// A kill wins over a correction, whatever the headline calls itself. A status that nobody knows is quarantined. Where field and
// prose disagree on an embargo, the later wins and the embargo says that it is disputed.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "dispatch/item.h"

namespace chancery::wire {

[[nodiscard]] DispatchStatus status_of_words(std::string_view status);

/// "CORRECTED-", "UPDATE 2-", "RPT-", "KILL:", "Correction:", "Rectificatif" at the head of a headline.
[[nodiscard]] Revision revision_of_headline(std::string_view headline);

/// Of signals, relations and version, the headline last.
[[nodiscard]] Revision revision_of(const Item& item);

/// Absent when nothing holds the dispatch back. Never fails: words that give no time hold until further notice.
[[nodiscard]] std::optional<Embargo> embargo_of(const Item& item);

}  // namespace chancery::wire
