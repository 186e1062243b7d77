// Credits: the name of a wire in brackets or between strokes. See dateline.h.
#include <algorithm>

#include "base/utf8.h"
#include "dispatch/dateline.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

constexpr std::size_t longest_credit = 48;

bool only_points(std::string_view name) {
  for (std::size_t at = 0; at < name.size(); at = after(name, at)) {
    const auto c = peek(name, at);
    if (c != '.' && c != 0x2026 && c != 'X' && c != '*') return false;
  }
  return !name.empty();
}

// A name: few words, no sentence. "dpa" is written small, so the first letter says nothing.
bool could_be_name(std::string_view name) {
  if (name.empty() || count_words(name) > 5 || !is_letter(peek(name, 0))) return false;
  for (std::size_t at = 0; at < name.size(); at = after(name, at)) {
    const auto c = peek(name, at);
    const bool mark = c == '-' || c == '.' || c == '&' || c == '\'' || c == 0x2019 || c == '/' || c == ' ' || c == 0xA0;
    if (!is_letter(c) && !is_digit(name[at]) && !mark) return false;
  }
  return true;
}

}  // namespace

std::optional<Credit> credit_at(std::string_view text, std::uint32_t at, std::uint32_t end) {
  if (at >= end) return std::nullopt;
  const char open = text[at];
  const char close = open == '(' ? ')' : open == '[' ? ']' : open == '/' ? '/' : '\0';
  if (close == '\0') return std::nullopt;
  const auto window = text.substr(at + 1, std::min<std::size_t>(longest_credit, end - at - 1));
  const auto found = window.find(close);
  if (found == std::string_view::npos) return std::nullopt;
  const auto name = slice(window, trim(window, {0, static_cast<std::uint32_t>(found)}));
  const auto behind = static_cast<std::uint32_t>(at + 1 + found + 1);
  if (only_points(name) && name != "X") return Credit{{}, behind};
  if (!could_be_name(name)) return std::nullopt;
  if (open == '/' && count_words(name) > 3) return std::nullopt;
  return Credit{std::string(name), behind};
}

}  // namespace chancery::wire
