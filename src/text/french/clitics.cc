#include "text/french/clitics.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/word_list.h"

namespace chancery::french_rules {

namespace {

constexpr std::array<std::string_view, 14> elided = {"l", "d",  "j", "m",     "t",      "s",      "n",
                                                     "c", "qu", "ç", "jusqu", "lorsqu", "puisqu", "quoiqu"};

// They begin like an elision and are one word by the treebanks' practice.
constexpr std::array<std::string_view, 2> whole = {"l'on", "c'est-à-dire"};

constexpr std::array<std::string_view, 21> pronouns = {"il",   "ils",  "elle", "elles", "on",  "je",   "tu",
                                                       "nous", "vous", "moi",  "toi",   "lui", "leur", "le",
                                                       "la",   "les",  "y",    "en",    "ce",  "ci",   "là"};

// Compounds that end like a verb with its pronoun.
constexpr std::array<std::string_view, 6> compounds = {"rendez-vous", "garde-à-vous", "après-vous",
                                                       "chez-nous",   "non-moi",      "entre-nous"};

constexpr std::size_t longest_compound = 12;

constexpr std::array<std::string_view, 13> before_ce = {"est",  "était",   "sera",   "serait",   "fut", "fût",   "sont",
                                                        "soit", "étaient", "seront", "seraient", "eût", "furent"};

// ce jour|-là, but celui-là
constexpr std::array<std::string_view, 11> before_there = {"celui",  "celle", "ceux",  "celles", "par",  "de",
                                                           "jusque", "au",    "comme", "cas",    "voici"};

// Only nouns and prepositions come before these with a hyphen, unless a verb does: "vas-y", "allez-vous-en".
bool may_follow(std::string_view pronoun, std::string_view verb) {
  if (pronoun == "ci" || pronoun == "là") return !is_one_of(verb, before_there);
  if (pronoun == "ce") return is_one_of(verb, before_ce);
  if (pronoun == "la" || pronoun == "le" || pronoun == "les" || pronoun == "en" || pronoun == "y") {
    // An imperative: donne, prends, allons, mettez, fais, dis.
    const auto last = verb.back();
    return last == 's' || last == 'z' || last == 'e' || last == 'a';
  }
  return true;
}

std::size_t begin_of_last_piece(const Letters& letters, std::size_t begin, std::size_t end) {
  auto i = end;
  while (i > begin && !is_hyphen(letters.at(i - 1))) --i;
  return i;
}

// Whether a sentence or a quotation may begin at `at`: what stands before is neither a word nor a comma.
bool may_begin_sentence(const Letters& letters, std::size_t at) {
  while (is_blank(letters.at(at - 1))) --at;
  const auto before = letters.at(at - 1);
  return !is_of_word(before) && before != U',' && before != U')';
}

// "Jong-il", "Saint-Barthélemy-elle": names have their capital inside the sentence, verbs only at its beginning.
bool is_name(const Letters& letters, std::size_t begin, std::size_t last_piece) {
  if (!is_upper(letters.at(begin))) return false;
  if (is_upper(letters.at(last_piece))) return !is_upper(letters.at(begin + 1));  // EST-IL is a shouted verb
  return !may_begin_sentence(letters, begin);
}

// Begin of the pronoun at the end of the compound [begin, end), its hyphen and t included; end when there is none.
std::size_t begin_of_clitic(const Letters& letters, std::size_t begin, std::size_t end) {
  const auto piece = begin_of_last_piece(letters, begin, end);
  if (piece == begin || piece == end) return end;
  const auto pronoun = letters.folded(piece, end);
  if (!is_one_of(pronoun, pronouns)) return end;
  const bool is_compound = end - begin <= longest_compound && is_one_of(letters.folded(begin, end), compounds);
  if (is_compound || is_name(letters, begin, piece)) return end;

  auto clitic = piece - 1;
  const auto t = begin_of_last_piece(letters, begin, clitic);
  if (t != begin && letters.folded(t, clitic) == "t") clitic = t - 1;  // a-t-il
  if (clitic == begin) return end;
  const auto verb = begin_of_last_piece(letters, begin, clitic);
  return may_follow(pronoun, letters.folded(verb, clitic)) ? clitic : end;
}

bool joins_caps(const Letters& letters, std::size_t begin, std::size_t at) {  // R&D, AT&T
  return letters.at(at) == U'&' && is_upper(letters.at(at - 1)) && is_upper(letters.at(at + 1)) && at - begin <= 3;
}

// IIb/IIIa, Cinq7/Wagram: the slash is of a code whose first part mixes capitals or figures with small letters.
bool joins_codes(const Letters& letters, std::size_t begin, std::size_t at) {
  if (letters.at(at) != U'/' || !is_upper(letters.at(begin)) || !is_upper(letters.at(at + 1))) return false;
  bool upper = false, lower = false;
  for (auto i = begin + 1; i < at; ++i) {
    upper = upper || is_upper(letters.at(i)) || is_digit(letters.at(i));
    lower = lower || is_lower(letters.at(i));
  }
  return upper && lower;
}

// traité(e), candidat(s)
std::size_t past_optional_ending(const Letters& letters, std::size_t at) {
  if (letters.at(at) != U'(') return at;
  const auto end = end_of_letters(letters, at + 1);
  const auto ending = letters.folded(at + 1, end);
  return letters.at(end) == U')' && (ending == "e" || ending == "s" || ending == "es") ? end + 1 : at;
}

// The whole compound, as far as hyphens and apostrophes reach.
std::size_t end_of_compound(const Letters& letters, std::size_t at) {
  auto end = end_of_word_letters(letters, at);
  for (;;) {
    const auto c = letters.at(end);
    const bool joins =
        is_hyphen(c) || is_apostrophe(c) || joins_caps(letters, at, end) || joins_codes(letters, at, end);
    if (!joins || end == at || !is_of_word(letters.at(end + 1))) break;
    end = end_of_word_letters(letters, end + 1);
  }
  return past_optional_ending(letters, end);
}

bool begins_whole_word(const Letters& letters, std::size_t at) {
  return std::any_of(whole.begin(), whole.end(), [&](std::string_view word) {
    const auto end = end_of_compound(letters, at);
    return letters.folded(at, end) == word;
  });
}

bool is_consonant(char32_t c) {
  return std::u32string_view(U"bcdfgjklmnpqrstvwxzBCDFGJKLMNPQRSTVWXZ").find(c) != std::u32string_view::npos;
}

// Past "l'", "jusqu'"; `at` when no elision begins there: N'Djamena and M'Bow go on with a consonant.
std::size_t end_of_elision(const Letters& letters, std::size_t at) {
  const auto end = end_of_letters(letters, at);
  const bool apostrophe =
      is_apostrophe(letters.at(end)) || letters.at(end) == U'\u2018';  // typeset the wrong way round
  if (end == at || !apostrophe || !is_one_of(letters.folded(at, end), elided)) return at;
  const bool is_of_name = is_consonant(letters.at(end + 1)) && !is_upper(letters.at(end + 2));
  return is_of_name ? at : end + 1;
}

// -il, -t-on, after their verb
std::size_t end_of_clitic(const Letters& letters, std::size_t at) {
  const auto end = end_of_letters(letters, at + 1);
  if (letters.folded(at + 1, end) == "t" && is_hyphen(letters.at(end))) return end_of_letters(letters, end + 1);
  return is_one_of(letters.folded(at + 1, end), pronouns) ? end : at + 1;
}

// Macy 's, rock 'n roll
std::size_t end_of_foreign_clitic(const Letters& letters, std::size_t at) {
  const auto end = end_of_letters(letters, at + 1);
  return end == at + 2 && is_blank(letters.at(at - 1)) ? end : at + 1;
}

}  // namespace

std::size_t end_of_word(const Letters& letters, std::size_t at) {
  if (is_apostrophe(letters.at(at))) return end_of_foreign_clitic(letters, at);
  if (is_hyphen(letters.at(at))) return end_of_clitic(letters, at);
  // 20h30: the h is a word between two numbers.
  if ((letters.at(at) == U'h' || letters.at(at) == U'H') && is_digit(letters.at(at - 1))) return at + 1;
  if (begins_whole_word(letters, at)) return end_of_compound(letters, at);
  if (const auto elision = end_of_elision(letters, at); elision != at) return elision;

  auto end = end_of_compound(letters, at);
  for (auto clitic = begin_of_clitic(letters, at, end); clitic != end; clitic = begin_of_clitic(letters, at, end)) {
    end = clitic;
  }
  return end;
}

}  // namespace chancery::french_rules
