// What a dispatch does to the other tellings of its story when it is filed.
//
//   version 1 ── kill          entries of version 1 are struck, with the kill as cause
//   kill ── version 1          the same, whatever came first
//   kill, nothing else         an open item: an event 'unmatched' on the kill, and the receipt says so
//   kill of 1 ── version 2     version 2 is a new telling and stands
//
// A story is a provider with its id. Nothing is deleted: a struck entry stays and can be shown with its reason.
#pragma once

#include <string>

#include "chancery/dispatch.h"
#include "chancery/record.h"
#include "record/sqlite/connection.h"

namespace chancery::sqlite {

/// Runs inside the transaction that files `dispatch` as `id`. Adds to the receipt what was struck.
[[nodiscard]] Result<Done> follow_story(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now,
                                        Receipt& receipt);

}  // namespace chancery::sqlite
