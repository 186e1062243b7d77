// What a date phrase is made of: figures with what hangs on them, words, and the marks that part or join.
//
//   "Wed, 21st of Oct. 70's"  ->  wed | , | 21 ordinal | of | oct | . | 70 decade
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::act {

/// A word, a number in figures, or one mark.
struct Piece {
  std::string word;
  int value = -1;        ///< of figures
  std::size_t digits = 0;
  bool ordinal = false;  ///< "21st", "1er"
  bool decade = false;   ///< "70s", "1970's"
};

/// Never fails: other signs are left out, long dashes are short ones.
[[nodiscard]] std::vector<Piece> pieces_of(std::string_view words);

/// A number written out, "third", "vingt", "seventies", "hundred".
struct Numeral {
  std::string_view word;
  int value;
  bool ordinal = false;
};
/// Null when the word is none.
[[nodiscard]] const Numeral* numeral_of(std::string_view word);

/// As month_of and weekday_of, with the abbreviations that only dates have: "janv", "thurs".
[[nodiscard]] std::optional<unsigned> short_month(std::string_view word);
[[nodiscard]] std::optional<unsigned> short_weekday(std::string_view word);

}  // namespace chancery::act
