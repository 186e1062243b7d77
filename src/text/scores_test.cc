#include "text/scores.h"

#include <gtest/gtest.h>

#include <numeric>

namespace chancery::text {
namespace {

constexpr float yes = 9;
constexpr float no = -9;

TEST(FindCues, JoinsWordsThatGoOn) {
  const std::vector<float> tags = {yes, no, no, no, yes, no, no, no, yes, yes, no, no};
  const auto cues = find_cues(tags, 0.5F);
  ASSERT_EQ(cues.size(), 1U);
  EXPECT_EQ(cues[0].first, 1U);
  EXPECT_EQ(cues[0].last, 2U);
  EXPECT_GT(cues[0].probability, 0.99F);
}

TEST(FindCues, PartsTwoCuesThatTouch) {
  const std::vector<float> tags = {no, yes, no, no, yes, no};
  EXPECT_EQ(find_cues(tags, 0.5F).size(), 2U);
}

TEST(FindCues, BeginsACueEvenWhereTheModelSaysInside) {
  const std::vector<float> tags = {yes, no, no, no, no, yes};
  EXPECT_EQ(find_cues(tags, 0.5F).size(), 1U);
}

TEST(BestSpan, IsAbsentWhereTheModelSaysSo) {
  const std::vector<float> starts = {yes, 0, 0};
  EXPECT_FALSE(best_span(starts, starts, 30, {10, 11}).words.has_value());
}

TEST(BestSpan, NeverEndsBeforeItBegins) {
  const std::vector<float> starts = {no, 0, yes};
  const std::vector<float> ends = {no, yes, 0};
  const auto span = best_span(starts, ends, 30, {10, 11});
  ASSERT_TRUE(span.words.has_value());
  EXPECT_LE(span.words->first, span.words->last);
}

TEST(BestSpan, KeepsWithinItsReach) {
  const std::vector<float> starts = {no, yes, 0, 0, 0};
  const std::vector<float> ends = {no, 0, 0, 0, yes};
  const auto span = best_span(starts, ends, 2, {0, 1, 2, 3});
  ASSERT_TRUE(span.words.has_value());
  EXPECT_LT(span.words->last - span.words->first, 2U);
}

TEST(Softmax, SumsToOne) {
  const std::vector<float> logits = {1000, 999, -5};
  const auto p = softmax(logits);
  EXPECT_NEAR(std::accumulate(p.begin(), p.end(), 0.0F), 1, 1e-5);
}

}  // namespace
}  // namespace chancery::text
