// From bytes of any format to Dispatches; the formats themselves are tested beside their readers.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>

#include "chancery/dispatch.h"

namespace chancery {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

constexpr std::string_view one = R"({"uri": "urn:x:1", "type": "text", "version": "1", "language": "en", "headline": "Arcadia rejects the offer",
 "body_text": "GENEVA, Feb 17 (Agency) - Arcadia said on Thursday that it had rejected the offer of Borelia."})";

constexpr std::string_view feed = R"(<?xml version="1.0"?><rss version="2.0"><channel><title>Agency</title>
<item><title>Arcadia rejects the offer</title><guid>a</guid><description>Arcadia said on Thursday that it had rejected the offer.</description></item>
<item><guid>b</guid></item>
<item><title>Borelia is disappointed</title><guid>c</guid><description>Borelia said on Friday that it was disappointed.</description></item>
</channel></rss>)";

TEST(ReadItems, TellsTheFormatByContent) {
  const auto received = read_items(one);
  ASSERT_THAT(received, SizeIs(1));
  ASSERT_TRUE(received[0].dispatch) << received[0].dispatch.error().message;
  EXPECT_EQ(received[0].dispatch->format, WireFormat::ninjs);
  EXPECT_EQ(received[0].name, "");
}

TEST(ReadItems, TakesOneRefusalForItselfAndGoesOn) {
  const auto received = read_items(feed);
  ASSERT_THAT(received, SizeIs(3));
  EXPECT_TRUE(received[0].dispatch);
  EXPECT_FALSE(received[1].dispatch);
  EXPECT_TRUE(received[2].dispatch);
  EXPECT_EQ(received[2].name, "#3");
}

TEST(ReadItems, GivesItemsOfOneFileDifferentIdentities) {
  const auto received = read_items(feed);
  ASSERT_THAT(received, SizeIs(3));
  EXPECT_NE(received[0].dispatch->sha256, received[2].dispatch->sha256);
  EXPECT_EQ(received[0].dispatch->sha256, read_items(feed)[0].dispatch->sha256);
}

TEST(ReadItems, ReadsPlainTextWhenItIsNothingElse) {
  const auto received = read_items("Arcadia rejects the offer\n\nGENEVA, Feb 17 (Agency) - Arcadia said no.\n");
  ASSERT_THAT(received, SizeIs(1));
  EXPECT_EQ(received[0].dispatch->format, WireFormat::plain_text);
}

// A piece of a package, cut out without its declaration, was read as plain text, tags and all.
TEST(ReadItems, TakesNoPieceOfXmlForPlainText) {
  const auto received = read_items("<groupSet root=\"G1\">\n<group id=\"G1\"><title>Arcadia rejects the offer</title></group>\n</groupSet>\n");
  ASSERT_THAT(received, SizeIs(1));
  ASSERT_FALSE(received[0].dispatch);
  EXPECT_EQ(received[0].dispatch.error().code, ErrorCode::dispatch_damaged);
}

TEST(ReadItems, ReadsADispatchThatBeginsWithAnAngle) {
  EXPECT_TRUE(read_items("<< Arcadia rejects the offer >>\n\nGENEVA, Feb 17 (Agency) - Arcadia said no.\n")[0].dispatch);
}

TEST(EachDispatch, NamesAMissingFile) {
  const auto done = each_dispatch("/nowhere/at/all.xml", {}, [](const Received&) { return true; });
  ASSERT_FALSE(done);
  EXPECT_EQ(done.error().code, ErrorCode::file_not_found);
}

TEST(EachDispatch, StopsWhenNoMoreAreWanted) {
  auto pattern = ::testing::TempDir() + "chancery-carrier-XXXXXX";
  const std::filesystem::path folder = mkdtemp(pattern.data());
  std::ofstream(folder / "feed.xml") << feed;
  std::vector<std::string> names;
  EXPECT_TRUE(each_dispatch((folder / "feed.xml").string(), {}, [&](const Received& received) {
    names.push_back(received.name);
    return names.size() < 2;
  }));
  EXPECT_THAT(names, ElementsAre("#1", "#2"));
  std::filesystem::remove_all(folder);
}

}  // namespace
}  // namespace chancery
