#include "record/days.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::record {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(Days, OfADayIsThatDay) { EXPECT_THAT(days_of("2022-02-17"), ElementsAre(DayRange{"2022-02-17", "2022-02-17"})); }

TEST(Days, OfAMonthEndWithTheMonth) {
  EXPECT_THAT(days_of("2022-02"), ElementsAre(DayRange{"2022-02-01", "2022-02-28"}));
  EXPECT_THAT(days_of("2024-02"), ElementsAre(DayRange{"2024-02-01", "2024-02-29"}));
}

TEST(Days, OfAYearAndADecadeAreWhole) {
  EXPECT_THAT(days_of("1962"), ElementsAre(DayRange{"1962-01-01", "1962-12-31"}));
  EXPECT_THAT(days_of("196X"), ElementsAre(DayRange{"1960-01-01", "1969-12-31"}));
  EXPECT_THAT(days_of("1962-10-XX"), ElementsAre(DayRange{"1962-10-01", "1962-10-31"}));
}

TEST(Days, OfWinterReachIntoTheNextYear) {
  EXPECT_THAT(days_of("2020-24"), ElementsAre(DayRange{"2020-12-01", "2021-02-28"}));
  EXPECT_THAT(days_of("2020-23"), ElementsAre(DayRange{"2020-09-01", "2020-11-30"}));
}

TEST(Days, OfAnIntervalRunFromItsFirstToItsLast) {
  EXPECT_THAT(days_of("2021-11-01/2021-11-07"), ElementsAre(DayRange{"2021-11-01", "2021-11-07"}));
  EXPECT_THAT(days_of("2020-06/.."), ElementsAre(DayRange{"2020-06-01", "9999-12-31"}));
  EXPECT_THAT(days_of("../2020"), ElementsAre(DayRange{"0000-01-01", "2020-12-31"}));
}

TEST(Days, OfASetKeepItsMembersApart) {
  EXPECT_THAT(days_of("[2022-02-03,2022-02-10]"),
              ElementsAre(DayRange{"2022-02-03", "2022-02-03"}, DayRange{"2022-02-10", "2022-02-10"}));
}

TEST(Days, PassOverDoubt) { EXPECT_THAT(days_of("2022-02~"), ElementsAre(DayRange{"2022-02-01", "2022-02-28"})); }

TEST(Days, OfWhatIsNoDateAreNone) {
  for (const auto* value :
       {"", "jeudi", "2022-13", "2022-02-30", "2022-2-1", "22", "..", "/", "2022-02-17/2022-02-01"}) {
    EXPECT_THAT(days_of(value), IsEmpty()) << value;
  }
}

TEST(Days, OfASetDoNotFallInItsGaps) {
  const auto thursdays = days_of("[2022-02-03,2022-02-10]");
  EXPECT_TRUE(may_fall_between(thursdays, "2022-02-10", "2022-02-12"));
  EXPECT_FALSE(may_fall_between(thursdays, "2022-02-05", "2022-02-08"));
}

TEST(Days, OfAMonthMayFallInAnyPartOfIt) {
  EXPECT_TRUE(may_fall_between(days_of("2022-02"), "2022-02-20", "2022-02-21"));
  EXPECT_FALSE(may_fall_between(days_of("2022-02"), "2022-03-01", "2022-03-31"));
}

}  // namespace
}  // namespace chancery::record
