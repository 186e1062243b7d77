#include "base/utf8.h"

#include <array>

namespace chancery::utf8 {

CodePoint decode(std::string_view text, std::size_t at) {
  const auto byte = [&](std::size_t i) { return static_cast<unsigned char>(text[i]); };
  const auto next = [&](std::size_t n) { return static_cast<std::uint32_t>(at + n); };
  const auto lead = byte(at);
  if (lead < 0x80) return {lead, next(1)};

  const std::size_t length = lead >= 0xF0 && lead <= 0xF4 ? 4 : lead >= 0xE0 ? 3 : lead >= 0xC2 ? 2 : 0;
  if (length == 0 || lead > 0xF4 || length > text.size() - at) return {0xFFFD, next(1)};
  char32_t value = lead & (0xFFU >> (length + 1));
  for (std::size_t i = 1; i < length; ++i) {
    if (!is_continuation(text[at + i])) return {0xFFFD, next(1)};
    value = (value << 6U) | (byte(at + i) & 0x3FU);
  }
  constexpr std::array<char32_t, 5> smallest = {0, 0, 0x80, 0x800, 0x10000};
  const bool surrogate = value >= 0xD800 && value <= 0xDFFF;
  if (value < smallest[length] || value > 0x10FFFF || surrogate) return {0xFFFD, next(1)};
  return {value, next(length)};
}

void append(std::string& to, char32_t c) {
  const auto put = [&](char32_t byte) { to.push_back(static_cast<char>(byte)); };
  if (c < 0x80) {
    put(c);
  } else if (c < 0x800) {
    put(0xC0U | (c >> 6U));
    put(0x80U | (c & 0x3FU));
  } else if (c < 0x10000) {
    put(0xE0U | (c >> 12U));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  } else {
    put(0xF0U | (c >> 18U));
    put(0x80U | ((c >> 12U) & 0x3FU));
    put(0x80U | ((c >> 6U) & 0x3FU));
    put(0x80U | (c & 0x3FU));
  }
}

bool valid(std::string_view text) {
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = decode(text, at);
    // A real U+FFFD takes three bytes, a broken sequence steps one.
    if (value == 0xFFFD && next == at + 1) return false;
    at = next;
  }
  return true;
}

bool is_space(char32_t c) {
  return c == ' ' || (c >= 0x09 && c <= 0x0D) || c == 0x85 || c == 0xA0 || (c >= 0x2000 && c <= 0x200B) ||
         c == 0x2028 || c == 0x2029 || c == 0x202F || c == 0x205F || c == 0x3000 || c == 0xFEFF;
}

ByteSpan trim(std::string_view text, ByteSpan span) {
  while (span.begin < span.end) {
    const auto [value, next] = decode(text, span.begin);
    if (!is_space(value)) break;
    span.begin = next;
  }
  while (span.begin < span.end) {
    auto last = span.end - 1;
    while (last > span.begin && is_continuation(text[last])) --last;
    if (!is_space(decode(text, last).value)) break;
    span.end = last;
  }
  return span;
}

CodePointIndex::CodePointIndex(std::string_view text) : before_(text.size() + 1) {
  std::uint32_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    before_[i] = points;
    // Counted at the last byte of a character, so that every byte of it maps to its begin.
    if (i + 1 == text.size() || !is_continuation(text[i + 1])) ++points;
  }
  before_[text.size()] = points;
}

namespace {

// Base letters of U+00C0-U+024F, '.' where there is none (generated from the canonical decompositions of Unicode 14).
constexpr std::string_view base_letters =
    "aaaaaa.ceeeeiiiidnooooo.ouuuuyt.aaaaaa.ceeeeiiiidnooooo.ouuuuyty"
    "aaaaaaccccccccddddeeeeeeeeeegggggggghhhhiiiiiiiiii..jjkkklllllll"
    "lllnnnnnn.nnoooooo..rrrrrrssssssssttttttuuuuuuuuuuuuwwyyyzzzzzz."
    ".................ff.............oo.............uu..............."
    ".............aaiioouuuuuuuuuu.aaaa....ggkkoooo..j...gg..nnaa...."
    "aaaaeeeeiiiioooorrrruuuusstt..hh......aaeeooooooooyy............"
    "................";

// Lower case of the letters that French, English and transliterated names are written with.
char32_t lower_letter(char32_t c) {
  if (c >= 'A' && c <= 'Z') return c + 32;
  if ((c >= 0xC0 && c <= 0xDE && c != 0xD7) || (c >= 0x391 && c <= 0x3A9) || (c >= 0x410 && c <= 0x42F)) return c + 32;
  if (c >= 0x400 && c <= 0x40F) return c + 80;
  if (c == 0x178) return 0xFF;
  const bool even_is_upper = (c >= 0x100 && c <= 0x137) || (c >= 0x14A && c <= 0x177) || (c >= 0x1E00 && c <= 0x1EFF) ||
                             (c >= 0x218 && c <= 0x21B);
  if (even_is_upper) return c | 1U;
  const bool odd_is_upper = (c >= 0x139 && c <= 0x148) || (c >= 0x179 && c <= 0x17E);
  if (odd_is_upper && c % 2 == 1) return c + 1;
  return c;
}

}  // namespace

std::string fold(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = decode(text, at);
    at = next;
    const auto c = lower_letter(value);
    if (c < 0x80) {
      out.push_back(static_cast<char>(c == '\t' || c == '\n' || c == '\r' ? U' ' : c));
    } else if (c == 0x153) {
      out += "oe";
    } else if (c == 0xE6) {
      out += "ae";
    } else if (c == 0xDF) {
      out += "ss";
    } else if (c == 0x2019 || c == 0x2BC) {
      out.push_back('\'');
    } else if (c >= 0x2010 && c <= 0x2015) {
      out.push_back('-');
    } else if (c == 0xAD || c == 0x200B || (c >= 0x300 && c <= 0x36F)) {
      // soft hyphen, zero-width space, combining accents: not heard
    } else if (is_space(c)) {
      out.push_back(' ');
    } else if (c >= 0xC0 && c - 0xC0 < base_letters.size() && base_letters[c - 0xC0] != '.') {
      out.push_back(base_letters[c - 0xC0]);
    } else {
      append(out, c);
    }
  }
  return out;
}

std::string lower(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = decode(text, at);
    at = next;
    append(out, lower_letter(value));
  }
  return out;
}

}  // namespace chancery::utf8
