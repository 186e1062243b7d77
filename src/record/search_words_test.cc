#include "record/search_words.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::record {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

TEST(SearchWords, SetCaseAccentsAndApostrophesAside) {
  EXPECT_EQ(search_key("L’Élysée a « proposé »"), " l elysee a propose ");
}

TEST(SearchWords, KeepOtherScripts) { EXPECT_EQ(search_key("Москва, 17"), " москва 17 "); }

TEST(SearchWords, OfAQuestionBeginWords) {
  EXPECT_THAT(search_words("Sanctions, pétrole"), ElementsAre(" sanctions", " petrole"));
  EXPECT_THAT(search_words(" ?! "), IsEmpty());
}

}  // namespace
}  // namespace chancery::record
