#include "dispatch/formats/circuits.h"

#include "dispatch/decoding.h"

namespace chancery::wire::circuit {

std::string clean(std::string_view body) {
  std::string plain;
  for (const char c : body) {
    if (c == '\r') continue;
    // DEL fills the end of a message on old lines.
    if (c == '\x7F' || (static_cast<unsigned char>(c) < 0x20 && c != '\n' && c != '\t')) continue;
    plain += c;
  }
  auto decoded = decode_bytes(plain);
  return decoded ? std::move(decoded->text) : std::string();
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

}  // namespace chancery::wire::circuit
