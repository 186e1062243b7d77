// Scores into acts: the best act of each cue, the words that prove it, then whom they mean and when it was.
//
//   CueScore ─▶ act, status, source, spans ─▶ dates (dates.h) ─▶ parties, in text order (party.h) ─▶ Act
//
// Parties come last and in text order because a pronoun means somebody who has acted before.
#include <algorithm>
#include <utility>

#include "act/dates.h"
#include "act/gazetteer.h"
#include "act/party.h"
#include "act/spans.h"
#include "chancery/act.h"

namespace chancery {
namespace {

using act::WordTable;

template <typename Scores>
std::size_t best_of(const Scores& scores) {
  return static_cast<std::size_t>(std::max_element(scores.begin(), scores.end()) - scores.begin());
}

/// The word of a cue that carries it: "promis" in "a promis".
const Token& main_word(const WordTable& words, WordRange cue) {
  for (auto w = cue.first; w <= cue.last; ++w) {
    const auto& token = words.token(w);
    if (token.upos == "VERB" || token.upos == "NOUN" || token.upos == "ADJ") return token;
  }
  return words.token(cue.first);
}

std::optional<ByteSpan>* span_of(Act& act, Role role) {
  switch (role) {
    case Role::actor: return &act.actor;
    case Role::addressee: return &act.addressee;
    case Role::content: return &act.content;
    case Role::condition: return &act.condition;
    case Role::instrument: return &act.instrument;
    case Role::time: return &act.time;
    case Role::place: return &act.place;
    case Role::source: return &act.speaker;
  }
  return nullptr;
}

void write_because(const CueScore& cue, const WordTable& words, Act& act) {
  const auto best = best_of(cue.acts);
  auto others = cue.acts;
  others[best] = -1;
  const auto second = best_of(others);
  act.because.lemma = main_word(words, cue.words).lemma;
  act.because.cue_probability = static_cast<double>(cue.probability);
  act.because.act_probability = static_cast<double>(cue.acts[best]);
  act.because.runner_up = act_name(static_cast<ActKind>(second));
  act.because.runner_up_probability = static_cast<double>(cue.acts[second]);
  act.because.lexicon = cue.lexicon;
}

/// Nothing when the cue's words are marks only, or the scores are of another model.
std::optional<Act> act_of(const CueScore& cue, const WordTable& words, const Dispatch& dispatch) {
  const auto span = words.stretch(dispatch.text, cue.words);
  if (!span || cue.acts.size() != act_kind_count) return std::nullopt;
  Act out;
  out.cue = *span;
  out.act = static_cast<ActKind>(best_of(cue.acts));
  out.status = static_cast<ActStatus>(best_of(cue.statuses));
  out.confidence = static_cast<double>(cue.confidence);
  for (std::size_t r = 0; r < role_count; ++r) {
    if (cue.roles[r].words) *span_of(out, static_cast<Role>(r)) = words.stretch(dispatch.text, *cue.roles[r].words);
  }
  out.source = static_cast<SourceKind>(best_of(cue.sources));
  // A speaker must be named to be one, and words that name nobody's source are dropped.
  if (out.source == SourceKind::speaker && !out.speaker) out.source = SourceKind::agency;
  if (out.source != SourceKind::speaker) out.speaker.reset();
  write_because(cue, words, out);
  return out;
}

bool is_full_day(std::string_view value) { return value.size() == 10 && value[4] == '-' && value[7] == '-'; }

/// Dates in two rounds: days that stand in full settle the weekdays of the others.
void read_dates(const Dispatch& dispatch, std::vector<Act>& acts) {
  act::TimeContext context;
  for (int round = 0; round < 2; ++round) {
    std::vector<std::string> days;
    context.previous.clear();
    for (auto& act : acts) {
      if (!act.time) continue;
      context.planned = act.status == ActStatus::planned;
      const auto reading = act::read_time(slice(dispatch.text, *act.time), dispatch.language, dispatch.issued, context);
      act.time_value.reset();
      if (!reading) continue;
      act.time_value = reading->value;
      act.because.time = reading->how;
      context.previous = reading->value;
      if (is_full_day(reading->value) && !context.planned && !reading->leans) days.push_back(reading->value);
    }
    context.other_dates = std::move(days);
  }
}

/// An act with what the model said of its cue.
struct Reading {
  Act act;
  const CueScore* cue = nullptr;
};

void resolve_parties(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer, std::vector<Reading>& readings) {
  act::PartyResolver resolver(dispatch, analysis, gazetteer);
  for (const auto& [act, cue] : readings) {
    if (act.actor) resolver.meet(*act.actor);
    if (act.addressee) resolver.meet(*act.addressee);
  }
  const auto pointing = [](const CueScore& cue, Whom whom) { return &cue.whom[static_cast<std::size_t>(whom)]; };
  for (auto& [act, cue] : readings) {
    auto actor = resolver.resolve(act.actor, pointing(*cue, Whom::actor));
    act.party = std::move(actor.parties);
    act.because.party = std::move(actor.how);
    auto addressee = resolver.resolve_addressee(act.addressee, pointing(*cue, Whom::addressee), act.party);
    act.addressee_party = std::move(addressee.parties);
    act.because.addressee_party = std::move(addressee.how);
    if (act.actor) resolver.remember(*act.actor, act.party, true);
    if (act.addressee) resolver.remember(*act.addressee, act.addressee_party, false);
  }
}

}  // namespace

std::vector<Act> read_acts(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer, const ActOptions& options) {
  const WordTable words(analysis);
  std::vector<Reading> readings;
  for (const auto& cue : analysis.cues) {
    if (auto found = act_of(cue, words, dispatch)) readings.push_back({std::move(*found), &cue});
  }
  std::stable_sort(readings.begin(), readings.end(), [](const Reading& a, const Reading& b) { return a.act.cue.begin < b.act.cue.begin; });
  resolve_parties(dispatch, analysis, gazetteer, readings);
  std::vector<Act> acts;
  for (auto& reading : readings) acts.push_back(std::move(reading.act));
  read_dates(dispatch, acts);
  // Last, since the doubtful acts too say who was named where.
  std::erase_if(acts, [&](const Act& act) { return act.confidence < options.min_confidence; });
  return acts;
}

}  // namespace chancery
