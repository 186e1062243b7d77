// From words to the stretch of text that is cited: without the quotation marks and punctuation at its ends.
//
//   « la France accepte », a-t-il dit      words 0-5 with the marks  ->  la France accepte
//   discuter de l'"indivisibilité"         the last mark closes one that opens inside: it stays
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "chancery/span.h"
#include "chancery/text.h"

namespace chancery::act {

/// `span` cut back to what the codebook cites; empty (begin == end) when nothing but marks was there.
[[nodiscard]] ByteSpan cut_marks(std::string_view text, ByteSpan span);

/// The words of an analysis by their number, as WordRange counts them.
class WordTable {
 public:
  explicit WordTable(const Analysis& analysis);
  [[nodiscard]] const Token& token(std::uint32_t word) const { return *tokens_[word]; }
  [[nodiscard]] std::uint32_t sentence(std::uint32_t word) const { return sentences_[word]; }
  /// The stretch from the first word to the last, marks cut; nothing when only marks remain.
  [[nodiscard]] std::optional<ByteSpan> stretch(std::string_view text, WordRange words) const;

 private:
  std::vector<const Token*> tokens_;
  std::vector<std::uint32_t> sentences_;
};

}  // namespace chancery::act
