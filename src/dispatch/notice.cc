#include "dispatch/notice.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "dispatch/rights/prose.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

using Phrases = std::initializer_list<std::string_view>;

bool has_one(std::string_view folded, Phrases phrases) { return has_any(folded, {phrases.begin(), phrases.size()}); }
bool begins_with_one(std::string_view folded, Phrases phrases) {
  return begins_with_any(folded, {phrases.begin(), phrases.size()});
}

// Stems, since a notice conjugates: reproduit, reproduite, reproduction, reproduced. What each use is, prose.cc reads.
bool names_a_use(std::string_view folded) {
  return has_one(folded, {"reprodu",  "copi",      "copy",      "reprint",   "reuse",       "re-use",  "reutilis",  "reprise", "duplicat",  "distribu", "diffus",
                          "broadcast", "transm",   "publi",     "circulat",  "modif",       "rewrit",  "adapt",     "alter",   "remani",    "translat", "tradui",
                          "traduc",   "commercial", "vendu",    "vendre",    "resale",      "resold",  "resell",    "sold",    "archiv",    "stocke",   "stored",
                          "storage",  "database",  "base de donnees", "text mining", "data mining", "tdm", "fouille de", "training of", "machine learning",
                          "entrainement", "scrap", "artificial intelligence", "intelligence artificielle"});
}

bool reserves(std::string_view folded) {
  const bool french = (has_one(folded, {"droits", "usages"})) && has_one(folded, {"reserve"});
  return french || has_one(folded, {"rights reserved", "rights are reserved", "all material protected"});
}

// "libre", "may be reproduced", "n'est soumis à aucun accord": leave to use, said in words that a ban uses too.
bool permits(std::string_view folded) {
  if (has_one(folded, {"domaine public", "public domain", "cc0", "aucune autorisation n'est", "no permission is",
                       "without restriction", "sans restriction"})) {
    return true;
  }
  if (has_any_word(folded, std::to_array<std::string_view>({"libre", "libres", "librement", "freely"}))) return true;
  const bool nobody = has_one(folded, {"aucun", "nul ", "no part", "no portion", "ne ", "n'", "not "});
  if (nobody)
    return has_one(folded, {"n'est soumis a un", "n'est soumis a aucun", "n'est soumise a aucun"}) ||
           (has_one(folded, {"aucun des", "aucune des"}) && has_one(folded, {"n'est soumis"}));
  return has_one(folded, {"peut etre", "peuvent etre", "may be", "can be"}) &&
         !has_one(folded, {"only", "uniquement", "que si"});
}

bool bans(std::string_view folded) {
  return has_one(folded, {
                             "interdi",
                             "prohib",
                             "forbid",
                             "may not",
                             "must not",
                             "cannot",
                             "not be",
                             "ne peut",
                             "ne peuvent",
                             "ne saurai",
                             "no part",
                             "no portion",
                             "sans l'accord",
                             "sans accord",
                             "sans autorisation",
                             "sans l'autorisation",
                             "without permission",
                             "without the",
                             "without prior",
                             "without written",
                             "without consent",
                             "soumis",
                             "subordonne",
                             "subject to",
                             "needs permission",
                             "requires",
                             "permission required",
                             "only with",
                             "defendu",
                         });
}

// Of what the notice speaks: of the dispatch it stands under.
bool means_this_text(std::string_view folded) {
  return has_one(folded, {"cet article",      "ce texte",     "cette depeche",
                          "cette rubrique",   "ce contenu",   "cette page",
                          "ces informations", "this article", "this text",
                          "this story",       "this page",    "this material",
                          "this dispatch",    "this report",  "this content",
                          "all content",      "no part",      "no portion",
                          "data and text",    "terms of use", "conditions d'utilisation",
                          "de nos contenus",  "our content",  "texte du domaine public"});
}

}  // namespace

bool opens_notice(std::string_view words) {
  const auto folded = utf8::fold(words.substr(0, std::min<std::size_t>(words.size(), 400)));
  if (words.starts_with("©") || begins_with_one(folded, {"copyright ", "(c) 19", "(c) 20", "(c) copyright"}))
    return true;
  if (begins_with_one(folded, {"all rights reserved", "tous droits", "droits reserves", "droits de reproduction",
                               "rights reserved", "tous les droits"})) {
    return reserves(folded);
  }
  return begins_with_one(folded,
                         {"reproduction interdite", "reproduction prohibited", "reproduction et diffusion interdites",
                          "toute reproduction ", "reproduction in whole or in part"});
}

bool speaks_of_rights(std::string_view sentence) {
  if (opens_notice(sentence)) return true;
  if (sentence.size() > 600) return false;
  const auto folded = utf8::fold(sentence);
  if (reserves(folded) && count_words(sentence) <= 12) return true;
  // "Reproduction …", "Any reuse …", "La reprise de cet article …": the use itself is the subject.
  const bool use_first = begins_with_one(folded, {"reproduction",
                                                  "republication",
                                                  "reuse",
                                                  "reprints",
                                                  "any reuse",
                                                  "any reproduction",
                                                  "any republication",
                                                  "redistribution",
                                                  "toute reprise",
                                                  "toute utilisation",
                                                  "toute diffusion",
                                                  "la reproduction de ce ",
                                                  "la reproduction de cet",
                                                  "la reproduction de ces ",
                                                  "la reproduction de cette",
                                                  "la reprise de ce ",
                                                  "la reprise de cet",
                                                  "la reprise de ces ",
                                                  "la reprise de cette",
                                                  "l'utilisation de ce ",
                                                  "l'utilisation de cet",
                                                  "l'utilisation de ces ",
                                                  "l'utilisation de cette",
                                                  "(reproduction"});
  if (begins_with_one(folded, {"for reprints", "for permission", "pour toute reproduction"})) return true;
  if (has_one(folded, {"belongs to", "appartient a", "appartiennent a"}) && means_this_text(folded)) return true;
  if (!bans(folded) && !permits(folded)) return false;
  if (use_first) return true;
  if (!means_this_text(folded)) return false;
  return names_a_use(folded) || permits(folded) || has_one(folded, {"belongs", "appartient", "autorisation"});
}

Rights read_notice(std::string_view text, ByteSpan span) {
  Rights rights;
  rights.notice = span;
  auto said = read_prose(slice(text, span), true);
  rights.holder = std::move(said.holder);
  rights.year = std::move(said.year);
  rights.all_reserved = said.all_reserved;
  rights.grounds = std::move(said.grounds);
  for (auto& ground : rights.grounds) ground.field = "notice";
  return rights;
}

}  // namespace chancery::wire
