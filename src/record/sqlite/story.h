// What a dispatch does to the other tellings of its story when it is filed.
//
//   version 1 ── kill          entries of version 1 are struck, with the kill as cause
//   kill ── version 1          the same, whatever came first
//   kill, nothing else         an open item: an event 'unmatched' on the kill, and the receipt says so
//   kill of 1 ── version 2     version 2 is a new telling and stands
//   version 1 ── version 2     version 1 is superseded (corrected, resent); what both tell is one entry with two attestations
//   version 1 ── correction    entries that only version 1 tells are struck, with the correction as cause
//
// A story is a provider with its id. Nothing is deleted: a struck entry stays and can be shown with its reason. Which of two versions
// is the newer, their numbers say; where these are none, the order in which they came.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/record.h"
#include "record/sqlite/connection.h"

namespace chancery::sqlite {

/// The entry that another version of the story made of the same act: same act, parties and day, and more than half of the words. Nothing
/// when there is none, or when `id` attests it already.
[[nodiscard]] Result<std::optional<std::int64_t>> told_before(const Connection& connection, DispatchId id, const Dispatch& dispatch, const Act& act,
                                                              std::string_view words);

/// Runs inside the transaction that files `dispatch` as `id`. Adds to the receipt what was struck.
[[nodiscard]] Result<Done> follow_story(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now,
                                        Receipt& receipt);

}  // namespace chancery::sqlite
