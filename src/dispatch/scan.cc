#include "dispatch/scan.h"

#include <unicode/uchar.h>

#include <algorithm>

#include "base/utf8.h"

namespace chancery::wire {

bool is_letter(char32_t c) { return u_isalpha(static_cast<UChar32>(c)) != 0; }
bool is_upper(char32_t c) { return u_isupper(static_cast<UChar32>(c)) != 0; }
bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_dash(char32_t c) { return c == '-' || (c >= 0x2010 && c <= 0x2015); }
bool is_control(char32_t c) { return c < 0x20 || c == 0x7F; }

char32_t peek(std::string_view text, std::size_t at) { return at < text.size() ? utf8::decode(text, at).value : 0; }

char32_t before(std::string_view text, std::size_t at) {
  if (at == 0) return 0;
  auto last = at - 1;
  while (last > 0 && utf8::is_continuation(text[last])) --last;
  return utf8::decode(text, last).value;
}

std::uint32_t after(std::string_view text, std::size_t at) { return utf8::decode(text, at).next; }

std::uint32_t skip_spaces(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && utf8::is_space(peek(text, at))) at = after(text, at);
  return static_cast<std::uint32_t>(at);
}

std::uint32_t word_end(std::string_view text, std::size_t at, std::size_t end) {
  while (at < end && is_letter(peek(text, at))) at = after(text, at);
  return static_cast<std::uint32_t>(at);
}

ByteSpan trim(std::string_view text, ByteSpan span) {
  const auto idle = [](char32_t c) { return utf8::is_space(c) || is_control(c); };
  while (span.begin < span.end && idle(peek(text, span.begin))) span.begin = after(text, span.begin);
  while (span.begin < span.end && idle(before(text, span.end))) {
    --span.end;
    while (span.end > span.begin && utf8::is_continuation(text[span.end])) --span.end;
  }
  return span;
}

std::size_t count_points(std::string_view text) {
  return static_cast<std::size_t>(
      std::count_if(text.begin(), text.end(), [](char byte) { return !utf8::is_continuation(byte); }));
}

std::size_t count_words(std::string_view text) {
  std::size_t words = 0;
  bool inside = false;
  for (std::size_t at = 0; at < text.size(); at = after(text, at)) {
    const bool space = utf8::is_space(peek(text, at));
    if (!space && !inside) ++words;
    inside = !space;
  }
  return words;
}

bool begins_with_any(std::string_view folded, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(), [&](auto phrase) { return folded.starts_with(phrase); });
}

bool has_any(std::string_view folded, std::span<const std::string_view> phrases) {
  return std::any_of(phrases.begin(), phrases.end(),
                     [&](auto phrase) { return folded.find(phrase) != std::string_view::npos; });
}

bool has_word(std::string_view folded, std::string_view word) {
  for (auto at = folded.find(word); at != std::string_view::npos; at = folded.find(word, at + 1)) {
    const auto end = at + word.size();
    if (!is_letter(before(folded, at)) && !is_letter(peek(folded, end))) return true;
  }
  return false;
}

bool has_any_word(std::string_view folded, std::span<const std::string_view> words) {
  return std::any_of(words.begin(), words.end(), [&](auto word) { return has_word(folded, word); });
}

bool all_capitals(std::string_view text) {
  bool capital = false;
  for (std::size_t at = 0; at < text.size(); at = after(text, at)) {
    const auto c = peek(text, at);
    if (is_letter(c) && !is_upper(c)) return false;
    capital = capital || is_upper(c);
  }
  return capital;
}

}  // namespace chancery::wire
