// The fields of a newsItem, its contents in all their kinds, and what is no dispatch.
// The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::SizeIs;

std::string g2(const std::string& meta, const std::string& content, const std::string& rights = "") {
  return "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"tag:agency.example,2022:talks\" version=\"12\""
         " xml:lang=\"en\"><rightsInfo>" + rights + "</rightsInfo>" + meta + "<contentSet>" + content + "</contentSet></newsItem>";
}

const auto g2_meta =
    "<itemMeta><itemClass qcode=\"ninat:text\"/><provider qcode=\"nprov:Agency\"/><versionCreated>2022-02-17T09:30:00Z</versionCreated>"
    "<firstCreated>2022-02-17T08:00:00Z</firstCreated><embargoed/><pubStatus qcode=\"stat:usable\"/><signal qcode=\"sig:correction\"/>"
    "<edNote role=\"nonpublic\">Desk: +00 555 0199</edNote><link rel=\"irel:previousVersion\" residref=\"tag:agency.example,2022:talks\" version=\"11\"/></itemMeta>"
    "<contentMeta><urgency>3</urgency><located><name>Geneva</name></located><headline>Arcadia rejects the offer</headline><by>By A. Writer</by>"
    "<language tag=\"en\"/></contentMeta>"s;

TEST(NewsmlG2, TakesEveryFieldFromItsPlace) {
  const auto item = only(read_newsml_g2(g2(g2_meta, "<inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><head><title>x</title></head>"
                                                    "<body><p>Arcadia said   no.</p><p>Borelia&#160;was told.</p></body></html></inlineXML>",
                                          "<copyrightHolder literal=\"Agency\"/><usageTerms>Not for resale in any form.</usageTerms>")));
  EXPECT_EQ(item.native_id, "tag:agency.example,2022:talks");
  EXPECT_EQ(item.version, "12");
  EXPECT_EQ(item.provider, "Agency");
  EXPECT_EQ(item.status, "usable");
  EXPECT_TRUE(item.has_embargo);
  EXPECT_EQ(item.embargo, "");
  EXPECT_EQ(item.issued, "2022-02-17T09:30:00Z");
  EXPECT_EQ(item.urgency, 3);
  EXPECT_EQ(item.headline, "Arcadia rejects the offer");
  EXPECT_EQ(item.byline, "By A. Writer");
  EXPECT_THAT(item.places, ElementsAre("Geneva"));
  EXPECT_THAT(item.signals, ElementsAre("correction"));
  ASSERT_THAT(item.notes, SizeIs(1));
  EXPECT_FALSE(item.notes[0].is_public);
  ASSERT_THAT(item.references, SizeIs(1));
  EXPECT_EQ(item.references[0].version, "11");
  EXPECT_THAT(item.paragraphs, ElementsAre("Arcadia said no.", "Borelia\u00A0was told."));
  ASSERT_THAT(item.rights, SizeIs(2));
  EXPECT_EQ(item.rights[0].field, "copyrightholder");
}

TEST(NewsmlG2, GivesTwoItemsForAStoryInTwoLanguages) {
  const auto items = read_newsml_g2(g2(g2_meta, "<inlineXML xml:lang=\"en\"><html><body><p>No.</p></body></html></inlineXML>"
                                                "<inlineXML xml:lang=\"fr\"><html><body><p>Non.</p></body></html></inlineXML>"));
  ASSERT_TRUE(items);
  ASSERT_THAT(*items, SizeIs(2));
  EXPECT_EQ((*items)[1]->language, "fr");
  EXPECT_NE((*items)[0]->native_id, (*items)[1]->native_id);
}

TEST(NewsmlG2, ReadsANitfBodyInside) {
  const auto item = only(read_newsml_g2(g2(g2_meta, "<inlineXML><nitf><body><body.head><hedline><hl1>H</hl1></hedline></body.head><body.content><p>Arcadia said no.</p>"
                                                    "<media><media-caption><p>A picture</p></media-caption></media></body.content></body></nitf></inlineXML>")));
  EXPECT_THAT(item.paragraphs, ElementsAre("Arcadia said no."));
}

TEST(NewsmlG2, ReadsPlainAndEscapedData) {
  EXPECT_TRUE(only(read_newsml_g2(g2(g2_meta, "<inlineData contenttype=\"text/plain\">Arcadia\nsaid no.</inlineData>"))).lines);
  EXPECT_THAT(only(read_newsml_g2(g2(g2_meta, "<inlineData contenttype=\"text/html\">&lt;p&gt;Arcadia said no.&lt;/p&gt;&lt;p&gt;So.&lt;/p&gt;</inlineData>"))).paragraphs,
              ElementsAre("Arcadia said no.", "So."));
}

TEST(NewsmlG2, PassesAPictureOver) {
  auto meta = g2_meta;
  meta.replace(meta.find("ninat:text"), 10, "ninat:picture");
  const auto items = read_newsml_g2(g2(meta, ""));
  ASSERT_TRUE(items);
  EXPECT_EQ(items->front().error().code, ErrorCode::dispatch_not_news);
}

TEST(NewsmlG2, KeepsAKillWithoutABody) { EXPECT_EQ(only(read_newsml_g2(g2(g2_meta, ""))).headline, "Arcadia rejects the offer"); }

}  // namespace
}  // namespace chancery::wire
