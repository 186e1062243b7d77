#include "view/columns.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::view {
namespace {

using ::testing::ElementsAre;

TEST(Columns, AreCountedAsATerminalShowsThem) {
  EXPECT_EQ(columns("Élysée"), 6U);
  EXPECT_EQ(columns("E\u0301lyse\u0301e"), 6U);  // the same with accents of their own
  EXPECT_EQ(columns("平壌"), 4U);
  EXPECT_EQ(columns("\x1b[1;33mParis\x1b[0m"), 5U);
}

TEST(Columns, OfOneLineSteerNoTerminal) {
  EXPECT_EQ(one_line("  Le\r\n plan\t\u00a0B \x1b]0;title\x07 \u202eevil"), "Le plan B ]0;title evil");
}

TEST(Columns, AreCutWithAMark) {
  EXPECT_EQ(shorten("Washington", 10), "Washington");
  EXPECT_EQ(shorten("Washington et Moscou", 12), "Washington…");
  EXPECT_EQ(shorten("平壌平壌", 4), "平…");
}

TEST(Columns, WrapAtBlanks) {
  EXPECT_THAT(wrap("Paris a proposé un mandat", 12), ElementsAre("Paris a", "proposé un", "mandat"));
  EXPECT_THAT(wrap("", 5), ElementsAre(""));
}

TEST(Columns, BreakAWordOnlyWhenItIsWiderThanTheLine) {
  EXPECT_THAT(wrap("un anticonstitutionnellement", 10), ElementsAre("un", "anticonsti", "tutionnell", "ement"));
  EXPECT_THAT(wrap("平壌", 1), ElementsAre("平", "壌"));
  EXPECT_THAT(wrap("平壌 à", 1), ElementsAre("平", "壌", "à"));
}

TEST(Columns, ArePaddedByWhatIsSeen) {
  EXPECT_EQ(pad("à", 3), "à  ");
  EXPECT_EQ(pad("平", 3, true), " 平");
}

}  // namespace
}  // namespace chancery::view
