#include "view/entry_formats.h"

#include "view/csv.h"

namespace chancery::view {

namespace {

std::string number(EntryId id) { return std::to_string(static_cast<std::int64_t>(id)); }

std::string day_or_issue(const Entry& entry, const FiledDispatch& filed) {
  return entry.act.time_value.value_or(filed.dispatch.issued);
}

}  // namespace

Json entry_json(const Entry& entry, const Shelf::Place& place) {
  Json object;
  object["id"] = static_cast<std::int64_t>(entry.id);
  if (const auto when = day_or_issue(entry, place.filed); !when.empty()) object["day"] = when;
  if (entry.struck) object["struck"] = true;
  object["file"] = place.filed.file;
  object["dispatch"] = static_cast<std::int64_t>(place.filed.id);
  add_act(object, entry.act, place.writer);
  return object;
}

std::string csv_titles_of_entries() {
  auto titles = act_columns();
  titles.insert(titles.begin(), {"id", "day", "struck"});
  return csv_line(titles);
}

std::string csv_of_entry(const Entry& entry, const FiledDispatch& filed) {
  auto cells = act_cells(filed.file, filed.dispatch, entry.act);
  cells.insert(cells.begin(), {number(entry.id), day_or_issue(entry, filed), entry.struck ? "yes" : ""});
  return csv_line(cells);
}

}  // namespace chancery::view
