#include "text/french/contractions.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "base/utf8.h"

namespace chancery::french_rules {

namespace {

struct Weight {
  std::string_view feature;
  int weight;
};

constexpr Weight weights[] = {
#include "text/french/contraction_weights.inc"
};

int weight_of(std::string_view feature) {
  const auto* found = std::lower_bound(std::begin(weights), std::end(weights), feature,
                                       [](const Weight& w, std::string_view f) { return w.feature < f; });
  return found != std::end(weights) && found->feature == feature ? found->weight : 0;
}

std::string last_letters(std::string_view word, int n) {
  auto begin = word.size();
  for (; n > 0 && begin > 0; --n) {
    do --begin;
    while (begin > 0 && utf8::is_continuation(word[begin]));
  }
  return std::string(word.substr(begin));
}

std::string shape(std::string_view word) {
  if (word.empty()) return "none";
  const auto first = utf8::decode(word, 0).value;
  if (is_digit(first)) return "figure";
  return is_letter(first) ? "word" : "mark";
}

// The features of training/contractions.py: the two must agree.
class Features {
 public:
  Features(const Letters& letters, const std::vector<Surface>& words, std::size_t at) {
    const auto folded = [&](std::size_t i) {
      return i < words.size() ? letters.folded(words[i].begin, words[i].end) : std::string();
    };
    const auto word = folded(at), before = folded(at - 1), before2 = at < 2 ? "" : folded(at - 2);
    const auto after = folded(at + 1), after2 = folded(at + 2);
    add("w " + word);
    add("b " + before);
    add("wb " + word + " " + before);
    add("bb " + before2 + " " + before);
    add("b2 " + before2);
    add("a " + after);
    add("wa " + word + " " + after);
    add("a2 " + after2);
    add("s " + shape(before) + " " + shape(before2) + " " + word);
    add("sa " + shape(after) + " " + shape(after2));
    for (const int n : {2, 3, 4}) {
      const auto figure = std::to_string(n);
      add("b" + figure + ". " + last_letters(before, n));
      add("wb" + figure + ". " + word + " " + last_letters(before, n));
      add("a" + figure + ". " + last_letters(after, n));
    }
    add("bb. " + last_letters(before2, 3) + " " + last_letters(before, 3));
  }

  [[nodiscard]] int sum() const { return sum_; }

 private:
  void add(const std::string& feature) { sum_ += weight_of(feature); }
  int sum_ = 0;
};

// Always two words, whatever stands around them. "audit" is not here: in news it is the noun.
constexpr std::array<std::array<std::string_view, 3>, 16> contractions = {{
    {"au", "à", "le"},
    {"aux", "à", "les"},
    {"auquel", "à", "lequel"},
    {"auxquels", "à", "lesquels"},
    {"auxquelles", "à", "lesquelles"},
    {"duquel", "de", "lequel"},
    {"desquels", "de", "lesquels"},
    {"desquelles", "de", "lesquelles"},
    {"dudit", "de", "ledit"},
    {"desdits", "de", "lesdits"},
    {"desdites", "de", "lesdites"},
    {"auxdits", "à", "lesdits"},
    {"auxdites", "à", "lesdites"},
    {"du", "de", "le"},
    {"des", "de", "les"},
    {"ès", "en", "les"},
}};

// Au -> À le, DES -> DE LES: the parts are written as the whole is.
std::string written_like(std::string_view part, const Letters& letters, const Surface& word, bool first) {
  const auto upper = [](std::string_view text) {
    std::string out;
    for (std::size_t at = 0; at < text.size();) {
      const auto [value, next] = utf8::decode(text, at);
      utf8::append(out, value == U'à'                    ? U'À'
                        : value == U'è'                  ? U'È'
                        : value >= U'a' && value <= U'z' ? value - 32
                                                         : value);
      at = next;
    }
    return out;
  };
  if (!is_upper(letters.at(word.begin))) return std::string(part);
  if (is_upper(letters.at(word.begin + 1))) return upper(part);
  if (!first) return std::string(part);
  const auto rest = utf8::decode(part, 0).next;
  return upper(part.substr(0, rest)) + std::string(part.substr(rest));
}

}  // namespace

std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at) {
  const auto& word = words[at];
  const auto folded = letters.folded(word.begin, word.end);
  const auto* found = std::find_if(contractions.begin(), contractions.end(),
                                   [&](const auto& contraction) { return contraction[0] == folded; });
  if (found == contractions.end()) return {};
  if ((folded == "du" || folded == "des") && Features(letters, words, at).sum() <= 0) return {};
  return {{written_like((*found)[1], letters, word, true), word.begin, word.end},
          {written_like((*found)[2], letters, word, false), word.begin, word.end}};
}

}  // namespace chancery::french_rules
