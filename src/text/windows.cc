#include "text/windows.h"

#include <utility>

namespace chancery::text {
namespace {

/// A sentence, or a part of one that no window could hold whole.
struct Piece {
  bool headline;
  std::uint32_t first_word;
  std::vector<std::vector<std::int64_t>> ids;  // by word
  std::size_t size = 0;
};

std::vector<Piece> pieces_of(const std::vector<Sentence>& sentences, const SubWords& subwords) {
  std::vector<Piece> out;
  std::uint32_t word = 0;
  for (const auto& sentence : sentences) {
    Piece piece{sentence.headline, word, {}, 0};
    for (const auto& token : sentence.tokens) {
      auto ids = subwords.word(token.form, token.space_before);
      // One "word" without end is cut: the model has no place for it, and nothing can be read from it.
      if (ids.size() > window_limit - 3) ids.resize(window_limit - 3);
      if (!piece.ids.empty() && piece.size + ids.size() > window_limit - 3) {
        out.push_back(std::move(piece));
        piece = Piece{sentence.headline, word, {}, 0};
      }
      piece.size += ids.size();
      piece.ids.push_back(std::move(ids));
      ++word;
    }
    if (!piece.ids.empty()) out.push_back(std::move(piece));
  }
  return out;
}

Window window_of(const std::vector<Piece>& pieces, std::size_t left, std::size_t start, std::size_t end,
                 std::size_t right) {
  Window window;
  window.ids = {id_begin};
  window.first = {0};
  window.last = {0};
  for (auto p = left; p < right; ++p) {
    if (p > left && !pieces[p].headline && pieces[p - 1].headline) window.ids.push_back(id_end);
    for (std::size_t w = 0; w < pieces[p].ids.size(); ++w) {
      const auto& ids = pieces[p].ids[w];
      window.first.push_back(static_cast<std::int64_t>(window.ids.size()));
      window.ids.insert(window.ids.end(), ids.begin(), ids.end());
      window.last.push_back(static_cast<std::int64_t>(window.ids.size()) - 1);
      window.words.push_back(pieces[p].first_word + static_cast<std::uint32_t>(w));
      window.pieces.push_back(static_cast<std::uint32_t>(p));
      window.core.push_back(start <= p && p < end);
    }
  }
  window.ids.push_back(id_end);
  return window;
}

}  // namespace

std::vector<Window> cut_windows(const std::vector<Sentence>& sentences, const SubWords& subwords) {
  const auto pieces = pieces_of(sentences, subwords);
  std::vector<Window> out;
  std::size_t start = 0;
  while (start < pieces.size()) {
    auto left = start > 0 ? start - 1 : start;
    auto total = (left < start ? pieces[left].size : 0) + 3;
    auto end = start;
    while (end < pieces.size() && total + pieces[end].size <= window_limit) total += pieces[end++].size;
    if (end == start) {  // no room beside the context: alone
      left = start;
      end = start + 1;
    }
    const auto right = end;
    // The last sentence of a full window is left to the next one, which sees it with its neighbours.
    if (end < pieces.size() && end - start > 2) --end;
    out.push_back(window_of(pieces, left, start, end, right));
    start = end;
  }
  return out;
}

}  // namespace chancery::text
