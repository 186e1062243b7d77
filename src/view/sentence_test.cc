#include "view/sentence.h"

#include <gtest/gtest.h>

#include <string>

namespace chancery::view {
namespace {

ByteSpan where(const std::string& text, std::string_view words) {
  const auto begin = text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

Dispatch one_paragraph(std::string text, Language language) {
  Dispatch dispatch;
  dispatch.text = std::move(text);
  dispatch.language = language;
  dispatch.body = {{0, static_cast<std::uint32_t>(dispatch.text.size())}};
  return dispatch;
}

std::string_view sentence_with(const Dispatch& dispatch, std::string_view cue, std::string_view content = {}) {
  Act act;
  act.cue = where(dispatch.text, cue);
  if (!content.empty()) act.content = where(dispatch.text, content);
  return slice(dispatch.text, sentence_of(dispatch, act));
}

TEST(Sentence, IsTheOneThatHoldsTheCue) {
  const auto dispatch = one_paragraph("Élan s'est tu. L'Arcadie a rejeté l'offre. Elle y reviendra.", Language::french);
  EXPECT_EQ(sentence_with(dispatch, "a rejeté"), "L'Arcadie a rejeté l'offre.");
}

TEST(Sentence, ReachesAsFarAsTheContent) {
  const auto dispatch = one_paragraph("Il a parlé. \"Non. Jamais\", a-t-il dit. Fin.", Language::french);
  EXPECT_EQ(sentence_with(dispatch, "dit", "Non. Jamais"), "\"Non. Jamais\", a-t-il dit.");
}

TEST(Sentence, GoesOnAfterMonsieurAndAfterInitials) {
  const auto french = one_paragraph("Tout est dit. Pour M. Serov, l'offre est rejetée. Fin.", Language::french);
  EXPECT_EQ(sentence_with(french, "rejetée"), "Pour M. Serov, l'offre est rejetée.");
  const auto english = one_paragraph("It was late. J. F. Kern met the U.S. Senate. It ended.", Language::english);
  EXPECT_EQ(sentence_with(english, "met"), "J. F. Kern met the U.S. Senate.");
}

TEST(Sentence, GoesOnOverAWrappedLine) {
  const auto dispatch = one_paragraph("One. Arcadia rejected\nthe offer. Two.", Language::english);
  EXPECT_EQ(sentence_with(dispatch, "rejected"), "Arcadia rejected\nthe offer.");
}

TEST(Sentence, StaysInItsParagraph) {
  auto dispatch = one_paragraph("Arcadia's no\n\nArcadia rejected it.", Language::english);
  dispatch.headline = ByteSpan{0, 12};
  dispatch.body = {{14, static_cast<std::uint32_t>(dispatch.text.size())}};
  EXPECT_EQ(sentence_with(dispatch, "no"), "Arcadia's no");
  EXPECT_EQ(sentence_with(dispatch, "rejected", "Arcadia's no"), "Arcadia rejected it.");
}

}  // namespace
}  // namespace chancery::view
