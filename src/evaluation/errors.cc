// Each error with its cause:
//
//   missed, extra   the cue was read as another act ("state read as accuse") · not found · inside the content of another
//                   act · no act there
//   party           no party found · the actor is not named here · other words taken for the actor · same words, other party
//   content         not found · too much · too little · other words
#include "evaluation/errors.h"

#include <algorithm>
#include <map>

#include "evaluation/points.h"

namespace chancery {
namespace evaluation {
namespace {

bool meet(const std::optional<GoldSpan>& a, const std::optional<GoldSpan>& b) {
  return a && b && std::min(a->second, b->second) > std::max(a->first, b->first);
}

bool inside(const std::optional<GoldSpan>& a, const std::optional<GoldSpan>& b) {
  return a && b && b->first <= a->first && a->second <= b->second;
}

std::uint32_t length(const std::optional<GoldSpan>& span) { return span ? span->second - span->first : 0; }

/// The act of the other side on the same cue, if there is one.
const ScoredAct* at_cue(const ScoredAct& act, const std::vector<ScoredAct>& others) {
  for (const auto& other : others) {
    if (meet(act.cue, other.cue)) return &other;
  }
  return nullptr;
}

std::string cause_of_missed(const ScoredAct& gold, const std::vector<ScoredAct>& read) {
  if (const auto* other = at_cue(gold, read)) return other->act == gold.act ? "two acts on one cue" : gold.act + " read as " + other->act;
  const bool within = std::any_of(read.begin(), read.end(), [&](const ScoredAct& act) { return inside(gold.cue, act.content); });
  return within ? "not found: taken for the content of another act" : "not found";
}

/// `other` is the gold act on the same cue, null when there is none.
std::string cause_of_extra(const ScoredAct& read, const ScoredAct* other, const std::vector<ScoredAct>& gold) {
  if (other != nullptr) return other->act == read.act ? "two acts on one cue" : other->act + " read as " + read.act;
  const bool within = std::any_of(gold.begin(), gold.end(), [&](const ScoredAct& act) { return inside(read.cue, act.content); });
  return within ? "no act: inside the content of another" : "no act there";
}

std::string cause_of_party(const ScoredAct& gold, const ScoredAct& read) {
  if (!gold.actor) return read.parties.empty() ? "party: named nowhere near, none found" : "party: named nowhere near, another found";
  if (!read.actor) return "party: actor not found";
  if (overlap(gold.actor, read.actor) < 0.5) return "party: other words taken for the actor";
  return read.parties.empty() ? "party: none found for the right words" : "party: another found for the right words";
}

std::string cause_of_content(const ScoredAct& gold, const ScoredAct& read) {
  if (!read.content) return "content: not found";
  if (!gold.content) return "content: there is none";
  if (!meet(gold.content, read.content)) return "content: other words";
  return length(read.content) > length(gold.content) ? "content: too much" : "content: too little";
}

}  // namespace

double overlap(const std::optional<GoldSpan>& a, const std::optional<GoldSpan>& b) {
  if (!a && !b) return 1;
  if (!meet(a, b)) return 0;
  const auto common = static_cast<double>(std::min(a->second, b->second) - std::max(a->first, b->first));
  return 2 * common / static_cast<double>(length(a) + length(b));
}

void list_errors(std::size_t dispatch, const std::vector<ScoredAct>& gold, const std::vector<ScoredAct>& read,
                 const std::vector<std::pair<std::size_t, std::size_t>>& matched, std::vector<ReadingError>& errors) {
  std::vector<bool> gold_met(gold.size());
  std::vector<bool> read_met(read.size());
  for (const auto& [i, j] : matched) gold_met[i] = read_met[j] = true;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    if (!gold_met[i]) errors.push_back({dispatch, ErrorKind::missed, cause_of_missed(gold[i], read), gold[i], std::nullopt, false});
  }
  for (std::size_t j = 0; j < read.size(); ++j) {
    if (read_met[j]) continue;
    const auto* other = at_cue(read[j], gold);
    const bool counterpart = other != nullptr && other->act != read[j].act;
    errors.push_back({dispatch, ErrorKind::extra, cause_of_extra(read[j], other, gold), std::nullopt, read[j], counterpart});
  }
  for (const auto& [i, j] : matched) {
    if (gold[i].parties != read[j].parties)
      errors.push_back({dispatch, ErrorKind::party, cause_of_party(gold[i], read[j]), gold[i], read[j], false});
    else if (overlap(gold[i].content, read[j].content) < 0.5)
      errors.push_back({dispatch, ErrorKind::content, cause_of_content(gold[i], read[j]), gold[i], read[j], false});
  }
}

}  // namespace evaluation

namespace {

std::string listed(const std::set<std::string>& parties) {
  std::string out = "[";
  for (const auto& party : parties) out.append(out.size() > 1 ? ", '" : "'").append(party).append("'");
  return out + "]";
}

}  // namespace

std::vector<std::pair<std::string, std::size_t>> Evaluation::causes() const {
  std::map<std::string, std::size_t> counts;
  for (const auto& error : errors) {
    if (!error.counterpart) ++counts[error.cause];
  }
  std::vector<std::pair<std::string, std::size_t>> out(counts.begin(), counts.end());
  std::stable_sort(out.begin(), out.end(), [](const auto& a, const auto& b) { return a.second > b.second; });
  return out;
}

std::string errors_to_tsv(const std::vector<GoldDispatch>& gold, const Evaluation& figures) {
  std::string out;
  const auto points = evaluation::points_of(gold);
  for (const auto& error : figures.errors) {
    const auto& dispatch = gold[error.dispatch];
    const auto words = [&](const std::optional<GoldSpan>& span) { return span ? std::string(points[error.dispatch].cut(span->first, span->second)) : "None"; };
    const auto& act = error.gold ? *error.gold : *error.read;
    const auto line = [&](const char* kind, const std::string& actor, const std::string& content) {
      for (const auto& cell : {dispatch.file, std::string(kind), act.act, actor, words(act.cue)}) out.append(cell).append("\t");
      out.append(content).append("\n");
    };
    switch (error.kind) {
      case ErrorKind::missed: line("missed", words(act.actor), words(act.content)); break;
      case ErrorKind::extra: line("extra", words(act.actor), words(act.content)); break;
      case ErrorKind::party: line("party", listed(error.gold->parties) + " != " + listed(error.read->parties), ""); break;
      case ErrorKind::content: line("content", words(error.gold->content) + " != " + words(error.read->content), ""); break;
    }
  }
  return out;
}

}  // namespace chancery
