// The common forms are in tests/golden/dispatch/datelines.txt; here is what must not be taken for one.
#include "dispatch/dateline.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

namespace chancery::wire {
namespace {

constexpr std::string_view news =
    "Norway has declined the offer of its neighbour, the ministry said in a statement which the radio read to its "
    "listeners at noon.";

std::optional<Dateline> read(const std::string& head) {
  const auto text = head + std::string(news);
  return dateline_at(text, {0, static_cast<std::uint32_t>(text.size())});
}

std::string words(const std::string& head) {
  const auto found = read(head);
  return found ? (head + std::string(news)).substr(found->span.begin, found->span.end - found->span.begin) : "none";
}

TEST(Dateline, TakesItsDashAlong) {
  EXPECT_EQ(words("PARIS (X) - "), "PARIS (X) -");
  EXPECT_EQ(words("ROME (ANSA) — "), "ROME (ANSA) —");
  EXPECT_EQ(words("ASTANA, April 30, 2023-"), "ASTANA, April 30, 2023-");
}

TEST(Dateline, KnowsAgenciesThatWriteThemselvesSmall) {
  const auto found = read("Berlin (dpa) - ");
  ASSERT_TRUE(found);
  EXPECT_EQ(found->agency, "dpa");
}

TEST(Dateline, ReadsTheHourAsPartOfTheDate) {
  EXPECT_EQ(words("Genève, 10 jan 2022 10h30 (X) — "), "Genève, 10 jan 2022 10h30 (X) —");
  EXPECT_EQ(words("OSLO, Jan 10, 2022 1015 GMT (X) - "), "OSLO, Jan 10, 2022 1015 GMT (X) -");
}

TEST(Dateline, KeepsNamesOfSeveralWordsAndPointsWhole) {
  EXPECT_THAT(read("ST. PETERSBURG, Oct 3 (X) - ")->places, testing::ElementsAre("ST. PETERSBURG"));
  EXPECT_THAT(read("La Chaux-de-Fonds, 3 mars 2015 (X) - ")->places, testing::ElementsAre("La Chaux-de-Fonds"));
  EXPECT_THAT(read("Port of Spain, 3 March 2015 (X) - ")->places, testing::ElementsAre("Port of Spain"));
  EXPECT_THAT(read("UNITED NATIONS, N.Y., Oct. 26 (X) - ")->places, testing::ElementsAre("UNITED NATIONS"));
}

TEST(Dateline, IsNotTheFirstWordsOfASentence) {
  EXPECT_EQ(words("Oslo - "), "none");
  EXPECT_EQ(words("On 3 March 2015 "), "none");
  EXPECT_EQ(words("The Union (EU) has said that "), "none");
  EXPECT_EQ(words("NATO "), "none");
}

TEST(Dateline, IsNotALabelOfTheDesk) {
  EXPECT_EQ(words("CHRONOLOGIE - "), "none");
  EXPECT_EQ(words("FACTBOX: "), "none");
  EXPECT_EQ(words("(URGENT) - "), "none");
}

TEST(Dateline, IsNotAnEntryOfAChronology) {
  EXPECT_EQ(words("1953 - "), "none");
  EXPECT_EQ(words("1er janvier 1960 : "), "none");
}

TEST(Dateline, TakesNoWordInBracketsForAnAgencyWhenItSaysOnlyThatTheTextChanged) {
  const auto found = read("VILNIUS, 11 July 2023 (updated) ");
  ASSERT_TRUE(found);
  EXPECT_FALSE(found->agency);
}

TEST(Dateline, IsLessSureWithOnePart) {
  EXPECT_FALSE(read("OSLO - ")->sure);
  EXPECT_TRUE(read("OSLO, Jan 26 - ")->sure);
}

TEST(Dateline, IsFoundBehindAGluedHeadline) {
  const std::string text = "GULFDoha given ten days DOHA, June 24, 2017 — " + std::string(news);
  const auto found = dateline_inside(text, {0, static_cast<std::uint32_t>(text.size())});
  ASSERT_TRUE(found);
  EXPECT_EQ(slice(text, found->span), "DOHA, June 24, 2017 —");
}

TEST(Dateline, TakesACreditForWhatItIs) {
  EXPECT_EQ(credit_at("(Belga)", 0, 7)->name, "Belga");
  EXPECT_EQ(credit_at("/Wire/.", 0, 7)->name, "Wire");
  EXPECT_EQ(credit_at("(…)", 0, 5)->name, "");
  EXPECT_FALSE(credit_at("(1)", 0, 3));
  EXPECT_FALSE(credit_at("(no end", 0, 7));
  EXPECT_FALSE(credit_at("(it said, and left)", 0, 19));
}

}  // namespace
}  // namespace chancery::wire
