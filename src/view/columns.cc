#include "view/columns.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace chancery::view {

namespace {

// A step through text: one code point, or one of our own colour marks ("\x1b[1;33m").
struct Step {
  std::size_t end = 0;
  std::size_t width = 0;
};

std::size_t width_of(char32_t c) {
  const auto type = u_charType(static_cast<UChar32>(c));
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR)
    return 0;
  const auto wide = u_getIntPropertyValue(static_cast<UChar32>(c), UCHAR_EAST_ASIAN_WIDTH);
  return wide == U_EA_WIDE || wide == U_EA_FULLWIDTH ? 2 : 1;
}

Step step(std::string_view text, std::size_t at) {
  if (text[at] == '\x1b') {
    const auto mark = text.find('m', at);
    if (mark != std::string_view::npos) return {mark + 1, 0};
  }
  const auto [value, next] = utf8::decode(text, at);
  return {next, width_of(value)};
}

// As much of `text` as fits into `width` columns.
std::string_view fitting(std::string_view text, std::size_t width) {
  std::size_t used = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [end, more] = step(text, at);
    if (used + more > width) return text.substr(0, at);
    used += more;
    at = end;
  }
  return text;
}

bool steers_a_terminal(char32_t c) {
  const bool control = c < 0x20 || (c >= 0x7F && c <= 0x9F);
  const bool turns_direction = (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
  return control || turns_direction;
}

}  // namespace

std::size_t columns(std::string_view text) {
  std::size_t width = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [end, more] = step(text, at);
    width += more;
    at = end;
  }
  return width;
}

std::string one_line(std::string_view text) {
  std::string line;
  bool blank = false;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = utf8::decode(text, at);
    if (utf8::is_space(value)) {
      blank = true;
    } else if (!steers_a_terminal(value)) {
      if (blank && !line.empty()) line += ' ';
      blank = false;
      utf8::append(line, value);
    }
    at = next;
  }
  return line;
}

std::string shorten(std::string_view text, std::size_t width) {
  if (columns(text) <= width) return std::string(text);
  auto kept = fitting(text, width - 1);
  while (kept.ends_with(' ')) kept.remove_suffix(1);
  return std::string(kept) + "…";
}

std::vector<std::string> wrap(std::string_view text, std::size_t width) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    const auto blank = std::min(text.find(' '), text.size());
    auto word = text.substr(0, blank);
    text.remove_prefix(std::min(blank + 1, text.size()));
    const bool begins_line = used == 0;
    if (!begins_line && used + 1 + columns(word) > width) {
      lines.emplace_back();
      used = 0;
    } else if (!begins_line) {
      lines.back() += ' ';
      ++used;
    }
    while (columns(word) > width) {
      // A wide character in a single column still has to go somewhere.
      const auto part = std::max(fitting(word, width).size(), step(word, 0).end);
      lines.back() += word.substr(0, part);
      word.remove_prefix(part);
      if (word.empty()) break;
      lines.emplace_back();
    }
    lines.back() += word;
    used = columns(lines.back());
  }
  return lines;
}

std::string pad(std::string_view text, std::size_t width, bool to_the_right) {
  const auto used = columns(text);
  const std::string blanks(width > used ? width - used : 0, ' ');
  return to_the_right ? blanks + std::string(text) : std::string(text) + blanks;
}

}  // namespace chancery::view
