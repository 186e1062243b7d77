#include "dispatch/containers/warc.h"

#include <gtest/gtest.h>
#include <zlib.h>

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

namespace chancery::wire {
namespace {

std::string record(std::string_view type, std::string_view content_type, std::string_view block) {
  return "WARC/1.0\r\nWARC-Type: " + std::string(type) + "\r\nWARC-Target-URI: https://x.example/a\r\nContent-Type: " + std::string(content_type) +
         "\r\nContent-Length: " + std::to_string(block.size()) + "\r\n\r\n" + std::string(block) + "\r\n\r\n";
}

std::string page(std::string_view body, std::string_view fields = "", std::string_view status = "200 OK") {
  return record("response", "application/http; msgtype=response",
                "HTTP/1.1 " + std::string(status) + "\r\nContent-Type: text/html\r\n" + std::string(fields) + "\r\n" + std::string(body));
}

std::string packed(std::string_view bytes) {
  z_stream stream{};
  EXPECT_EQ(deflateInit2(&stream, 6, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY), Z_OK);
  std::string in(bytes);
  std::string out(deflateBound(&stream, in.size()) + 64, '\0');
  stream.next_in = reinterpret_cast<Bytef*>(in.data());
  stream.avail_in = static_cast<uInt>(in.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// What is handed on: contents, and "error: …" for refusals; read in pieces of `step` bytes.
std::vector<std::string> read(const std::string& file, std::size_t step = 4096, std::size_t limit = 1 << 20) {
  std::size_t at = 0;
  std::vector<std::string> out;
  const auto done = each_warc_record(
      [&](std::span<char> room) -> std::ptrdiff_t {
        const auto count = std::min({room.size(), step, file.size() - at});
        std::copy_n(file.begin() + static_cast<std::ptrdiff_t>(at), count, room.begin());
        at += count;
        return static_cast<std::ptrdiff_t>(count);
      },
      {.member_bytes = limit},
      [&](std::string_view, Result<std::string_view> bytes) {
        out.push_back(bytes ? std::string(*bytes) : "error: " + bytes.error().message);
        return true;
      });
  EXPECT_TRUE(done.ok());
  return out;
}

using Contents = std::vector<std::string>;

TEST(Warc, IsToldByItsHeadPlainOrPacked) {
  EXPECT_TRUE(is_warc(page("x")));
  EXPECT_TRUE(is_warc(packed(page("x"))));
  EXPECT_FALSE(is_warc(packed("a dispatch")));
  EXPECT_FALSE(is_warc("a dispatch"));
}
TEST(Warc, HandsOnPagesWithoutTheirHttpHeader) { EXPECT_EQ(read(page("<p>one") + page("<p>two")), (Contents{"<p>one", "<p>two"})); }
TEST(Warc, ReadsOneByteAtATime) { EXPECT_EQ(read(packed(page("<p>one")) + packed(page("<p>two")), 1), (Contents{"<p>one", "<p>two"})); }
TEST(Warc, PassesOverRequestsAndFailures) {
  EXPECT_EQ(read(record("request", "application/http", "GET / HTTP/1.1\r\n\r\n") + page("no", "", "404 Not Found") + page("yes")), Contents{"yes"});
}
TEST(Warc, PassesOverPictures) { EXPECT_EQ(read(record("resource", "image/png", "PNG") + record("resource", "text/plain", "words")), Contents{"words"}); }
TEST(Warc, ReadsConversions) { EXPECT_EQ(read(record("conversion", "text/plain", "words")), Contents{"words"}); }
TEST(Warc, PutsChunksTogether) { EXPECT_EQ(read(page("4\r\n<p>o\r\n2\r\nne\r\n0\r\n\r\n", "Transfer-Encoding: chunked\r\n")), Contents{"<p>one"}); }
TEST(Warc, KeepsABodyThatIsNotInTheChunksItClaims) { EXPECT_EQ(read(page("<p>one", "Transfer-Encoding: chunked\r\n")), Contents{"<p>one"}); }
TEST(Warc, UnpacksAGzippedBody) { EXPECT_EQ(read(page(packed("<p>one"), "Content-Encoding: gzip\r\n")), Contents{"<p>one"}); }
TEST(Warc, KeepsABodyThatIsNotPackedAsItClaims) { EXPECT_EQ(read(page("<p>one", "Content-Encoding: gzip\r\n")), Contents{"<p>one"}); }
TEST(Warc, StopsAtABombInABody) {
  EXPECT_EQ(read(page(packed(std::string(300'000, 'a')), "Content-Encoding: gzip\r\n"), 4096, 100'000),
            Contents{"error: it unpacks to more than 16 MiB; no dispatch is that large"});
}
TEST(Warc, RefusesALargeRecordAndReadsTheNext) {
  EXPECT_EQ(read(page(std::string(200'000, 'a')) + page("<p>two"), 4096, 100'000),
            (Contents{"error: it is larger than 16 MiB; no dispatch is that large", "<p>two"}));
}
TEST(Warc, GoesOnBehindARecordThatIsNone) {
  const auto found = read(page("<p>one") + "rubbish\r\n\r\n" + page("<p>two"));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[1], "error: the record at byte " + std::to_string(page("<p>one").size()) + " is damaged: it does not begin as a record does");
  EXPECT_EQ(found[2], "<p>two");
}
TEST(Warc, GoesOnBehindARecordWithoutALength) {
  EXPECT_EQ(read("WARC/1.0\r\nWARC-Type: response\r\n\r\n" + page("<p>two")),
            (Contents{"error: the record at byte 0 is damaged: it gives no length", "<p>two"}));
}
TEST(Warc, GoesOnBehindADamagedMember) {
  auto bad = packed(page("<p>a page of some length, so that damage falls inside"));
  for (std::size_t at = 30; at < 60; ++at) bad[at] = '\xFF';
  const auto first = packed(page("<p>one"));
  const auto found = read(first + bad + packed(page("<p>three")));
  ASSERT_EQ(found.size(), 3U);
  EXPECT_EQ(found[0], "<p>one");
  EXPECT_NE(found[1].find("at byte " + std::to_string(first.size())), std::string::npos) << found[1];
  EXPECT_EQ(found[2], "<p>three");
}
// Found by fuzz_warc: a mark cut in two by the edge of a piece was passed over, and the record behind damage with it.
TEST(Warc, FindsTheRecordBehindDamageInWhateverPiecesTheFileComes) {
  auto bad = packed(page("<p>a page of some length, so that damage falls inside"));
  for (std::size_t at = 30; at < 60; ++at) bad[at] = '\xFF';
  const auto file = packed(page("<p>one")) + bad + packed(page("<p>three"));
  for (std::size_t step = 3; step < 40; ++step) EXPECT_EQ(read(file, step), read(file)) << "pieces of " << step;
}

TEST(Warc, NamesARecordThatBreaksOff) {
  const auto whole = page("<p>two");
  const auto found = read(page("<p>one") + whole.substr(0, whole.size() - 8));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_NE(found[1].find("it breaks off before its length"), std::string::npos) << found[1];
}
TEST(Warc, NamesAPackedFileThatBreaksOff) {
  const auto whole = packed(page("<p>two"));
  const auto found = read(packed(page("<p>one")) + whole.substr(0, whole.size() / 2));
  ASSERT_EQ(found.size(), 2U);
  EXPECT_TRUE(found[1].starts_with("error: ")) << found[1];
}

}  // namespace
}  // namespace chancery::wire
