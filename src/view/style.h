// The few colours of the text layouts. Without colour nothing is painted, and the layouts say in words what the colour
// would have shown.
#pragma once

#include <string>
#include <string_view>

namespace chancery::view {

enum class Style { plain, strong, faint, cue, actor, addressee, content, condition };

[[nodiscard]] inline std::string paint(std::string_view text, Style style, bool colour) {
  if (!colour || style == Style::plain || text.empty()) return std::string(text);
  const char* mark = "";
  switch (style) {
    case Style::plain: break;
    case Style::strong: mark = "\x1b[1m"; break;
    case Style::faint: mark = "\x1b[2m"; break;
    case Style::cue: mark = "\x1b[1;33m"; break;
    case Style::actor: mark = "\x1b[36m"; break;
    case Style::addressee: mark = "\x1b[34m"; break;
    case Style::content: mark = "\x1b[32m"; break;
    case Style::condition: mark = "\x1b[35m"; break;
  }
  return mark + std::string(text) + "\x1b[0m";
}

}  // namespace chancery::view
