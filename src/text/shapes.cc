#include "text/shapes.h"

#include <array>
#include <string>
#include <string_view>

#include "text/word_list.h"

namespace chancery {

namespace {

// Endings of domains and file names. Only what news texts name: each entry makes "Word.entry" one word.
constexpr std::array<std::string_view, 49> address_endings = {
    "com", "org", "net",  "edu", "gov", "mil",  "int", "info", "biz", "eu",  "fr",  "be",   "ch",
    "de",  "uk",  "us",   "ca",  "ru",  "cn",   "jp",  "in",   "ir",  "il",  "tv",  "io",   "co",
    "nl",  "pl",  "ua",   "lu",  "doc", "docx", "pdf", "xls",  "ppt", "txt", "jpg", "jpeg", "png",
    "gif", "htm", "html", "php", "asp", "zip",  "exe", "mp3",  "csv", "dz"};

bool ends_address(char32_t c) {
  return c == no_letter || is_blank(c) || c == U'<' || c == U'>' || c == U'"' || c == U'«' || c == U'»' ||
         c == U'\u201C' || c == U'\u201D';
}

// Punctuation of the sentence at the end of an address is not of the address, except a bracket that it opened.
std::size_t without_sentence_marks(const Letters& letters, std::size_t begin, std::size_t end) {
  while (end > begin + 1) {
    const auto c = letters.at(end - 1);
    if (c == U')') {
      bool opened = false;
      for (auto i = begin; i < end; ++i) opened = opened || letters.at(i) == U'(';
      if (opened) break;
    } else if (c != U'.' && c != U',' && c != U';' && c != U':' && c != U'!' && c != U'?' && c != U']' &&
               c != U'\u2026' && !is_apostrophe(c)) {
      break;
    }
    --end;
  }
  return end;
}

std::size_t end_of_chunk(const Letters& letters, std::size_t at) {
  while (!ends_address(letters.at(at))) ++at;
  return at;
}

bool begins_with(const Letters& letters, std::size_t at, std::string_view prefix) {
  if (at + prefix.size() > letters.size()) return false;
  return letters.folded(at, at + prefix.size()) == prefix;
}

bool is_of_name(char32_t c) { return (c < 0x80 && is_of_word(c)) || c == U'-'; }

// No name on the net is longer. Without a bound each part of a long chain would look through all of it.
constexpr std::size_t longest_name = 253;

std::size_t end_of_mail(const Letters& letters, std::size_t at) {
  auto i = at;
  while (i < at + longest_name && (is_of_name(letters.at(i)) || is_any_of(letters.at(i), U".+%"))) ++i;
  if (letters.at(i) != U'@' || !is_of_name(letters.at(i + 1))) return at;
  ++i;
  while (is_of_name(letters.at(i)) || letters.at(i) == U'.') ++i;
  return without_sentence_marks(letters, at, i);
}

// "un.org", "rapport.pdf", "rec.arts.movies"; not "Ukraine.La" and not "fin.la".
std::size_t end_of_domain(const Letters& letters, std::size_t at) {
  auto i = at;
  std::size_t points = 0, last = at;
  bool all_lower = true;
  for (;; ++i) {
    while (is_of_name(letters.at(i)) && i < at + longest_name) {
      all_lower = all_lower && !is_upper(letters.at(i));
      ++i;
    }
    if (letters.at(i) != U'.' || i == last || !is_of_name(letters.at(i + 1))) break;
    ++points;
    last = i + 1;
  }
  if (points == 0 || i == last || is_of_word(letters.at(i)) || is_apostrophe(letters.at(i))) return at;
  const auto ending = letters.written(last, i);
  const bool listed = is_one_of(letters.folded(last, i), address_endings) && !is_upper(letters.at(last));
  const bool shouted =
      is_one_of(letters.folded(last, i), address_endings) && is_upper(letters.at(i - 1)) && i - last > 2;
  if (listed || shouted) {
    if (letters.at(i) != U'/') return i;
    return without_sentence_marks(letters, at, end_of_chunk(letters, i));
  }
  const bool group = points >= 2 && all_lower && !is_digit(letters.at(at)) && ending.size() >= 2 && last - at > 6;
  return group ? i : at;
}

// ".doc" that follows the rest of its file name after a blank or a bracket
std::size_t end_of_bare_ending(const Letters& letters, std::size_t at) {
  const auto end = end_of_word_letters(letters, at + 1);
  return end - at > 3 && is_one_of(letters.folded(at + 1, end), address_endings) ? end : at;
}

bool begins_chunk(const Letters& letters, std::size_t at) { return at == 0 || is_blank(letters.at(at - 1)); }

}  // namespace

std::size_t end_of_address(const Letters& letters, std::size_t at) {
  for (const std::string_view scheme : {"http://", "https://", "ftp://", "mailto:", "www."}) {
    if (begins_with(letters, at, scheme)) return without_sentence_marks(letters, at, end_of_chunk(letters, at));
  }
  const bool mention = letters.at(at) == U'@' || (letters.at(at) == U'#' && begins_chunk(letters, at));
  if (mention && is_letter(letters.at(at + 1))) return end_of_word_letters(letters, at + 1);
  if (letters.at(at) == U'.' && !is_of_word(letters.at(at - 1))) return end_of_bare_ending(letters, at);
  if (!is_of_name(letters.at(at))) return at;
  const auto mail = end_of_mail(letters, at);
  return mail != at ? mail : end_of_domain(letters, at);
}

namespace {

std::size_t past_blanks(const Letters& letters, std::size_t at) {
  while (is_blank(letters.at(at))) ++at;
  return at;
}

// Whether the word at `at` can go on a sentence that "J." or "U.S." stands in.
bool begins_new_sentence(const Letters& letters, std::size_t at, const Tongue& tongue) {
  if (!is_upper(letters.at(at))) return false;
  auto end = end_of_letters(letters, at);
  if (is_apostrophe(letters.at(end))) ++end;
  return tongue.opens_sentence(letters.folded(at, end));
}

// By the treebanks a full stop that also ends its sentence is a word of its own: "in the U.S" + ".", "etc" + ".".
bool ends_sentence(const Letters& letters, std::size_t at, const Tongue& tongue) {
  while (is_any_of(letters.at(at), U"»\u201D\u2019\"')]") || is_blank(letters.at(at))) ++at;
  return at == letters.size() || begins_new_sentence(letters, at, tongue);
}

bool is_roman(const Letters& letters, std::size_t at) {
  const auto begin = at;
  while (is_any_of(letters.at(at), U"IVXLC")) ++at;
  return at > begin && !is_of_word(letters.at(at));
}

// U.S.  J.-C.  e.g.  G.P.S  U.K
std::size_t end_of_points(const Letters& letters, std::size_t at) {
  auto i = at;
  std::size_t points = 0;
  for (;;) {
    const auto begin = points > 0 && is_hyphen(letters.at(i)) ? i + 1 : i;
    if (!is_letter(letters.at(begin)) || letters.at(begin + 1) != U'.') break;
    ++points;
    i = begin + 2;
  }
  const auto tail = end_of_letters(letters, i);
  const bool last_without_point = tail == i + 1 && !is_of_word(letters.at(tail)) && !is_apostrophe(letters.at(tail)) &&
                                  (is_upper(letters.at(i)) || points > 1);
  if (points > 0 && last_without_point) return tail;
  if (points < 2) return at;
  return i;
}

// "J. Chirac", "W. Bush"; not "le plan B. Il", and not the pronoun in "than I. He".
std::size_t end_of_initial(const Letters& letters, std::size_t at, const Tongue& tongue) {
  if (!is_upper(letters.at(at)) || letters.at(at + 1) != U'.') return at;
  if (is_upper(letters.at(at + 2))) return at + 2;
  if (letters.at(at + 2) == U',') return at + 2;
  const auto next = past_blanks(letters, at + 2);
  if (next == at + 2 || !is_upper(letters.at(next)) || begins_new_sentence(letters, next, tongue)) return at;
  return at + 2;
}

}  // namespace

std::size_t end_of_dotted(const Letters& letters, std::size_t at, const Tongue& tongue) {
  if (!is_letter(letters.at(at)) || is_letter(letters.at(at - 1))) return at;
  if (const auto end = end_of_points(letters, at); end != at) {
    return at > 0 && letters.at(end - 1) == U'.' && ends_sentence(letters, end, tongue) ? end - 1 : end;
  }

  auto end = end_of_letters(letters, at);
  constexpr std::size_t longest = 8;  // c.-à-d
  while (is_hyphen(letters.at(end)) && is_letter(letters.at(end + 1)) && end - at < longest) {
    end = end_of_letters(letters, end + 1);
  }
  if (letters.at(end) == U'.' && letters.at(end + 1) != U'.') {
    const auto next = past_blanks(letters, end + 1);
    switch (tongue.abbreviation(letters.folded(at, end))) {
      case Abbreviation::title:
        if (next < letters.size()) return end + 1;
        break;
      case Abbreviation::numeral:
        if (is_digit(letters.at(next)) || is_roman(letters, next)) return end + 1;
        break;
      case Abbreviation::closing:
        if (!ends_sentence(letters, end + 1, tongue)) return end + 1;
        break;
      case Abbreviation::none:
        break;
    }
  }
  return end_of_initial(letters, at, tongue);
}

namespace {

constexpr std::array<std::u32string_view, 12> emoticons = {U":)",  U":(", U";)", U":D", U":-)", U":-(",
                                                           U";-)", U"=)", U":P", U":p", U"(:",  U";D"};

std::size_t end_of_emoticon(const Letters& letters, std::size_t at) {
  if (!begins_chunk(letters, at)) return at;
  for (const auto emoticon : emoticons) {
    std::size_t same = 0;
    while (same < emoticon.size() && letters.at(at + same) == emoticon[same]) ++same;
    const auto after = letters.at(at + same);
    if (same == emoticon.size() && !is_of_word(after)) return at + same;
  }
  return at;
}

}  // namespace

std::size_t end_of_run(const Letters& letters, std::size_t at, const Tongue& tongue) {
  const auto smile = end_of_emoticon(letters, at);
  if (smile != at) return smile;
  const auto first = letters.at(at);
  auto end = at + 1;
  constexpr std::u32string_view final_marks = U".?!\u2026", stops = U".\u2026", calls = U"?!";
  if (is_any_of(first, final_marks)) {
    const auto same = tongue.mixes_final_marks() ? final_marks : is_any_of(first, stops) ? stops : calls;
    while (is_any_of(letters.at(end), same)) ++end;
  } else if (std::u32string_view(U"-*=~#+<>$").find(first) != std::u32string_view::npos) {
    while (letters.at(end) == first) ++end;
  } else if (is_apostrophe(first) || first == U'\u2018') {
    // What typewriters and TeX use for a double quotation mark.
    if (letters.at(end) == first || (first == U'\u2018' && is_apostrophe(letters.at(end)))) ++end;
  }
  return end > at + 1 ? end : at;
}

namespace {

// WP2.1, EB38.A: capitals, figures, and after a point more of either; not "du G20.La" of glued sentences.
std::size_t end_of_code(const Letters& letters, std::size_t at) {
  auto i = at;
  while (is_upper(letters.at(i))) ++i;
  const auto figures = i;
  i = end_of_digits(letters, i);
  if (figures == at || i == figures || letters.at(i) != U'.' || is_of_word(letters.at(at - 1))) return at;
  const auto end = is_upper(letters.at(i + 1)) ? i + 2 : end_of_digits(letters, i + 1);
  return end > i + 1 && !is_of_word(letters.at(end)) && !is_apostrophe(letters.at(end)) ? end : at;
}

}  // namespace

std::size_t end_of_marked(const Letters& letters, std::size_t at) {
  if (const auto code = end_of_code(letters, at); code != at) return code;
  const auto first = letters.at(at);
  const auto second = letters.at(at + 1);
  if (first == U'°' && second == U'C' && !is_of_word(letters.at(at + 2))) return at + 2;
  if ((first == U'n' || first == U'N') && (second == U'°' || second == U'º') && !is_of_word(letters.at(at - 1)))
    return at + 2;
  if (first == U'+' && second == U'/' && is_dash(letters.at(at + 2))) return at + 3;
  if (first == U'U' && second == U'S' && letters.at(at + 2) == U'$') return at + 3;
  return at;
}

}  // namespace chancery
