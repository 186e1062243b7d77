#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdio>
#include <fstream>
#include <string>

#include "chancery/rights.h"

namespace chancery {
namespace {

using testing::ElementsAre;
using testing::HasSubstr;

class GrantsFile : public testing::Test {
 protected:
  Result<Grants> read(const std::string& words) {
    std::ofstream(path_) << words;
    return read_grants(path_);
  }
  void TearDown() override { std::remove(path_.c_str()); }
  std::string path_ = testing::TempDir() + "chancery-grants-" + testing::UnitTest::GetInstance()->current_test_info()->name() + ".tsv";
};

TEST_F(GrantsFile, SaysWhoLetsDoWhatOnWhatGround) {
  const auto grants = read("# ours\nholder\tuses\tlimits\tground\nBelga\tquote, reproduce\tterritory BE; until 2027-12-31\tcontract 2024-117\n\n*\tquote\t\tright of quotation\n");
  ASSERT_TRUE(grants.ok());
  ASSERT_EQ(grants->lines.size(), 2U);
  EXPECT_EQ(grants->lines[0].holder, "Belga");
  EXPECT_THAT(grants->lines[0].uses, ElementsAre(Use::quote, Use::reproduce));
  EXPECT_EQ(grants->lines[0].limits.size(), 2U);
  EXPECT_EQ(grants->lines[0].line, 3U);
  EXPECT_EQ(grants->lines[1].ground, "right of quotation");
}

TEST_F(GrantsFile, AWrongLineIsNamedWithItsReason) {
  const auto complaint = [&](const std::string& words) {
    const auto grants = read(words);
    return grants ? std::string("taken") : grants.error().message;
  };
  EXPECT_THAT(complaint("Belga\tquote\n"), HasSubstr("line 1: needs four columns"));
  EXPECT_THAT(complaint("Belga\tfrob\t\tx\n"), HasSubstr("knows no use \"frob\""));
  EXPECT_THAT(complaint("Belga\tquote\tmoon full\tx\n"), HasSubstr("knows no limit \"moon full\""));
  EXPECT_THAT(complaint("Belga\tquote\t\t\n"), HasSubstr("gives no ground"));
  EXPECT_THAT(complaint("\xFF\tquote\t\tx\n"), HasSubstr("is not UTF-8"));
}

}  // namespace
}  // namespace chancery
