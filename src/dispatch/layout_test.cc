#include "dispatch/layout.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace chancery::wire {
namespace {

using testing::ElementsAre;

std::vector<std::string> cut(std::string_view text) {
  std::vector<std::string> words;
  for (const ByteSpan span : paragraphs(text, [&](ByteSpan line) { return slice(text, line).starts_with("©"); })) {
    words.emplace_back(slice(text, span));
  }
  return words;
}

TEST(Layout, CutsAtBlankLines) {
  EXPECT_THAT(cut("One.\n\nTwo.\r\n \r\nThree.\n"), ElementsAre("One.", "Two.", "Three."));
}

TEST(Layout, TakesEveryLineForAParagraphWhenNothingIsWrapped) {
  EXPECT_THAT(cut("Oman: 883\nCongo: 325\nGabon: 187, and a remark\n"),
              ElementsAre("Oman: 883", "Congo: 325", "Gabon: 187, and a remark"));
}

constexpr std::string_view wrapped =
    "   OSLO - Norway has declined the offer of its neighbour, the ministry\n"
    "said on Wednesday, and it has done so in a letter which the radio read\n"
    "to its listeners.\n"
    "   Sweden had no comment. Its minister was on the way to the north with\n"
    "all of his staff, and could not be reached by telephone for the night.\n"
    "© North Wire\n";

TEST(Layout, JoinsTheLinesOfAWrappedText) {
  const auto found = cut(wrapped);
  ASSERT_EQ(found.size(), 3U);
  EXPECT_TRUE(found[0].ends_with("to its listeners."));
  EXPECT_TRUE(found[1].starts_with("Sweden"));
}

TEST(Layout, NeverJoinsALineThatStandsAlone) { EXPECT_EQ(cut(wrapped).back(), "© North Wire"); }

TEST(Layout, KnowsTheLineEndsOfAllMachines) {
  EXPECT_THAT(cut("One.\rTwo.\xE2\x80\xA8Three.\fFour."), ElementsAre("One.", "Two.", "Three.", "Four."));
}

TEST(Layout, FindsNothingInWhiteSpace) {
  EXPECT_TRUE(cut("").empty());
  EXPECT_TRUE(cut(" \n\xC2\xA0\n\x01\n").empty());
}

}  // namespace
}  // namespace chancery::wire
