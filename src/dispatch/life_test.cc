#include "dispatch/life.h"

#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

TEST(Life, ReadsEverySpellingOfAStatus) {
  for (const auto* words : {"stat:usable", "USABLE", "Usable", "", "http://cv.iptc.org/newscodes/pubstatusg2/usable"})
    EXPECT_EQ(status_of_words(words), DispatchStatus::usable) << words;
  for (const auto* words : {"stat:canceled", "Cancelled", "cancelled", "canceled", "Kill"})
    EXPECT_EQ(status_of_words(words), DispatchStatus::withdrawn) << words;
  EXPECT_EQ(status_of_words("stat:withheld"), DispatchStatus::withheld);
}

TEST(Life, QuarantinesAStatusThatNobodyKnows) { EXPECT_EQ(status_of_words("stat:frobnicated"), DispatchStatus::quarantined); }

TEST(Life, AKillWinsOverTheCorrectionThatItsHeadlineClaims) {
  Item item;
  item.status = "stat:canceled";
  item.headline = "CORRECTED-Minister denies talks";
  EXPECT_EQ(revision_of(item), Revision::kill);
}

TEST(Life, HearsWhatANoteToEditorsSaysOfTheVersion) {
  const auto of = [](const char* note) {
    Item item;
    item.notes.push_back({note, false});
    return revision_of(item);
  };
  EXPECT_EQ(of("Eds: CORRECTS: the minister is a man."), Revision::correction);
  EXPECT_EQ(of("Eds: Adds full results."), Revision::update);
  EXPECT_EQ(of("Eds: With photos. Corrects nothing."), Revision::first);
  EXPECT_EQ(of("Adds a word to the language"), Revision::first);
}

TEST(Life, TellsAMarkBeforeAHeadlineFromItsSubject) {
  EXPECT_EQ(revision_of_headline("CORRECTED-Talks to resume on Monday"), Revision::correction);
  EXPECT_EQ(revision_of_headline("UPDATE 2-Talks to resume"), Revision::update);
  EXPECT_EQ(revision_of_headline("Correction officers end strike"), Revision::first);
  EXPECT_EQ(revision_of_headline("Update on talks expected"), Revision::first);
}

TEST(Life, HearsSignalsAndRelations) {
  Item item;
  item.signals = {"sig:correction"};
  EXPECT_EQ(revision_of(item), Revision::correction);
  item.signals = {"sig:update"};
  EXPECT_EQ(revision_of(item), Revision::update);
  item.signals.clear();
  item.references = {{"irel:previousVersion", "x", "1"}};
  EXPECT_EQ(revision_of(item), Revision::update);
}

TEST(Life, AnEmptyEmbargoIsNone) {
  Item item;
  item.has_embargo = true;
  EXPECT_FALSE(embargo_of(item));
  item.embargo = " \n";
  EXPECT_FALSE(embargo_of(item));
}

TEST(Life, AnEmbargoWithoutATimeHoldsUntilFurtherNotice) {
  Item item;
  item.embargo = "Next Monday";
  ASSERT_TRUE(embargo_of(item));
  EXPECT_EQ(embargo_of(item)->until, "");
}

TEST(Life, TheLaterOfTwoEmbargoesWinsAndIsFlagged) {
  Item item;
  item.embargo = "2022-02-18T06:00:00Z";
  item.notes = {{"EMBARGOED until 0900 GMT, 18 February 2022", false}};
  const auto embargo = embargo_of(item);
  ASSERT_TRUE(embargo);
  EXPECT_EQ(embargo->until, "2022-02-18T09:00:00Z");
  EXPECT_TRUE(embargo->disputed);
}

TEST(Life, AStatusOfEmbargoedIsAnEmbargoAndNoStatus) {
  Item item;
  item.status = "Embargoed";
  EXPECT_EQ(status_of_words(item.status), DispatchStatus::usable);
  ASSERT_TRUE(embargo_of(item));
  EXPECT_EQ(embargo_of(item)->until, "");
}

TEST(Life, ANoteWithoutAnHourDoesNotContradictTheField) {
  Item item;
  item.embargo = "2022-02-18T06:00:00Z";
  item.notes = {{"Sperrfrist beachten", false}};
  EXPECT_EQ(embargo_of(item)->until, "2022-02-18T06:00:00Z");
  EXPECT_FALSE(embargo_of(item)->disputed);
}

TEST(Life, ANoteThatLiftsAnEmbargoHoldsNothing) {
  Item item;
  item.notes = {{"Embargo lifted at 0900 GMT, 18 February 2022", false}};
  EXPECT_FALSE(embargo_of(item));
}

}  // namespace
}  // namespace chancery::wire
