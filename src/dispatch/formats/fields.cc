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

int urgency_of(std::string_view words) { return words.size() == 1 && words[0] >= '1' && words[0] <= '9' ? words[0] - '0' : 0; }

}  // namespace chancery::wire
