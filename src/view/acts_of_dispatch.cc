// `chancery read`, for a person: the dispatch, a table of its acts, its rights notice.
//
//   02-geneve.txt   Agence · 2022-01 · fr · GENEVE
//   Washington et Moscou campent sur leurs positions
//
//   ACT     WHO  TO   WHAT                                           WHEN     SURE
//   reject  USA  RUS  des demandes russes "tout simplement …"        2022-01  0.93

#include "chancery/view.h"
#include "view/columns.h"
#include "view/style.h"
#include "view/table.h"
#include "view/wording.h"

namespace chancery {

using namespace view;

namespace {

// Who says so is worth a column where the terminal has the room.
constexpr std::size_t width_for_sources = 110;

std::string act_table(const Dispatch& dispatch, const std::vector<Act>& acts, const Layout& layout) {
  const bool sources = layout.width >= width_for_sources;
  std::vector<Column> columns = {{.title = "ACT", .least = 7, .style = Style::cue},
                                 {.title = "WHO", .least = 3, .style = Style::actor},
                                 {.title = "TO", .least = 3, .style = Style::addressee},
                                 {.title = "WHAT", .least = 16},
                                 {.title = "WHEN", .least = 7}};
  if (sources) columns.push_back({.title = "SOURCE", .least = 8});
  columns.push_back({.title = "SURE", .style = Style::faint});
  Table table(std::move(columns));
  for (const auto& act : acts) {
    std::vector<std::string> cells = {act_wording(act), who(dispatch, act), to_whom(dispatch, act), what(dispatch, act),
                                      act.time_value.value_or("")};
    if (sources) cells.push_back(source(dispatch, act));
    cells.push_back(sureness(act));
    table.add(std::move(cells));
  }
  return table.lay_out(layout);
}

}  // namespace

std::string acts_of_dispatch(std::string_view file, const Dispatch& dispatch, const std::vector<Act>& acts,
                             const Layout& layout) {
  const auto wrapped = [&](const std::string& text, Style style) {
    std::string lines;
    for (const auto& line : wrap(text, std::max<std::size_t>(layout.width, 1))) lines += paint(line, style, layout.colour) + "\n";
    return lines;
  };
  std::string out = paint(one_line(file), Style::strong, layout.colour) + "   " +
                    paint(provenance(dispatch), Style::faint, layout.colour) + "\n";
  if (dispatch.headline) out += wrapped(one_line(slice(dispatch.text, *dispatch.headline)), Style::plain);
  out += "\n";
  out += acts.empty() ? "no act\n" : act_table(dispatch, acts, layout);
  if (const auto rights = rights_wording(dispatch); !rights.empty()) out += "\n" + wrapped(rights, Style::faint);
  return out;
}

}  // namespace chancery
