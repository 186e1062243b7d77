#include "act/phrase_kinds.h"

#include <algorithm>
#include <array>
#include <string_view>

#include "act/function_words.h"

namespace chancery::act {
namespace {

struct Number {
  std::string_view word;
  std::size_t count;
};
constexpr std::array<Number, 12> numbers = {{{"two", 2},
                                             {"deux", 2},
                                             {"both", 2},
                                             {"three", 3},
                                             {"trois", 3},
                                             {"four", 4},
                                             {"quatre", 4},
                                             {"five", 5},
                                             {"cinq", 5},
                                             {"six", 6},
                                             {"seven", 7},
                                             {"sept", 7}}};

constexpr std::array<std::string_view, 26> side_nouns = {
    "sides",        "parties",      "delegates",    "delegues",     "belligerants",  "camps",          "delegations",
    "rivals",       "participants", "belligerents", "neighbours",   "neighbors",     "voisins",        "negotiators",
    "negociateurs", "signataires",  "signatories",  "antagonistes", "protagonistes", "interlocuteurs", "adversaires",
    "men",          "hommes",       "chacune",      "chacun",       "each"};

constexpr std::array<std::string_view, 26> documents = {
    "text",       "note",        "letter",   "draft",      "plan",        "proposal", "statement",
    "communique", "declaration", "treaty",   "resolution", "memorandum",  "reply",    "conclusions",
    "texte",      "lettre",      "courrier", "projet",     "proposition", "traite",   "reponse",
    "missive",    "document",    "message",  "accord",     "agreement"};

}  // namespace

bool is_document(const Discourse& d, WordSpan core) {
  for (auto at = core.first; at < std::min(core.last, core.first + 3); ++at) {
    if (is_one_of(d.folded(at), documents)) return true;
  }
  return false;
}

bool is_resolution(const Discourse& d, WordSpan core) {
  for (auto at = core.first; at < std::min(core.last, core.first + 2); ++at) {
    if (d.folded(at) == "resolution") return d.counts().contains("UN");
  }
  return false;
}

bool is_plural_land(const Discourse& d, std::size_t at, WordSpan core) {
  static constexpr std::array<std::string_view, 5> many = {"countries", "states", "governments", "nations", "capitals"};
  static constexpr std::array<std::string_view, 4> both = {"pays", "etats", "capitales", "gouvernements"};
  if (is_one_of(d.folded(at), many)) return true;
  static constexpr std::array<std::string_view, 8> one = {"le", "ce", "un", "son", "leur", "du", "au", "notre"};
  return is_one_of(d.folded(at), both) && at > core.first && !is_one_of(d.folded(core.first), one);
}

bool is_nobody_in_particular(const Discourse& d, WordSpan core) {
  static constexpr std::array<std::string_view, 10> people = {"diplomats",    "sources",    "experts",   "analysts",
                                                              "observers",    "diplomates", "analystes", "observateurs",
                                                              "participants", "certains"};
  const bool bare =
      core.size() == 1 || (core.size() == 2 && (d.folded(core.first) == "des" || d.folded(core.first) == "les" ||
                                                d.folded(core.first) == "some"));
  return bare && is_one_of(d.folded(core.last - 1), people);
}

bool speaks_for_nobody(const Discourse& d, WordSpan part) {
  static constexpr std::array<std::string_view, 44> people = {
      "fishermen",      "farmers",   "companies",   "reporters",    "journalists",  "editors",      "buyers",
      "factions",       "boats",     "unions",      "students",     "businesses",   "banks",        "firms",
      "newspaper",      "daily",     "broadcaster", "workers",      "exporters",    "importers",    "consumers",
      "voters",         "refugees",  "pecheurs",    "agriculteurs", "societes",     "entreprises",  "journalistes",
      "quotidien",      "etudiants", "syndicats",   "banques",      "travailleurs", "exportateurs", "consommateurs",
      "electeurs",      "refugies",  "chalutiers",  "civils",       "civilians",    "citizens",     "citoyens",
      "ressortissants", "nationals",
  };
  for (auto at = part.first; at < part.last; ++at) {
    if (belongs_by(d.folded(at)) || leads_away(d.folded(at))) break;
    if (is_one_of(d.folded(at), people)) return true;
  }
  return false;
}

bool names_states(const Discourse& d, WordSpan mention) {
  static constexpr std::array<std::string_view, 10> lands = {"pays",        "etats",     "capitales", "gouvernements",
                                                             "countries",   "nations",   "states",    "capitals",
                                                             "governments", "neighbours"};
  for (auto at = mention.first; at < mention.last; ++at) {
    if (is_one_of(d.folded(at), lands)) return true;
  }
  return false;
}

bool is_own_name(const Discourse& d, WordSpan core) {
  static constexpr std::array<std::string_view, 20> bodies = {
      "association", "coalition", "front",     "mouvement", "movement",      "ligue",     "league",
      "federation",  "comite",    "committee", "alliance",  "rassemblement", "collectif", "syndicat",
      "collective",  "society",   "societe",   "institut",  "institute",     "parti"};
  if (core.size() < 3 || !is_article(d.folded(core.first))) return false;
  const auto head = core.first + 1;
  if (!d.words[head].capital || !is_one_of(d.folded(head), bodies) || d.covering(head) != nullptr) return false;
  for (const auto* landmark : d.within(core)) {
    if (landmark->kind == NameKind::adjective || landmark->kind == NameKind::body) return false;
  }
  return true;
}

WordSpan body_in(const Discourse& d, WordSpan words) {
  static constexpr std::array<std::string_view, 12> of_body = {"members",      "leaders",   "leader",       "membres",
                                                               "dirigeants",   "chefs",     "responsables", "militants",
                                                               "porte-parole", "spokesman", "candidats",    "elus"};
  for (auto at = words.first; at + 2 < words.last; ++at) {
    if (!is_one_of(d.folded(at), of_body) || !belongs_by(d.folded(at + 1))) continue;
    auto begin = at + 2;
    while (begin + 1 < words.last && is_article(d.folded(begin))) ++begin;
    if (d.words[begin].capital) return {begin, words.last};
  }
  return words;
}

std::optional<std::size_t> group_size(const Discourse& d, WordSpan mention) {
  if (!d.within(mention).empty()) return std::nullopt;
  std::size_t count = 0;
  bool sides = false;
  for (auto at = mention.first; at < std::min(mention.last, mention.first + 4); ++at) {
    for (const auto& number : numbers) {
      if (number.word == d.folded(at)) count = number.count;
    }
    sides = sides || is_one_of(d.folded(at), side_nouns);
  }
  if (count == 0 && !sides) return std::nullopt;
  return count;
}

}  // namespace chancery::act
