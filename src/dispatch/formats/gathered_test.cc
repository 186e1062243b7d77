// The bounds of one file's items.
#include "dispatch/formats/gathered.h"

#include <gtest/gtest.h>

#include <string>
#include <utility>

#include "dispatch/formats/formats.h"

namespace chancery::wire {
namespace {

TEST(Gathered, IsARefusalWhereThereIsNoItem) {
  const auto items = Gathered().take();
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::dispatch_no_text);
}

// 16 MiB of "1," were eight million items of half a kilobyte each.
TEST(Gathered, RefusesMoreItemsThanAnyFeedHolds) {
  std::string many = R"({"items":[1)";
  for (std::size_t i = 0; i < most_items; ++i) many += ",1";
  const auto items = read_ninjs(many + "]}");
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::dispatch_too_large);
}

// A channel's notice is copied to every entry: a megabyte of it and a hundred entries unfolded into a hundred megabytes.
TEST(Gathered, RefusesAFeedWhoseEntriesUnfoldTheNoticeOfItsChannel) {
  std::string feed = "<rss><channel><copyright>" + std::string(1 << 20, 'c') + "</copyright>";
  for (int i = 0; i < 100; ++i) feed += "<item><title>a</title></item>";
  const auto items = read_feed(feed + "</channel></rss>");
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::dispatch_too_large);
}

}  // namespace
}  // namespace chancery::wire
