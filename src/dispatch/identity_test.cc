#include "dispatch/identity.h"

#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

TEST(Identity, CutsARevisionThatIsTheVersion) {
  EXPECT_EQ(identify("tag:agency.com,2022:newsml_ABC12:17", "17").id, "tag:agency.com,2022:newsml_ABC12");
  EXPECT_EQ(identify("urn:newsml:agency.com:20220217:99-218266/2", "2").id, "urn:newsml:agency.com:20220217:99-218266");
  EXPECT_EQ(identify("tag:agency.com,2022:ABC12:1278987870", "1278987870").id, "tag:agency.com,2022:ABC12");
  EXPECT_EQ(identify("ABC-v03", "3").id, "ABC");
}

TEST(Identity, ReadsTheRevisionOfANewsmlUrn) {
  const auto identity = identify("urn:newsml:agency.com:20220217:TX-ABC12:3U", "");
  EXPECT_EQ(identity.id, "urn:newsml:agency.com:20220217:TX-ABC12");
  EXPECT_EQ(identity.version, "3");
}

TEST(Identity, KeepsAConstantIdWhole) {
  EXPECT_EQ(identify("urn:newsml:agency.com:20220217:99-218266", "2").id, "urn:newsml:agency.com:20220217:99-218266");
  EXPECT_EQ(identify("http://example.org/news/2022/17", "").id, "http://example.org/news/2022/17");
  EXPECT_EQ(identify("", "3").id, "");
  EXPECT_EQ(identify(":3", "3").id, ":3");
}

}  // namespace
}  // namespace chancery::wire
