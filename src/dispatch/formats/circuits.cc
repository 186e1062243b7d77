#include "dispatch/formats/circuits.h"

#include <algorithm>

#include "dispatch/decoding.h"
#include "dispatch/scan.h"

namespace chancery::wire::circuit {
namespace {

bool is_ascii_letter(char c) { return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z'); }

template <typename Test>
std::size_t count_if(std::string_view word, Test test) {
  return static_cast<std::size_t>(std::count_if(word.begin(), word.end(), test));
}

}  // namespace

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

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = line.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(line.find(' ', begin), line.size());
    out.push_back(line.substr(begin, end - begin));
    at = end;
  }
  return out;
}

bool is_header_of_7901(std::string_view line) {
  if (line.size() > 200) return false;
  const auto words = words_of(line);
  if (words.size() < 4) return false;
  const auto letters = count_if(words[0], is_ascii_letter);
  const auto digits = words[0].size() - letters;
  const bool service = letters >= 2 && letters <= 4 && digits >= 3 && digits <= 4 && count_if(words[0].substr(letters), is_digit) == digits;
  const bool priority = words[1].size() == 1 && words[1][0] >= '1' && words[1][0] <= '9';
  const bool category = words[2].size() <= 4 && count_if(words[2], is_ascii_letter) == words[2].size();
  return service && priority && category && words[3].size() <= 5 && count_if(words[3], is_digit) == words[3].size();
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  auto line = text.substr(0, end);
  text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
  while (!line.empty() && (line.back() == '\r' || line.back() == ' ')) line.remove_suffix(1);
  return line;
}

}  // namespace chancery::wire::circuit
