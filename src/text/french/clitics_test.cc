#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

TEST(FrenchClitics, PartElisions) {
  EXPECT_EQ(cut_french("l'accord qu'il n'a jusqu'ici"), "l'|accord|qu'|il|n'|a|jusqu'|ici");
  EXPECT_EQ(cut_french("d’États"), "d’|États");
}

TEST(FrenchClitics, KeepOldCompounds) {
  EXPECT_EQ(cut_french("aujourd'hui quelqu'un, c'est-à-dire l'on"), "aujourd'hui|quelqu'un|,|c'est-à-dire|l'on");
}

TEST(FrenchClitics, KeepNamesThatBeginLikeAnElision) {
  EXPECT_EQ(cut_french("à N'Djamena, M'Bow et l'ONU"), "à|N'Djamena|,|M'Bow|et|l'|ONU");
}

TEST(FrenchClitics, PartThePronounAfterItsVerb) {
  EXPECT_EQ(cut_french("a-t-il dit, a déclaré-je, est-ce vrai"), "a|-t-il|dit|,|a|déclaré|-je|,|est|-ce|vrai");
  EXPECT_EQ(cut_french("Allez-vous-en, dites-le-nous"), "Allez|-vous|-en|,|dites|-le|-nous");
  EXPECT_EQ(cut_french("EST-IL PRÊT"), "EST|-IL|PRÊT");
}

TEST(FrenchClitics, KeepNounsThatEndLikeAPronoun) {
  EXPECT_EQ(cut_french("un rendez-vous peut-être, un vis-à-vis"), "un|rendez-vous|peut-être|,|un|vis-à-vis");
}

// Kim Jong-il lost his last syllable to the rule for "a-t-il".
TEST(FrenchClitics, KeepKimJongIl) { EXPECT_EQ(cut_french("avec Kim Jong-il hier"), "avec|Kim|Jong-il|hier"); }

TEST(FrenchClitics, PartThisFromThatDay) { EXPECT_EQ(cut_french("ce jour-là, celui-ci"), "ce|jour|-là|,|celui-ci"); }

TEST(FrenchClitics, KeepCompoundsAndSlashesApart) {
  EXPECT_EQ(cut_french("États-Unis et/ou Grande-Bretagne"), "États-Unis|et|/|ou|Grande-Bretagne");
}

}  // namespace
}  // namespace chancery
