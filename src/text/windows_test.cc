#include "text/windows.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <optional>
#include <utility>

#include "inference/model_file.h"

namespace chancery::text {
namespace {

/// The sub-words of the model that we ship; without a model these tests say that they were skipped.
class Windows : public testing::Test {
 protected:
  void SetUp() override {
    auto file = inference::ModelFile::load(CHANCERY_SOURCE_DIR "/models/reader.chm");
    if (!file) GTEST_SKIP() << file.error().message;
    auto subwords = SubWords::open(*file->section("subwords"));
    ASSERT_TRUE(subwords.ok());
    subwords_.emplace(*std::move(subwords));
  }

  static std::vector<Sentence> sentences(std::size_t count, std::size_t words, bool headline = false) {
    std::vector<Sentence> out(count);
    for (auto& sentence : out) {
      sentence.headline = headline && &sentence == &out.front();
      for (std::size_t w = 0; w < words; ++w) {
        Token token;
        token.form = "France";
        sentence.tokens.push_back(token);
      }
    }
    return out;
  }

  std::optional<SubWords> subwords_;
};

TEST_F(Windows, HoldAShortDispatchWhole) {
  const auto windows = cut_windows(sentences(3, 10), *subwords_);
  ASSERT_EQ(windows.size(), 1U);
  EXPECT_EQ(windows[0].words.size(), 30U);
}

TEST_F(Windows, PutAMarkBetweenHeadlineAndBody) {
  const auto with = cut_windows(sentences(2, 5, true), *subwords_);
  const auto without = cut_windows(sentences(2, 5, false), *subwords_);
  EXPECT_EQ(with[0].ids.size(), without[0].ids.size() + 1);
}

TEST_F(Windows, AnswerForEveryWordOnce) {
  for (const auto& [count, words] : {std::pair<std::size_t, std::size_t>{60, 25}, {1, 2000}, {5, 450}, {3, 1}}) {
    std::vector<int> answered(count * words, 0);
    for (const auto& window : cut_windows(sentences(count, words), *subwords_)) {
      EXPECT_LE(window.ids.size(), window_limit + 1);
      for (std::size_t w = 0; w < window.words.size(); ++w) answered[window.words[w]] += window.core[w] ? 1 : 0;
    }
    EXPECT_EQ(std::count(answered.begin(), answered.end(), 1), static_cast<std::ptrdiff_t>(answered.size()));
  }
}

TEST_F(Windows, AreNoneForNoWords) { EXPECT_TRUE(cut_windows({}, *subwords_).empty()); }

}  // namespace
}  // namespace chancery::text
