#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

Dispatch headline_and_body() {
  Dispatch dispatch;
  dispatch.text = "Paris refuse\n\nPARIS (X) - La France refuse. Elle le dit.\n\nLondres aussi.";
  dispatch.language = Language::french;
  dispatch.headline = ByteSpan{0, 12};
  dispatch.body = {{26, 57}, {59, 73}};
  return dispatch;
}

TEST(Splitter, PutsTheHeadlineFirstAsAGroupOfItsOwn) {
  const auto analysis = split(headline_and_body());
  ASSERT_EQ(analysis.sentences.size(), 4U);
  EXPECT_TRUE(analysis.sentences[0].headline);
  EXPECT_EQ(analysis.sentences[0].paragraph, 0U);
  EXPECT_FALSE(analysis.sentences[1].headline);
}

TEST(Splitter, CountsParagraphsAndNeverCrossesThem) {
  const auto analysis = split(headline_and_body());
  EXPECT_EQ(analysis.sentences[1].paragraph, 1U);
  EXPECT_EQ(analysis.sentences[2].paragraph, 1U);
  EXPECT_EQ(analysis.sentences[3].paragraph, 2U);
}

TEST(Splitter, PointsIntoTheTextAsReceived) {
  const auto dispatch = headline_and_body();
  const auto analysis = split(dispatch);
  EXPECT_EQ(slice(dispatch.text, analysis.sentences[1].span), "La France refuse.");
  EXPECT_EQ(slice(dispatch.text, analysis.sentences[1].tokens[1].span), "France");
}

TEST(Splitter, LeavesTheModelsFieldsEmpty) {
  const auto analysis = split(headline_and_body());
  const auto& token = analysis.sentences[0].tokens[0];
  EXPECT_EQ(token.head, -1);
  EXPECT_TRUE(token.upos.empty() && token.lemma.empty() && token.deprel.empty());
  EXPECT_TRUE(analysis.model.empty());
}

TEST(Splitter, RemembersWhereSpaceStood) {
  const auto analysis = split(paragraph_of("l'accord du jour.", Language::french));
  const auto& tokens = analysis.sentences.at(0).tokens;
  EXPECT_FALSE(tokens[1].space_before);  // accord
  EXPECT_TRUE(tokens[2].space_before);   // de
  EXPECT_TRUE(tokens[3].space_before);   // le, a word of its own though the text has none
  EXPECT_FALSE(tokens[5].space_before);  // .
}

TEST(Splitter, FindsNothingInBlankText) {
  EXPECT_TRUE(split(paragraph_of(" \n\u00A0", Language::french)).sentences.empty());
  EXPECT_TRUE(split(Dispatch()).sentences.empty());
}

}  // namespace
}  // namespace chancery
