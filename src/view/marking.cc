#include "view/marking.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "view/columns.h"
#include "view/style.h"

namespace chancery::view {

namespace {

struct Mark {
  ByteSpan span;
  std::string_view label;
  Style style = Style::plain;
};

// The longest first, so that brackets open from the outside in.
std::vector<Mark> marks_of(const Act& act, ByteSpan stretch) {
  std::vector<Mark> marks;
  const auto add = [&](const std::optional<ByteSpan>& span, std::string_view label, Style style) {
    if (!span || !overlaps(*span, stretch)) return;
    marks.push_back({{std::max(span->begin, stretch.begin), std::min(span->end, stretch.end)}, label, style});
  };
  add(act.content, "content", Style::content);
  add(act.condition, "condition", Style::condition);
  add(act.actor, "actor", Style::actor);
  add(act.addressee, "addressee", Style::addressee);
  add(act.cue, "cue", Style::cue);
  std::stable_sort(marks.begin(), marks.end(),
                   [](const Mark& a, const Mark& b) { return a.span.end - a.span.begin > b.span.end - b.span.begin; });
  return marks;
}

// Every place where a mark begins or ends, in order.
std::vector<std::uint32_t> edges_of(const std::vector<Mark>& marks, ByteSpan stretch) {
  std::vector<std::uint32_t> edges = {stretch.begin, stretch.end};
  for (const auto& mark : marks) edges.insert(edges.end(), {mark.span.begin, mark.span.end});
  std::sort(edges.begin(), edges.end());
  edges.erase(std::unique(edges.begin(), edges.end()), edges.end());
  return edges;
}

// A piece on one line that keeps a blank at an end where it had white space, so that the pieces join as they stood.
std::string piece_on_one_line(std::string_view piece) {
  const ByteSpan whole{0, static_cast<std::uint32_t>(piece.size())};
  const auto inner = utf8::trim(piece, whole);
  if (inner.begin == inner.end) return piece.empty() ? "" : " ";
  return (inner.begin > 0 ? " " : "") + one_line(slice(piece, inner)) + (inner.end < whole.end ? " " : "");
}

Style style_of(const std::vector<Mark>& marks, ByteSpan piece) {
  Style style = Style::plain;
  for (const auto& mark : marks) {
    if (contains(mark.span, piece) && style != Style::cue) style = mark.style;
  }
  return style;
}

}  // namespace

std::string marked(const Dispatch& dispatch, const Act& act, ByteSpan stretch, bool colour) {
  const auto marks = marks_of(act, stretch);
  const auto edges = edges_of(marks, stretch);
  std::string out;
  for (std::size_t i = 0; i + 1 < edges.size(); ++i) {
    const ByteSpan piece{edges[i], edges[i + 1]};
    const auto words = piece_on_one_line(slice(dispatch.text, piece));
    if (colour) {
      out += paint(words, style_of(marks, piece), true);
      continue;
    }
    for (const auto& mark : marks) {
      if (mark.span.begin == piece.begin) out.append("[").append(mark.label).append(": ");
    }
    const auto closed =
        std::count_if(marks.begin(), marks.end(), [&](const Mark& mark) { return mark.span.end == piece.end; });
    out.append(words).append(static_cast<std::size_t>(closed), ']');
  }
  return out;
}

}  // namespace chancery::view
