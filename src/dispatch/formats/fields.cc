#include "dispatch/formats/fields.h"

namespace chancery::wire {

std::string folded_blanks(std::string_view words) {
  std::string out;
  bool blank = false;
  for (const char c : words) {
    if (c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f') {
      blank = !out.empty();
    } else {
      if (blank) out += ' ';
      blank = false;
      out += c;
    }
  }
  return out;
}

std::string kept_lines(std::string_view words) {
  std::string out;
  while (!words.empty()) {
    const auto end = words.find('\n');
    auto line = words.substr(0, end);
    words.remove_prefix(end == std::string_view::npos ? words.size() : end + 1);
    line.remove_suffix(line.size() - (line.find_last_not_of(" \t\r\f") + 1));
    if (!out.empty()) out += '\n';
    if (!out.empty() || !line.empty()) out += line;
  }
  out.erase(out.find_last_not_of('\n') + 1);
  return out;
}

int urgency_of(std::string_view words) { return words.size() == 1 && words[0] >= '1' && words[0] <= '9' ? words[0] - '0' : 0; }

}  // namespace chancery::wire
