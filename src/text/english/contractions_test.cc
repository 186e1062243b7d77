#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

TEST(EnglishContractions, OpenNot) {
  EXPECT_EQ(cut_english("They don't, can't and cannot."), "They|[do n't]|,|[ca n't]|and|[can not]|.");
  EXPECT_EQ(cut_english("He didn’t."), "He|[did n’t]|.");
}

TEST(EnglishContractions, OpenPossessivesAndShortVerbs) {
  EXPECT_EQ(cut_english("Seoul's envoy says it's late."), "[Seoul 's]|envoy|says|[it 's]|late|.");
  EXPECT_EQ(cut_english("I'd've gone"), "[I 'd 've]|gone");
}

TEST(EnglishContractions, KeepDecadesWhole) { EXPECT_EQ(cut_english("the 60's"), "the|60's"); }

TEST(EnglishContractions, ReadItsAsTwoOnlyWhereNoPossessiveCanStand) {
  EXPECT_EQ(cut_english("its not over"), "[it s]|not|over");
  EXPECT_EQ(cut_english("its offer"), "its|offer");
}

TEST(EnglishContractions, GiveEachPartItsOwnLetters) {
  const auto dispatch = paragraph_of("Seoul's envoy", Language::english);
  const auto sentence = split(dispatch).sentences.at(0);
  EXPECT_EQ(slice(dispatch.text, sentence.tokens.at(0).span), "Seoul");
  EXPECT_EQ(slice(dispatch.text, sentence.tokens.at(1).span), "'s");
  EXPECT_EQ(slice(dispatch.text, sentence.multiwords.at(0).span), "Seoul's");
}

}  // namespace
}  // namespace chancery
