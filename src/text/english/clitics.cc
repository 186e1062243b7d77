#include "text/english/clitics.h"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "text/word_list.h"

namespace chancery::english_rules {

namespace {

// Bound prefixes, by the practice of the English Web Treebank. "vice", "self", "well", "half" are words and part.
constexpr std::array<std::string_view, 48> prefixes = {
    "e",     "non",   "mid",   "pre",    "anti", "re",       "post",   "co",      "over",  "pro",   "multi", "ex",
    "sub",   "semi",  "neo",   "socio",  "arch", "counter",  "intra",  "un",      "de",    "bi",    "tri",   "inter",
    "trans", "ultra", "under", "psycho", "geo",  "politico", "pseudo", "quasi",   "mini",  "mega",  "micro", "macro",
    "hyper", "super", "extra", "infra",  "para", "proto",    "thermo", "electro", "cyber", "cross", "mis",   "contra"};

// Words that begin with an apostrophe.
constexpr std::array<std::string_view, 14> begun_with_apostrophe = {
    "'s", "'em", "'til", "'cause", "'bout", "'ll", "'re", "'ve", "'d", "'m", "'tis", "'twas", "'n", "'round"};

// Whether a single quotation mark stands open before `at`: one that begins a word, not closed since. Looked for so far
// back as quotations reach; to look back to the beginning each time would make a long paragraph slow.
bool is_quotation_open(const Letters& letters, std::size_t at) {
  constexpr std::size_t reach = 1000;
  bool open = false;
  for (std::size_t i = at - std::min(at, reach); i < at; ++i) {
    const auto c = letters.at(i);
    if (c == U'\u2018') open = true;
    if (!is_apostrophe(c)) continue;
    const bool word_before = is_of_word(letters.at(i - 1));
    const bool word_after = is_of_word(letters.at(i + 1));
    if (word_after && !word_before) open = true;
    if (!word_after) open = false;
  }
  return open;
}

// the ministers' offer: past the apostrophe. `end` when it is no possessive.
std::size_t past_bare_possessive(const Letters& letters, std::size_t at, std::size_t end) {
  if (!is_apostrophe(letters.at(end)) || is_apostrophe(letters.at(end + 1))) return end;
  const auto last = letters.at(end - 1);
  if ((last != U's' && last != U'S' && last != U'z' && last != U'x') || end - at < 2) return end;
  const bool noun_follows =
      is_blank(letters.at(end + 1)) && (is_of_word(letters.at(end + 2)) || letters.at(end + 2) == U'"');
  return noun_follows && !is_quotation_open(letters, at) ? end + 1 : end;
}

std::size_t end_of_apostrophe_word(const Letters& letters, std::size_t at) {
  if (is_of_word(letters.at(at - 1))) return at + 1;
  const auto end = end_of_word_letters(letters, at + 1);
  const auto digits = end_of_digits(letters, at + 1);
  const bool year =
      digits == at + 3 && (end == digits || (end == digits + 1 && letters.at(digits) == U's'));  // '72, '90s
  return year || is_one_of(letters.folded(at, end), begun_with_apostrophe) ? end : at + 1;
}

bool joins_caps(const Letters& letters, std::size_t begin, std::size_t at) {  // AT&T, PG&E
  if (letters.at(at) != U'&' || at - begin > 3) return false;
  const bool small = at - begin == 1 && is_letter(letters.at(at + 1)) && !is_of_word(letters.at(at + 2));  // p&l
  return small || (is_upper(letters.at(at - 1)) && is_upper(letters.at(at + 1)));
}

// b/c, w/o, l/c: short for two words
bool is_slashed(const Letters& letters, std::size_t at) {
  return is_letter(letters.at(at)) && letters.at(at + 1) == U'/' && is_letter(letters.at(at + 2)) &&
         !is_of_word(letters.at(at + 3)) && letters.at(at + 3) != U'/' && letters.at(at - 1) != U'/';
}

}  // namespace

std::size_t end_of_word(const Letters& letters, std::size_t at) {
  if (is_hyphen(letters.at(at))) return at + 1;
  if (is_apostrophe(letters.at(at))) return end_of_apostrophe_word(letters, at);
  if (is_slashed(letters, at)) return at + 3;

  auto end = end_of_word_letters(letters, at);
  for (;;) {
    const auto c = letters.at(end);
    if (!is_of_word(letters.at(end + 1))) break;
    const bool prefix = is_hyphen(c) && is_one_of(letters.folded(at, end), prefixes) && !is_hyphen(letters.at(at - 1));
    if (!prefix && !is_apostrophe(c) && !joins_caps(letters, at, end)) break;
    end = end_of_word_letters(letters, end + 1);
  }
  return past_bare_possessive(letters, at, end);
}

}  // namespace chancery::english_rules
