// What each reader takes from where. The dispatches are invented; the traps are those which agencies' feeds set.
#include "dispatch/formats/formats.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/formats/html.h"
#include "dispatch/instants.h"

namespace chancery::wire {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

const Item& only(const Result<Items>& items) {
  static const Item none;
  EXPECT_TRUE(items) << items.error().message;
  if (!items) return none;
  EXPECT_THAT(*items, SizeIs(1));
  EXPECT_TRUE(items->front()) << items->front().error().message;
  return items->front() ? *items->front() : none;
}

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

TEST(Ninjs, ReadsItsThreeGenerations) {
  const auto first = only(read_ninjs(R"({"uri":"u","version":3,"pubstatus":"canceled","versioncreated":"2022-02-17T09:30:00Z","headline":"H","byline":"A","body_xhtml":"<p>One.</p><p>Two.</p>","ednote":"desk","embargoed":"Next Monday"})"));
  EXPECT_EQ(first.version, "3");
  EXPECT_EQ(first.status, "canceled");
  EXPECT_EQ(first.embargo, "Next Monday");
  EXPECT_THAT(first.paragraphs, ElementsAre("One.", "Two."));
  EXPECT_THAT(first.notes, SizeIs(1));
  const auto third = only(read_ninjs(R"({"uri":"u","versionCreated":"2022-02-17T09:30:00Z","headlines":[{"value":"H"}],"bodies":[{"role":"caption","value":"no"},{"contentType":"text/plain","value":"One."}]})"));
  EXPECT_EQ(third.headline, "H");
  EXPECT_EQ(third.issued, "2022-02-17T09:30:00Z");
  EXPECT_THAT(third.paragraphs, ElementsAre("One."));
}

TEST(Ninjs, RefusesAnItemThatBreaksTheStandardItDeclares) {
  const auto items = read_ninjs(R"({"standard":{"name":"ninjs","version":"2.1"},"uri":"u","urgency":"high","headlines":[{"value":"H"}]})");
  ASSERT_TRUE(items);
  ASSERT_FALSE(items->front());
  EXPECT_EQ(items->front().error().code, ErrorCode::dispatch_damaged);
}

TEST(Ninjs, HearsTheEmbargoOfTheThirdGeneration) {
  EXPECT_EQ(only(read_ninjs(R"({"uri":"u","embargoedUntil":"2022-02-18T09:00:00Z","edNote":"desk","headlines":[{"value":"H"}]})")).embargo, "2022-02-18T09:00:00Z");
}

TEST(Ninjs, ReadsListsAndLines) {
  EXPECT_THAT(*read_ninjs(R"({"_items":[{"uri":"a","body_text":"x"},{"uri":"b","type":"picture"},{"uri":"c","body_text":"y"}]})"), SizeIs(3));
  const auto lines = read_ninjs("{\"uri\":\"a\",\"body_text\":\"x\"}\n\nnonsense\n{\"uri\":\"b\",\"body_text\":\"y\"}\n");
  ASSERT_TRUE(lines);
  ASSERT_THAT(*lines, SizeIs(3));
  EXPECT_FALSE((*lines)[1]);
  EXPECT_TRUE((*lines)[2]);
}

TEST(Feed, ReadsAtomAndRdf) {
  const auto atom = only(read_feed("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Agency</title><rights>(c) Agency 2022</rights><entry><title>H</title><id>a</id><updated>2022-02-17T09:30:00Z</updated>"
                                   "<content type=\"html\">&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content></entry></feed>"));
  EXPECT_EQ(atom.format, WireFormat::atom);
  EXPECT_EQ(atom.provider, "Agency");
  EXPECT_THAT(atom.paragraphs, ElementsAre("One."));
  EXPECT_THAT(atom.rights, SizeIs(1));
  const auto rdf = only(read_feed("<rdf:RDF xmlns:rdf=\"r\" xmlns=\"p\"><channel><title>Agency</title></channel><item rdf:about=\"a\"><title>H</title><description>One.</description></item></rdf:RDF>"));
  EXPECT_EQ(rdf.native_id, "a");
}

constexpr std::string_view page =
    "<!doctype html><html lang=\"en\"><head><title>Site</title><meta property=\"og:site_name\" content=\"Agency\"><link rel=\"license\" href=\"https://example.org/licence\">"
    "<script type=\"application/ld+json\">{\"@graph\":[{\"@type\":\"NewsArticle\",\"headline\":\"Arcadia rejects the offer\",\"datePublished\":\"2022-02-17T09:30:00Z\",\"author\":[{\"name\":\"A. Writer\"}]}]}</script></head>"
    "<body><nav><p>Home, a long list of many links to every other page of this site, none of which is news</p></nav><div class=\"related\"><p>Related stories which nobody asked for stand here in a block</p></div>"
    "<article><h1>Arcadia rejects the offer</h1><p>Arcadia said on Thursday that it had rejected the offer which Borelia made last week in Geneva.</p>"
    "<p>Its minister of foreign affairs told reporters that no talks were planned and that none would be held before spring.</p></article>"
    "<footer><p>(c) Agency, and a long notice of what readers may not do with this page of ours</p></footer></body></html>";

TEST(Html, TakesTheArticleAndLeavesTheFurniture) {
  const auto item = only(read_html(page));
  EXPECT_EQ(item.headline, "Arcadia rejects the offer");
  EXPECT_EQ(item.provider, "Agency");
  EXPECT_EQ(item.byline, "A. Writer");
  EXPECT_EQ(item.issued, "2022-02-17T09:30:00Z");
  // The page's own headline is no paragraph.
  ASSERT_THAT(item.paragraphs, SizeIs(2));
  EXPECT_THAT(item.paragraphs[0], HasSubstr("rejected the offer"));
  for (const auto& paragraph : item.paragraphs) EXPECT_THAT(paragraph, Not(HasSubstr("long")));
}

TEST(Html, PassesAPageWithoutAnArticleOver) {
  const auto items = read_html("<html><body><p>404</p></body></html>");
  ASSERT_TRUE(items);
  EXPECT_EQ(items->front().error().code, ErrorCode::dispatch_not_news);
}

constexpr std::string_view sentence = "Arcadia said on Thursday that it had rejected the offer, and Borelia, which had made it, asked for three more days to answer. ";

std::string article(std::string_view head, std::string_view before, std::string_view after = "") {
  std::string out = "<!doctype html><html lang=\"en\"><head>" + std::string(head) + "</head><body>" + std::string(before) + "<div class=\"text\">";
  for (int i = 0; i < 6; ++i) out += "<p>" + std::string(sentence) + std::to_string(i) + "</p>";
  return out + "</div>" + std::string(after) + "</body></html>";
}

std::string day_of(std::string_view head, std::string_view before) {
  const auto issued = only(read_html(article(head, before))).issued;
  const auto instant = read_instant(issued);
  return instant ? edtf(instant->day) : issued;
}

// A page whose body had the class "no-sidebar" gave nothing.
TEST(Html, ReadsAPageThatCallsItsWholeBodySidebar) {
  auto named = article("", "");
  named.replace(named.find("<body>"), 6, "<body class=\"no-sidebar widget\"><div class=\"comments-open\">");
  EXPECT_THAT(only(read_html(named)).paragraphs, SizeIs(6));
}

TEST(Html, ReadsAnArticleWhoseParagraphsAreLineBreaks) {
  std::string broken = "<html><body><div id=\"story\">";
  for (int i = 0; i < 6; ++i) broken += std::string(sentence) + "<br><br>";
  EXPECT_THAT(only(read_html(broken + "</div></body></html>")).paragraphs, SizeIs(6));
}

TEST(Html, LeavesListsOfLinksInAnArticleOut) {
  const auto item = only(read_html(article("", "", "<ul><li><a href=\"/1\">Borelia asks for time to answer</a></li><li><a href=\"/2\">Dorvia waits</a></li></ul>")));
  for (const auto& paragraph : item.paragraphs) EXPECT_THAT(paragraph, Not(HasSubstr("Dorvia")));
}

TEST(Html, LeavesWhatThePageHidesOut) {
  const auto item = only(read_html(article("", "<p style=\"display: none\">" + std::string(sentence) + "hidden</p>")));
  for (const auto& paragraph : item.paragraphs) EXPECT_THAT(paragraph, Not(HasSubstr("hidden")));
}

TEST(PageDate, IsThatOfPublicationAndNotOfTheLastTouch) {
  EXPECT_EQ(day_of("<meta property=\"article:modified_time\" content=\"2022-03-01T08:00:00Z\"><meta property=\"article:published_time\" content=\"2022-02-17T08:00:00Z\">", ""),
            "2022-02-17");
}

TEST(PageDate, IsReadFromTheWordsOfThePage) {
  for (const auto* words : {"<p class=\"meta\">17. Februar 2022</p>", "<time>17 février 2022</time>", "<span class=\"date\">February 17th, 2022</span>",
                            "<div>Stand: 17.02.2022, 09:30 Uhr</div>", "<p>Published on 2022-02-17</p>", "<h2 class=\"date-header\">Thursday, 17 February 2022</h2>"})
    EXPECT_EQ(day_of("", words), "2022-02-17") << words;
}

// At night UTC is a day ahead of the paper that prints the address.
TEST(PageDate, TakesThePapersOwnDayFromTheAddress) {
  EXPECT_EQ(day_of("<link rel=\"canonical\" href=\"https://paper.example/2022/02/17/no\"><meta property=\"article:published_time\" content=\"2022-02-18T03:00:00Z\">", ""),
            "2022-02-17");
}

TEST(PageDate, IsNotThatOfAnotherStoryBesideIt) {
  EXPECT_EQ(day_of("", "<aside><time datetime=\"2022-02-01\">1 Feb</time></aside><time datetime=\"2022-02-17\">17 Feb</time>"), "2022-02-17");
}

TEST(PageDate, IsEmptyWhereThePageGivesNone) { EXPECT_EQ(day_of("", "<p>In 2022, version 1.2.3</p>"), ""); }

TEST(Ninjs, PassesAPictureWithACaptionOver) {
  EXPECT_FALSE(read_ninjs(R"({"uri":"u","type":"picture","headline":"H","body_text":"A museum of aircraft"})")->front().ok());
}

TEST(Html, SurvivesANestNobodyWouldSend) {
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "<div>";
  EXPECT_THAT(paragraphs_of_html(deep + "x"), SizeIs(0));
  EXPECT_FALSE(read_html("<html>" + deep));
}

TEST(Iptc7901, ReadsSeveralMessages) {
  const auto items = read_iptc_7901("\x01" "ABC0123 4 pol 0250 /talks\r\r\n\x02" "Arcadia rejects the offer\r\r\nGENEVA, Feb 17 (Agency) - Arcadia said no.\r\r\n\x03" "171137 GMT Feb 22\r\n"
                                    "\x01" "ABC0124 5 pol 0010\r\n\x02" "Second.\r\n\x03"s);
  ASSERT_TRUE(items);
  ASSERT_THAT(*items, SizeIs(2));
  const auto& first = *items->front();
  EXPECT_EQ(first.service_number, "ABC0123");
  EXPECT_EQ(first.provider, "ABC");
  EXPECT_EQ(first.urgency, 4);
  EXPECT_EQ(first.issued, "2022-02-17");
  EXPECT_EQ(first.paragraphs[0], "Arcadia rejects the offer\nGENEVA, Feb 17 (Agency) - Arcadia said no.\n");
}

TEST(Iptc7901, ReadsItsPrintedMarks) {
  EXPECT_THAT(only(read_iptc_7901("ZCZC ABC0123 4 pol\nArcadia said no.\nNNNN\n")).paragraphs[0], HasSubstr("Arcadia said no."));
}

// DEL after the trailer made its day unreadable.
TEST(Iptc7901, ReadsTheDayOfATrailerBeforeFillCharacters) {
  EXPECT_EQ(only(read_iptc_7901("\x01" "abc062 4 i 211\r\n\x02" "No =\r\n\r\nArcadia said no.\r\n\x03" "131137 GMT Okt 13 \r\n\x7F\n\x7F\x04"s)).issued, "2013-10-13");
}

TEST(Iptc7901, TakesALineAboveTheHeadlineForAMark) {
  const auto item = only(read_iptc_7901("\x01" "abc062 4 i 211\r\n\x02" "REFILE\n1ST LEAD\r\nArcadia said no =\r\n\r\nMore.\r\n\x03" "131137 GMT Nov 13"s));
  EXPECT_THAT(item.signals, ElementsAre("REFILE", "1ST LEAD"));
  EXPECT_TRUE(item.paragraphs[0].starts_with("Arcadia said no"));
}

TEST(Anpa1312, ReadsTheDayOfItsTrailer) {
  EXPECT_EQ(only(read_anpa_1312("\x16\x16\x01" "W2870\x1f" "wire\nf l\x13\x11 BC-Talks     11-13 1049\n\x02^BC-Talks,466<\n\t   Arcadia said no.\n\x03" "AP-WF-11-13-13 1509GMT<\n\x04"s)).issued,
            "2013-11-13");
}

TEST(Anpa1312, LeavesFlushMarksOut) {
  const auto item = only(read_anpa_1312("\x16\x16\x01" "a0123\x02" "u i BC-Talks-Arcadia, 1st Ld-Writethru ^02-17 0250\n"
                                        "Arcadia rejects the offer^\nGENEVA (AP) - Arcadia said no.<\n\x03" "02-17-22 1137EST"s));
  EXPECT_EQ(item.native_id, "a0123");
  EXPECT_THAT(item.signals, ElementsAre("update"));
  EXPECT_EQ(item.paragraphs[0], "Arcadia rejects the offer\nGENEVA (AP) - Arcadia said no.\n");
}

TEST(Mail, DecodesWordsAndParts) {
  const auto item = only(read_mail("From: =?utf-8?Q?Agence_g=C3=A9n=C3=A9rale?= <desk@agency.example>\r\nSubject: =?utf-8?B?TGUgcmVmdXMgZGUgUGFyaXM=?=\r\nDate: Thu, 17 Feb 2022 09:30:00 +0100\r\n"
                                   "Message-ID: <1@agency.example>\r\nContent-Type: multipart/alternative;\r\n boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n"
                                   "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nParis a refus=E9 l=\r\n'offre.\r\n--b--\r\n"));
  EXPECT_EQ(item.provider, "Agence g\u00e9n\u00e9rale");
  EXPECT_EQ(item.headline, "Le refus de Paris");
  EXPECT_EQ(item.native_id, "1@agency.example");
  EXPECT_THAT(item.paragraphs[0], HasSubstr("Paris a refus\u00e9 l'offre."));
}

TEST(Mail, ReadsMarkupWhereThereIsNoText) {
  EXPECT_THAT(only(read_mail("From: a@b.example\nSubject: S\nContent-Type: text/html\n\n<p>One.</p><p>Two.</p>")).paragraphs, ElementsAre("One.", "Two."));
}

TEST(FormatOf, GoesByContent) {
  EXPECT_EQ(format_of("\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- x --><nar:newsMessage>"), WireFormat::newsml_g2);
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?><!DOCTYPE NewsML SYSTEM \"x.dtd\" [<!ENTITY a \"b\">]><NewsML>"), WireFormat::newsml_1);
  EXPECT_EQ(format_of("<nitf>"), WireFormat::nitf);
  EXPECT_EQ(format_of("<rss version=\"2.0\">"), WireFormat::rss);
  EXPECT_EQ(format_of("<feed xmlns=\"x\">"), WireFormat::atom);
  EXPECT_EQ(format_of("<!DOCTYPE html><p>"), WireFormat::html);
  EXPECT_EQ(format_of(R"({"uri": "x", "headline": "y"})"), WireFormat::ninjs);
  EXPECT_EQ(format_of(R"({"acts": []})"), WireFormat::plain_text);
  EXPECT_EQ(format_of("From: a@b\nSubject: x\n\ny"), WireFormat::mail);
  EXPECT_EQ(format_of("ZCZC ABC"), WireFormat::iptc_7901);
  EXPECT_EQ(format_of("\x16\x16\x01x"), WireFormat::anpa_1312);
  EXPECT_EQ(format_of("GENEVA, Feb 17 (X) - From: nothing."), WireFormat::plain_text);
  EXPECT_EQ(format_of(""), WireFormat::plain_text);
}

}  // namespace
}  // namespace chancery::wire
