#include "dispatch/notice.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "dispatch/scan.h"
#include "dispatch/sentences.h"

namespace chancery::wire {
namespace {

using Phrases = std::initializer_list<std::string_view>;

bool has_one(std::string_view folded, Phrases phrases) { return has_any(folded, {phrases.begin(), phrases.size()}); }
bool begins_with_one(std::string_view folded, Phrases phrases) {
  return begins_with_any(folded, {phrases.begin(), phrases.size()});
}

// Stems, since a notice conjugates: reproduit, reproduite, reproduction, reproduced.
bool names_use(std::string_view folded, Use use) {
  switch (use) {
    case Use::reproduce:
      return has_one(folded,
                     {"reprodu", "copi", "copy", "reprint", "reuse", "re-use", "reutilis", "reprise", "duplicat"});
    case Use::redistribute:
      return has_one(folded, {"redistribu", "distribu", "rediffus", "diffus", "broadcast", "retransm", "transmi",
                              "publi", "circulat"});
    case Use::modify:
      return has_one(folded, {"modif", "rewrit", "adapt", "alter", "remani"});
    case Use::translate:
      return has_one(folded, {"translat", "tradui", "traduc"});
    case Use::commercial_use:
      return has_one(folded, {"commercial", "vendu", "vendre", "resale", "resold", "resell", "sold"});
    case Use::archive:
      return has_one(folded, {"archiv", "stocke", "stored", "storage", "database", "base de donnees"});
    case Use::text_mining:
      return has_one(
          folded, {"text mining", "data mining", "tdm", "fouille de", "ai training", "training of", "machine learning",
                   "entrainement", "train ai", "scrap", "artificial intelligence", "intelligence artificielle"});
  }
  return false;
}

constexpr std::array<Use, 7> all_uses = {Use::reproduce,      Use::redistribute, Use::modify,     Use::translate,
                                         Use::commercial_use, Use::archive,      Use::text_mining};

// Folded, without the word that has "copy" in it and forbids nothing.
std::string fold_terms(std::string_view words) {
  auto folded = utf8::fold(words);
  for (auto at = folded.find("copyright"); at != std::string::npos; at = folded.find("copyright", at))
    folded.erase(at, 9);
  return folded;
}

bool names_any_use(std::string_view folded) {
  return std::any_of(all_uses.begin(), all_uses.end(), [&](Use use) { return names_use(folded, use); });
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

void read_sentence(std::string_view sentence, Rights& rights) {
  const auto folded = fold_terms(sentence);
  if (permits(folded)) return;
  const bool reserved = reserves(folded);
  rights.all_reserved = rights.all_reserved || reserved;
  // Creative Commons names its bans by letters.
  const bool non_commercial = has_one(folded, {"by-nc", "noncommercial", "non-commercial", "non commercial"});
  const bool no_derivatives = has_one(folded, {"-nd"});
  for (const Use use : all_uses) {
    const bool by_letters = (use == Use::commercial_use && non_commercial) || (use == Use::modify && no_derivatives);
    if (by_letters || ((reserved || bans(folded)) && names_use(folded, use))) rights.forbids.push_back(use);
  }
}

// The year that stands nearest to the sign; else the first one that could be a year of publication.
std::string read_year(std::string_view notice) {
  for (std::size_t at = 0; at + 4 <= notice.size(); ++at) {
    const bool century = notice.substr(at, 2) == "19" || notice.substr(at, 2) == "20";
    const bool digits = std::all_of(notice.begin() + static_cast<std::ptrdiff_t>(at),
                                    notice.begin() + static_cast<std::ptrdiff_t>(at) + 4, is_digit);
    const bool apart = (at == 0 || !is_digit(notice[at - 1])) && (at + 4 == notice.size() || !is_digit(notice[at + 4]));
    if (century && digits && apart) return std::string(notice.substr(at, 4));
  }
  return {};
}

// A name from `at` on: up to a stop, a bracket, a year or a word that begins the next phrase.
std::string name_from(std::string_view notice, std::size_t at) {
  std::size_t end = skip_spaces(notice, at, notice.size());
  const auto begin = end;
  while (end < notice.size()) {
    const auto c = peek(notice, end);
    if (c == '(' || c == ')' || c == ',' || c == ';' || c == ':' || c == '\n' || c == 0x2022 || c == '|') break;
    const bool initial =
        end > begin && is_upper(before(notice, end)) && (end < begin + 2 || !is_letter(before(notice, end - 1)));
    if (c == '.' && !initial && (end + 1 == notice.size() || utf8::is_space(peek(notice, end + 1)))) break;
    if (is_dash(c) && utf8::is_space(before(notice, end))) break;
    if (is_digit(notice[end]) && utf8::is_space(before(notice, end)) && !read_year(notice.substr(end, 4)).empty())
      break;
    const auto rest = utf8::fold(notice.substr(end, 24));
    if (utf8::is_space(before(notice, end)) &&
        begins_with_one(rest, {"tous ", "all rights", "toute", "et ses ", "and its "}))
      break;
    end = after(notice, end);
  }
  const auto span = trim(notice, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  const auto name = slice(notice, span);
  const bool phrase =
      begins_with_one(utf8::fold(name), {"all ", "tous ", "toute", "no ", "aucun", "reproduction", "any "});
  const bool named =
      !name.empty() && !phrase && (is_upper(peek(name, 0)) || is_digit(name[0])) && count_words(name) <= 6;
  return named ? std::string(name) : std::string();
}

// Past the sign, the word Copyright, and the year or years beside them.
std::size_t past_mark(std::string_view notice, std::size_t at) {
  for (bool moved = true; moved;) {
    moved = false;
    at = skip_spaces(notice, at, notice.size());
    for (const std::string_view mark :
         {"©", "(c)", "(C)", "Copyright", "COPYRIGHT", "copyright", ":", ",", "by ", "-", "–"}) {
      if (notice.substr(at).starts_with(mark)) {
        at += mark.size();
        moved = true;
      }
    }
    if (at + 4 <= notice.size() && !read_year(notice.substr(at, 4)).empty()) {
      at += 4;
      moved = true;
    }
  }
  return at;
}

std::string read_holder(std::string_view notice) {
  for (const std::string_view mark : {"©", "(c)", "(C)", "Copyright", "COPYRIGHT"}) {
    const auto at = notice.find(mark);
    if (at == std::string_view::npos) continue;
    if (auto name = name_from(notice, past_mark(notice, at)); !name.empty()) return name;
  }
  for (const std::string_view lead :
       {"détenus par ", "propriété de ", "property of ", "accord préalable de ", "accord écrit préalable de ",
        "accord de ", "autorisation préalable de ", "autorisation de ", "autorisation écrite de ", "permission of ",
        "consent of ", "éservés, ", "éservés à ", "éservés - ", "éservés "}) {
    const auto at = notice.find(lead);
    if (at == std::string_view::npos) continue;
    if (auto name = name_from(notice, at + lead.size()); !name.empty()) return name;
  }
  return {};
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
  return names_any_use(folded) || permits(folded) || has_one(folded, {"belongs", "appartient", "autorisation"});
}

Rights read_notice(std::string_view text, ByteSpan span) {
  const auto notice = slice(text, span);
  Rights rights;
  rights.notice = span;
  for (const ByteSpan sentence : rough_sentences(notice, {0, static_cast<std::uint32_t>(notice.size())})) {
    read_sentence(slice(notice, sentence), rights);
  }
  std::sort(rights.forbids.begin(), rights.forbids.end());
  rights.forbids.erase(std::unique(rights.forbids.begin(), rights.forbids.end()), rights.forbids.end());
  rights.holder = read_holder(notice);
  rights.year = read_year(notice);
  return rights;
}

}  // namespace chancery::wire
