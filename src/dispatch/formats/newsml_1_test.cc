// The story told by provider, day and id, and an embargo told by a status that will change.
// The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;

TEST(Newsml1, TellsTheStoryByProviderDayAndId) {
  const auto item = only(read_newsml_1(
      "<NewsML><NewsItem><Identification><NewsIdentifier><ProviderId>agency.example</ProviderId><DateId>20220217</DateId><NewsItemId>TALKS</NewsItemId>"
      "<RevisionId PreviousRevision=\"2\" Update=\"U\">3</RevisionId><PublicIdentifier>urn:newsml:agency.example:20220217:TALKS:3U</PublicIdentifier></NewsIdentifier></Identification>"
      "<NewsManagement><NewsItemType FormalName=\"News\"/><FirstCreated>20220217T080000Z</FirstCreated><ThisRevisionCreated>20220217T093000Z</ThisRevisionCreated>"
      "<Status FormalName=\"Embargoed\"/><StatusWillChange><FutureStatus FormalName=\"Usable\"/><DateAndTime>20220218T090000Z</DateAndTime></StatusWillChange><Urgency FormalName=\"4\"/></NewsManagement>"
      "<NewsComponent><NewsComponent><NewsLines><HeadLine>Arcadia rejects the offer</HeadLine><CopyrightLine>(c) Agency 2022</CopyrightLine></NewsLines>"
      "<ContentItem><MediaType FormalName=\"Text\"/><DataContent><nitf><body><body.content><p>Arcadia said no.</p></body.content></body></nitf></DataContent></ContentItem></NewsComponent>"
      "<NewsComponent><ContentItem><MediaType FormalName=\"Photo\"/></ContentItem></NewsComponent></NewsComponent></NewsItem></NewsML>"));
  EXPECT_EQ(item.native_id, "urn:newsml:agency.example:20220217:TALKS");
  EXPECT_EQ(item.version, "3");
  EXPECT_EQ(item.status, "Embargoed");
  EXPECT_EQ(item.embargo, "20220218T090000Z");
  EXPECT_EQ(item.headline, "Arcadia rejects the offer");
  EXPECT_THAT(item.signals, ElementsAre("update"));
  EXPECT_THAT(item.paragraphs, ElementsAre("Arcadia said no."));
}

}  // namespace
}  // namespace chancery::wire
