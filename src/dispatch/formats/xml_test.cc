// XML of strangers, opened through a reader that takes one field of it. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

TEST(Xml, DoesNotBelieveADeclaredEncodingWhichTheBytesContradict) {
  EXPECT_EQ(only(read_nitf("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><nitf><body><body.head><hedline><hl1>Le ministre a refus\u00e9</hl1></hedline></body.head></body></nitf>")).headline,
            "Le ministre a refus\u00e9");
  EXPECT_EQ(only(read_nitf("<?xml version=\"1.0\" encoding=\"iso-8859-1\"?><nitf><body><body.head><hedline><hl1>Le ministre a refus\xE9</hl1></hedline></body.head></body></nitf>")).headline,
            "Le ministre a refus\u00e9");
}

TEST(Xml, GivesNoInvalidTextForAReferenceThatIsNoCharacter) {
  EXPECT_EQ(only(read_nitf("<nitf><body><body.head><hedline><hl1>a&#xD800;b</hl1></hedline></body.head></body></nitf>")).headline.front(), 'a');
  EXPECT_THAT(only(read_nitf("<nitf><body><body.head><hedline><hl1>a&#xD800;b</hl1></hedline></body.head></body></nitf>")).headline, Not(HasSubstr("\xED")));
}

TEST(Xml, NamesTheByteWhereItBreaksOff) {
  const auto items = read_nitf("<nitf><body></nitf>");
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::dispatch_damaged);
  EXPECT_THAT(items.error().message, HasSubstr("byte 1"));
}

TEST(Xml, RefusesANestNobodyWouldSend) {
  std::string deep = "<nitf>";
  for (int i = 0; i < 100000; ++i) deep += "<p>";
  for (int i = 0; i < 100000; ++i) deep += "</p>";
  const auto items = read_nitf(deep + "</nitf>");
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::dispatch_damaged);
}

}  // namespace
}  // namespace chancery::wire
