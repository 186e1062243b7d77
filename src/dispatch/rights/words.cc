#include "dispatch/rights/words.h"

#include <algorithm>
#include <charconv>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

bool is_word_mark(char32_t c) {
  constexpr char32_t soft_hyphen = 0xAD;
  return is_letter(c) || (c >= '0' && c <= '9') || c == soft_hyphen;
}

bool fits(std::string_view word, std::string_view pattern) {
  if (pattern.starts_with('*')) return word.ends_with(pattern.substr(1));
  if (pattern.ends_with('*')) return word.starts_with(pattern.substr(0, pattern.size() - 1));
  return word == pattern;
}

std::string_view next_piece(std::string_view& pattern) {
  const auto end = std::min(pattern.find(' '), pattern.size());
  const auto piece = pattern.substr(0, end);
  pattern.remove_prefix(std::min(end + 1, pattern.size()));
  return piece;
}

/// The end of the match that begins at `at`; nothing when none does.
std::optional<std::size_t> match_at(std::span<const Word> words, std::size_t at, std::string_view pattern) {
  std::size_t gap = 0;
  while (!pattern.empty()) {
    const auto piece = next_piece(pattern);
    if (piece.starts_with('~')) {
      std::from_chars(piece.data() + 1, piece.data() + piece.size(), gap);
      continue;
    }
    const auto last = std::min(at + gap, words.size());
    while (at < words.size() && at <= last && (words[at].taken || !fits(words[at].folded, piece))) ++at;
    if (at >= words.size() || at > last) return std::nullopt;
    ++at;
    gap = 0;
  }
  return at;
}

}  // namespace

std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> out;
  for (std::uint32_t at = 0; at < text.size();) {
    if (!is_word_mark(peek(text, at))) {
      at = after(text, at);
      continue;
    }
    auto end = at;
    while (end < text.size() && is_word_mark(peek(text, end))) end = after(text, end);
    out.push_back({utf8::fold(text.substr(at, end - at)), {at, end}});
    at = end;
  }
  return out;
}

std::optional<Stretch> find(std::span<const Word> words, std::string_view pattern, std::size_t from) {
  for (auto at = from; at < words.size(); ++at) {
    if (const auto end = match_at(words, at, pattern)) return Stretch{at, *end};
  }
  return std::nullopt;
}

std::optional<Stretch> find_any(std::span<const Word> words, std::span<const std::string_view> patterns, std::size_t from) {
  std::optional<Stretch> best;
  for (const auto pattern : patterns) {
    const auto found = find(words, pattern, from);
    if (!found) continue;
    if (!best || found->begin < best->begin || (found->begin == best->begin && found->end > best->end)) best = found;
  }
  return best;
}

void take(std::span<Word> words, Stretch stretch) {
  for (auto at = stretch.begin; at < stretch.end; ++at) words[at].taken = true;
}

}  // namespace chancery::wire
