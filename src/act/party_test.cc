// Whom the words of an actor mean, one sentence a rule, with the tables of the project.
#include "act/party.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace chancery::act {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

const Gazetteer& tables() {
  static const auto gazetteer = open_gazetteer(CHANCERY_SOURCE_DIR "/resources").value();
  return *gazetteer;
}

Dispatch dispatch_of(std::string text, Language language) {
  Dispatch dispatch;
  dispatch.text = std::move(text);
  dispatch.language = language;
  dispatch.issued = "2022-02-17";
  dispatch.body = {{0, static_cast<std::uint32_t>(dispatch.text.size())}};
  return dispatch;
}

/// The last place where `words` stand.
ByteSpan place_of(const Dispatch& dispatch, std::string_view words) {
  const auto at = static_cast<std::uint32_t>(dispatch.text.rfind(words));
  return {at, at + static_cast<std::uint32_t>(words.size())};
}

std::vector<std::string> parties(const std::string& text, std::string_view words, Language language) {
  const auto dispatch = dispatch_of(text, language);
  const auto place = place_of(dispatch, words);
  return PartyResolver(dispatch, Analysis{}, tables()).resolve(place, nullptr).parties;
}

std::vector<std::string> fr(const std::string& text, std::string_view words) {
  return parties(text, words, Language::french);
}
std::vector<std::string> en(const std::string& text, std::string_view words) {
  return parties(text, words, Language::english);
}

TEST(Parties, AreNamedByAdjectivesCapitalsAndPalaces) {
  EXPECT_THAT(fr("Une source sud-coréenne a parlé.", "Une source sud-coréenne"), ElementsAre("KOR"));
  EXPECT_THAT(fr("Le Kremlin a refusé.", "Le Kremlin"), ElementsAre("RUS"));
  EXPECT_THAT(en("The Israeli delegation left.", "The Israeli delegation"), ElementsAre("ISR"));
}

TEST(Parties, AreThoseOfTheHeadNotOfWhatItGoesTo) {
  EXPECT_THAT(en("The Russian ambassador to France protested.", "The Russian ambassador to France"),
              ElementsAre("RUS"));
  EXPECT_THAT(en("The U.N. envoy to Syria resigned.", "The U.N. envoy to Syria"), ElementsAre("UN"));
}

TEST(Parties, ActTogetherWhenTheyAreJoined) {
  EXPECT_THAT(fr("Paris et Berlin ont proposé un sommet.", "Paris et Berlin"), ElementsAre("DEU", "FRA"));
  EXPECT_THAT(fr("Les troupes franco-britanniques avancent.", "Les troupes franco-britanniques"),
              ElementsAre("FRA", "GBR"));
  EXPECT_THAT(fr("Le Conseil Otan-Russie se réunit.", "Le Conseil Otan-Russie"), ElementsAre("NATO", "RUS"));
}

TEST(Parties, AreKeptForAPersonWhomTheDispatchIntroduces) {
  EXPECT_THAT(fr("Le ministre malien Abdoulaye Diop est arrivé. M. Diop a salué l'accord.", "M. Diop"),
              ElementsAre("MLI"));
}

TEST(Parties, AreLookedUpBehindAPronoun) {
  EXPECT_THAT(fr("Vladimir Poutine est venu. « Jamais », a-t-il dit.", "il"), ElementsAre("RUS"));
}

TEST(Parties, AreNotGuessed) {
  EXPECT_THAT(en("It rained.", "It"), IsEmpty());
  EXPECT_THAT(en("The minister spoke.", "The minister"), IsEmpty());
}

TEST(Parties, AreAsWrittenForABodyThatNoTableKnows) {
  EXPECT_THAT(fr("Au Mali, l'Association des artisans du Mali proteste.", "l'Association des artisans du Mali"),
              ElementsAre("Association des artisans du Mali"));
}

TEST(Parties, AreNotTheOwnersOfFieldsAndPosts) {
  EXPECT_THAT(fr("Le ministre français chargé des Affaires russes est venu.",
                 "Le ministre français chargé des Affaires russes"),
              ElementsAre("FRA"));
  EXPECT_THAT(fr("L'ambassadeur de France en Russie a protesté.", "L'ambassadeur de France en Russie"),
              ElementsAre("FRA"));
}

TEST(Parties, OfFishermenAndReportersAreNotTheirStates) {
  EXPECT_THAT(en("He thanked Paris. French fishermen blocked the port.", "French fishermen"),
              ElementsAre("French fishermen"));
}

TEST(Parties, OfADiplomatWithAForeignPassportAreHisBodys) {
  EXPECT_THAT(fr("Antonio Guterres est arrivé à Damas. Le diplomate portugais a plaidé pour une trêve.",
                 "Le diplomate portugais"),
              ElementsAre("UN"));
}

TEST(Parties, OfBothSidesAreThePairNamedLast) {
  EXPECT_THAT(en("Moscow and Kyiv met. Both sides agreed.", "Both sides"), ElementsAre("RUS", "UKR"));
}

TEST(Parties, OfAFormerPresidentAreHisOwn) {
  EXPECT_THAT(en("Former president Jimmy Carter flew to Pyongyang.", "Former president Jimmy Carter"),
              ElementsAre("Jimmy Carter"));
}

TEST(Parties, DoNotTakeAPronounForAFamilyName) { EXPECT_THAT(en("It rained. He left.", "He"), IsEmpty()); }

TEST(Parties, FollowTheYear) {
  auto dispatch = dispatch_of("Moscou a refusé.", Language::french);
  dispatch.issued = "1962-10-27";
  const auto place = place_of(dispatch, "Moscou");
  EXPECT_THAT(PartyResolver(dispatch, Analysis{}, tables()).resolve(place, nullptr).parties, ElementsAre("SUN"));
}

TEST(Parties, SayHowTheyWereFound) {
  const auto dispatch = dispatch_of("Le chef de la diplomatie russe a refusé.", Language::french);
  const auto place = place_of(dispatch, "Le chef de la diplomatie russe");
  EXPECT_EQ(PartyResolver(dispatch, Analysis{}, tables()).resolve(place, nullptr).how,
            "« Le chef de la diplomatie russe » → russe → RUS");
}

TEST(Parties, OfAnAddresseeAreNotTheActors) {
  const auto dispatch =
      dispatch_of("Emmanuel Macron est à Moscou. Vladimir Poutine a remercié son visiteur.", Language::french);
  const PartyResolver resolver(dispatch, Analysis{}, tables());
  const auto place = place_of(dispatch, "son visiteur");
  EXPECT_THAT(resolver.resolve_addressee(place, nullptr, {"RUS"}).parties, ElementsAre("FRA"));
}

TEST(Gazetteer, NamesFileAndLineOfADamagedTable) {
  Gazetteer gazetteer;
  const auto read = gazetteer.read_table("states.tsv", "# top\nFRA\tnonsense\tfr\tFrance\n");
  ASSERT_FALSE(read.ok());
  EXPECT_EQ(read.error().code, ErrorCode::resource_damaged);
  EXPECT_THAT(read.error().message, ::testing::HasSubstr("states.tsv line 2"));
}

TEST(Words, AreCutFinerThanTokens) {
  std::vector<std::string> words;
  const std::string text = "L'Otan, a-t-il";
  for (const auto& word : cut_words(text, {0, static_cast<std::uint32_t>(text.size())})) words.push_back(word.folded);
  EXPECT_THAT(words, ElementsAre("l'", "otan", ",", "a", "-", "t", "-", "il"));
}

}  // namespace
}  // namespace chancery::act
