#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

TEST(Sentences, GoOnInLowerCaseAfterAQuotation) {
  EXPECT_EQ(cut_french("« Partez ! » a-t-il dit. Il reste."), "«|Partez|!|»|a|-t-il|dit|. / Il|reste|.");
}

TEST(Sentences, BeginWithAQuotation) {
  EXPECT_EQ(cut_english("He left. “We stay,” she said."), "He|left|. / “|We|stay|,|”|she|said|.");
  EXPECT_EQ(cut_english("He left. \"We stay,\" she said."), "He|left|. / \"|We|stay|,|\"|she|said|.");
}

TEST(Sentences, EndWithTheQuotationThatTheyClose) {
  EXPECT_EQ(cut_english("He said: \"We stay.\" She left."), "He|said|:|\"|We|stay|.|\" / She|left|.");
  EXPECT_EQ(cut_french("« Nous restons. » Elle part."), "«|Nous|restons|.|» / Elle|part|.");
}

TEST(Sentences, DoNotEndInsideABracket) {
  EXPECT_EQ(cut_english("It met (see below. Not now) today."), "It|met|(|see|below|.|Not|now|)|today|.");
}

TEST(Sentences, EndWithACaptionInBrackets) {
  EXPECT_EQ(cut_english("(Map: the Strait of Hormuz) Iran warned."), "(|Map|:|the|Strait|of|Hormuz|) / Iran|warned|.");
}

TEST(Sentences, KeepTheNumberOfAListWithItsLine) {
  EXPECT_EQ(cut_english("1. The parties agree. 2. They sign."), "1|.|The|parties|agree|. / 2|.|They|sign|.");
}

TEST(Sentences, AreNotMadeOfMarksAlone) { EXPECT_EQ(cut_english("He left. \" *"), "He|left|.|\"|*"); }

TEST(Sentences, GoOnAfterAnUnclosedBracket) {
  EXPECT_EQ(cut_english("He (left. She stayed."), "He|(|left|. / She|stayed|.");
}

}  // namespace
}  // namespace chancery
