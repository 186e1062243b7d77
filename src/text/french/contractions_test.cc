#include <gtest/gtest.h>

#include "text/text_sample.h"

namespace chancery {
namespace {

TEST(FrenchContractions, OpenAuAndItsKin) {
  EXPECT_EQ(cut_french("au pays auquel il tient"), "[à le]|pays|[à lequel]|il|tient");
  EXPECT_EQ(cut_french("les pays auxquels, desquelles"), "les|pays|[à lesquels]|,|[de lesquelles]");
}

TEST(FrenchContractions, AreWrittenAsTheWholeIs) {
  EXPECT_EQ(cut_french("Au nom"), "[À le]|nom");
  EXPECT_EQ(cut_french("AUX ARMES"), "[À LES]|ARMES");
}

TEST(FrenchContractions, OpenDuAfterANoun) {
  EXPECT_EQ(cut_french("Le rejet du traité par le chef des rebelles"),
            "Le|rejet|[de le]|traité|par|le|chef|[de les]|rebelles");
}

TEST(FrenchContractions, KeepTheArticleAfterAVerbOrAPreposition) {
  EXPECT_EQ(cut_french("Ils ont des exigences"), "Ils|ont|des|exigences");
  EXPECT_EQ(cut_french("pour des raisons de sécurité"), "pour|des|raisons|de|sécurité");
}

TEST(FrenchContractions, ReadTheArticleAtTheBeginningOfASentence) {
  EXPECT_EQ(cut_french("Des soldats sont morts."), "Des|soldats|sont|morts|.");
}

TEST(FrenchContractions, GiveBothPartsTheSpanOfTheWhole) {
  const auto dispatch = paragraph_of("le chef du pays", Language::french);
  const auto sentence = split(dispatch).sentences.at(0);
  ASSERT_EQ(sentence.multiwords.size(), 1U);
  const auto& multiword = sentence.multiwords[0];
  EXPECT_EQ(slice(dispatch.text, multiword.span), "du");
  EXPECT_EQ(sentence.tokens[multiword.first].span, multiword.span);
  EXPECT_EQ(sentence.tokens[multiword.last].span, multiword.span);
}

}  // namespace
}  // namespace chancery
