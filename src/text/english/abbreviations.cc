#include "text/english/abbreviations.h"

#include <array>

#include "text/word_list.h"

namespace chancery::english_rules {

namespace {

// A sentence does not end after these: a name, or what is compared, follows.
constexpr std::array<std::string_view, 52> titles = {
    "mr",   "mrs",  "ms",   "messrs", "dr",   "drs",  "prof", "gen",  "lt",   "col",  "cmdr",   "capt", "maj",
    "sgt",  "adm",  "cpl",  "pvt",    "brig", "sen",  "rep",  "reps", "sens", "gov",  "pres",   "rev",  "hon",
    "amb",  "atty", "supt", "insp",   "st",   "mt",   "ft",   "vs",   "v",    "cf",   "ex",     "fr",   "sr",
    "msgr", "mgr",  "mme",  "mlle",   "ret",  "asst", "dep",  "min",  "sec",  "univ", "approx", "est",  "viz"};

// Before a figure only: "No." ends a sentence, "No. 5" does not.
constexpr std::array<std::string_view, 16> numerals = {"no",  "nos",  "art", "p",   "pp",  "vol", "fig", "sec",
                                                       "par", "para", "ch",  "res", "ext", "tel", "al",  "app"};

constexpr std::array<std::string_view, 55> closing = {
    "etc",  "inc",  "corp",  "co",  "cos",  "ltd",  "bros", "jr",   "jan",  "feb",  "mar",   "apr",  "aug",  "sept",
    "sep",  "oct",  "nov",   "dec", "dept", "assn", "ave",  "blvd", "rd",   "hwy",  "calif", "mass", "conn", "fla",
    "wash", "colo", "ariz",  "va",  "ga",   "pa",   "tenn", "okla", "ph.d", "govt", "mon",   "tue",  "tues", "wed",
    "thu",  "thur", "thurs", "fri", "attn", "yrs",  "oz",   "lbs",  "lb",   "mins", "hrs",   "esp",  "incl"};

// What may be glued to a figure and is still a word of its own. No "th", "st", "s": 5th and 1990s are whole.
constexpr std::array<std::string_view, 45> units = {
    "am", "pm", "a.m", "p.m", "km",   "m",   "cm", "mm", "ft",  "kg",  "g",   "mg",  "lb",  "lbs", "k",
    "bn", "mn", "tn",  "tr",  "mph",  "kph", "kw", "mw", "gw",  "kwh", "mwh", "hz",  "mhz", "ghz", "gb",
    "mb", "tb", "kb",  "min", "mins", "hrs", "hr", "yr", "yrs", "gmt", "edt", "est", "x",   "b",   "t"};

// Words that in upper case begin a sentence far more often than a name.
constexpr std::array<std::string_view, 79> openers = {
    "the",   "a",      "an",    "this",    "that",  "these", "those",    "he",     "she",     "it",
    "they",  "we",     "i",     "you",     "his",   "her",   "its",      "their",  "our",     "my",
    "in",    "on",     "at",    "by",      "for",   "from",  "with",     "of",     "to",      "as",
    "after", "before", "since", "during",  "under", "over",  "about",    "and",    "but",     "or",
    "so",    "yet",    "if",    "when",    "while", "where", "although", "though", "because", "however",
    "there", "here",   "what",  "who",     "why",   "how",   "both",     "each",   "some",    "all",
    "no",    "not",    "one",   "two",     "three", "many",  "most",     "more",   "such",    "only",
    "also",  "then",   "now",   "earlier", "later", "until", "please",   "thanks", "let"};

}  // namespace

Abbreviation abbreviation(std::string_view word) {
  if (is_one_of(word, titles)) return Abbreviation::title;
  if (is_one_of(word, numerals)) return Abbreviation::numeral;
  return is_one_of(word, closing) ? Abbreviation::closing : Abbreviation::none;
}

// A number and a whole word glued to it, "61persons", were meant as two.
bool is_unit(std::string_view word) { return word.size() >= 4 || is_one_of(word, units); }
bool opens_sentence(std::string_view word) { return is_one_of(word, openers); }

}  // namespace chancery::english_rules
