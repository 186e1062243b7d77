#include "dispatch/wire_date.h"

#include <gtest/gtest.h>

#include <string>
#include <string_view>

namespace chancery::wire {
namespace {

// The date and the words it takes: "2022-01-10|10 jan 2022"; the year is ? when the text gives none.
std::string read(std::string_view text) {
  const auto found = date_at(text, 0);
  if (!found) return "none";
  auto date = found->date;
  const bool yearless = date.year == 0;
  if (yearless) date.year = 2000;
  auto shown = edtf(date);
  if (yearless) {
    shown.erase(0, 3);
    shown[0] = '?';
  }
  return shown + "|" + std::string(text.substr(0, found->end));
}

TEST(WireDate, ReadsTheDayFirst) {
  EXPECT_EQ(read("10 jan 2022 (X)"), "2022-01-10|10 jan 2022");
  EXPECT_EQ(read("1er mars 2019 -"), "2019-03-01|1er mars 2019");
  EXPECT_EQ(read("3 février 2015,"), "2015-02-03|3 février 2015");
  EXPECT_EQ(read("4 May -"), "?-05-04|4 May");
  EXPECT_EQ(read("18th of August 1990"), "1990-08-18|18th of August 1990");
}

TEST(WireDate, ReadsTheMonthFirst) {
  EXPECT_EQ(read("January 26, 2022."), "2022-01-26|January 26, 2022");
  EXPECT_EQ(read("Oct. 27 (X)"), "?-10-27|Oct. 27");
  EXPECT_EQ(read("March 1 —"), "?-03-01|March 1");
}

TEST(WireDate, ReadsWeekdaysBeforeTheDate) {
  EXPECT_EQ(read("Thursday, January 15, 1970 -"), "1970-01-15|Thursday, January 15, 1970");
  EXPECT_EQ(read("mercredi 7 novembre 1956"), "1956-11-07|mercredi 7 novembre 1956");
  EXPECT_EQ(read("le 3 mars 2015"), "2015-03-03|le 3 mars 2015");
}

TEST(WireDate, ReadsNumbers) {
  EXPECT_EQ(read("26.01.2022 "), "2022-01-26|26.01.2022");
  EXPECT_EQ(read("19/12/84 -"), "1984-12-19|19/12/84");
  EXPECT_EQ(read("12/25/2021"), "2021-12-25|12/25/2021");
  EXPECT_EQ(read("2022-02 Washington"), "2022-02|2022-02");
  EXPECT_EQ(read("2022-02-17"), "2022-02-17|2022-02-17");
}

TEST(WireDate, ReadsAMonthOfAYear) {
  EXPECT_EQ(read("février 2022"), "2022-02|février 2022");
  EXPECT_EQ(read("July 1999"), "1999-07|July 1999");
}

// "29 janv. - Juan": the point is of the abbreviation; in "17 juillet. -- La" it is a full stop.
TEST(WireDate, TakesThePointOfAnAbbreviationOnly) {
  EXPECT_EQ(read("29 janv. - Juan"), "?-01-29|29 janv.");
  EXPECT_EQ(read("17 juillet. -- La"), "?-07-17|17 juillet");
  EXPECT_EQ(read("14 mai. Le"), "?-05-14|14 mai");
}

TEST(WireDate, TakesTwoDigitsForAYearOnlyWhereTheDateEnds) {
  EXPECT_EQ(read("14 oct 93 (X)"), "1993-10-14|14 oct 93");
  EXPECT_EQ(read("14 oct 15"), "2015-10-14|14 oct 15");
  EXPECT_EQ(read("4 May 10 people"), "?-05-04|4 May");
}

TEST(WireDate, RefusesWhatIsNoDate) {
  EXPECT_EQ(read("1953 - The"), "none");
  EXPECT_EQ(read("1959-1961"), "none");
  EXPECT_EQ(read("31 April 2020"), "none");
  EXPECT_EQ(read("29 février 2021"), "none");
  EXPECT_EQ(read("2.500 km"), "none");
  EXPECT_EQ(read("May said"), "none");
  EXPECT_EQ(read("March 5km"), "none");
  EXPECT_EQ(read(""), "none");
}

TEST(WireDate, KnowsALeapDayWithoutItsYear) { EXPECT_EQ(read("29 février -"), "?-02-29|29 février"); }

TEST(WireDate, WritesAndReadsEdtf) {
  for (const std::string_view text : {"2022", "2022-02", "2022-02-17"}) {
    const auto date = parse_edtf(text);
    ASSERT_TRUE(date) << text;
    EXPECT_EQ(edtf(*date), text);
  }
  for (const std::string_view text : {"", "22", "2022-13", "2022-02-30", "17 February", "2022-02-17 ", "0022"}) {
    EXPECT_FALSE(parse_edtf(text)) << text;
  }
  EXPECT_EQ(edtf({0, 1, 26}), "");
}

}  // namespace
}  // namespace chancery::wire
