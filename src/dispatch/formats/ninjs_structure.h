// Whether a ninjs item is built as its standard says: the keys it must have, the keys it may have, and what they hold.
//
//   {"uri": "urn:x:1", "pubstatus": "replaced"}
//                       │
//                       └─▶ "/pubstatus is none of usable, withheld, canceled"
//
// The generations differ in their keys (headline, headlines, versioncreated, versionCreated), so an item is judged by the one
// that it declares; an item which declares none, or says so with a key that the declared one does not have, is sound when any of
// them takes it.
//
// What dates and addresses say is not looked at: desks embargo stories until "Next Monday".
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::wire {

/// The first fault of an item: its JSON pointer and the reason in one sentence without a full stop. Nothing when the item is
/// sound. Looks no deeper than 64 associations in one another, which is a fault too.
///
/// With a `version` ("1.1", "3") the item is judged by that one, whatever it declares: of a generation whose later keys it may not
/// use yet. Without, a key that came later does no harm.
[[nodiscard]] std::optional<std::string> structure_fault(const nlohmann::json& item, std::string_view version = {});

}  // namespace chancery::wire
