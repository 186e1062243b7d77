// The words of a dispatch as names are looked up: folded, with what their capitals say, cut finer than UD cuts them.
//
//   L'Otan et le ministre turc   ->   l' | otan | et | le | ministre | turc        O: capital, all the others: not
//   Iran's foreign minister      ->   iran | 's | foreign | minister
//   a-t-il                       ->   a | - | t | - | il            the pronoun can be asked whom it means
//   U.S. envoy                   ->   u.s. | envoy                                 dots stay in an acronym
//
// Names of the gazetteer are cut by the same function, so that both sides agree whatever the cut.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "chancery/span.h"
#include "chancery/text.h"

namespace chancery::act {

struct Word {
  ByteSpan span;
  std::string folded;         ///< lower case, no accents
  bool capital = false;       ///< its first letter is a capital
  bool all_capitals = false;  ///< has no small letter, and at least one letter
  bool mark = false;          ///< punctuation
  std::uint32_t sentence = 0;
};

/// A stretch of words, [first, last).
struct WordSpan {
  std::size_t first = 0;
  std::size_t last = 0;
  [[nodiscard]] bool empty() const { return first >= last; }
  [[nodiscard]] std::size_t size() const { return empty() ? 0 : last - first; }
};

/// Cuts `text` within `span`; spans are bytes of `text`. Never fails.
[[nodiscard]] std::vector<Word> cut_words(std::string_view text, ByteSpan span);

/// Headline and body, each word with the number of its sentence. Without sentences the whole is sentence 0.
[[nodiscard]] std::vector<Word> words_of(const Dispatch& dispatch, const Analysis& analysis);

/// The words that overlap `span`; empty when none does.
[[nodiscard]] WordSpan words_in(const std::vector<Word>& words, ByteSpan span);

}  // namespace chancery::act
