#include "text/english/contractions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

namespace chancery::english_rules {

namespace {

// Words written as one, and how many letters their first part has. Those without their apostrophe are what hasty
// writers and old teleprinters make of "don't".
constexpr std::array<std::pair<std::string_view, std::size_t>, 27> fused = {{
    {"cannot", 3}, {"gonna", 3},   {"gotta", 3},    {"wanna", 3},    {"lemme", 3},  {"gimme", 3},  {"dont", 2},
    {"didnt", 3},  {"doesnt", 4},  {"isnt", 2},     {"wasnt", 3},    {"arent", 3},  {"havent", 4}, {"hasnt", 3},
    {"couldnt", 5}, {"wouldnt", 5}, {"shouldnt", 6}, {"cant", 2},     {"wont", 2},   {"im", 1},     {"ive", 1},
    {"thats", 4},  {"youre", 3},   {"theyre", 4},   {"whats", 4},    {"aint", 2},   {"kinda", 4},
}};

constexpr std::array<std::string_view, 6> endings = {"'s", "'ll", "'re", "'ve", "'d", "'m"};

// Letters of the clitic at the end of [begin, end); none is 0.
std::size_t length_of_clitic(const Letters& letters, std::size_t begin, std::size_t end) {
  const auto word = letters.folded(begin, end);
  if (end - begin > 3 && word.ends_with("n't")) return 3;
  if (end - begin > 1 && word.ends_with("'")) return 1;
  for (const auto ending : endings) {
    if (!word.ends_with(ending) || end - begin <= ending.size()) continue;
    const bool plural_of_figures = ending == "'s" && is_digit(letters.at(end - 3));  // the 60's
    return plural_of_figures ? 0 : ending.size();
  }
  return 0;
}

}  // namespace

std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at) {
  const auto begin = words[at].begin, end = words[at].end;
  if (!is_of_word(letters.at(begin))) return {};  // a quotation mark, or a clitic that stands alone

  std::vector<std::size_t> cuts;
  const auto word = letters.folded(begin, end);
  const auto* known = std::find_if(fused.begin(), fused.end(), [&](const auto& entry) { return entry.first == word; });
  if (known != fused.end()) cuts.push_back(begin + known->second);
  for (auto rest = end; known == fused.end();) {
    const auto length = length_of_clitic(letters, begin, rest);
    if (length == 0) break;
    rest -= length;
    cuts.insert(cuts.begin(), rest);
  }
  if (cuts.empty()) return {};

  std::vector<Part> found;
  auto from = begin;
  cuts.push_back(end);
  for (const auto cut : cuts) {
    found.push_back({std::string(letters.written(from, cut)), from, cut});
    from = cut;
  }
  return found;
}

}  // namespace chancery::english_rules
