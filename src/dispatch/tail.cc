// The end of a dispatch. See sheet.h for where it stands in the reading.
//
//   news … news. (X) abc/def ¶ Lire aussi : … ¶ © X. Reproduction interdite.
//                |   |         |              |
//                credit        closing note   notice
//                    sign-off
//
// Taken from the last word backwards, and only as long as each piece is recognised: the first sentence of news ends it.
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "dispatch/dateline.h"
#include "dispatch/header_line.h"
#include "dispatch/notes.h"
#include "dispatch/notice.h"
#include "dispatch/scan.h"
#include "dispatch/sentences.h"
#include "dispatch/sheet.h"

namespace chancery::wire {
namespace {

constexpr std::uint32_t small_print_window = 2000;  // bytes; a longer text at the end of a paragraph is news

class TailReader {
 public:
  TailReader(Sheet& sheet, Dispatch& dispatch) : sheet_(sheet), dispatch_(dispatch) {}

  void read() {
    for (ByteSpan& rest : sheet_.paragraphs) take_anywhere(rest);
    for (auto rest = sheet_.paragraphs.rbegin(); rest != sheet_.paragraphs.rend(); ++rest) {
      while (!is_empty(*rest) && take_last(*rest)) continue;
      if (!is_empty(*rest)) break;
    }
    sort(dispatch_.sign_offs);
    sort(dispatch_.editors_notes);
    sort(sheet_.notices);
  }

 private:
  [[nodiscard]] std::string_view words(ByteSpan span) const { return slice(sheet_.text, span); }
  static void sort(std::vector<ByteSpan>& spans) { std::sort(spans.begin(), spans.end()); }

  void take_anywhere(ByteSpan& rest) {
    if (is_empty(rest)) return;
    if (opens_notice(words(rest))) {
      give(sheet_.notices, rest);
    } else if (is_note(words(rest))) {
      give(dispatch_.editors_notes, rest);
    }
  }

  static void give(std::vector<ByteSpan>& to, ByteSpan& rest) {
    to.push_back(rest);
    rest.end = rest.begin;
  }

  // Takes the last recognisable piece off `rest`; false when the news begins there.
  bool take_last(ByteSpan& rest) {
    const auto whole = words(rest);
    if (is_sign_off(whole)) {
      note_time(whole);
      give(dispatch_.sign_offs, rest);
      return true;
    }
    const bool small = whole.size() < small_print_window && count_words(whole) <= 60;
    if (small && speaks_of_rights(whole)) {
      credit_of_notice(rest);
      give(sheet_.notices, rest);
      return true;
    }
    // Piece by piece first: a pointer to another text may have a notice behind it.
    if (take_credit(rest) || take_initials(rest) || take_small_print(rest)) return true;
    if (!small || !is_closing_note(whole)) return false;
    give(dispatch_.editors_notes, rest);
    return true;
  }

  void note_time(std::string_view line) {
    for (std::size_t at = 0; at < line.size(); at = after(line, at)) {
      if (is_letter(before(line, at))) continue;
      if (const auto found = date_at(line, at); found && found->date.day != 0) {
        sheet_.clues.headers.push_back(found->date);
        return;
      }
    }
  }

  // "… choisir ses alliances. (Belga)": behind a finished sentence, or alone.
  bool take_credit(ByteSpan& rest) {
    if (rest.end == rest.begin) return false;
    const char last = sheet_.text[rest.end - 1];
    const char open = last == ')' ? '(' : last == '/' ? '/' : last == ']' ? '[' : '\0';
    if (open == '\0') return false;
    const auto from = rest.end - rest.begin > 60 ? rest.end - 60 : rest.begin;
    const auto found = sheet_.text.substr(from, rest.end - 1 - from).rfind(open);
    if (found == std::string_view::npos) return false;
    const auto begin = from + static_cast<std::uint32_t>(found);
    const auto credit = credit_at(sheet_.text, begin, rest.end);
    if (!credit || credit->end != rest.end) return false;
    const auto news = trim(sheet_.text, {rest.begin, begin});
    if (!is_empty(news) && !finishes_sentence(news)) return false;
    if (open == '/' && (is_empty(news) || !is_upper(peek(credit->name, 0)))) return false;
    if (!credit->name.empty() && !dispatch_.agency) dispatch_.agency = credit->name;
    dispatch_.sign_offs.push_back({begin, rest.end});
    rest = news;
    return true;
  }

  [[nodiscard]] bool finishes_sentence(ByteSpan news) const {
    const auto c = before(sheet_.text, news.end);
    return c == '.' || c == '!' || c == '?' || c == '"' || c == 0xBB || c == 0x201D || c == 0x2026 || c == ')';
  }

  // "… la campagne. mlb/rt": initials behind a finished sentence.
  bool take_initials(ByteSpan& rest) {
    const auto line = words(rest);
    const auto blank = line.find_last_of(" \n\t");
    if (blank == std::string_view::npos) return false;
    const auto begin = rest.begin + static_cast<std::uint32_t>(blank) + 1;
    const auto mark = words({begin, rest.end});
    const auto news = trim(sheet_.text, {rest.begin, begin});
    const bool initials = mark.find('/') != std::string_view::npos && is_sign_off(mark);
    if (!initials || is_empty(news) || !finishes_sentence(news)) return false;
    dispatch_.sign_offs.push_back({begin, rest.end});
    rest = news;
    return true;
  }

  // The last sentence, when it is a notice or a closing note. After an initial ("editing by K. T.") nobody knows where
  // it begins, so it is tried from further and further back, but never across a certain end of sentence.
  bool take_small_print(ByteSpan& rest) {
    const auto from = rest.end - rest.begin > small_print_window ? rest.end - small_print_window : rest.begin;
    auto window = ByteSpan{from, rest.end};
    while (window.begin < window.end && utf8::is_continuation(sheet_.text[window.begin])) ++window.begin;
    const auto starts = sentence_starts(sheet_.text, window);
    for (auto start = starts.rbegin(); start != starts.rend(); ++start) {
      if (start->at == rest.begin && rest.begin == window.begin) return false;  // judged as a whole already
      if (start->at == window.begin) return false;
      const ByteSpan piece{start->at, rest.end};
      const bool notice = speaks_of_rights(words(piece));
      if (notice || is_closing_note(words(piece))) {
        (notice ? sheet_.notices : dispatch_.editors_notes).push_back(piece);
        rest = trim(sheet_.text, {rest.begin, piece.begin});
        return true;
      }
      if (!start->doubtful) return false;
    }
    return false;
  }

  // "(Agence - texte du domaine public)": a credit and a notice in one pair of brackets.
  void credit_of_notice(ByteSpan notice) {
    const auto line = words(notice);
    const auto dash = line.find(" - ");
    if (dispatch_.agency || line.front() != '(' || dash == std::string_view::npos || dash > 40) return;
    const auto name = line.substr(1, dash - 1);
    if (is_upper(peek(name, 0)) && count_words(name) <= 3) dispatch_.agency = std::string(name);
  }

  Sheet& sheet_;
  Dispatch& dispatch_;
};

// abc/def, bur-ml/apo/cls, /xyz/, mlb: two to five letters each, no capitals at the begin of all
bool is_initials(std::string_view line) {
  if (line.size() < 2 || line.size() > 28) return false;
  std::size_t strokes = 0;
  std::size_t letters = 0;
  for (const char byte : line) {
    if (byte == '/' || byte == '-') {
      if (letters == 1 || letters > 4) return false;
      strokes += byte == '/' ? 1U : 0U;
      letters = 0;
    } else if ((byte >= 'a' && byte <= 'z') || (byte >= 'A' && byte <= 'Z')) {
      ++letters;
    } else {
      return false;
    }
  }
  if (letters > 4 || letters == 1) return false;
  const bool small = std::all_of(line.begin(), line.end(), [](char byte) { return byte < 'A' || byte > 'Z'; });
  return strokes > 0 || (small && line.find('-') == std::string_view::npos && line.size() <= 4);
}

}  // namespace

void read_tail(Sheet& sheet, Dispatch& dispatch) { TailReader(sheet, dispatch).read(); }

bool is_sign_off(std::string_view line) {
  if (line.size() > 48) return false;
  constexpr auto marks =
      std::to_array<std::string_view>({"ends",  "-ends-", "- ends -",  "-- ends --", "end",    "(end)", "-end-", "fin",
                                       "(fin)", "-fin-",  "- fin -",   "-30-",       "- 30 -", "###",   "# # #", "nnnn",
                                       "endit", "endall", "item ends", "(ends)",     "***",    "* * *", "="});
  const auto folded = utf8::fold(line);
  if (std::find(marks.begin(), marks.end(), folded) != marks.end()) return true;
  return is_initials(line) || is_transmission_time(line);
}

}  // namespace chancery::wire
