// An article out of a page with furniture. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/html.h"
#include "dispatch/formats/only.h"
#include "dispatch/instants.h"

namespace chancery::wire {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::SizeIs;

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

TEST(Html, SurvivesANestNobodyWouldSend) {
  std::string deep;
  for (int i = 0; i < 50000; ++i) deep += "<div>";
  EXPECT_THAT(paragraphs_of_html(deep + "x"), SizeIs(0));
  EXPECT_FALSE(read_html("<html>" + deep));
}

TEST(Html, KeepsTheLinesOfPreformattedWords) {
  EXPECT_EQ(paragraphs_of_html("<p>One\n two.</p><pre>Arcadia   12\nBorelia    7\n</pre>"), (std::vector<std::string>{"One two.", "Arcadia   12\nBorelia    7"}));
}

// A thousand <i> before ten thousand <p> grew ten million elements: gigabytes out of 60 kB.
TEST(Html, RefusesAPageThatGrowsInTheParser) {
  std::string page_of_open_tags = "<html><body>";
  for (int i = 0; i < 1000; ++i) page_of_open_tags += "<i id=" + std::to_string(i) + ">";
  for (int i = 0; i < 10'000; ++i) page_of_open_tags += "<p>x";
  EXPECT_FALSE(read_html(page_of_open_tags));
}

// A headline of lists in lists exhausted the stack.
TEST(Html, LeavesLinkedDataWithoutABottomOut) {
  const std::string deep(200'000, '[');
  EXPECT_TRUE(read_html("<html><script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"headline\":" + deep + std::string(200'000, ']') + "}</script></html>"));
}

}  // namespace
}  // namespace chancery::wire
