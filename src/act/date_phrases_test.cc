#include "act/date_phrases.h"

#include <gtest/gtest.h>

namespace chancery::act {
namespace {

using std::chrono::sys_days;

// The day of issue is Monday 7 November 2016.
std::string value(std::string_view words, Language language = Language::english, bool coming = false) {
  const sys_days issue = std::chrono::year(2016) / 11 / 7;
  return read_date_phrase(words, language, issue, coming).value_or("none");
}
std::string french(std::string_view words) { return value(words, Language::french); }

TEST(DatePhrase, FrenchPutsTheDayFirstAndEnglishTheMonth) {
  EXPECT_EQ(value("03/07/2016"), "2016-03-07");
  EXPECT_EQ(french("03/07/2016"), "2016-07-03");
  EXPECT_EQ(value("21/04/2016"), "2016-04-21");
  EXPECT_EQ(value("2016-4-21"), "2016-04-21");
}

TEST(DatePhrase, ARangeTakesItsMonthFromWhereverItStands) {
  EXPECT_EQ(french("du 4 au 22 janvier 1995"), "1995-01-04/1995-01-22");
  EXPECT_EQ(value("November 19-20"), "2015-11-19/2015-11-20");
  EXPECT_EQ(value("between 4 and 22 this month"), "2016-11-04/2016-11-22");
  EXPECT_EQ(french("entre août 2003 et juin 2004"), "2003-08/2004-06");
}

TEST(DatePhrase, ARangeWithoutYearIsTheLastOneOrTheNext) {
  EXPECT_EQ(value("from 10/25 to 11/1"), "2016-10-25/2016-11-01");
  EXPECT_EQ(value("2/3", Language::english, true), "2017-02-03");
}

TEST(DatePhrase, CountsWeekdaysAndWeeksOfAMonth) {
  EXPECT_EQ(value("the first Friday of next month"), "2016-12-02");
  EXPECT_EQ(value("the third week of 2027"), "2027-01-18/2027-01-24");
  EXPECT_EQ(value("the third quarter of 2016"), "2016-07-01/2016-09-30");
}

TEST(DatePhrase, CountsSeveralUnitsAtOnce) {
  EXPECT_EQ(value("1 month, 21 days ago"), "2016-09-16");
  EXPECT_EQ(value("two days from tomorrow"), "2016-11-10");
}

TEST(DatePhrase, LeavesToTheCodebookWhatItDecides) {
  for (const auto* words : {"jeudi", "le 26 janvier", "two years ago", "end of March", "the same Saturday", "3 and 4 October"})
    EXPECT_EQ(value(words), "none") << words;
}

TEST(DatePhrase, RefusesWhatNoCalendarHas) {
  for (const auto* words : {"31/13/2016", "30/02/2016", "257/1/2016", "2016-1-300", "du 22 au 4 janvier", "999999999/1", "-", "/", "the", ""})
    EXPECT_EQ(french(words), "none") << words;
}

}  // namespace
}  // namespace chancery::act
