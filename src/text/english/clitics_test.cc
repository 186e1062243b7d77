#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

TEST(EnglishClitics, PartHyphensButKeepPrefixes) {
  EXPECT_EQ(cut_english("an Al-Qaeda-linked non-binding ex-minister"),
            "an|Al|-|Qaeda|-|linked|non-binding|ex-minister");
  EXPECT_EQ(cut_english("the U.S.-led force"), "the|U.S.|-|led|force");
}

TEST(EnglishClitics, KeepApostrophesInsideNames) {
  EXPECT_EQ(cut_english("Shi'ite leader O'Brien"), "Shi'ite|leader|O'Brien");
}

TEST(EnglishClitics, LeaveTheBarePossessiveWithItsWord) {
  EXPECT_EQ(cut_english("the ministers' offer"), "the|[ministers ']|offer");
}

TEST(EnglishClitics, DoNotTakeAClosingQuotationMarkForAPossessive) {
  EXPECT_EQ(cut_english("the 'war on ministers' slogan"), "the|'|war|on|ministers|'|slogan");
}

TEST(EnglishClitics, KeepShortYears) { EXPECT_EQ(cut_english("in '72 and the '90s"), "in|'72|and|the|'90s"); }

}  // namespace
}  // namespace chancery
