#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

std::string conllu_of(const Dispatch& dispatch) { return to_conllu(dispatch, split(dispatch), "a b/c.txt"); }

TEST(Conllu, WritesTheRangeOfAContractionBeforeItsWords) {
  EXPECT_THAT(conllu_of(paragraph_of("Il parle du traité.", Language::french)),
              HasSubstr("3-4\tdu\t_\t_\t_\t_\t_\t_\t_\t_\n3\tde\t_\t_\t_\t_\t_\t_\t_\t_\n4\tle\t"));
}

TEST(Conllu, SaysWhereNoSpaceStood) {
  const auto text = conllu_of(paragraph_of("Elle part.", Language::french));
  EXPECT_THAT(text, HasSubstr("2\tpart\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"));
  EXPECT_THAT(text, HasSubstr("3\t.\t_\t_\t_\t_\t_\t_\t_\t_\n"));
}

TEST(Conllu, SaysThatGluedSentencesAreGlued) {
  EXPECT_THAT(conllu_of(paragraph_of("Elle part.Il reste.", Language::french)),
              HasSubstr("3\t.\t_\t_\t_\t_\t_\t_\t_\tSpaceAfter=No\n"));
}

TEST(Conllu, TextIsTheWordsWithSingleBlanks) {
  EXPECT_THAT(conllu_of(paragraph_of("Elle\nprend  le 10\u00A0000.", Language::french)),
              HasSubstr("# text = Elle prend le 10 000.\n"));
}

TEST(Conllu, NamesSentencesWithoutBlanksAndSlashes) {
  const auto text = conllu_of(paragraph_of("Elle part. Il reste.", Language::french));
  EXPECT_THAT(text, HasSubstr("# newdoc id = a-b-c.txt\n# newpar id = a-b-c.txt-p0\n# sent_id = a-b-c.txt-1\n"));
  EXPECT_THAT(text, HasSubstr("# sent_id = a-b-c.txt-2\n"));
}

TEST(Conllu, BeginsAParagraphOnce) {
  const auto text = conllu_of(paragraph_of("Elle part. Il reste.", Language::french));
  const auto first = text.find("# newpar");
  EXPECT_THAT(text.substr(first + 1), Not(HasSubstr("# newpar")));
}

TEST(Conllu, PrintsWhatTheModelFound) {
  const auto dispatch = paragraph_of("Partez", Language::french);
  auto analysis = split(dispatch);
  auto& token = analysis.sentences.at(0).tokens.at(0);
  token.lemma = "partir";
  token.upos = "VERB";
  token.feats = "Mood=Imp";
  token.head = 0;
  token.deprel = "root";
  EXPECT_THAT(to_conllu(dispatch, analysis, "x"), HasSubstr("1\tPartez\tpartir\tVERB\t_\tMood=Imp\t0\troot\t_\t_\n"));
}

}  // namespace
}  // namespace chancery
