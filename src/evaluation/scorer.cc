// Gold acts against read acts, by the codebook's part 4. Matches are the best overlaps first; ties go to the earlier gold
// act, then to the earlier read act, as in the reference scorer.
#include <algorithm>
#include <cmath>
#include <cstdio>
#include <cstdlib>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "chancery/evaluation.h"
#include "evaluation/errors.h"

namespace chancery {
namespace {

using evaluation::overlap;
using Pairs = std::vector<std::pair<std::size_t, std::size_t>>;

Pairs match(const std::vector<ScoredAct>& gold, const std::vector<ScoredAct>& system, bool same_act) {
  struct Candidate {
    bool cues_meet;
    double score;
    std::size_t gold, system;
  };
  std::vector<Candidate> candidates;
  for (std::size_t i = 0; i < gold.size(); ++i) {
    for (std::size_t j = 0; j < system.size(); ++j) {
      if (same_act && gold[i].act != system[j].act) continue;
      const double cue = gold[i].cue && system[j].cue ? overlap(gold[i].cue, system[j].cue) : 0;
      const double content = gold[i].content && system[j].content ? overlap(gold[i].content, system[j].content) : 0;
      if (cue > 0 || (same_act && content >= 0.5)) candidates.push_back({cue > 0, cue + content, i, j});
    }
  }
  std::stable_sort(candidates.begin(), candidates.end(), [](const Candidate& a, const Candidate& b) {
    if (a.cues_meet != b.cues_meet) return a.cues_meet;
    return a.score > b.score;
  });
  std::vector<bool> gold_taken(gold.size());
  std::vector<bool> system_taken(system.size());
  Pairs out;
  for (const auto& c : candidates) {
    if (gold_taken[c.gold] || system_taken[c.system]) continue;
    gold_taken[c.gold] = system_taken[c.system] = true;
    out.emplace_back(c.gold, c.system);
  }
  return out;
}

void count_attributes(const ScoredAct& gold, const ScoredAct& system, std::map<std::string, Share>& shares) {
  const auto count = [&](const char* name, bool right) {
    auto& share = shares[name];
    ++share.of;
    share.right += right ? 1U : 0U;
  };
  if (!gold.addressee_parties.empty() || !system.addressee_parties.empty()) count("addressee_party", gold.addressee_parties == system.addressee_parties);
  if (!gold.time_value.empty() || !system.time_value.empty()) count("time_value", gold.time_value == system.time_value);
  count("party", gold.parties == system.parties);
  count("content", overlap(gold.content, system.content) >= 0.5);
  count("source", gold.source == system.source);
  count("status", gold.status == system.status);
  if (gold.condition || system.condition) count("condition", overlap(gold.condition, system.condition) >= 0.5);
}

/// Expected calibration error in ten bins.
double calibration_error(const std::vector<std::pair<double, bool>>& acts) {
  struct Bin {
    double confidence = 0, right = 0, count = 0;
  };
  std::array<Bin, 10> bins;
  for (const auto& [confidence, right] : acts) {
    auto& bin = bins[std::min<std::size_t>(9, static_cast<std::size_t>(std::max(0.0, confidence) * 10))];
    bin.confidence += confidence;
    bin.right += right ? 1 : 0;
    bin.count += 1;
  }
  double sum = 0;
  for (const auto& bin : bins) sum += std::abs(bin.confidence - bin.right);
  return acts.empty() ? 0 : sum / static_cast<double>(acts.size());
}

std::vector<CurvePoint> curve(const std::vector<GoldDispatch>& gold, const std::vector<std::vector<ScoredAct>>& system) {
  std::vector<CurvePoint> out;
  for (int step = 0; step < 20; ++step) {
    CurvePoint point{0.05 * step, {}};
    for (std::size_t d = 0; d < gold.size(); ++d) {
      auto kept = system[d];
      std::erase_if(kept, [&](const ScoredAct& act) { return act.confidence < point.min_confidence; });
      point.act.gold += gold[d].acts.size();
      point.act.system += kept.size();
      point.act.hit += match(gold[d].acts, kept, true).size();
    }
    out.push_back(point);
  }
  return out;
}

std::string fixed(double value, int digits) {
  char buffer[32];
  std::snprintf(buffer, sizeof buffer, "%.*f", digits, value);
  return buffer;
}

// To four digits first, by way of decimal digits and not of a product: the reference rounds so, and a last digit of 5
// would otherwise fall the other way.
double rounded(double value) { return std::strtod(fixed(value, 4).c_str(), nullptr); }

std::string row(const std::string& name, const Figure& f) {
  auto out = name;
  out.resize(std::max<std::size_t>(9, out.size()), ' ');
  return out.append(" P ").append(fixed(rounded(f.precision()), 3)).append("  R ").append(fixed(rounded(f.recall()), 3)).append("  F1 ").append(fixed(rounded(f.f1()), 3));
}

nlohmann::ordered_json json_of(const Figure& f) { return {{"p", rounded(f.precision())}, {"r", rounded(f.recall())}, {"f1", rounded(f.f1())}}; }

}  // namespace

double Figure::precision() const { return system != 0 ? static_cast<double>(hit) / static_cast<double>(system) : 0; }
double Figure::recall() const { return gold != 0 ? static_cast<double>(hit) / static_cast<double>(gold) : 0; }
double Figure::f1() const {
  const double sum = precision() + recall();
  return sum > 0 ? 2 * precision() * recall() / sum : 0;
}

Evaluation evaluate(const std::vector<GoldDispatch>& gold, const std::vector<std::vector<ScoredAct>>& system) {
  Evaluation out;
  out.dispatches = gold.size();
  std::size_t gold_count = 0;
  std::size_t system_count = 0;
  std::vector<std::pair<double, bool>> confidences;
  for (std::size_t d = 0; d < gold.size(); ++d) {
    const auto& g = gold[d].acts;
    const auto& s = system[d];
    gold_count += g.size();
    system_count += s.size();
    out.found.hit += match(g, s, false).size();
    const auto matched = match(g, s, true);
    out.act.hit += matched.size();
    for (const auto& act : g) ++out.per_act[act.act].gold;
    for (const auto& act : s) ++out.per_act[act.act].system;
    std::vector<bool> right(s.size());
    for (const auto& [i, j] : matched) {
      right[j] = true;
      ++out.per_act[g[i].act].hit;
      if (g[i].parties == s[j].parties) {
        ++out.actor.hit;
        if (overlap(g[i].content, s[j].content) >= 0.5) ++out.who_what.hit;
      }
      count_attributes(g[i], s[j], out.of_matched);
    }
    for (std::size_t j = 0; j < s.size(); ++j) confidences.emplace_back(s[j].confidence, right[j]);
    evaluation::list_errors(d, g, s, matched, out.errors);
  }
  for (auto* figure : {&out.found, &out.act, &out.actor, &out.who_what}) {
    figure->gold = gold_count;
    figure->system = system_count;
  }
  out.calibration_error = calibration_error(confidences);
  out.curve = curve(gold, system);
  return out;
}

std::string to_text(const Evaluation& e, bool per_act) {
  std::string out = std::to_string(e.dispatches) + " dispatches, " + std::to_string(e.found.gold) + " gold acts, " + std::to_string(e.found.system) + " system acts\n";
  for (const auto& [name, figure] : {std::pair{"found", e.found}, {"act", e.act}, {"actor", e.actor}, {"who+what", e.who_what}}) out += row(name, figure) + "\n";
  for (const char* name : {"party", "content", "addressee_party", "time_value", "source", "status", "condition"}) {
    const auto share = e.of_matched.find(name);
    if (share == e.of_matched.end()) continue;
    out.append("  of matched, ").append(name).append(" right: ").append(std::to_string(share->second.right)).append("/").append(std::to_string(share->second.of)).append("\n");
  }
  out.append("  expected calibration error ").append(fixed(e.calibration_error, 3)).append("\n");
  if (!per_act) return out;
  std::vector<std::pair<std::string, Figure>> rows(e.per_act.begin(), e.per_act.end());
  std::stable_sort(rows.begin(), rows.end(), [](const auto& a, const auto& b) { return a.second.gold > b.second.gold; });
  for (const auto& [name, figure] : rows) {
    out.append("  ").append(row(name, figure)).append("  gold ").append(std::to_string(figure.gold)).append(" system ").append(std::to_string(figure.system)).append("\n");
  }
  out += "commonest causes of error\n";
  const auto causes = e.causes();
  for (std::size_t i = 0; i < std::min<std::size_t>(10, causes.size()); ++i)
    out.append("  ").append(std::to_string(causes[i].second)).append("  ").append(causes[i].first).append("\n");
  out += "acts kept from a confidence on\n";
  for (const auto& point : e.curve) {
    if (point.act.system != 0) out.append("  ").append(row(fixed(point.min_confidence, 2), point.act)).append("  acts ").append(std::to_string(point.act.system)).append("\n");
  }
  return out;
}

std::string to_json(const Evaluation& e) {
  nlohmann::ordered_json out = {{"dispatches", e.dispatches}, {"gold", e.found.gold}, {"system", e.found.system}};
  for (const auto& [name, figure] : {std::pair{"found", e.found}, {"act", e.act}, {"actor", e.actor}, {"who+what", e.who_what}}) out[name] = json_of(figure);
  auto& matched = out["of matched"] = nlohmann::ordered_json::object();
  for (const auto& [name, share] : e.of_matched) {
    matched[name] = {{"right", share.right}, {"of", share.of}, {"share", rounded(static_cast<double>(share.right) / static_cast<double>(std::max<std::size_t>(1, share.of)))}};
  }
  auto& acts = out["per act"] = nlohmann::ordered_json::object();
  for (const auto& [name, figure] : e.per_act) {
    acts[name] = json_of(figure);
    acts[name]["gold"] = figure.gold;
    acts[name]["system"] = figure.system;
  }
  out["expected calibration error"] = rounded(e.calibration_error);
  for (const auto& point : e.curve) {
    auto entry = json_of(point.act);
    entry["min confidence"] = rounded(point.min_confidence);
    out["curve"].push_back(std::move(entry));
  }
  for (const auto& [cause, count] : e.causes()) out["causes"].push_back({{"cause", cause}, {"errors", count}});
  return out.dump(1);
}

}  // namespace chancery
