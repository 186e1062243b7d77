#include "act/spans.h"

#include <gtest/gtest.h>

namespace chancery::act {
namespace {

std::string cut(std::string_view text) {
  return std::string(slice(text, cut_marks(text, {0, static_cast<std::uint32_t>(text.size())})));
}

TEST(CutMarks, TakesQuotationMarksOffBothEnds) {
  EXPECT_EQ(cut("« La France accepte »,"), "La France accepte");
  EXPECT_EQ(cut("\"unacceptable\""), "unacceptable");
}

TEST(CutMarks, KeepsAMarkThatClosesWhatOpensInside) {
  EXPECT_EQ(cut("discuter de l'\"indivisibilité\""), "discuter de l'\"indivisibilité\"");
  EXPECT_EQ(cut("the Treaty (START)"), "the Treaty (START)");
}

TEST(CutMarks, KeepsAQuotationAtTheFrontThatIsOnlyPartOfTheSpan) {
  EXPECT_EQ(cut("« neutralité » et garanties"), "« neutralité » et garanties");
}

TEST(CutMarks, KeepsThePointOfAnAbbreviation) { EXPECT_EQ(cut("the U.S."), "the U.S."); }

TEST(CutMarks, LeavesNothingOfMarksAlone) { EXPECT_EQ(cut("», ."), ""); }

TEST(WordTable, CitesTheClitic) {
  // "a-t-il dit" was cited as "t-il", which is nobody.
  Analysis analysis;
  Sentence sentence;
  const std::string_view text = "a-t-il dit";
  Token verb;
  verb.span = {0, 1};
  verb.form = "a";
  Token clitic;
  clitic.span = {1, 6};
  clitic.form = "-t-il";
  sentence.tokens = {verb, clitic};
  analysis.sentences.push_back(sentence);
  const WordTable words(analysis);
  const auto span = words.stretch(text, {1, 1});
  ASSERT_TRUE(span.has_value());
  EXPECT_EQ(slice(text, *span), "il");
}

}  // namespace
}  // namespace chancery::act
