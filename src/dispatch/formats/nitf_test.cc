// The fields of a NITF document. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(Nitf, TakesEveryFieldFromItsPlace) {
  const auto item = only(read_nitf(
      "<nitf><head><docdata management-status=\"usable\"><doc-id id-string=\"talks-1\" regsrc=\"Agency\"/><urgency ed-urg=\"4\"/><date.issue norm=\"20220217T093000Z\"/>"
      "<date.release norm=\"20220218T090000Z\"/><du-key key=\"TALKS\" version=\"2\"/><ed-msg info=\"Desk only\"/><doc.copyright holder=\"Agency\" year=\"2022\"/></docdata></head>"
      "<body><body.head><hedline><hl1>Arcadia rejects the offer</hl1></hedline><byline>By A. Writer</byline><dateline><location>GENEVA</location><story.date>Feb 17</story.date></dateline></body.head>"
      "<body.content><block><p>Arcadia said no.</p><table><tr><td>a</td><td>b</td></tr></table></block></body.content></body></nitf>"));
  EXPECT_EQ(item.native_id + "/" + item.version, "talks-1/2");
  EXPECT_EQ(item.provider, "Agency");
  EXPECT_EQ(item.issued, "20220217T093000Z");
  EXPECT_EQ(item.embargo, "20220218T090000Z");
  EXPECT_THAT(item.places, ElementsAre("GENEVA"));
  EXPECT_THAT(item.paragraphs, ElementsAre("Arcadia said no.", "a b"));
  EXPECT_THAT(item.notes, SizeIs(1));
}

}  // namespace
}  // namespace chancery::wire
