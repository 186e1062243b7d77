#include "act/noun_phrase.h"

#include <algorithm>

#include "act/function_words.h"

namespace chancery::act {
namespace {

bool is_body(const Discourse& d, const Landmark& landmark) {
  return landmark.kind == NameKind::body && !landmark.parties.empty() && !d.is_state(landmark.parties.front());
}

bool is_person_of_body(const Discourse& d, const Landmark& landmark) {
  return landmark.kind == NameKind::holder && !landmark.parties.empty() &&
         !d.gazetteer->class_of(landmark.parties.front()).empty() && !d.is_state(landmark.parties.front());
}

/// "European Affairs", "Affaires russes", "European security": a field of work, not whom one works for.
bool is_field_of_work(const Discourse& d, const Landmark& landmark) {
  static constexpr std::array<std::string_view, 5> fields = {"affairs", "affaires", "enlargement", "markets",
                                                             "questions"};
  const auto [first, last] = landmark.words;
  if (landmark.kind != NameKind::adjective && landmark.kind != NameKind::body) return false;
  return (first > 0 && is_one_of(d.folded(first - 1), fields)) ||
         (last < d.words.size() && is_one_of(d.folded(last), fields));
}

/// A stretch between two prepositions, with the one that opens it.
struct Zone {
  std::string_view opener;
  std::vector<const Landmark*> landmarks;
};

std::vector<Zone> zones_of(const Discourse& d, WordSpan phrase) {
  std::vector<Zone> zones(1);
  for (auto at = phrase.first; at < phrase.last; ++at) {
    const auto* landmark = d.covering(at);
    if (landmark != nullptr && landmark->words.first == at && landmark->words.last <= phrase.last) {
      // "les Douze", "du Nord": the article of such a name opens no zone.
      if (belongs_by(d.folded(at)) && at > phrase.first) zones.push_back({d.folded(at), {}});
      zones.back().landmarks.push_back(landmark);
      at = landmark->words.last - 1;
      continue;
    }
    const auto word = d.folded(at);
    const bool charged = zones.back().opener == "charge" || zones.back().opener == "chargee";
    if (charged && belongs_by(word) && zones.back().landmarks.empty()) continue;  // "chargée de l'Europe"
    if (at > phrase.first && (belongs_by(word) || leads_away(word))) zones.push_back({word, {}});
  }
  return zones;
}

/// Of the names in one stretch: a body before a person, a person before a state, a name before an adjective, the last
/// of its kind.
const Landmark* strongest(const Discourse& d, const std::vector<const Landmark*>& landmarks) {
  const Landmark* best = nullptr;
  int best_rank = -1;
  for (const auto* landmark : landmarks) {
    if (is_field_of_work(d, *landmark)) continue;
    const int rank = is_body(d, *landmark) || is_person_of_body(d, *landmark) ? 3
                     : landmark->kind == NameKind::holder                     ? 0
                     : landmark->kind == NameKind::adjective                  ? 1
                                                                              : 2;
    if (rank >= best_rank) best = landmark, best_rank = rank;
  }
  return best;
}

/// Equal names joined by "and" all count: "British and French aircraft", "the presidents of Mali and Niger".
std::vector<const Landmark*> with_joined(const Discourse& d, const Landmark& named,
                                         const std::vector<const Landmark*>& all) {
  std::vector<const Landmark*> out = {&named};
  for (auto at = std::find(all.begin(), all.end(), &named); at != all.begin(); --at) {
    const auto* before = *(at - 1);
    bool joined = false;
    for (auto w = before->words.last; w < (*at)->words.first; ++w) {
      if (joins(d.folded(w)) || d.folded(w) == ",")
        joined = true;
      else if (!is_article(d.folded(w)))
        joined = false;
    }
    if (!joined || (before->kind == NameKind::holder) != (named.kind == NameKind::holder)) break;
    out.push_back(before);
  }
  return out;
}

/// Whether an envoy stands before "for": then what follows is where he is sent.
bool is_sent(const Discourse& d, WordSpan phrase) {
  static constexpr std::array<std::string_view, 7> sent = {"envoy",  "representative", "commissioner", "emissaire",
                                                           "envoye", "minister",       "secretary"};
  for (auto at = phrase.first; at < phrase.last; ++at) {
    if (is_one_of(d.folded(at), sent)) return true;
  }
  return false;
}

NamedParty named_by(const Discourse& d, const Landmark& landmark, const std::vector<const Landmark*>& all) {
  NamedParty out;
  for (const auto* joined : with_joined(d, landmark, all)) {
    out.parties.insert(out.parties.end(), joined->parties.begin(), joined->parties.end());
  }
  out.by = d.surface(landmark.words);
  return out;
}

}  // namespace

WordSpan core_of(const Discourse& d, WordSpan phrase) {
  while (!phrase.empty() && d.words[phrase.first].mark) ++phrase.first;
  for (auto at = phrase.first + 1; at < phrase.last; ++at) {
    if (opens_relative(d.folded(at)) && d.covering(at) == nullptr) {
      phrase.last = at;
      break;
    }
  }
  while (!phrase.empty() && (d.words[phrase.last - 1].mark || joins(d.folded(phrase.last - 1)))) --phrase.last;
  return phrase;
}

NamedParty named_party(const Discourse& d, WordSpan phrase) {
  const auto all = d.within(phrase);
  if (all.empty()) return {};
  for (const auto* landmark : all) {
    if (is_person_of_body(d, *landmark)) return named_by(d, *landmark, all);
  }
  const auto zones = zones_of(d, phrase);
  const auto* head = strongest(d, zones.front().landmarks);
  if (head != nullptr && head->kind != NameKind::holder) return named_by(d, *head, all);
  const Landmark* person = head;
  const Landmark* trailing =
      nullptr;  // "conseiller à la sécurité nationale américain": the adjective goes with the first noun
  for (std::size_t z = 1; z < zones.size(); ++z) {
    const auto& zone = zones[z];
    const bool serves = zone.opener == "for" || zone.opener == "pour" || zone.opener == "au" || zone.opener == "a";
    const auto* found = strongest(d, zone.landmarks);
    if (found == nullptr) continue;
    if (found->kind == NameKind::holder) {
      if (person == nullptr) person = found;
      continue;
    }
    const bool french_place = zone.opener == "a" || zone.opener == "au" || zone.opener == "aux";
    if (french_place && found->kind == NameKind::adjective && trailing == nullptr) trailing = found;
    if (belongs_by(zone.opener) ||
        (serves && !is_sent(d, phrase) && (is_body(d, *found) || d.language == Language::english))) {
      if (person == nullptr || zone.opener != "in") return named_by(d, *found, all);
    }
  }
  if (person == nullptr) person = trailing;
  return person != nullptr ? named_by(d, *person, all) : NamedParty{};
}

}  // namespace chancery::act
