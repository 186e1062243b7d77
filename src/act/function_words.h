// Small closed lists of words that give a noun phrase its shape, both languages at once: no word of one misleads in the
// other.
#pragma once

#include <algorithm>
#include <array>
#include <string_view>

namespace chancery::act {

template <std::size_t N>
[[nodiscard]] constexpr bool is_one_of(std::string_view word, const std::array<std::string_view, N>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

/// "minister OF Georgia", "chef DE la délégation": what follows says for whom.
[[nodiscard]] constexpr bool belongs_by(std::string_view word) {
  constexpr std::array<std::string_view, 7> list = {"of", "from", "de", "du", "des", "d'", "in"};
  return is_one_of(word, list);
}

/// "ambassador TO France", "envoyé POUR la Syrie": what follows is not who acts.
[[nodiscard]] constexpr bool leads_away(std::string_view word) {
  constexpr std::array<std::string_view, 27> list = {"to",     "for",     "on",   "against", "with",   "at",   "about",
                                                     "toward", "towards", "near", "over",    "by",     "as",   "a",
                                                     "au",     "aux",     "pour", "sur",     "contre", "avec", "aupres",
                                                     "charge", "chargee", "en",   "dans",    "vers",   "par"};
  return is_one_of(word, list);
}

/// What opens a clause that tells more about the noun.
[[nodiscard]] constexpr bool opens_relative(std::string_view word) {
  constexpr std::array<std::string_view, 12> list = {"who", "which", "whose", "whom", "where",  "qui",
                                                     "que", "qu'",   "dont",  "ou",   "lequel", "laquelle"};
  return is_one_of(word, list);
}

[[nodiscard]] constexpr bool joins(std::string_view word) {
  constexpr std::array<std::string_view, 5> list = {"and", "et", "ni", "nor", "&"};
  return is_one_of(word, list);
}

[[nodiscard]] constexpr bool is_article(std::string_view word) {
  constexpr std::array<std::string_view, 12> list = {"the", "a",  "an",  "le", "la",  "les",
                                                     "l'",  "un", "une", "du", "des", "d'"};
  return is_one_of(word, list);
}

[[nodiscard]] constexpr bool is_possessive(std::string_view word) {
  constexpr std::array<std::string_view, 11> list = {"his", "her",  "its",   "their", "son",  "sa",
                                                     "ses", "leur", "leurs", "our",   "notre"};
  return is_one_of(word, list);
}

/// "M. Diop", "Mrs Thatcher".
[[nodiscard]] constexpr bool is_title(std::string_view word) {
  constexpr std::array<std::string_view, 16> list = {"m.",  "mm.", "mme",  "mr", "mr.",      "mrs",    "mrs.", "ms",
                                                     "ms.", "sir", "lord", "dr", "monsieur", "madame", "m",    "mm"};
  return is_one_of(word, list);
}

/// Small words inside a person's name: "Ursula von der Leyen".
[[nodiscard]] constexpr bool is_particle(std::string_view word) {
  constexpr std::array<std::string_view, 15> list = {"von", "der", "van", "de", "di", "da",   "del", "dos",
                                                     "bin", "ben", "ibn", "al", "el", "ould", "la"};
  return is_one_of(word, list);
}

}  // namespace chancery::act
