// The words of a notice, as rules look at them: folded, without punctuation, each with its place in the notice.
//
//   "L'accord écrit, CC BY-NC"   ──▶   l accord ecrit cc by nc
//
//   pattern              matches
//   all rights reserved  these three words in a row
//   reprodu*             a word that begins so: reproduit, reproduction
//   *nutzung             a word that ends so: Onlinenutzung
//   sans ~3 accord       "sans" and "accord" with at most three words between them
//
// A rule that has taken words strikes them out, so that no other rule reads them a second time.
#pragma once

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/span.h"

namespace chancery::wire {

struct Word {
  std::string folded;
  ByteSpan place;      ///< in the text that was cut
  bool taken = false;
};

/// The words of `text` in order. A mark that is no letter and no digit ends a word.
[[nodiscard]] std::vector<Word> words_of(std::string_view text);

/// Words [begin, end) of the list that was searched.
struct Stretch {
  std::size_t begin = 0;
  std::size_t end = 0;
};

/// The first place at or after `from` where the pattern matches words that nobody has taken.
[[nodiscard]] std::optional<Stretch> find(std::span<const Word> words, std::string_view pattern, std::size_t from = 0);
/// The earliest match of any of the patterns; of those that begin at one place the longest.
[[nodiscard]] std::optional<Stretch> find_any(std::span<const Word> words, std::span<const std::string_view> patterns, std::size_t from = 0);

void take(std::span<Word> words, Stretch stretch);

}  // namespace chancery::wire
