#include "text/lemma_rules.h"

#include <gtest/gtest.h>

namespace chancery::text {
namespace {

TEST(LemmaRules, CutAtTheEnd) { EXPECT_EQ(apply_lemma_rule("dL||-", "Talks"), "talk"); }

TEST(LemmaRules, PutLettersInPlaceOfOthers) { EXPECT_EQ(apply_lemma_rule("dL||-+e+r", "Proposa"), "proposer"); }

TEST(LemmaRules, TakeALemmaAsItStands) { EXPECT_EQ(apply_lemma_rule("aêtre", "fut"), "être"); }

TEST(LemmaRules, KeepTheCapitalOfAName) { EXPECT_EQ(apply_lemma_rule("dT||", "élysée"), "Élysée"); }

TEST(LemmaRules, WriteAnAcronymInCapitals) { EXPECT_EQ(apply_lemma_rule("dA||+.", "u.s"), "U.S."); }

TEST(LemmaRules, CountAccentedLettersAsOne) { EXPECT_EQ(apply_lemma_rule("dL||-+r", "Écarté"), "écartr"); }

TEST(LemmaRules, LeaveAFormWhichTheRuleDoesNotFit) {
  EXPECT_EQ(apply_lemma_rule("dL||----------", "ont"), "ont");
  EXPECT_EQ(apply_lemma_rule("", "ont"), "ont");
  EXPECT_EQ(apply_lemma_rule("d", "ont"), "ont");
  EXPECT_EQ(apply_lemma_rule("dL|no bar", "ont"), "ont");
}

TEST(LemmaRules, InsertABarThatIsPartOfTheLemma) { EXPECT_EQ(apply_lemma_rule("dL||+|", "x"), "x|"); }

}  // namespace
}  // namespace chancery::text
