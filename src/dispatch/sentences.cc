#include "dispatch/sentences.h"

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

bool ends_sentence(char32_t c) { return c == '.' || c == '!' || c == '?' || c == 0x2026; }
bool closes(char32_t c) { return c == ')' || c == '"' || c == ']' || c == 0xBB || c == 0x201D || c == 0x2019; }
bool opens(char32_t c) { return is_upper(c) || c == '(' || c == 0xA9 || c == 0xAB || c == 0x201C || c == '"'; }

// "K." or "MM.": the letters before a point at `point` are too few to be sure.
bool short_before(std::string_view text, std::uint32_t begin, std::uint32_t point) {
  std::uint32_t at = point;
  int letters = 0;
  while (at > begin && is_letter(before(text, at)) && letters < 3) {
    --at;
    while (at > begin && utf8::is_continuation(text[at])) --at;
    ++letters;
  }
  return letters >= 1 && letters <= 2 && is_upper(peek(text, at));
}

}  // namespace

std::vector<Start> sentence_starts(std::string_view text, ByteSpan span) {
  std::vector<Start> starts = {{span.begin, false}};
  for (std::uint32_t at = span.begin; at < span.end;) {
    const auto c = peek(text, at);
    auto next = after(text, at);
    const bool bracket = c == ')';  // "(X)Reproduction prohibited": a credit ends like a sentence
    if (ends_sentence(c) || bracket) {
      const bool doubtful = c == '.' && short_before(text, span.begin, at);
      while (next < span.end && (ends_sentence(peek(text, next)) || closes(peek(text, next)))) next = after(text, next);
      const auto start = skip_spaces(text, next, span.end);
      if (start < span.end && opens(peek(text, start))) starts.push_back({start, doubtful});
    }
    at = next;
  }
  return starts;
}

std::vector<ByteSpan> rough_sentences(std::string_view text, ByteSpan span) {
  std::vector<ByteSpan> sentences;
  std::uint32_t begin = span.begin;
  const auto add = [&](std::uint32_t end) {
    const auto sentence = trim(text, {begin, end});
    if (sentence.begin < sentence.end) sentences.push_back(sentence);
    begin = end;
  };
  for (const Start& start : sentence_starts(text, span)) {
    if (start.at > begin && !start.doubtful) add(start.at);
  }
  add(span.end);
  return sentences;
}

}  // namespace chancery::wire
