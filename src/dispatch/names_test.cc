#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>
#include <string_view>

#include "chancery/dispatch.h"

namespace chancery {
namespace {

TEST(Names, LanguagesAreIsoCodes) {
  EXPECT_EQ(language_code(Language::french), "fr");
  EXPECT_EQ(language_code(Language::english), "en");
  EXPECT_EQ(language_code(Language::unknown), "und");
}

TEST(Names, StatusesAreThoseOfTheDesign) {
  EXPECT_EQ(dispatch_status_name(DispatchStatus::usable), "usable");
  EXPECT_EQ(dispatch_status_name(DispatchStatus::withheld), "withheld");
  EXPECT_EQ(dispatch_status_name(DispatchStatus::withdrawn), "withdrawn");
}

TEST(Names, EveryUseHasItsOwn) {
  std::set<std::string_view> names;
  for (const Use use : all_uses) names.insert(use_name(use));
  EXPECT_THAT(names, testing::ElementsAre("commercial", "derive", "index", "mine", "quote", "redistribute", "reproduce", "translate"));
}

TEST(Names, ALimitIsReadBackAsItWasWritten) {
  for (const std::string_view words : {"territory DE", "territory !GB", "until 2023-12-31", "channel web", "channel !web until 2022-03-03", "credit", "noncommercial-only", "sharealike"}) {
    const auto limit = limit_by_words(words);
    ASSERT_TRUE(limit) << words;
    EXPECT_EQ(limit_words(*limit), words);
  }
  for (const std::string_view words : {"", "territory", "credit DE", "channel web until", "moon full", "until 2023-12-31 until 2024-01-01 x"}) EXPECT_FALSE(limit_by_words(words)) << words;
}

}  // namespace
}  // namespace chancery
