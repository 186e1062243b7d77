// *index.tsv beside the dispatches: a first line of titles, then one dispatch a line.
//
//   name                  origin   date         thread
//   02-security-geneva    …        2022-01-10   security-2021-2022
#include <algorithm>
#include <filesystem>
#include <system_error>

#include "base/files.h"
#include "chancery/dispatch.h"

namespace chancery {

std::map<std::string, std::string> index_dates(const std::string& folder) {
  std::map<std::string, std::string> out;
  std::error_code trouble;
  for (const auto& entry : std::filesystem::directory_iterator(folder, trouble)) {
    if (!entry.path().filename().string().ends_with("index.tsv")) continue;
    const auto text = files::read(entry.path().string());
    if (!text) continue;
    const auto rows = files::lines(*text);
    if (rows.empty()) continue;
    const auto titles = files::cells(rows.front());
    const auto column = [&](std::string_view title) {
      return static_cast<std::size_t>(std::find(titles.begin(), titles.end(), title) - titles.begin());
    };
    const auto name = column("name");
    const auto date = column("date");
    for (std::size_t i = 1; i < rows.size(); ++i) {
      const auto cells = files::cells(rows[i]);
      if (cells.size() > std::max(name, date)) out[std::string(cells[name])] = cells[date];
    }
  }
  return out;
}

}  // namespace chancery
