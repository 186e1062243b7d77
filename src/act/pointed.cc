#include "act/pointed.h"

#include <algorithm>
#include <cmath>
#include <map>

namespace chancery::act {

Pointed read_pointing(const Pointing& pointing, const std::vector<NamedWord>& named) {
  Pointed out;
  const auto logit = [&](const NamedWord& name) { return pointing.logits[name.word - pointing.first]; };
  std::vector<const NamedWord*> seen;
  double top = static_cast<double>(pointing.nobody);
  for (const auto& name : named) {
    if (name.word < pointing.first || name.word - pointing.first >= pointing.logits.size()) continue;
    seen.push_back(&name);
    top = std::max(top, static_cast<double>(logit(name)));
  }
  const auto weight = [&](float x) { return std::exp(static_cast<double>(x) - top); };
  double total = weight(pointing.nobody);
  for (const auto* name : seen) total += weight(logit(*name));
  out.nobody = weight(pointing.nobody) / total;
  double strongest = 0;
  for (const auto* name : seen) {
    const auto share = weight(logit(*name)) / total;
    for (const auto& party : name->parties) out.shares[party] += share;
    if (share > strongest) strongest = share, out.surface = name->surface;
  }
  return out;
}

double Pointed::together(const std::vector<std::string>& parties) const {
  double least = 1;
  for (const auto& party : parties) {
    const auto share = shares.find(party);
    least = std::min(least, share == shares.end() ? 0.0 : share->second);
  }
  return parties.empty() ? nobody : std::min(1.0, static_cast<double>(parties.size()) * least);
}

std::vector<std::string> Pointed::most(double joint) const {
  double best = 0;
  for (const auto& [party, share] : shares) best = std::max(best, share);
  std::vector<std::string> out;
  for (const auto& [party, share] : shares) {
    if (share > nobody && share >= joint * best) out.push_back(party);
  }
  return out;
}

}  // namespace chancery::act
