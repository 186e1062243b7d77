// An entry of the record for machines: the act as `read` gives it, led by what only the record knows.
//
//   {"id": 12, "day": "2022-02-17", "file": "02-geneva.txt", "dispatch": 3, "act": "reject", …}
//   id,day,struck,file,…
//
// Tested by entry_page_test.cc.
#pragma once

#include <string>

#include "chancery/record.h"
#include "view/act_json.h"
#include "view/shelf.h"

namespace chancery::view {

[[nodiscard]] Json entry_json(const Entry& entry, const Shelf::Place& place);

/// Lines with their ends.
[[nodiscard]] std::string csv_titles_of_entries();
[[nodiscard]] std::string csv_of_entry(const Entry& entry, const FiledDispatch& filed);

}  // namespace chancery::view
