// An article out of a page with furniture. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/html.h"
#include "dispatch/formats/only.h"

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
  ASSERT_THAT(item.paragraphs, SizeIs(3));
  EXPECT_THAT(item.paragraphs[1], HasSubstr("rejected the offer"));
  for (const auto& paragraph : item.paragraphs) EXPECT_THAT(paragraph, Not(HasSubstr("long")));
}

TEST(Html, PassesAPageWithoutAnArticleOver) {
  const auto items = read_html("<html><body><p>404</p></body></html>");
  ASSERT_TRUE(items);
  EXPECT_EQ(items->front().error().code, ErrorCode::dispatch_not_news);
}

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
