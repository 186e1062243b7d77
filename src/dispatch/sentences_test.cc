#include "dispatch/sentences.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace chancery::wire {
namespace {

using testing::ElementsAre;

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> words;
  for (const ByteSpan span : rough_sentences(text, {0, static_cast<std::uint32_t>(text.size())}))
    words.emplace_back(slice(text, span));
  return words;
}

TEST(RoughSentences, AreCutAlsoWhereAWebCopyGlued) {
  EXPECT_THAT(cut("They met.Nobody spoke. \"Never.\" They left."),
              ElementsAre("They met.", "Nobody spoke.", "\"Never.\"", "They left."));
}

TEST(RoughSentences, DoNotEndAtAnInitial) {
  EXPECT_THAT(cut("Edited by K. T. Smith."), ElementsAre("Edited by K. T. Smith."));
}

TEST(RoughSentences, EndAtACredit) {
  EXPECT_THAT(cut("It ended. (X)Reuse prohibited."), ElementsAre("It ended.", "(X)", "Reuse prohibited."));
}

}  // namespace
}  // namespace chancery::wire
