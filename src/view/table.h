// Tables that fit the terminal.
//
//   ID  WHO  ACT     TO   WHAT                                  each column as wide as its widest cell; where that is
//    3  USA  reject  RUS  des demandes russes « tout            too much the widest give way, and their cells go on
//                         simplement inacceptables »            over a few lines
//
// Tested by table_test.cc.
#pragma once

#include <cstddef>
#include <string>
#include <vector>

#include "chancery/view.h"
#include "view/style.h"

namespace chancery::view {

struct Column {
  std::string title;
  std::size_t least = 4;       ///< never made narrower than this, or than its title
  bool right = false;          ///< numbers stand to the right
  Style style = Style::plain;  ///< of its cells
};

class Table {
 public:
  explicit Table(std::vector<Column> table_columns) : columns_(std::move(table_columns)) {}

  /// One cell a column. Cells are brought on one line first.
  void add(std::vector<std::string> cells);
  /// A line of its own across the table, above the rows that follow.
  void add_heading(std::string title);

  /// Every line ends with a line end and has no blanks before it.
  [[nodiscard]] std::string lay_out(const Layout& layout) const;

 private:
  struct Row {
    std::string heading;
    std::vector<std::string> cells;  ///< empty for a heading
  };

  [[nodiscard]] std::vector<std::size_t> fit(std::size_t width) const;
  void append_row(std::string& out, const std::vector<std::string>& cells, const std::vector<std::size_t>& widths,
                  bool titles, bool colour) const;

  std::vector<Column> columns_;
  std::vector<Row> rows_;
};

}  // namespace chancery::view
