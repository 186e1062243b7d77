#include "dispatch/life.h"

#include <algorithm>
#include <array>
#include <string>

#include "base/utf8.h"
#include "dispatch/instants.h"
#include "dispatch/notes.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

// "stat:usable", "sig:update", "http://cv.iptc.org/newscodes/pubstatusg2/usable": the last part, folded.
std::string last_part(std::string_view words) {
  while (!words.empty() && (words.back() == ' ' || words.back() == '\n' || words.back() == '\t')) words.remove_suffix(1);
  const auto cut = words.find_last_of(":/#");
  auto folded = utf8::fold(cut == std::string_view::npos ? words : words.substr(cut + 1));
  const auto first = folded.find_first_not_of(" \t\r\n");
  return first == std::string::npos ? std::string() : folded.substr(first);
}

bool is_one_of(std::string_view word, std::initializer_list<std::string_view> words) {
  return std::find(words.begin(), words.end(), word) != words.end();
}

bool says_kill(std::string_view word) {
  return is_one_of(word, {"kill", "killed", "mandatory kill", "bulletin kill", "cancel", "canceled", "cancelled", "withdraw", "withdrawn",
                          "elimination", "eliminate", "annule", "annulation", "delete", "deleted", "retract", "retracted", "annullato"});
}

// "lead", "1st lead", "2nd lead": the same story written through.
bool is_lead(std::string_view word) {
  return word == "lead" || (word.ends_with(" lead") && word.front() >= '1' && word.front() <= '9');
}

Revision revision_of_word(std::string_view words) {
  const auto word = last_part(words);
  if (says_kill(word)) return Revision::kill;
  if (is_one_of(word, {"correction", "corrected", "correct", "corrective", "correctif", "corrigendum", "rectify", "rectification", "corr",
                       "correctionof", "corrects", "iscorrectionof", "berichtigung", "c"}))
    return Revision::correction;
  if (is_one_of(word, {"update", "updated", "upd", "writethru", "rewrite", "addition", "change", "continuedfrom", "evolvedfrom", "newversion",
                       "previousversion", "replaces", "supersedes", "atn", "aktualisierung", "u"}))
    return Revision::update;
  if (is_lead(word)) return Revision::update;
  if (is_one_of(word, {"repeat", "resend", "repetition", "refile", "rpt", "resent", "wiederholung"})) return Revision::resend;
  return Revision::first;
}

// "Eds: CORRECTS the name in paragraph 3", "Eds: Adds results": a note to editors may open with what the version does to the one before.
Revision revision_of_note(std::string_view note) {
  const auto folded = utf8::fold(note);
  std::string_view rest = folded;
  for (const std::string_view address : {"eds:", "eds.", "editors:", "eds"}) {
    if (!rest.starts_with(address)) continue;
    rest.remove_prefix(address.size());
    rest.remove_prefix(std::min(rest.find_first_not_of(" \t\r\n"), rest.size()));
    const auto word = rest.substr(0, rest.find_first_of(" :,.;\t\r\n"));
    if (is_one_of(word, {"adds", "updates", "recasts", "rewrites"})) return Revision::update;
    return is_one_of(word, {"corrects", "corrected"}) ? Revision::correction : Revision::first;
  }
  return Revision::first;
}

// The stronger word of two: a kill is never weakened to the correction that its headline claims.
Revision stronger(Revision one, Revision other) {
  constexpr std::array order = {Revision::first, Revision::resend, Revision::update, Revision::correction, Revision::kill};
  const auto rank = [&](Revision r) { return std::find(order.begin(), order.end(), r) - order.begin(); };
  return rank(one) < rank(other) ? other : one;
}

bool says_embargo(std::string_view words) {
  return has_any(utf8::fold(words), std::to_array<std::string_view>({"embargo", "sperrfrist", "not for release before", "not for publication before",
                                                                     "not for use before", "hold for release", "ne pas publier avant", "sous embarg"}));
}

bool lifts(std::string_view words) {
  return has_any(utf8::fold(words), std::to_array<std::string_view>({"embargo lifted", "no embargo", "not embargoed", "embargo lev", "sans embargo", "embargo is over",
                                                                     "embargo expired", "embargo has been lifted", "fin d'embargo"}));
}

bool is_blank(std::string_view words) { return words.find_first_not_of(" \t\r\n") == std::string_view::npos; }

Embargo until(std::string_view words, const std::optional<Instant>& instant) {
  return {.until = instant ? utc_text(instant->latest) : std::string(), .as_given = std::string(words)};
}

// An embargo without a time holds until further notice, so it is later than any with one.
bool later(const Embargo& one, const Embargo& other) {
  if (one.until.empty() || other.until.empty()) return one.until.empty() && !other.until.empty();
  return one.until > other.until;
}

}  // namespace

DispatchStatus status_of_words(std::string_view status) {
  const auto word = last_part(status);
  // "embargoed" is usable in its time: see embargo_of.
  if (word.empty() || is_one_of(word, {"usable", "useable", "published", "active", "live", "approved", "u", "embargoed", "embargo"})) return DispatchStatus::usable;
  if (is_one_of(word, {"withheld", "hold", "held", "onhold", "on hold", "scheduled", "draft"})) return DispatchStatus::withheld;
  if (says_kill(word)) return DispatchStatus::withdrawn;
  return DispatchStatus::quarantined;
}

Revision revision_of_headline(std::string_view headline) {
  if (kills(headline)) return Revision::kill;
  const auto folded = utf8::fold(headline);
  const auto begins = [&](std::initializer_list<std::string_view> words) {
    return std::any_of(words.begin(), words.end(), [&](std::string_view word) {
      if (!folded.starts_with(word)) return false;
      const auto end = folded.find_first_not_of(" 0123456789", word.size());
      // The word must be a mark before the headline, not the headline's subject: "Correction officers strike".
      return end != std::string::npos && (folded[end] == '-' || folded[end] == ':' || folded[end] == ')' || folded[end] == '/');
    });
  };
  if (begins({"corrected", "correction", "(corrected", "rectificatif", "correctif", "corr", "corrige", "corrigendum", "fix"}))
    return Revision::correction;
  if (begins({"update", "wrapup", "(update", "actualise", "mise a jour", "2eme lead", "lead"})) return Revision::update;
  if (begins({"rpt", "repeat", "refile", "repetition", "bis"})) return Revision::resend;
  return Revision::first;
}

Revision revision_of(const Item& item) {
  auto revision = status_of_words(item.status) == DispatchStatus::withdrawn ? Revision::kill : Revision::first;
  for (const auto& signal : item.signals) revision = stronger(revision, revision_of_word(signal));
  for (const auto& reference : item.references) revision = stronger(revision, revision_of_word(reference.relation));
  revision = stronger(revision, revision_of_headline(item.headline));
  for (const auto& note : item.notes) {
    revision = stronger(revision, revision_of_note(note.text));
    if (says_withdrawn(note.text)) revision = Revision::kill;
  }
  return revision;
}

std::optional<Embargo> embargo_of(const Item& item) {
  std::optional<Embargo> field;
  // An empty <embargoed/> is how many feeds say that there is none.
  if (!is_blank(item.embargo) && !lifts(item.embargo)) {
    auto instant = read_instant(item.embargo);
    if (!instant) instant = instant_inside(item.embargo);
    field = until(item.embargo, instant);
  }
  std::optional<Embargo> prose;
  for (const auto& note : item.notes) {
    if (!says_embargo(note.text) || lifts(note.text)) continue;
    auto said = until(note.text, instant_inside(note.text));
    if (!prose || later(said, *prose)) prose = std::move(said);
  }
  if (!field && !prose && last_part(item.status).starts_with("embargo")) return until(item.status, std::nullopt);
  if (!field || !prose) return field ? field : prose;
  // A note that names no hour repeats the field; it does not contradict it.
  if (prose->until.empty() && !field->until.empty()) return field;
  const bool disagree = field->until != prose->until;
  auto held = later(*prose, *field) ? *prose : *field;
  held.disputed = disagree;
  return held;
}

}  // namespace chancery::wire

namespace chancery {

bool held_at(const Dispatch& dispatch, std::string_view instant) {
  return dispatch.embargo && (dispatch.embargo->until.empty() || dispatch.embargo->until > instant);
}

}  // namespace chancery
