#include "act/dates.h"

#include <gtest/gtest.h>

namespace chancery::act {
namespace {

// The day of issue is Friday 18 February 2022 unless a test says otherwise.
std::string value(std::string_view words, const TimeContext& context = {}, std::string_view issued = "2022-02-18") {
  const auto found = read_time(words, Language::unknown, issued, context);
  return found ? found->value : "none";
}
const TimeContext planned{.planned = true};

TEST(ReadTime, AWeekdayIsTheLastOne) {
  EXPECT_EQ(value("jeudi"), "2022-02-17");
  EXPECT_EQ(value("early on Friday"), "2022-02-18");
  EXPECT_EQ(value("lundi soir"), "2022-02-14");
}

TEST(ReadTime, AWeekdayOfAPlannedActIsTheNextOne) {
  EXPECT_EQ(value("jeudi", planned), "2022-02-24");
  EXPECT_EQ(value("by Monday"), "2022-02-21");
  EXPECT_EQ(value("lundi prochain"), "2022-02-21");
}

TEST(ReadTime, LastFridayIsNotToday) { EXPECT_EQ(value("last Friday"), "2022-02-11"); }
TEST(ReadTime, AWeekdayOfLastWeekIsCountedInWeeks) { EXPECT_EQ(value("Monday of last week"), "2022-02-07"); }
TEST(ReadTime, ANightBetweenTwoDaysIsAnInterval) {
  EXPECT_EQ(value("dans la nuit de mardi à mercredi"), "2022-02-15/2022-02-16");
}
TEST(ReadTime, TwoWeekdaysAreAnInterval) { EXPECT_EQ(value("jeudi et vendredi"), "2022-02-17/2022-02-18"); }

TEST(ReadTime, ADayWithoutYearIsTheLastOne) {
  EXPECT_EQ(value("le 26 janvier"), "2022-01-26");
  EXPECT_EQ(value("December 23"), "2021-12-23");
  EXPECT_EQ(value("Feb. 1"), "2022-02-01");
}

TEST(ReadTime, ADayOfAPlannedActIsToCome) { EXPECT_EQ(value("le 15 avril", planned), "2022-04-15"); }
TEST(ReadTime, AYearInFullIsTaken) { EXPECT_EQ(value("le 4 novembre 1979"), "1979-11-04"); }
TEST(ReadTime, TwoDaysOfAMonthAreAnInterval) {
  EXPECT_EQ(value("les 10 et 11 janvier"), "2022-01-10/2022-01-11");
  EXPECT_EQ(value("January 3 and 4"), "2022-01-03/2022-01-04");
}

TEST(ReadTime, AMonthIsTheLastOne) {
  EXPECT_EQ(value("en décembre"), "2021-12");
  EXPECT_EQ(value("last September"), "2021-09");
  EXPECT_EQ(value("à la mi-janvier"), "2022-01");
  EXPECT_EQ(value("last month"), "2022-01");
}

TEST(ReadTime, AYearAloneIsAYear) {
  EXPECT_EQ(value("en 2004"), "2004");
  EXPECT_EQ(value("l'an dernier"), "2021");
}

TEST(ReadTime, ASeasonIsTheLastOne) { EXPECT_EQ(value("à l'automne"), "2021-23"); }
TEST(ReadTime, ThisWeekRunsFromMondayToSunday) { EXPECT_EQ(value("cette semaine"), "2022-02-14/2022-02-20"); }
TEST(ReadTime, SinceIsOpen) { EXPECT_EQ(value("depuis juin 2020"), "2020-06/.."); }
TEST(ReadTime, UntilRunsFromTheIssue) { EXPECT_EQ(value("d'ici au 1er mars", planned), "2022-02-18/2022-03-01"); }
TEST(ReadTime, WithinMonthsIsAnInterval) { EXPECT_EQ(value("dans les cinq mois"), "2022-02-18/2022-07-18"); }
TEST(ReadTime, WithinDaysEndsOnADay) { EXPECT_EQ(value("within 30 days", planned), "2022-03-20"); }

TEST(ReadTime, YesterdayIsCountedFromTheIssue) {
  EXPECT_EQ(value("hier"), "2022-02-17");
  EXPECT_EQ(value("tomorrow"), "2022-02-19");
  EXPECT_EQ(value("two weeks ago"), "2022-02-04");
}

TEST(ReadTime, TheDayBeforeIsCountedFromTheDayThatTheDispatchTellsOf) {
  EXPECT_EQ(value("la veille", {.other_dates = {"2022-02-16"}}), "2022-02-15");
  EXPECT_EQ(value("la veille"), "2022-02-17");
}

TEST(ReadTime, TheNextDayIsCountedFromTheDayBeforeIt) {
  EXPECT_EQ(value("the next day", {.previous = "2022-01-19"}), "2022-01-20");
}

TEST(ReadTime, AWeekdayOfAMonthIsThatMonthUnlessAnotherDateSettlesIt) {
  EXPECT_EQ(value("jeudi", {}, "2022-02"), "2022-02");
  EXPECT_EQ(value("jeudi", {.other_dates = {"2022-02-17"}}, "2022-02"), "2022-02-17");
}

TEST(ReadTime, WithoutIssueOnlyWhatIsInFull) {
  EXPECT_EQ(value("jeudi", {}, ""), "none");
  EXPECT_EQ(value("17 février 2022", {}, ""), "2022-02-17");
}

TEST(ReadTime, WordsWithoutTimeGiveNothing) { EXPECT_EQ(value("après la visite du ministre"), "none"); }

TEST(ReadTime, SinceAStretchIsOpen) {
  EXPECT_EQ(value("depuis un mois"), "2022-01/..");
  EXPECT_EQ(value("à partir du 15 février"), "2022-02-15/..");
}
TEST(ReadTime, LastNightIsTheDayBefore) { EXPECT_EQ(value("last night"), "2022-02-17"); }

TEST(ReadTime, SaysHowToAnAnalyst) {
  EXPECT_EQ(read_time("jeudi", Language::french, "2022-02-18")->how, "« jeudi »: the Thursday on or before 2022-02-18");
}

// Found by fuzz_dates: a value that was no EDTF.
TEST(ReadTime, ReadsNothingIntoFiguresThatAreNoDate) {
  EXPECT_FALSE(read_time(std::string_view("a\rsince\0" "5376s--a3", 17), Language::unknown, "`o_7", {}));
}

}  // namespace
}  // namespace chancery::act
