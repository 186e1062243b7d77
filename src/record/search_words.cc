#include "record/search_words.h"

#include "base/utf8.h"

namespace chancery::record {

std::string search_key(std::string_view text) {
  std::string key = " ";
  const auto folded = utf8::fold(text);
  for (std::size_t at = 0; at < folded.size();) {
    const auto [value, next] = utf8::decode(folded, at);
    const bool ascii_letter = (value >= 'a' && value <= 'z') || (value >= '0' && value <= '9');
    // Past ASCII only the quotation marks and the general punctuation are no part of words.
    const bool other_letter = value >= 0xC0 && !(value >= 0x2000 && value <= 0x206F) && value != 0xFFFD;
    if (ascii_letter || other_letter) {
      key.append(folded, at, next - at);
    } else if (key.back() != ' ') {
      key.push_back(' ');
    }
    at = next;
  }
  if (key.back() != ' ') key.push_back(' ');
  return key;
}

std::vector<std::string> search_words(std::string_view question) {
  const auto key = search_key(question);
  std::vector<std::string> words;
  for (std::size_t at = 0; at + 1 < key.size();) {
    const auto end = key.find(' ', at + 1);
    words.push_back(key.substr(at, end - at));
    at = end;
  }
  return words;
}

}  // namespace chancery::record
