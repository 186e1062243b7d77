#include "dispatch/layout.h"

#include <algorithm>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

struct Line {
  ByteSpan words;  // empty for a blank line
  std::size_t width = 0;
  std::size_t indent = 0;
  [[nodiscard]] bool blank() const { return words.begin == words.end; }
};

bool breaks_line(char32_t c) {
  return c == '\n' || c == '\r' || c == '\f' || c == '\v' || c == 0x85 || c == 0x2028 || c == 0x2029;
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  std::uint32_t begin = 0;
  const auto add = [&](std::uint32_t end) {
    Line line;
    line.words = trim(text, {begin, end});
    line.width = count_points(slice(text, line.words));
    line.indent = line.words.begin - begin;
    lines.push_back(line);
  };
  for (std::uint32_t at = 0; at < text.size();) {
    const auto c = peek(text, at);
    auto next = after(text, at);
    if (breaks_line(c)) {
      add(at);
      if (c == '\r' && peek(text, next) == '\n') ++next;
      begin = next;
    }
    at = next;
  }
  add(static_cast<std::uint32_t>(text.size()));
  return lines;
}

// The column at which the text is wrapped; 0 when it is not.
std::size_t wrap_column(const std::vector<Line>& lines) {
  std::size_t widest = 0;
  for (const Line& line : lines) widest = std::max(widest, line.width);
  if (widest < 40 || widest > 120) return 0;
  std::size_t followed = 0;
  std::size_t full = 0;
  for (std::size_t i = 0; i + 1 < lines.size(); ++i) {
    if (lines[i].blank() || lines[i + 1].blank()) continue;
    ++followed;
    if (lines[i].width * 10 >= widest * 7) ++full;
  }
  return followed >= 2 && full * 10 >= followed * 6 ? widest : 0;
}

bool is_bullet(char32_t c) { return c == '*' || c == 0x2022 || c == 0x2013 || c == 0x2014; }

// Whether `below` goes on with the sentence of `above` in a text wrapped at `column`.
bool goes_on(std::string_view text, const Line& above, const Line& below, std::size_t column) {
  if (above.width * 10 < column * 6) return false;  // a short line ends a paragraph
  if (below.indent >= above.indent + 2) return false;
  return !is_bullet(peek(text, below.words.begin));
}

}  // namespace

std::vector<ByteSpan> paragraphs(std::string_view text, const std::function<bool(ByteSpan)>& stands_alone) {
  const auto lines = lines_of(text);
  const auto column = wrap_column(lines);
  std::vector<ByteSpan> found;
  const Line* above = nullptr;
  for (const Line& line : lines) {
    if (line.blank()) {
      above = nullptr;
      continue;
    }
    const bool joined =
        above != nullptr && column > 0 && goes_on(text, *above, line, column) && !stands_alone(line.words);
    if (joined) {
      found.back().end = line.words.end;
    } else {
      found.push_back(line.words);
    }
    above = &line;
  }
  return found;
}

}  // namespace chancery::wire
