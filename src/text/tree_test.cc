#include "text/tree.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

namespace chancery::text {
namespace {

double weight(const std::vector<float>& scores, const std::vector<int>& heads) {
  double sum = 0;
  for (std::size_t w = 0; w < heads.size(); ++w) sum += static_cast<double>(scores[w * (heads.size() + 1) + static_cast<std::size_t>(heads[w])]);
  return sum;
}

bool is_tree(const std::vector<int>& heads) {
  if (std::count(heads.begin(), heads.end(), 0) != 1) return false;
  for (std::size_t w = 0; w < heads.size(); ++w) {
    auto node = static_cast<int>(w) + 1;
    for (std::size_t steps = 0; node != 0; ++steps) {
      if (steps > heads.size()) return false;
      node = heads[static_cast<std::size_t>(node) - 1];
    }
  }
  return true;
}

/// The best tree by trying all: for small sentences.
double best_by_trying(const std::vector<float>& scores, std::size_t words) {
  std::vector<int> heads(words, 0);
  double best = -1e30;
  for (;;) {
    if (is_tree(heads)) best = std::max(best, weight(scores, heads));
    std::size_t at = 0;
    while (at < words && heads[at] == static_cast<int>(words)) heads[at++] = 0;
    if (at == words) return best;
    ++heads[at];
  }
}

TEST(BestTree, HangsALoneWordOnTheRoot) { EXPECT_EQ(best_tree(std::vector<float>{0.5F, 9.0F}, 1), std::vector<int>{0}); }

TEST(BestTree, OfNoWordsIsEmpty) { EXPECT_TRUE(best_tree({}, 0).empty()); }

TEST(BestTree, BreaksACircleWhereItCostsLeast) {
  // Each of the two words likes the other best; the second gives way more cheaply.
  const std::vector<float> scores = {0, 0, 5, 4, 5, 0};
  EXPECT_EQ(best_tree(scores, 2), (std::vector<int>{2, 0}));
}

TEST(BestTree, IsTheBestOfAllTrees) {
  std::mt19937 random(7);
  std::normal_distribution<float> normal;
  for (int round = 0; round < 300; ++round) {
    const std::size_t words = 1 + static_cast<std::size_t>(round) % 5;
    std::vector<float> scores(words * (words + 1));
    for (auto& score : scores) score = normal(random);
    const auto heads = best_tree(scores, words);
    ASSERT_TRUE(is_tree(heads));
    ASSERT_NEAR(weight(scores, heads), best_by_trying(scores, words), 1e-4);
  }
}

}  // namespace
}  // namespace chancery::text
