#include <gtest/gtest.h>

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
  EXPECT_EQ(use_name(Use::reproduce), "reproduce");
  EXPECT_EQ(use_name(Use::redistribute), "redistribute");
  EXPECT_EQ(use_name(Use::modify), "modify");
  EXPECT_EQ(use_name(Use::translate), "translate");
  EXPECT_EQ(use_name(Use::commercial_use), "commercial_use");
  EXPECT_EQ(use_name(Use::archive), "archive");
  EXPECT_EQ(use_name(Use::text_mining), "text_mining");
}

}  // namespace
}  // namespace chancery
