#include <gtest/gtest.h>

#include "chancery/act.h"

namespace chancery {
namespace {

TEST(ActNames, NamesEveryActAndFindsItAgain) {
  for (std::size_t i = 0; i < act_kind_count; ++i) {
    const auto kind = static_cast<ActKind>(i);
    EXPECT_EQ(act_by_name(act_name(kind)), kind);
  }
  EXPECT_EQ(act_name(ActKind::mobilize), "mobilize");
  EXPECT_EQ(act_name(ActKind::state), "state");
}

TEST(ActNames, FindsNoActUnderAnotherName) { EXPECT_EQ(act_by_name("declare"), std::nullopt); }

TEST(ActNames, NamesEveryStatus) {
  EXPECT_EQ(act_status_name(ActStatus::possible), "possible");
  EXPECT_EQ(act_status_by_name("negated"), ActStatus::negated);
  EXPECT_EQ(act_status_by_name("denied"), std::nullopt);
}

}  // namespace
}  // namespace chancery
