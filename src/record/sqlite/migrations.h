// A file becomes a record of Chancery, and an older record a newer one: the numbered steps of src/record/migrations/,
// carried inside the program, each run once in order. The file itself says how far it has come:
//
//   application_id  "Chnc"   this is a record, whatever it is called
//   user_version    1        the last step that was run
//
// Tested by sqlite_record_test.cc.
#pragma once

#include "chancery/error.h"
#include "record/sqlite/connection.h"

namespace chancery::sqlite {

/// The version that this program writes.
[[nodiscard]] int newest_version();

/// Refuses a file that is no record, or one of a newer program; brings an older one up to date where `may_write`.
/// An empty file is made a record only where `may_create`.
/// Fails with record_not_a_record, record_too_new, record_busy, record_failed.
[[nodiscard]] Result<Done> make_current(Connection& connection, bool may_write, bool may_create);

}  // namespace chancery::sqlite
