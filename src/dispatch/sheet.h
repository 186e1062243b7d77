// A dispatch on the desk: its paragraphs, and what of each nobody has recognised yet.
//
//   received      Headline ¶ PARIS (X) - News … news. (X) ¶ © X
//   after head    ........ ¶ ......... - News … news. (X) ¶ © X      headline, dateline taken
//   after tail    ........ ¶ ........... News … news. ... ¶ ...      credit, notice taken
//                                        |          |
//                                        what is left is the body: a reader that knows too little loses nothing
//
// head.cc takes from above, tail.cc from below, wire_reader.cc writes down what is left.
#pragma once

#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "dispatch/issue_date.h"

namespace chancery::wire {

struct Sheet {
  std::string_view text;
  std::vector<ByteSpan> paragraphs;  ///< what is left of each; empty when all of it was recognised
  std::vector<ByteSpan> notices;     ///< in no order; joined where nothing but white space lies between
  DateClues clues;
};

[[nodiscard]] constexpr bool is_empty(ByteSpan span) { return span.begin == span.end; }

/// Takes header lines, headline, byline, notes and dateline, from the top to where the news begins.
void read_head(Sheet& sheet, Dispatch& dispatch);

/// Takes notices and notes wherever they fill a paragraph, then credits, sign-offs, closing notes and small print from
/// the end to where the news ends.
void read_tail(Sheet& sheet, Dispatch& dispatch);

/// Initials or marks with which a desk ends a dispatch: "bur-ml/apo", "/xyz/", "-30-", "ENDS", "131137 GMT Nov 13".
[[nodiscard]] bool is_sign_off(std::string_view line);

/// "By A. B. Author", "Par Jean DUPONT", "De notre correspondant à Pékin".
[[nodiscard]] bool is_byline(std::string_view line);

}  // namespace chancery::wire
