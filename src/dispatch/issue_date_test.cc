#include "dispatch/issue_date.h"

#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

TEST(IssueDate, IsThatOfTheDateline) { EXPECT_EQ(issue_date({.dateline = WireDate{2022, 2, 17}}), "2022-02-17"); }

TEST(IssueDate, IsThatOfTheHeaderWithItsPrecision) { EXPECT_EQ(issue_date({.headers = {{2022, 2, 0}}}), "2022-02"); }

TEST(IssueDate, IsMadeMorePreciseByTheDateline) {
  EXPECT_EQ(issue_date({.dateline = WireDate{2022, 2, 17}, .headers = {{2022, 2, 0}}}), "2022-02-17");
  EXPECT_EQ(issue_date({.dateline = WireDate{0, 2, 17}, .headers = {{2022, 2, 0}}}), "2022-02-17");
}

TEST(IssueDate, GoesBackAYearOverNewYearsEve) {
  EXPECT_EQ(issue_date({.dateline = WireDate{0, 12, 31}, .headers = {{2022, 1, 0}}}), "2021-12-31");
  EXPECT_EQ(issue_date({.dateline = WireDate{0, 1, 1}, .headers = {{2021, 12, 0}}}), "2022-01-01");
}

TEST(IssueDate, IsUnknownWithoutAYear) { EXPECT_EQ(issue_date({.dateline = WireDate{0, 1, 26}}), ""); }

TEST(IssueDate, TakesItsYearFromTheCarrierOrTheNotice) {
  EXPECT_EQ(issue_date({.dateline = WireDate{0, 1, 26}, .known = "2022-01-27"}), "2022-01-26");
  EXPECT_EQ(issue_date({.dateline = WireDate{0, 1, 26}, .known = "2022"}), "2022-01-26");
  EXPECT_EQ(issue_date({.dateline = WireDate{0, 1, 26}, .notice_year = "2022"}), "2022-01-26");
}

TEST(IssueDate, IsTheCarriersWhereTheTextSaysLess) {
  EXPECT_EQ(issue_date({.known = "2022-02-17"}), "2022-02-17");
  EXPECT_EQ(issue_date({.headers = {{2022, 2, 0}}, .known = "2022-02-17"}), "2022-02-17");
  EXPECT_EQ(issue_date({.dateline = WireDate{2022, 2, 16}, .known = "2022-02-17"}), "2022-02-16");
}

TEST(IssueDate, DoesNotReadACarriersWordThatIsNoDate) { EXPECT_EQ(issue_date({.known = "17 February"}), ""); }

TEST(IssueDate, LeavesAnOldDatelineUnderANewHeaderAlone) {
  EXPECT_EQ(issue_date({.dateline = WireDate{2015, 4, 2}, .headers = {{2022, 2, 0}}}), "2022-02");
}

}  // namespace
}  // namespace chancery::wire
