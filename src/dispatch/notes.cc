#include "dispatch/notes.h"

#include <array>
#include <string>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

// All phrases folded: lower case, no accents. A leading bracket is taken off before they are compared.
constexpr auto openings = std::to_array<std::string_view>({"editor's note",
                                                           "editors' note",
                                                           "editors note",
                                                           "editor note",
                                                           "editors:",
                                                           "eds:",
                                                           "eds -",
                                                           "eds note",
                                                           "note to editors",
                                                           "notes to editors",
                                                           "note to desk",
                                                           "note to subscribers",
                                                           "note to readers",
                                                           "note aux redactions",
                                                           "note a la redaction",
                                                           "note aux redacteurs",
                                                           "note a l'attention",
                                                           "note aux clients",
                                                           "note aux abonnes",
                                                           "note de la redaction",
                                                           "n.b. aux redactions",
                                                           "a l'attention des redactions",
                                                           "ndlr",
                                                           "n.d.l.r",
                                                           "(ndlr",
                                                           "attention:",
                                                           "attention :",
                                                           "attention -",
                                                           "attention editors",
                                                           "attention redactions",
                                                           "refile",
                                                           "refiles ",
                                                           "refiling ",
                                                           "reporting by",
                                                           "additional reporting",
                                                           "writing by",
                                                           "editing by",
                                                           "editing:",
                                                           "reporting and writing by",
                                                           "compiled by",
                                                           "edited by",
                                                           "written by",
                                                           "with reporting by",
                                                           "this story has been",
                                                           "this story was",
                                                           "this story corrects",
                                                           "this version corrects",
                                                           "this dispatch corrects",
                                                           "this dispatch replaces",
                                                           "this item",
                                                           "cette depeche annule",
                                                           "cette depeche remplace",
                                                           "cette depeche corrige",
                                                           "cette version",
                                                           "with inputs from",
                                                           "with information from",
                                                           "avec des informations",
                                                           "redaction:"});

// Only in brackets: "(Adds reaction)" is a note, "Adds reaction" is not English.
constexpr auto bracketed = std::to_array<std::string_view>(
    {"adds ",         "updates ",       "updated ",          "corrects ",     "corrected ", "corrige",
     "recasts",       "rewrites ",      "repeats ",          "releads",       "clarifies ", "deletes ",
     "changes ",      "fixes ",         "removes ",          "edits ",        "restores ",  "with ",
     "avec ",         "ajoute ",        "actualise ",        "actualisation", "precise ",   "precision",
     "complete ",     "mise a jour",    "reprise",           "repetition",    "rappel",     "version ",
     "nouveau titre", "new throughout", "for full coverage", "pour ",         "voir ",      "see ",
     "photo",         "video"});

// Only at the end.
constexpr auto closings = std::to_array<std::string_view>({"lire aussi",
                                                           "a lire aussi",
                                                           "lire egalement",
                                                           "a lire ",
                                                           "sur le meme sujet",
                                                           "voir aussi",
                                                           "also read",
                                                           "read more",
                                                           "read also",
                                                           "see also",
                                                           "read: ",
                                                           "related:",
                                                           "related ",
                                                           "more on this",
                                                           "photo:",
                                                           "photos:",
                                                           "photo ",
                                                           "photo -",
                                                           "photo credit",
                                                           "photo caption",
                                                           "photos ",
                                                           "image:",
                                                           "images:",
                                                           "picture:",
                                                           "picture desk",
                                                           "credit:",
                                                           "credits:",
                                                           "credit :",
                                                           "credits :",
                                                           "photo d'archives",
                                                           "graphics:",
                                                           "graphic:",
                                                           "text:",
                                                           "video:",
                                                           "infographie",
                                                           "developing story",
                                                           "more to follow",
                                                           "suite a venir",
                                                           "plus d'informations a suivre",
                                                           "back to top",
                                                           "newsletter",
                                                           "contact:",
                                                           "contacts:",
                                                           "contact :",
                                                           "translated by"});

std::string opening_of(std::string_view words) {
  auto folded = utf8::fold(words.substr(0, 200));
  const auto first = folded.find_first_not_of("([* ");
  return first == std::string::npos ? std::string() : folded.substr(first);
}

bool in_brackets(std::string_view words) {
  if (words.size() < 2 || (words.front() != '(' && words.front() != '[')) return false;
  const auto close = words.front() == '(' ? ')' : ']';
  auto end = words.size();
  if (words[end - 1] == '.') --end;
  return words[end - 1] == close && words.substr(1, end - 2).find(close) == std::string_view::npos;
}

// Telephone, e-mail and web addresses on a short line of their own.
bool is_address(std::string_view line) {
  if (line.size() > 160) return false;
  const auto folded = utf8::fold(line);
  const auto at_sign = folded.find('@');
  const bool mail = at_sign != std::string::npos && folded.find('.', at_sign) != std::string::npos;
  const bool web = begins_with_any(folded, std::to_array<std::string_view>({"http://", "https://", "www.", "web:"}));
  const bool announced = has_any_word(
      folded, std::to_array<std::string_view>({"tel", "phone", "telephone", "fax", "mobile", "newsroom", "desk"}));
  std::size_t digits = 0;
  for (const char byte : line) digits += is_digit(byte) ? 1U : 0U;
  const bool number = digits >= 7 && (folded.find('+') != std::string::npos || announced);
  return (mail && count_words(line) <= 12) || (web && count_words(line) <= 3) ||
         (number && count_words(line) <= 18 && announced);
}

}  // namespace

bool is_note(std::string_view paragraph) {
  // A small letter goes on with a sentence: "with information from …" at the head of a wrapped line.
  const auto first = peek(paragraph, 0);
  if (is_letter(first) && !is_upper(first)) return false;
  const auto opening = opening_of(paragraph);
  if (begins_with_any(opening, openings)) return true;
  return in_brackets(paragraph) && begins_with_any(opening, bracketed);
}

bool is_closing_note(std::string_view sentence) {
  if (is_note(sentence) || is_address(sentence)) return true;
  if (count_words(sentence) > 25) return false;
  const auto opening = opening_of(sentence);
  // "Photo", "related", "read" begin news as well; a label has a colon, a dash or capitals.
  const bool plain_word =
      begins_with_any(opening, std::to_array<std::string_view>({"photo ", "photos ", "related ", "a lire "}));
  if (plain_word && !all_capitals(sentence.substr(0, sentence.find(' ')))) return false;
  return begins_with_any(opening, closings);
}

bool says_withheld(std::string_view line) {
  constexpr auto phrases = std::to_array<std::string_view>(
      {"sous embargo", "embargo jusqu", "embargoed", "embargo:", "embargo until", "not for release before",
       "not for publication before", "hold for release", "ne pas publier avant", "ne pas diffuser avant"});
  return has_any(utf8::fold(line), phrases);
}

bool says_withdrawn(std::string_view line) {
  constexpr auto phrases =
      std::to_array<std::string_view>({"mandatory kill", "bulletin kill", "kill story", "kill notice", "is withdrawn",
                                       "has been withdrawn", "story withdrawn", "please disregard", "do not use this",
                                       "ne pas utiliser", "est annulee", "depeche annulee", "depeche retiree"});
  return has_any(utf8::fold(line), phrases) || kills(line);
}

bool kills(std::string_view headline) {
  constexpr auto labels = std::to_array<std::string_view>(
      {"kill:", "kill -", "mandatory kill", "withdrawn:", "annulation:", "annulation -"});
  return begins_with_any(utf8::fold(headline), labels);
}

}  // namespace chancery::wire
