// A page as its elements, its words and its paragraphs, counted: what the search for the article works on.
//
//   <div><p>Arcadia <b>refused</b>.</p><p>So.</p></div>
//
//   elements   div          p              b           p           each with its parent and where it ends, in document
//   order pieces              "Arcadia "     "refused"  "."     "So."    text nodes, each with the element that holds
//   it runs               [───────────────────────────] [─────]       pieces that no block divides: a paragraph as
//   readers see it
//
// Scripts, media and what a page hides are not in it.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "dispatch/formats/page.h"

namespace chancery::wire::page {

/// How much of what there is. Of an element itself, or of it and all that lies in it.
struct Counts {
  long text = 0;   ///< bytes, white space folded
  long links = 0;  ///< of these, in links
  long commas = 0;
  long headings = 0;  ///< bytes of text in h1 to h6
  long paragraphs = 0, items = 0, images = 0, inputs = 0;

  void add(const Counts& other, long times = 1);
  /// The share of the text that stands in links; 0 of no text.
  [[nodiscard]] double link_density() const {
    return text == 0 ? 0.0 : static_cast<double>(links) / static_cast<double>(text);
  }
};

struct Element {
  const GumboNode* node = nullptr;
  GumboTag tag = GUMBO_TAG_UNKNOWN;
  std::size_t parent = 0;  ///< the root is its own
  std::size_t end = 0;     ///< what lies in it: [its index + 1, end)
  std::string classes;     ///< lower case
  std::string id;          ///< lower case
  Counts own;
};

struct Piece {
  std::size_t element = 0;
  std::string_view text;  ///< of the page
  Counts counts;
};

struct Run {
  std::size_t holder = 0;           ///< the block that it stands in
  std::size_t first = 0, last = 0;  ///< its pieces: [first, last)
  bool whole = false;               ///< there is nothing else in the holder
};

struct Outline {
  std::vector<Element> elements;
  std::vector<Piece> pieces;
  std::vector<Run> runs;
};

/// Of `root` and all below it, at most page::deepest deep.
[[nodiscard]] Outline outline_of(const GumboNode* root);

/// What lies in each element, without those marked in `removed`.
[[nodiscard]] std::vector<Counts> totals_of(const Outline& outline, const std::vector<bool>& removed);

}  // namespace chancery::wire::page
