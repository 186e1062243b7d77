#include "view/table.h"

#include <algorithm>
#include <numeric>
#include <utility>

#include "view/columns.h"

namespace chancery::view {

namespace {

constexpr std::size_t gap = 2;
constexpr std::size_t most_lines = 3;  // of a cell; `chancery show` has the whole

// A cell's text in its column, the last line marked where more would follow.
std::vector<std::string> lines_of(const std::string& cell, std::size_t width) {
  auto lines = wrap(cell, width);
  if (lines.size() <= most_lines) return lines;
  lines.resize(most_lines);
  lines.back() = shorten(lines.back() + "…", width);
  return lines;
}

}  // namespace

void Table::add(std::vector<std::string> cells) {
  for (auto& cell : cells) cell = one_line(cell);
  rows_.push_back({{}, std::move(cells)});
}

void Table::add_heading(std::string title) { rows_.push_back({one_line(title), {}}); }

std::vector<std::size_t> Table::fit(std::size_t width) const {
  std::vector<std::size_t> widths;
  std::vector<std::size_t> least;
  for (std::size_t i = 0; i < columns_.size(); ++i) {
    auto natural = columns(columns_[i].title);
    least.push_back(std::max(natural, columns_[i].least));
    for (const auto& row : rows_) {
      if (!row.cells.empty()) natural = std::max(natural, columns(row.cells[i]));
    }
    widths.push_back(natural);
  }
  const auto room = width - std::min(width, gap * (columns_.size() - 1));
  for (auto total = std::accumulate(widths.begin(), widths.end(), std::size_t{0}); total > room; --total) {
    // The widest column that may still give way gives one column of its room.
    std::size_t widest = columns_.size();
    for (std::size_t i = 0; i < widths.size(); ++i) {
      if (widths[i] > least[i] && (widest == columns_.size() || widths[i] > widths[widest])) widest = i;
    }
    if (widest == columns_.size()) break;
    --widths[widest];
  }
  return widths;
}

void Table::append_row(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                       bool titles, bool colour) const {
  std::vector<std::vector<std::string>> lines;
  std::size_t height = 1;
  for (std::size_t i = 0; i < cells.size(); ++i) {
    lines.push_back(lines_of(cells[i], widths[i]));
    height = std::max(height, lines.back().size());
  }
  for (std::size_t line = 0; line < height; ++line) {
    std::string row;
    std::size_t owed = 0;  // blanks that are written only when something follows
    for (std::size_t i = 0; i < cells.size(); ++i) {
      const auto text = line < lines[i].size() ? lines[i][line] : std::string();
      const auto before = columns_[i].right ? widths[i] - std::min(widths[i], columns(text)) : 0;
      if (!text.empty()) {
        row.append(owed + before, ' ').append(paint(text, titles ? Style::faint : columns_[i].style, colour));
        owed = 0;
      }
      owed += widths[i] + gap - (text.empty() ? 0 : std::min(widths[i], before + columns(text)));
    }
    out.append(row).append("\n");
  }
}

std::string Table::lay_out(const Layout& layout) const {
  const auto widths = fit(layout.width);
  std::vector<std::string> titles;
  for (const auto& column : columns_) titles.push_back(column.title);
  std::string out;
  append_row(out, titles, widths, true, layout.colour);
  for (const auto& row : rows_) {
    if (row.cells.empty()) {
      out.append(paint(shorten(row.heading, std::max<std::size_t>(layout.width, 1)), Style::strong, layout.colour)).append("\n");
    } else {
      append_row(out, row.cells, widths, false, layout.colour);
    }
  }
  return out;
}

}  // namespace chancery::view
