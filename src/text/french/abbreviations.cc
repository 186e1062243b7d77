#include "text/french/abbreviations.h"

#include <array>

#include "text/word_list.h"

namespace chancery::french_rules {

namespace {

// A sentence does not end after these: a name follows.
constexpr std::array<std::string_view, 33> titles = {
    "m",    "mm",  "mme", "mmes", "mlle", "mlles", "mgr", "me",  "dr",  "drs", "pr",
    "prof", "gén", "gal", "col",  "cdt",  "lt",    "cap", "cne", "amb", "st",  "ste",
    "cf",   "av",  "apr", "boul", "bd",   "mr",    "ms",  "mrs", "adj", "sgt", "ph"};

// Before a figure only: elsewhere "art.", "no." and the months are the word at the end of its sentence.
constexpr std::array<std::string_view, 27> numerals = {
    "no",  "nos", "n",    "p",    "pp",  "art", "arts", "vol",  "t",   "chap", "par", "al", "fig", "éd",
    "tél", "env", "janv", "févr", "fév", "avr", "juil", "sept", "oct", "nov",  "déc", "ex", "rés"};

constexpr std::array<std::string_view, 12> closing = {"etc", "c-à-d", "c.-à-d", "hab", "cie",  "ltd",
                                                      "inc", "corp",  "bros",   "jr",  "ndlr", "env"};

// What may be glued to a figure and is still a word of its own. No "e", "er", "re": ordinals are whole.
constexpr std::array<std::string_view, 39> units = {"h",   "min", "mn", "s",  "sec", "ms",  "km",  "m",   "cm",   "mm",
                                                    "dm",  "ha",  "kg", "g",  "mg",  "t",   "kt",  "mt",  "l",    "cl",
                                                    "ml",  "w",   "kw", "mw", "gw",  "kwh", "mwh", "v",   "hz",   "mhz",
                                                    "ghz", "go",  "mo", "ko", "to",  "f",   "ff",  "ans", "euros"};

// Words that in upper case begin a sentence far more often than a name.
constexpr std::array<std::string_view, 76> openers = {
    "le",    "la",     "les",     "l'",    "un",     "une",   "des",   "du",    "de",       "d'",    "il",
    "ils",   "elle",   "elles",   "on",    "nous",   "vous",  "je",    "j'",    "ce",       "cet",   "cette",
    "ces",   "c'",     "ceci",    "cela",  "celui",  "celle", "son",   "sa",    "ses",      "leur",  "leurs",
    "notre", "nos",    "en",      "dans",  "sur",    "pour",  "par",   "avec",  "sans",     "selon", "après",
    "avant", "depuis", "pendant", "lors",  "mais",   "et",    "ou",    "or",    "car",      "donc",  "si",
    "s'",    "quand",  "lorsque", "alors", "aussi",  "ainsi", "au",    "aux",   "à",        "qui",   "que",
    "qu'",   "quant",  "tout",    "tous",  "toutes", "plus",  "mardi", "jeudi", "vendredi", "ni"};

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (is_one_of(word, titles)) return Abbreviation::title;
  if (is_one_of(word, numerals)) return Abbreviation::numeral;
  return is_one_of(word, closing) ? Abbreviation::closing : Abbreviation::none;
}

bool is_unit(std::string_view word) { return is_one_of(word, units); }
bool opens_sentence(std::string_view word) { return is_one_of(word, openers); }

}  // namespace chancery::french_rules
