#include "text/letters.h"

#include <unicode/uchar.h>

#include "base/utf8.h"

namespace chancery {

namespace {

UChar32 icu(char32_t letter) { return static_cast<UChar32>(letter); }

}  // namespace

Letters::Letters(std::string_view text, ByteSpan stretch) : text_(text) {
  points_.reserve(stretch.end - stretch.begin);
  bytes_.reserve(stretch.end - stretch.begin + 1);
  for (auto at = stretch.begin; at < stretch.end;) {
    const auto [value, next] = utf8::decode(text, at);
    points_.push_back(value);
    bytes_.push_back(at);
    at = next;
  }
  bytes_.push_back(stretch.end);
}

std::string Letters::folded(std::size_t begin, std::size_t end) const {
  std::string out;
  for (auto i = begin; i < end; ++i) {
    const auto c = points_[i];
    utf8::append(out, is_apostrophe(c) ? U'\'' : is_hyphen(c) ? U'-' : static_cast<char32_t>(u_tolower(icu(c))));
  }
  return out;
}

bool is_blank(char32_t letter) { return letter != no_letter && utf8::is_space(letter); }
bool is_letter(char32_t letter) { return u_isalpha(icu(letter)) != 0; }
bool is_upper(char32_t letter) { return u_isupper(icu(letter)) != 0 || u_istitle(icu(letter)) != 0; }
bool is_lower(char32_t letter) { return u_islower(icu(letter)) != 0; }
bool is_digit(char32_t letter) { return u_isdigit(icu(letter)) != 0; }

bool is_of_word(char32_t letter) {
  if (u_isalnum(icu(letter)) != 0 || letter == U'_') return true;
  const auto kind = u_charType(icu(letter));
  const bool mark = kind == U_NON_SPACING_MARK || kind == U_COMBINING_SPACING_MARK || kind == U_ENCLOSING_MARK;
  return mark || kind == U_OTHER_NUMBER || (kind == U_FORMAT_CHAR && !is_blank(letter));
}

std::size_t end_of_letters(const Letters& letters, std::size_t at) {
  while (is_letter(letters.at(at))) ++at;
  return at;
}

std::size_t end_of_digits(const Letters& letters, std::size_t at) {
  while (is_digit(letters.at(at))) ++at;
  return at;
}

std::size_t end_of_word_letters(const Letters& letters, std::size_t at) {
  while (is_of_word(letters.at(at))) ++at;
  return at;
}

}  // namespace chancery
