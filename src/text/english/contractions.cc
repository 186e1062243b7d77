#include "text/english/contractions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>
#include <utility>

#include "text/word_list.h"

namespace chancery::english_rules {

namespace {

// Words written as one, and how many letters their first part has. Those without their apostrophe are what hasty
// writers and old teleprinters make of "don't".
constexpr std::array<std::pair<std::string_view, std::size_t>, 55> fused = {{
    {"cannot", 3},    {"gonna", 3},  {"gotta", 3},   {"wanna", 3},  {"lemme", 3},  {"gimme", 3},   {"kinda", 4},
    {"outta", 3},     {"alot", 1},   {"atleast", 2}, {"infact", 2}, {"aswell", 2}, {"elses", 4},   {"todays", 5},
    {"everyones", 8}, {"im", 1},     {"ive", 1},     {"dont", 2},   {"didnt", 3},  {"doesnt", 4},  {"isnt", 2},
    {"wasnt", 3},     {"arent", 3},  {"havent", 4},  {"hasnt", 3},  {"hadnt", 3},  {"couldnt", 5}, {"wouldnt", 5},
    {"shouldnt", 6},  {"aint", 2},   {"werent", 4},  {"mustnt", 4}, {"neednt", 4}, {"cant", 2},    {"wont", 2},
    {"thats", 4},     {"whats", 4},  {"hes", 2},     {"shes", 3},   {"whos", 3},   {"heres", 4},   {"theres", 5},
    {"wheres", 5},    {"hows", 3},   {"youre", 3},   {"youll", 3},  {"youve", 3},  {"youd", 3},    {"theyre", 4},
    {"theyll", 4},    {"theyve", 4}, {"theyd", 4},   {"weve", 2},   {"itll", 2},   {"thatll", 4},
}};

// After a possessive comes a noun phrase without its article. Before these words "its" is it's, "your" is you're:
// "its not", "your going". Adverbs that also stand inside a noun phrase ("its very existence") are not here.
constexpr std::array<std::string_view, 86> never_possessed = {
    "a",       "an",         "the",    "not",      "in",      "on",     "for",     "from",     "between",   "at",
    "with",    "to",         "by",     "of",       "as",      "into",   "near",    "over",     "up",        "out",
    "off",     "after",      "before", "under",    "my",      "his",    "her",     "our",      "your",      "their",
    "that",    "this",       "these",  "those",    "you",     "he",     "she",     "we",       "they",      "it",
    "one",     "no",         "some",   "any",      "when",    "where",  "why",     "how",      "who",       "what",
    "if",      "really",     "simply", "just",     "still",   "also",   "nothing", "all",      "been",      "so",
    "too",     "like",       "gonna",  "going",    "getting", "now",    "always",  "never",    "probably",  "because",
    "about",   "definitely", "kinda",  "kind",     "quite",   "pretty", "rather",  "actually", "basically", "usually",
    "already", "almost",     "worth",  "supposed", "gone",    "done"};

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

std::string folded(const Letters& letters, const std::vector<Surface>& words, std::size_t at) {
  return at < words.size() ? letters.folded(words[at].begin, words[at].end) : std::string();
}

// Letters of the first part of a word that was written in one though it is two; none is 0.
std::size_t length_of_first(const Letters& letters, const std::vector<Surface>& words, std::size_t at) {
  const auto word = folded(letters, words, at);
  const auto* known = std::find_if(fused.begin(), fused.end(), [&](const auto& entry) { return entry.first == word; });
  if (known != fused.end()) return known->second;
  const auto next = folded(letters, words, at + 1);
  if (word == "its" && is_one_of(next, never_possessed)) return 2;
  if (word == "your" && is_one_of(next, never_possessed)) return 3;
  // "Lets try" exhorts at the beginning of its clause; "he lets them" does not stand there.
  const bool begins_clause = at == 0 || !is_of_word(letters.at(words[at - 1].begin));
  return word == "lets" && begins_clause && !next.empty() ? 3 : 0;
}

}  // namespace

std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at) {
  const auto begin = words[at].begin, end = words[at].end;
  if (!is_of_word(letters.at(begin))) return {};  // a quotation mark, or a clitic that stands alone

  std::vector<std::size_t> cuts;
  const auto first = length_of_first(letters, words, at);
  if (first > 0) cuts.push_back(begin + first);
  for (auto rest = end; first == 0;) {
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
