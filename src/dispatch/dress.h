// From what a carrier's markup says to a Dispatch.
//
//   Item  headline │ byline │ dateline │ paragraphs │ notices          notes, status, ids, times
//            │         │         │           │          │                 │ judged, never shown
//            ▼         ▼         ▼           ▼          ▼                 ▼
//   text  Headline¶¶ By X ¶¶ PARIS (X) - ¶¶ News … news. ¶¶ © X      status, embargo, revision, identity, issue date
//
// The text of a dispatch that came in markup is the words of its fields, each as received with entities resolved, one blank line
// between two of them. Notes to editors are no part of it, public or not: they are heard (a kill, an embargo, a ban) and dropped,
// so that a reporter's telephone number cannot reach a record, an export or a log.
#pragma once

#include <string>
#include <string_view>

#include "dispatch/item.h"

namespace chancery::wire {

/// `identity` becomes the dispatch's sha256; see fingerprint(). Fails with dispatch_no_text when there is neither headline nor body, and
/// with dispatch_too_large.
[[nodiscard]] Result<Dispatch> dress(const Item& item, std::string identity, std::string_view known_issued);

/// What tells this item from every other, when the bytes of its file do not since others came in them: the sha256 of its fields.
[[nodiscard]] std::string fingerprint(const Item& item);

/// Embargo and revision of a plain text: what its header lines, notes and headline say.
void write_life(Dispatch& dispatch);

}  // namespace chancery::wire
