#include "act/antecedents.h"

#include <algorithm>
#include <array>
#include <cmath>
#include <set>

#include "act/function_words.h"

namespace chancery::act {
namespace {

// Chosen on dev among 0, 0.5, 1, 2 and 0.5, 0.7: docs/evaluation.md.
constexpr double weight_of_pointing = 1;
constexpr double sure_enough = 0.5;  ///< share of a party that the model points at for a noun
constexpr double even = 0.5;         ///< least share of a party in a group, to the first's

struct Pronoun {
  std::string_view words;
  Anaphor kind;
};

constexpr std::array<Pronoun, 76> pronouns = {{
    {"he", Anaphor::person},
    {"she", Anaphor::person},
    {"him", Anaphor::person},
    {"her", Anaphor::person},
    {"himself", Anaphor::person},
    {"herself", Anaphor::person},
    {"it", Anaphor::thing},
    {"itself", Anaphor::thing},
    {"they", Anaphor::many},
    {"them", Anaphor::many},
    {"these", Anaphor::many},
    {"those", Anaphor::many},
    {"his", Anaphor::person},
    {"its", Anaphor::thing},
    {"their", Anaphor::many},
    {"theirs", Anaphor::many},
    {"we", Anaphor::speaker},
    {"us", Anaphor::speaker},
    {"our", Anaphor::speaker},
    {"i", Anaphor::speaker},
    {"me", Anaphor::speaker},
    {"my", Anaphor::speaker},
    {"who", Anaphor::nearest},
    {"which", Anaphor::nearest},
    {"whose", Anaphor::nearest},
    {"that", Anaphor::nearest},
    {"whom", Anaphor::nearest},
    {"both", Anaphor::group},
    {"each", Anaphor::group},
    {"neither", Anaphor::group},
    {"the two", Anaphor::group},
    {"the latter", Anaphor::nearest},
    {"il", Anaphor::either},
    {"elle", Anaphor::either},
    {"ils", Anaphor::many},
    {"elles", Anaphor::many},
    {"lui", Anaphor::either},
    {"leur", Anaphor::many},
    {"leurs", Anaphor::many},
    {"eux", Anaphor::many},
    {"les", Anaphor::many},
    {"l'", Anaphor::either},
    {"le", Anaphor::either},
    {"la", Anaphor::either},
    {"y", Anaphor::either},
    {"son", Anaphor::either},
    {"sa", Anaphor::either},
    {"ses", Anaphor::either},
    {"nous", Anaphor::speaker},
    {"on", Anaphor::speaker},
    {"je", Anaphor::speaker},
    {"j'", Anaphor::speaker},
    {"notre", Anaphor::speaker},
    {"qui", Anaphor::nearest},
    {"dont", Anaphor::nearest},
    {"lequel", Anaphor::nearest},
    {"laquelle", Anaphor::nearest},
    {"lesquels", Anaphor::nearest},
    {"lesquelles", Anaphor::nearest},
    {"celui-ci", Anaphor::latter},
    {"celle-ci", Anaphor::latter},
    {"ceux-ci", Anaphor::nearest},
    {"celles-ci", Anaphor::nearest},
    {"ce dernier", Anaphor::latter},
    {"cette derniere", Anaphor::latter},
    {"ces derniers", Anaphor::nearest},
    {"l' interesse", Anaphor::latter},
    {"ni l' un ni l' autre", Anaphor::group},
    {"l' un et l' autre", Anaphor::group},
    {"tous deux", Anaphor::group},
    {"chacun", Anaphor::group},
    {"les deux", Anaphor::group},
    {"the other", Anaphor::group},
    {"l' autre", Anaphor::group},
    {"either", Anaphor::group},
    {"the pair", Anaphor::group},
}};

bool is_plural(const Discourse& d, WordSpan span) {
  static constexpr std::array<std::string_view, 8> plural = {"les", "des",   "aux",   "ces",
                                                             "ses", "leurs", "these", "those"};
  const auto& last = d.words[span.last - 1].folded;
  if (is_one_of(d.folded(span.first), plural)) return true;
  if (span.first > 0 && is_one_of(d.folded(span.first - 1), plural)) return true;
  return d.language == Language::english && last.size() > 3 && last.back() == 's' && last != "states" &&
         last != "nations" && last != "emirates";
}

bool barred_by(const std::vector<std::string>& parties, const std::vector<std::string>& barred) {
  return !barred.empty() && parties == barred;
}

}  // namespace

std::optional<Anaphor> pronoun_kind(const Discourse& d, WordSpan mention) {
  std::string words;
  for (auto at = mention.first; at < mention.last; ++at) words += (words.empty() ? "" : " ") + d.words[at].folded;
  for (const auto& pronoun : pronouns) {
    if (pronoun.words == words) return pronoun.kind;
  }
  return std::nullopt;
}

std::vector<Antecedents::Candidate> Antecedents::candidates(std::size_t before) const {
  std::vector<Candidate> out;
  for (const auto& memory : memory_) {
    if (memory.words.last > before || memory.parties.empty()) continue;
    Candidate candidate{memory.words, &memory.parties};
    for (const auto* landmark : d_.within(memory.words))
      candidate.person = candidate.person || landmark->kind == NameKind::holder;
    for (const auto* role : d_.roles_within(memory.words)) candidate.person = candidate.person || role->office;
    const auto pronoun = pronoun_kind(d_, memory.words);
    candidate.person = candidate.person || pronoun == Anaphor::person;
    candidate.many = memory.parties.size() > 1 || is_plural(d_, memory.words) || pronoun == Anaphor::many;
    candidate.acted = memory.acted;
    candidate.remembered = true;
    out.push_back(candidate);
  }
  for (const auto& landmark : d_.landmarks) {
    if (landmark.words.last > before) break;
    Candidate candidate{landmark.words, &landmark.parties};
    candidate.person = landmark.kind == NameKind::holder;
    candidate.adjective = landmark.kind == NameKind::adjective;
    candidate.many = is_plural(d_, landmark.words);
    out.push_back(candidate);
  }
  return out;
}

double Antecedents::fit(Anaphor kind, const Candidate& c, std::size_t at) const {
  const auto distance =
      static_cast<double>(d_.words[at].sentence) - static_cast<double>(d_.words[c.words.first].sentence);
  if (distance > 6) return -100;
  // Weights are fitted on the training gold by hand and by halving and doubling.
  // In one sentence and the one before, who stands first is usually the subject, and goes on being meant.
  double score = -1.9 * distance;
  if (kind == Anaphor::nearest)
    return -static_cast<double>(at - c.words.last) + (c.remembered ? 0.5 : 0.0) - (c.adjective ? 3 : 0);
  // "Celui-ci", "ce dernier": not the subject but the person named behind him.
  if (kind == Anaphor::latter)
    return -static_cast<double>(at - c.words.last) + (c.person ? 12 : 0) - (c.adjective ? 6 : 0);
  if (c.acted) score += 1;
  if (c.remembered) score += 0.5;
  if (c.adjective) score -= 2;
  if (c.words.first > 0) {
    const auto before = d_.folded(c.words.first - 1);
    if (leads_away(before) || belongs_by(before)) score -= 1;
    if (d_.words[c.words.first - 1].sentence != d_.words[c.words.first].sentence) score += 1.6;
  }
  switch (kind) {
    case Anaphor::person:
      score += c.person ? 2 : -3;
      break;
    case Anaphor::thing:
      score += c.person ? -4 : 1;
      break;
    case Anaphor::either:
      score += c.many ? -2 : c.person ? 1.1 : 0;
      break;
    case Anaphor::many:
      score += c.many ? 2 : c.person ? -3 : -0.5;
      break;
    case Anaphor::speaker:
      score += c.acted && c.person ? 2 : 0;
      break;
    default:
      break;
  }
  if (kind != Anaphor::many && kind != Anaphor::speaker && c.many) score -= 1.5;
  return score;
}

Antecedent Antecedents::of_pronoun(Anaphor kind, std::size_t at, const std::vector<std::string>& barred) const {
  if (kind == Anaphor::group)
    return of_group(at, d_.folded(at) == "each" || d_.folded(at) == "neither" || d_.folded(at) == "chacun" ? 0 : 2,
                    false);
  const Candidate* best = nullptr;
  double best_score = -50;
  const auto all = candidates(at);
  for (const auto& candidate : all) {
    if (barred_by(*candidate.parties, barred)) continue;
    const auto score = fit(kind, candidate, at) + hint(*candidate.parties);
    if (score > best_score || (best != nullptr && score == best_score && candidate.words.first > best->words.first))
      best = &candidate, best_score = score;
  }
  if (best == nullptr) return {};
  return {*best->parties, std::string(d_.surface(best->words))};
}

double Antecedents::hint(const std::vector<std::string>& parties) const {
  if (pointed_ == nullptr) return 0;
  return weight_of_pointing * std::log(std::max(pointed_->together(parties), 0.01));
}

template <typename Holds>
Antecedent Antecedents::landmark_where(Holds holds, std::size_t at, bool after_too) const {
  const Landmark* found = nullptr;
  for (const auto& landmark : d_.landmarks) {
    if (!holds(landmark)) continue;
    if (pointed_ != nullptr && pointed_->together(landmark.parties) >= sure_enough && (after_too || landmark.words.last <= at))
      return {landmark.parties, std::string(d_.surface(landmark.words))};
    if (landmark.words.last <= at || (after_too && found == nullptr)) found = &landmark;
  }
  if (found == nullptr) return {};
  return {found->parties, std::string(d_.surface(found->words))};
}

Antecedent Antecedents::of_group(std::size_t at, std::size_t count, bool states) const {
  const auto fits = [&](const std::vector<std::string>& parties) {
    return !states ||
           std::all_of(parties.begin(), parties.end(), [&](const std::string& party) { return d_.is_state(party); });
  };
  if (pointed_ != nullptr) {
    const auto most = pointed_->most(even);
    if (most.size() > 1 && (count == 0 || most.size() == count) && fits(most) && pointed_->together(most) > 0.6)
      return {most, pointed_->surface};
  }
  for (auto memory = memory_.rbegin(); memory != memory_.rend(); ++memory) {
    const auto size = memory->parties.size();
    if (memory->words.last <= at && (count == 0 ? size > 1 : size == count) && fits(memory->parties))
      return {memory->parties, std::string(d_.surface(memory->words))};
  }
  // Named side by side: "Moscow and Kiev".
  for (auto i = d_.landmarks.size(); i-- > 1;) {
    const auto& second = d_.landmarks[i];
    const auto& first = d_.landmarks[i - 1];
    if (second.words.last > at || (count != 2 && count != 0) || second.kind == NameKind::adjective ||
        first.parties == second.parties || !fits(first.parties) || !fits(second.parties))
      continue;
    if (second.words.first - first.words.last <= 2 && joins(d_.folded(first.words.last))) {
      return {{first.parties.front(), second.parties.front()},
              std::string(d_.surface({first.words.first, second.words.last}))};
    }
  }
  std::map<std::string, int> acting;
  for (const auto& memory : memory_) {
    for (const auto& party : memory.parties) acting[party] += 2;
  }
  for (const auto& landmark : d_.landmarks) ++acting[landmark.parties.front()];
  std::vector<std::pair<int, std::string>> order;
  for (const auto& [party, n] : acting) {
    if (fits({party})) order.emplace_back(-n, party);
  }
  std::sort(order.begin(), order.end());
  if (count == 0) count = 2;
  if (order.size() < count) return {};
  Antecedent out;
  for (std::size_t i = 0; i < count; ++i) out.parties.push_back(order[i].second);
  out.words = "named most";
  return out;
}

Antecedent Antecedents::of_office(const std::vector<std::string>& offices, std::size_t at,
                                  const std::vector<std::string>& barred) const {
  static constexpr std::array<std::string_view, 5> of_states = {"president", "government", "foreign", "defence",
                                                                "king"};
  const bool state_wanted = std::any_of(offices.begin(), offices.end(),
                                        [](const std::string& office) { return is_one_of(office, of_states); });
  const auto holds = [&](const Landmark& landmark) {
    if (state_wanted && !d_.is_state(landmark.parties.front())) return false;
    return std::any_of(offices.begin(), offices.end(), [&](const std::string& office) {
      return std::find(landmark.offices.begin(), landmark.offices.end(), office) != landmark.offices.end();
    });
  };
  return landmark_where([&](const Landmark& landmark) { return landmark.kind == NameKind::holder && holds(landmark) && !barred_by(landmark.parties, barred); }, at, true);
}

Antecedent Antecedents::of_class(const std::vector<std::string>& classes, std::size_t at) const {
  return landmark_where(
      [&](const Landmark& landmark) {
        const auto kind = d_.gazetteer->class_of(landmark.parties.front());
        return landmark.parties.size() == 1 && std::find(classes.begin(), classes.end(), kind) != classes.end();
      },
      at, true);
}

Antecedent Antecedents::of_state(std::size_t at) const {
  return landmark_where([&](const Landmark& landmark) { return d_.is_state(landmark.parties.front()); }, at, false);
}

Antecedent Antecedents::of_state_near(std::size_t at) const {
  return landmark_where(
      [&](const Landmark& landmark) {
        return d_.is_state(landmark.parties.front()) && d_.words[landmark.words.first].sentence == d_.words[at].sentence;
      },
      at, false);
}

Antecedent Antecedents::last_actor(std::size_t at) const {
  for (auto memory = memory_.rbegin(); memory != memory_.rend(); ++memory) {
    if (memory->acted && memory->words.last <= at && !memory->parties.empty())
      return {memory->parties, std::string(d_.surface(memory->words))};
  }
  return {};
}

}  // namespace chancery::act
