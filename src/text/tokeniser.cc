#include "text/tokeniser.h"

#include "text/numbers.h"
#include "text/shapes.h"

namespace chancery {

namespace {

std::size_t end_of_token(const Letters& letters, std::size_t at, const Tongue& tongue) {
  // The order matters: an address holds points, a number commas, and both would fall apart under later rules.
  if (const auto end = end_of_address(letters, at); end != at) return end;
  if (const auto end = end_of_run(letters, at, tongue); end != at) return end;
  if (const auto end = end_of_number(letters, at, tongue); end != at) return end;
  if (const auto end = end_of_marked(letters, at); end != at) return end;
  if (const auto end = end_of_dotted(letters, at, tongue); end != at) return end;
  const bool hyphened = is_hyphen(letters.at(at)) && is_of_word(letters.at(at - 1)) && is_letter(letters.at(at + 1));
  if (hyphened || is_of_word(letters.at(at)) || is_apostrophe(letters.at(at))) return tongue.end_of_word(letters, at);
  return at + 1;
}

}  // namespace

std::vector<Surface> tokenise(const Letters& letters, const Tongue& tongue) {
  std::vector<Surface> words;
  bool space_before = true;
  for (std::size_t at = 0; at < letters.size();) {
    if (is_blank(letters.at(at))) {
      space_before = true;
      ++at;
      continue;
    }
    const auto end = end_of_token(letters, at, tongue);
    words.push_back({at, end, space_before});
    space_before = false;
    at = end;
  }
  return words;
}

}  // namespace chancery
