// An EntryFilter as SQL. What SQL can say exactly is asked of SQLite; sets of days are asked by their envelope and
// looked at again by the caller, since a set has gaps ("one of the Thursdays of February").
//
// Tested by tests/contract/record_contract_test.cc.
#pragma once

#include <string>
#include <vector>

#include "chancery/record.h"
#include "record/days.h"

namespace chancery::sqlite {

/// The columns which entry_from_row (sqlite_record.cc) reads, in that order, and the tables they come from.
/// Parameter 1 is the instant as of which the record is asked.
[[nodiscard]] const std::string& select_entries();

struct EntryQuery {
  std::string sql;
  std::vector<std::string> texts;  ///< for parameters 1, 2, …
  record::DayRange window;         ///< entries whose days do not meet it are to be left out
  bool windowed = false;           ///< whether there is a window: an entry without any day is then left out
};

/// Fails with argument_invalid when a date of the filter is none.
[[nodiscard]] Result<EntryQuery> entry_query(const EntryFilter& filter);

}  // namespace chancery::sqlite
