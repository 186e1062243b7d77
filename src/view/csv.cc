#include "view/csv.h"

#include <fmt/format.h>

#include <algorithm>
#include <optional>

#include "base/utf8.h"
#include "chancery/view.h"

namespace chancery::view {

namespace {

std::string quoted(const std::string& cell) {
  if (cell.find_first_of(",\"\r\n") == std::string::npos) return cell;
  std::string out = "\"";
  for (const char c : cell) {
    if (c == '"') out += '"';
    out += c;
  }
  return out + '"';
}

std::string words(const Dispatch& dispatch, const std::optional<ByteSpan>& span) {
  return span ? std::string(slice(dispatch.text, *span)) : std::string();
}

std::string source_cell(const Dispatch& dispatch, const Act& act) {
  if (act.source == SourceKind::speaker) return words(dispatch, act.speaker);
  return act.source == SourceKind::self ? "self" : "agency";
}

}  // namespace

std::string csv_line(const std::vector<std::string>& cells) {
  std::string line;
  for (const auto& cell : cells) {
    if (&cell != &cells.front()) line += ',';
    line += quoted(cell);
  }
  return line + "\r\n";
}

std::vector<std::string> act_columns() {
  return {"file",      "sha256",    "agency",     "issued", "act",        "status", "cue",    "cue_begin",
          "cue_end",   "actor",     "party",      "addressee", "addressee_party", "content", "condition",
          "instrument", "time",     "time_value", "place",  "source",     "confidence"};
}

std::vector<std::string> act_cells(std::string_view file, const Dispatch& dispatch, const Act& act) {
  const std::string_view text = dispatch.text;
  // Code points, counted only as far as the cue: one act has one.
  const auto points = [&](std::uint32_t byte) {
    const auto before = text.substr(0, byte);
    return std::to_string(std::count_if(before.begin(), before.end(), [](char c) { return !utf8::is_continuation(c); }));
  };
  return {std::string(file),
          dispatch.sha256,
          dispatch.agency.value_or(""),
          dispatch.issued,
          std::string(act_name(act.act)),
          std::string(act_status_name(act.status)),
          words(dispatch, act.cue),
          points(act.cue.begin),
          points(act.cue.end),
          words(dispatch, act.actor),
          fmt::format("{}", fmt::join(act.party, ";")),
          words(dispatch, act.addressee),
          fmt::format("{}", fmt::join(act.addressee_party, ";")),
          words(dispatch, act.content),
          words(dispatch, act.condition),
          words(dispatch, act.instrument),
          words(dispatch, act.time),
          act.time_value.value_or(""),
          words(dispatch, act.place),
          source_cell(dispatch, act),
          fmt::format("{:.3f}", act.confidence)};
}

}  // namespace chancery::view

namespace chancery {

std::string csv_header() { return view::csv_line(view::act_columns()); }

std::string to_csv(std::string_view file, const Dispatch& dispatch, const std::vector<Act>& acts) {
  std::string lines;
  for (const auto& act : acts) lines += view::csv_line(view::act_cells(file, dispatch, act));
  return lines;
}

}  // namespace chancery
