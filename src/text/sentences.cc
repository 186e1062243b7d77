#include "text/sentences.h"

#include <string_view>

namespace chancery {

namespace {

class SentenceFinder {
 public:
  SentenceFinder(const Letters& letters, const std::vector<Surface>& words)
      : letters_(letters), words_(words), closed_at_(closing_brackets()), past_last_word_(past_last_word()) {}

  std::vector<std::size_t> begins() const {
    std::vector<std::size_t> found;
    if (!words_.empty()) found.push_back(0);
    std::size_t open_until = 0;  // inside the bracket that closes there, nothing ends
    bool in_quotation = false;   // between straight quotation marks
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (first(i) == U'"') in_quotation = !in_quotation;
      if (closed_at_[i] > open_until) open_until = closed_at_[i];
      if (i < open_until) continue;
      if (!is_mark(i) && !closes_caption(found.back(), i)) continue;
      const auto next = past_closers(i + 1, in_quotation);
      if (next >= words_.size() || is_list_number(found.back(), i) || !begins_sentence(next)) continue;
      found.push_back(next);
      for (; i + 1 < next; ++i) {
        if (first(i + 1) == U'"') in_quotation = !in_quotation;
      }
    }
    return found;
  }

 private:
  char32_t first(std::size_t word) const { return word < words_.size() ? letters_.at(words_[word].begin) : no_letter; }

  // For each opening bracket the word that closes it; 0 for other words and brackets that nothing closes.
  std::vector<std::size_t> closing_brackets() const {
    std::vector<std::size_t> closed_at(words_.size(), 0), open;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (is_any_of(first(i), U"([")) open.push_back(i);
      if (is_any_of(first(i), U")]") && !open.empty()) {
        closed_at[open.back()] = i;
        open.pop_back();
      }
    }
    return closed_at;
  }

  bool is_mark(std::size_t word) const { return is_any_of(first(word), U".?!\u2026"); }

  // Quotation marks and brackets that belong to what has just ended.
  std::size_t past_closers(std::size_t word, bool in_quotation) const {
    for (; word < words_.size(); ++word) {
      const auto c = first(word);
      const bool glued = !words_[word].space_before;
      if (is_any_of(c, U"»\u201D)]")) continue;
      if (c == U'"' && (glued || in_quotation)) {
        if (!in_quotation) break;  // glued to the full stop, but it opens
        in_quotation = false;
        continue;
      }
      if ((is_apostrophe(c) || c == U'\u2019') && glued && words_[word].end - words_[word].begin <= 2) continue;
      break;
    }
    return word;
  }

  // "(Map: the members of the bloc) Mali has warned …": a bracket that is a sentence of its own before another.
  bool closes_caption(std::size_t begin, std::size_t word) const {
    constexpr std::size_t shortest = 6;  // brackets counted: "(URGENT)" belongs to what it stands before
    return closed_at_[begin] == word && word >= begin + shortest && is_upper(first(word + 1));
  }

  // "1. " and "A. " number what they stand before.
  bool is_list_number(std::size_t begin, std::size_t stop) const {
    if (stop != begin + 1 || first(stop) != U'.') return false;
    const auto& word = words_[begin];
    return is_digit(first(begin)) || word.end - word.begin == 1;
  }

  bool begins_sentence(std::size_t next) const {
    auto word = next;
    while (word < words_.size() && is_any_of(first(word), U"«\u201C\u2018\"'([*\u2022\u2013\u2014-")) ++word;
    const auto c = first(word);
    if (is_any_of(c, U",;:)") || is_lower(c)) return false;
    return !is_mark(next) && (!is_digit(c) || words_[next].space_before) && next < past_last_word_;
  }

  std::size_t past_last_word() const {
    auto end = words_.size();
    while (end > 0 && !is_of_word(first(end - 1))) --end;
    return end;
  }

  const Letters& letters_;
  const std::vector<Surface>& words_;
  std::vector<std::size_t> closed_at_;
  std::size_t past_last_word_;  // marks alone make no sentence
};

}  // namespace

std::vector<std::size_t> sentence_begins(const Letters& letters, const std::vector<Surface>& words) {
  return SentenceFinder(letters, words).begins();
}

}  // namespace chancery
