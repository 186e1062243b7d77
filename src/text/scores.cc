#include "text/scores.h"

#include <algorithm>
#include <cmath>

namespace chancery::text {
namespace {

float log_sum(std::span<const float> logits) {
  const float top = *std::max_element(logits.begin(), logits.end());
  float sum = 0;
  for (const float x : logits) sum += std::exp(x - top);
  return top + std::log(sum);
}

}  // namespace

std::vector<float> softmax(std::span<const float> logits) {
  std::vector<float> out(logits.begin(), logits.end());
  if (out.empty()) return out;
  const float top = *std::max_element(out.begin(), out.end());
  float sum = 0;
  for (auto& x : out) sum += x = std::exp(x - top);
  for (auto& x : out) x /= sum;
  return out;
}

std::vector<CueSpan> find_cues(std::span<const float> tags, float open) {
  std::vector<CueSpan> out;
  bool inside = false;
  for (std::size_t word = 0; word * 3 < tags.size(); ++word) {
    const auto p = softmax(tags.subspan(word * 3, 3));
    const float cue = 1 - p[0];
    if (cue < open) {
      inside = false;
      continue;
    }
    if (inside && p[2] > p[1]) {
      out.back().last = word;
      out.back().probability = std::max(out.back().probability, cue);
    } else {
      out.push_back({word, word, cue});
    }
    inside = true;
  }
  return out;
}

RoleScore best_span(std::span<const float> starts, std::span<const float> ends, std::size_t reach,
                    const std::vector<std::uint32_t>& words) {
  const float start_total = log_sum(starts);
  const float end_total = log_sum(ends);
  float best = starts[0] + ends[0];
  RoleScore out;
  for (std::size_t s = 0; s < words.size(); ++s) {
    for (std::size_t e = s; e < std::min(words.size(), s + reach); ++e) {
      const float score = starts[s + 1] + ends[e + 1];
      if (score > best) {
        best = score;
        out.words = WordRange{words[s], words[e]};
      }
    }
  }
  out.probability = std::exp(best - start_total - end_total);
  return out;
}

}  // namespace chancery::text
