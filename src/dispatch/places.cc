#include "dispatch/places.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <string>
#include <unordered_set>

#include "base/utf8.h"

namespace chancery::wire {
namespace {

// Countries by their names in CLDR, which ICU carries, and what CLDR does not call a country.
std::unordered_set<std::string> where_words() {
  std::unordered_set<std::string> words = {
      "united nations", "nations unies", "onu", "u.n.", "un", "vatican", "england", "angleterre", "scotland", "ecosse",
      "wales", "northern ireland", "irlande du nord", "ireland", "korea", "coree", "macedonia", "macedoine", "bosnia",
      "bosnie", "crimea", "crimee", "cote d'ivoire", "ivory coast", "urss", "ussr", "west bank", "cisjordanie",
      "occupied west bank", "gaza strip", "bande de gaza", "kosovo", "taiwan", "hong kong", "jersey", "guernsey",
      "guernesey", "kurdistan", "chechnya", "tchetchenie",
      // States and provinces with which North American wires place a town, in full and in their style's short form.
      "alabama", "alaska", "arizona", "arkansas", "california", "californie", "colorado", "connecticut", "delaware",
      "florida", "floride", "georgia", "hawaii", "idaho", "illinois", "indiana", "iowa", "kansas", "kentucky",
      "louisiana", "louisiane", "maine", "maryland", "massachusetts", "michigan", "minnesota", "mississippi",
      "missouri", "montana", "nebraska", "nevada", "new hampshire", "new jersey", "new mexico", "new york",
      "north carolina", "north dakota", "ohio", "oklahoma", "oregon", "pennsylvania", "pennsylvanie", "rhode island",
      "south carolina", "south dakota", "tennessee", "texas", "utah", "vermont", "virginia", "virginie",
      "west virginia", "wisconsin", "wyoming", "d.c.", "n.y.", "n.j.", "calif.", "fla.", "mass.", "md.", "va.",
      "quebec", "ontario", "alberta", "british columbia"};
  for (const char* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    for (const auto& language : {icu::Locale::getFrench(), icu::Locale::getEnglish()}) {
      icu::UnicodeString name;
      icu::Locale("", *code).getDisplayCountry(language, name);
      std::string utf8_name;
      name.toUTF8String(utf8_name);
      words.insert(utf8::fold(utf8_name));
    }
  }
  return words;
}

}  // namespace

bool says_where(std::string_view words) {
  static const auto known = where_words();
  return known.contains(utf8::fold(words));
}

bool is_label(std::string_view words) {
  static constexpr auto labels = std::to_array<std::string_view>(
      {"chronologie", "chronology",  "background",     "factbox",      "fact box",
       "focus",       "encadre",     "urgent",         "flash",        "reportage",
       "analyse",     "analysis",    "interview",      "entretien",    "portrait",
       "profile",     "photo",       "photos",         "video",        "videos",
       "lead",        "eclairage",   "repere",         "reperes",      "exclusif",
       "exclusive",   "update",      "alerte",         "alert",        "direct",
       "live",        "correction",  "corrected",      "bulletin",     "advisory",
       "note",        "attention",   "editorial",      "opinion",      "agenda",
       "verbatim",    "infographie", "timeline",       "q&a",          "explainer",
       "newsmaker",   "insight",     "wrapup",         "summary",      "resume",
       "synthese",    "fiche",       "papier general", "avant-papier", "refile",
       "rappel",      "graphic",     "document",       "dossier",      "origins",
       "feature",     "breaking",    "key points",     "context",      "contexte",
       "what next",   "recap",       "recapitulatif",  "scenesetter",  "corrige",
       "repeat",      "updated",     "mis a jour",     "actualise",    "corrected version"});
  const auto folded = utf8::fold(words);
  return std::any_of(labels.begin(), labels.end(), [&](auto label) {
    return folded == label ||
           (folded.starts_with(label) && folded.size() > label.size() &&
            (folded[label.size()] == ' ' || folded[label.size()] == '-') && folded.size() < label.size() + 6);
  });
}

}  // namespace chancery::wire
