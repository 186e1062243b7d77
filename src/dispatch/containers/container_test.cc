// Archives made here, member by member, and what is handed on of them.
#include "dispatch/containers/container.h"

#include <archive.h>
#include <archive_entry.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

using Files = std::vector<std::pair<std::string, std::string>>;  // name, bytes

std::string made(const Files& files, int (*format)(archive*), int (*filter)(archive*) = archive_write_add_filter_none) {
  std::string out(1 << 24, '\0');
  std::size_t used = 0;
  auto* archive = archive_write_new();
  format(archive);
  filter(archive);
  archive_write_set_bytes_in_last_block(archive, 1);
  EXPECT_EQ(archive_write_open_memory(archive, out.data(), out.size(), &used), ARCHIVE_OK);
  for (const auto& [name, bytes] : files) {
    auto* entry = archive_entry_new();
    archive_entry_set_pathname(entry, name.c_str());
    archive_entry_set_size(entry, static_cast<la_int64_t>(bytes.size()));
    archive_entry_set_filetype(entry, AE_IFREG);
    archive_write_header(archive, entry);
    archive_write_data(archive, bytes.data(), bytes.size());
    archive_entry_free(entry);
  }
  archive_write_close(archive);
  archive_write_free(archive);
  out.resize(used);
  return out;
}

std::string zip(const Files& files) { return made(files, archive_write_set_format_zip); }
std::string tar(const Files& files) { return made(files, archive_write_set_format_ustar); }
std::string gz(const std::string& bytes) { return made({{"x", bytes}}, archive_write_set_format_raw, archive_write_add_filter_gzip); }

/// "name: bytes" of each member, or "name! message"; `most` of them are wanted.
std::vector<std::string> read(const std::string& file, std::size_t most = 1000, std::size_t limit = 1 << 20) {
  std::size_t at = 0;
  std::vector<std::string> out;
  const auto done = each_member_of(
      [&](std::span<char> room) -> std::ptrdiff_t {
        const auto count = std::min(room.size(), file.size() - at);
        std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(at), count, room.begin());
        at += count;
        return static_cast<std::ptrdiff_t>(count);
      },
      {.member_bytes = limit},
      [&](std::string_view name, Result<std::string_view> bytes) {
        out.push_back(std::string(name) + (bytes ? ": " + std::string(*bytes) : "! " + bytes.error().message));
        return out.size() < most;
      });
  if (!done) out.push_back("failed: " + done.error().message);
  return out;
}

TEST(Container, HandsOnAFileThatIsNone) { EXPECT_THAT(read("a dispatch"), ElementsAre(": a dispatch")); }
TEST(Container, OpensAZipAndATar) {
  EXPECT_THAT(read(zip({{"1.txt", "one"}, {"2.txt", "two"}})), ElementsAre("1.txt: one", "2.txt: two"));
  EXPECT_THAT(read(tar({{"a/1.txt", "one"}, {"a/2.txt", "two"}})), ElementsAre("a/1.txt: one", "a/2.txt: two"));
}
TEST(Container, OpensAPackedTar) { EXPECT_THAT(read(gz(tar({{"1.txt", "one"}}))), ElementsAre("1.txt: one")); }
TEST(Container, NamesNoMemberOfAFileThatIsOnlyPacked) { EXPECT_THAT(read(gz("a dispatch")), ElementsAre(": a dispatch")); }

TEST(Container, OpensAZipInATar) {
  EXPECT_THAT(read(tar({{"a.txt", "first"}, {"day.zip", zip({{"1.txt", "one"}, {"2.txt", "two"}})}, {"z.txt", "last"}})),
              ElementsAre("a.txt: first", "day.zip/1.txt: one", "day.zip/2.txt: two", "z.txt: last"));
}
TEST(Container, OpensAPackedFileInAZipUnderItsOwnName) {
  EXPECT_THAT(read(zip({{"1.txt.gz", gz("one")}, {"2.txt", "two"}})), ElementsAre("1.txt.gz: one", "2.txt: two"));
}
TEST(Container, OpensAPackedTarInAZip) { EXPECT_THAT(read(zip({{"day.tgz", gz(tar({{"1.txt", "one"}}))}})), ElementsAre("day.tgz/1.txt: one")); }
TEST(Container, OpensAWebArchiveInAZip) {
  const std::string warc = "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://x.example/a\r\nContent-Type: text/plain\r\nContent-Length: 3\r\n\r\none\r\n\r\n";
  EXPECT_THAT(read(zip({{"crawl.warc", warc}})), ElementsAre("crawl.warc/https://x.example/a: one"));
}

TEST(Container, RefusesAnArchiveTwoDeepAndReadsTheNext) {
  const auto found = read(zip({{"outer.zip", zip({{"inner.zip", zip({{"1.txt", "one"}})}, {"2.txt", "two"}})}, {"3.txt", "three"}}));
  ASSERT_THAT(found, SizeIs(3));
  EXPECT_THAT(found[0], HasSubstr("outer.zip/inner.zip! it is an archive in an archive in an archive"));
  EXPECT_EQ(found[1], "outer.zip/2.txt: two");
  EXPECT_EQ(found[2], "3.txt: three");
}
TEST(Container, GoesOnBehindADamagedArchiveInAnother) {
  const auto inner = tar({{"1.txt", std::string(2000, 'a')}});
  const auto found = read(zip({{"bad.tar", inner.substr(0, 1200)}, {"2.txt", "two"}}));
  ASSERT_FALSE(found.empty());
  EXPECT_THAT(found.front(), HasSubstr("bad.tar"));
  EXPECT_THAT(found.front(), HasSubstr("breaks off"));
  EXPECT_EQ(found.back(), "2.txt: two");
}
TEST(Container, StopsInsideAnInnerArchiveWhenNoMoreAreWanted) {
  EXPECT_THAT(read(tar({{"day.zip", zip({{"1.txt", "one"}, {"2.txt", "two"}})}, {"z.txt", "last"}}), 1), ElementsAre("day.zip/1.txt: one"));
}
TEST(Container, CountsTheMembersOfInnerArchivesIn) {
  Files names;
  for (int i = 0; i < 10'000; ++i) names.emplace_back(std::to_string(i), "");
  const auto inner = zip(names);
  EXPECT_THAT(read(tar({{"a.zip", inner}, {"b.zip", inner}}), 1'000'000, 1 << 22), SizeIs(20'000));
  Files archives;
  for (int i = 0; i < 11; ++i) archives.emplace_back(std::to_string(i), inner);
  EXPECT_EQ(read(made(archives, archive_write_set_format_ustar, archive_write_add_filter_gzip), 1'000'000, 1 << 22).back(),
            "failed: it holds more than 100,000 members; cut it");
}
TEST(Container, RefusesALargeMemberOfAnInnerArchive) {
  const auto found = read(zip({{"day.zip", zip({{"1.txt", std::string(5000, 'a')}, {"2.txt", "two"}})}}), 1000, 4000);
  ASSERT_THAT(found, SizeIs(2));
  EXPECT_THAT(found[0], HasSubstr("day.zip/1.txt! it is larger"));
  EXPECT_EQ(found[1], "day.zip/2.txt: two");
}
TEST(Container, LeavesATextProcessorsFileWhole) {
  const auto found = read(zip({{"[Content_Types].xml", "<Types/>"}, {"word/document.xml", "<x/>"}}));
  ASSERT_THAT(found, SizeIs(1));
  EXPECT_TRUE(found[0].starts_with(": PK"));
}
TEST(Container, NamesAnArchiveThatBreaksOff) {
  const auto whole = tar({{"1.txt", "one"}, {"2.txt", std::string(3000, 'b')}});
  const auto found = read(whole.substr(0, 2000));
  ASSERT_FALSE(found.empty());
  EXPECT_EQ(found.front(), "1.txt: one");
  EXPECT_THAT(found.back(), HasSubstr("breaks off"));
}

}  // namespace
}  // namespace chancery::wire
