#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

TEST(Tokeniser, KeepsMonsieurWithHisFullStop) {
  EXPECT_EQ(cut_french("M. Cambon et Mme Royer sont partis."), "M.|Cambon|et|Mme|Royer|sont|partis|.");
  EXPECT_EQ(cut_english("Mr. Rusk met Gen. Taylor."), "Mr.|Rusk|met|Gen.|Taylor|.");
}

TEST(Tokeniser, KeepsInitialsAndAcronyms) {
  EXPECT_EQ(cut_english("J. F. Kennedy led the U.S. delegation."), "J.|F.|Kennedy|led|the|U.S.|delegation|.");
  EXPECT_EQ(cut_french("en 52 av. J.-C. selon l'O.U.A. hier"), "en|52|av.|J.-C.|selon|l'|O.U.A.|hier");
}

TEST(Tokeniser, GivesTheFullStopOfAnAcronymToTheSentenceThatItEnds) {
  EXPECT_EQ(cut_english("He left the U.S. The talks failed."), "He|left|the|U.S|. / The|talks|failed|.");
  EXPECT_EQ(cut_english("He left the U.S."), "He|left|the|U.S|.");
}

TEST(Tokeniser, DoesNotTakeThePlanForAnInitial) {
  EXPECT_EQ(cut_french("Il a un plan B. Le ministre le dit."), "Il|a|un|plan|B|. / Le|ministre|le|dit|.");
}

TEST(Tokeniser, ReadsNoAsNumberOnlyBeforeAFigure) {
  EXPECT_EQ(cut_english("No. 10 said no. Yes."), "No.|10|said|no|. / Yes|.");
}

TEST(Tokeniser, KeepsNumbersWholeWithTheirSeparators) {
  EXPECT_EQ(cut_french("10 000 hommes, 2,5 % et 336.210,00 euros"), "10 000|hommes|,|2,5|%|et|336.210,00|euros");
  EXPECT_EQ(cut_english("$1.5 billion, 200,000 men and 5%"), "$|1.5|billion|,|200,000|men|and|5|%");
}

// A no-break space stands inside French numbers as often as a blank.
TEST(Tokeniser, KeepsANumberWithNoBreakSpacesWhole) {
  EXPECT_EQ(cut_french("10\u202F000 soldats"), "10\u202F000|soldats");
}

TEST(Tokeniser, LeavesAYearApartFromTheNumberAfterIt) {
  EXPECT_EQ(cut_french("en 2010 300 hommes"), "en|2010|300|hommes");
}

TEST(Tokeniser, PartsTheHourFromItsFigures) {
  EXPECT_EQ(cut_french("à 20h30 ou 14h"), "à|20|h|30|ou|14|h");
  EXPECT_EQ(cut_english("at 5:30pm or 10 a.m. today"), "at|5:30|pm|or|10|a.m.|today");
}

TEST(Tokeniser, KeepsOrdinalsAndCodes) {
  EXPECT_EQ(cut_french("le 1er et le 3e F-16, la COVID-19"), "le|1er|et|le|3e|F-16|,|la|COVID-19");
  EXPECT_EQ(cut_english("the 5th Fleet of the 1970s"), "the|5th|Fleet|of|the|1970s");
}

TEST(Tokeniser, KeepsDaysAndPartsPeriodsInEnglish) {
  EXPECT_EQ(cut_english("since 9/11, in 1969-1970, on 17-Feb-2022"), "since|9/11|,|in|1969|-|1970|,|on|17-Feb-2022");
  EXPECT_EQ(cut_french("de 1914-1918 au 23/12/2006"), "de|1914-1918|[à le]|23/12/2006");
}

TEST(Tokeniser, KeepsAddressesWithoutThePunctuationOfTheSentence) {
  EXPECT_EQ(cut_english("See http://www.un.org/ga, or write to desk@un.org."),
            "See|http://www.un.org/ga|,|or|write|to|desk@un.org|.");
  EXPECT_EQ(cut_french("sur lemonde.fr."), "sur|lemonde.fr|.");
}

TEST(Tokeniser, PartsSentencesGluedAtTheFullStop) {
  EXPECT_EQ(cut_french("autour de l'Ukraine.La réponse"), "autour|de|l'|Ukraine|. / La|réponse");
  EXPECT_EQ(cut_english("in Ukraine.The reply"), "in|Ukraine|. / The|reply");
  EXPECT_EQ(cut_french("en 2022.La réponse"), "en|2022|. / La|réponse");
}

TEST(Tokeniser, KeepsRunsOfTheSameMark) {
  EXPECT_EQ(cut_french("Non... Si !! Quoi -- oui"), "Non|... / Si|!! / Quoi|--|oui");
}

TEST(Tokeniser, PartsQuotationMarksWithAnySpace) {
  EXPECT_EQ(cut_french("la prise d'\"engagements\" et «\u00A0oui\u00A0»"), "la|prise|d'|\"|engagements|\"|et|«|oui|»");
}

TEST(Tokeniser, TakesLineWrapsForSpace) { EXPECT_EQ(cut_french("il\npart\r\nbientôt"), "il|part|bientôt"); }

TEST(Tokeniser, LosesNothingOfTextThatMakesNoSense) {
  EXPECT_EQ(cut_english("\u2603\u2603 §§ \uFFFD 中文"), "\u2603|\u2603|§|§|\uFFFD|中文");
}

}  // namespace
}  // namespace chancery
