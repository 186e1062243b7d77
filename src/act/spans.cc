#include "act/spans.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"

namespace chancery::act {
namespace {

bool is_quote(char32_t c) {
  return c == '"' || c == '\'' || c == 0xAB || c == 0xBB || (c >= 0x2018 && c <= 0x201F) || c == 0x2039 || c == 0x203A || c == '`';
}

bool is_point(char32_t c) {
  return c == ',' || c == ';' || c == ':' || c == '.' || c == '!' || c == '?' || c == '-' || (c >= 0x2010 && c <= 0x2015) ||
         c == 0x2026 || c == '/';
}

/// The mark that opens what `c` closes.
char32_t opener_of(char32_t c) {
  switch (c) {
    case 0xBB: return 0xAB;
    case 0x201D: return 0x201C;
    case 0x2019: return 0x2018;
    case 0x203A: return 0x2039;
    case ')': return '(';
    case ']': return '[';
    default: return c;
  }
}

std::size_t count(std::string_view text, char32_t mark) {
  std::size_t out = 0;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = utf8::decode(text, at);
    out += value == mark ? 1 : 0;
    at = next;
  }
  return out;
}

std::uint32_t last_begin(std::string_view text, ByteSpan span) {
  auto at = span.end - 1;
  while (at > span.begin && utf8::is_continuation(text[at])) --at;
  return at;
}

bool cut_front(std::string_view text, ByteSpan& span) {
  const auto first = utf8::decode(text, span.begin);
  const auto value = first.value;
  const auto next = first.next;
  const bool opens_here_closes_inside = (value == '(' || value == '[') && count(slice(text, span), value == '(' ? ')' : ']') > 0;
  const bool mark = is_quote(value) || is_point(value) || value == ')' || value == ']' || (!opens_here_closes_inside && (value == '(' || value == '['));
  // An apostrophe before a letter is elision or a cut word ('tis), a full stop before a figure is a number.
  if (!mark) return false;
  const bool opens_inner_quotation = is_quote(value) && value != '\'' && [&] {
    // «A» et «B»: a quotation that ends before the span does stays whole.
    const auto rest = slice(text, {next, span.end});
    const char32_t closing = value == 0xAB ? 0xBB : value == 0x201C ? 0x201D : value;
    std::size_t at = 0;
    while (at < rest.size()) {
      const auto [c, after] = utf8::decode(rest, at);
      if (c == closing) {
        const auto tail = utf8::trim(rest, {static_cast<std::uint32_t>(after), static_cast<std::uint32_t>(rest.size())});
        for (auto t = tail.begin; t < tail.end;) {
          const auto [d, following] = utf8::decode(rest, t);
          if (!is_point(d) && !is_quote(d)) return true;
          t = following;
        }
        return false;
      }
      at = after;
    }
    return false;
  }();
  if (opens_inner_quotation) return false;
  span.begin = next;
  return true;
}

bool cut_back(std::string_view text, ByteSpan& span) {
  const auto at = last_begin(text, span);
  const auto value = utf8::decode(text, at).value;
  const auto inside = slice(text, {span.begin, at});
  if (value == ')' || value == ']' || is_quote(value)) {
    const auto opener = opener_of(value);
    const auto open = count(inside, opener);
    const bool paired = opener == value ? open % 2 == 1 : open > count(inside, value);
    if (paired) return false;
    span.end = at;
    return true;
  }
  // "U.S.", "Inc.": the point of an abbreviation is part of the word.
  const bool abbreviation = value == '.' && inside.size() >= 2 && (inside[inside.size() - 2] == '.' || inside[inside.size() - 2] == ' ');
  if (!is_point(value) || abbreviation) return false;
  span.end = at;
  return true;
}

}  // namespace

ByteSpan cut_marks(std::string_view text, ByteSpan span) {
  span = utf8::trim(text, span);
  while (span.begin < span.end && cut_front(text, span)) span = utf8::trim(text, span);
  while (span.begin < span.end && cut_back(text, span)) span = utf8::trim(text, span);
  return span;
}

WordTable::WordTable(const Analysis& analysis) {
  for (std::size_t s = 0; s < analysis.sentences.size(); ++s) {
    for (const auto& token : analysis.sentences[s].tokens) {
      tokens_.push_back(&token);
      sentences_.push_back(static_cast<std::uint32_t>(s));
    }
  }
}

std::optional<ByteSpan> WordTable::stretch(std::string_view text, WordRange words) const {
  if (words.last >= tokens_.size() || words.first > words.last) return std::nullopt;
  auto begin = tokens_[words.first]->span.begin;
  // "a-t-il dit": the clitic is the word "-t-il" of UD, and "il" is whom the dispatch names.
  const std::string_view form = tokens_[words.first]->form;
  if (form.starts_with("-t-")) {
    begin += 3;
  } else if (form.size() > 1 && form.starts_with('-')) {
    begin += 1;
  }
  const auto span = cut_marks(text, {begin, tokens_[words.last]->span.end});
  if (span.begin >= span.end) return std::nullopt;
  return span;
}

}  // namespace chancery::act
