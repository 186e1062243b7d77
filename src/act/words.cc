#include "act/words.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace chancery::act {
namespace {

bool is_letter_or_digit(char32_t c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') ||
         (c >= 0xC0 && c < 0x2000 && c != 0xD7 && c != 0xF7);
}
bool is_apostrophe(char32_t c) { return c == '\'' || c == 0x2019 || c == 0x2BC; }
bool is_hyphen(char32_t c) { return c == '-' || c == 0x2010 || c == 0x2011; }

bool is_capital(char32_t c) {
  std::string letter;
  utf8::append(letter, c);
  return is_letter_or_digit(c) && !(c >= '0' && c <= '9') && utf8::lower(letter) != letter;
}

/// Whether a French word that loses its vowel ends here: "l'", "qu'".
bool is_elided(std::string_view folded) {
  static constexpr std::array<std::string_view, 11> elided = {"l", "d", "j",  "n",     "s",     "m",
                                                              "t", "c", "qu", "jusqu", "lorsqu"};
  return std::find(elided.begin(), elided.end(), folded) != elided.end();
}

/// "a-t-il", "dit-elle", "ont-ils": the pronoun behind the verb is a word of its own.
bool is_inverted_pronoun(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  static constexpr std::array<std::string_view, 12> pronouns = {"il",   "elle",   "ils",   "elles",   "on",   "je",
                                                                "t-il", "t-elle", "t-ils", "t-elles", "t-on", "t"};
  auto at = begin;
  while (at < end) {
    const auto [c, next] = utf8::decode(text, at);
    if (!is_letter_or_digit(c) && !is_hyphen(c)) break;
    at = next;
  }
  const auto rest = utf8::fold(text.substr(begin, at - begin));
  return std::find(pronouns.begin(), pronouns.end(), rest) != pronouns.end();
}

/// One capital letter stands between `begin` and the dot at `at`: the dot belongs to an acronym or an initial.
bool is_initial(std::string_view text, std::uint32_t begin, std::uint32_t at) {
  auto first = at;
  while (first > begin && text[first - 1] != '.') --first;
  return first < at && is_capital(utf8::decode(text, first).value) && utf8::decode(text, first).next == at;
}

/// The end of the word that begins at `begin`.
std::uint32_t word_end(std::string_view text, std::uint32_t begin, std::uint32_t end) {
  auto at = begin;
  while (at < end) {
    const auto [c, next] = utf8::decode(text, at);
    if (is_letter_or_digit(c)) {
      at = next;
      continue;
    }
    if (c == '+' && at > begin) return next;  // OPEC+, but also P5+1
    const bool letter_follows = next < end && is_letter_or_digit(utf8::decode(text, next).value);
    if (is_hyphen(c) && letter_follows) {
      if (is_inverted_pronoun(text, next, end)) return at;
      at = next;
    } else if (is_apostrophe(c) && at > begin) {
      if (is_elided(utf8::fold(text.substr(begin, at - begin)))) return next;
      const auto after = next < end ? utf8::decode(text, next) : utf8::CodePoint{0, next};
      const bool possessive = (after.value == 's' || after.value == 'S') &&
                              (after.next >= end || !is_letter_or_digit(utf8::decode(text, after.next).value));
      if (!letter_follows || possessive) return at;
      at = next;
    } else if (c == '.' && is_initial(text, begin, at)) {
      at = next;
    } else {
      return at;
    }
  }
  return at;
}

Word word_of(std::string_view text, ByteSpan span) {
  Word word{span, utf8::fold(slice(text, span)), false, true, false, 0};
  bool letters = false;
  for (auto at = span.begin; at < span.end;) {
    const auto [c, next] = utf8::decode(text, at);
    const bool capital = is_capital(c);
    if (at == span.begin) word.capital = capital;
    letters = letters || capital;
    if (is_letter_or_digit(c) && !capital && !(c >= '0' && c <= '9')) word.all_capitals = false;
    at = next;
  }
  word.all_capitals = word.all_capitals && letters;
  return word;
}

}  // namespace

std::vector<Word> cut_words(std::string_view text, ByteSpan span) {
  std::vector<Word> out;
  for (auto at = span.begin; at < span.end;) {
    const auto [c, next] = utf8::decode(text, at);
    if (utf8::is_space(c)) {
      at = next;
      continue;
    }
    const auto follows = next < span.end ? utf8::decode(text, next) : utf8::CodePoint{0, next};
    const bool possessive = is_apostrophe(c) && (follows.value == 's' || follows.value == 'S') &&
                            (follows.next >= span.end || !is_letter_or_digit(utf8::decode(text, follows.next).value));
    if (possessive) {
      out.push_back(word_of(text, {at, follows.next}));
      out.back().folded = "'s";
      at = follows.next;
    } else if (is_letter_or_digit(c)) {
      auto end = word_end(text, at, span.end);
      if (text[end - 1] == '+' && end < span.end && text[end] >= '0' && text[end] <= '9') ++end;  // P5+1
      out.push_back(word_of(text, {at, end}));
      at = end;
    } else {
      out.push_back(word_of(text, {at, next}));
      out.back().mark = true;
      at = next;
    }
  }
  return out;
}

std::vector<Word> words_of(const Dispatch& dispatch, const Analysis& analysis) {
  std::vector<ByteSpan> stretches;
  if (dispatch.headline) stretches.push_back(*dispatch.headline);
  stretches.insert(stretches.end(), dispatch.body.begin(), dispatch.body.end());
  if (stretches.empty()) stretches.push_back({0, static_cast<std::uint32_t>(dispatch.text.size())});

  std::vector<Word> out;
  std::size_t sentence = 0;
  for (const auto stretch : stretches) {
    for (auto& word : cut_words(dispatch.text, stretch)) {
      while (sentence + 1 < analysis.sentences.size() && analysis.sentences[sentence].span.end <= word.span.begin)
        ++sentence;
      word.sentence = static_cast<std::uint32_t>(sentence);
      out.push_back(std::move(word));
    }
  }
  return out;
}

WordSpan words_in(const std::vector<Word>& words, ByteSpan span) {
  const auto ends_after = [](const Word& word, std::uint32_t at) { return word.span.end <= at; };
  const auto first = std::lower_bound(words.begin(), words.end(), span.begin, ends_after);
  auto last = first;
  while (last != words.end() && last->span.begin < span.end) ++last;
  return {static_cast<std::size_t>(first - words.begin()), static_cast<std::size_t>(last - words.begin())};
}

}  // namespace chancery::act
