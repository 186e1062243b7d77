// zlib behind two small doors: a file of gzip members, and a body that HTTP packed.
//
// Tested by warc_test.cc.
#include "dispatch/containers/unpacked.h"

#include <algorithm>

namespace chancery::wire {
namespace {

constexpr std::string_view gzip_mark = "\x1F\x8B\x08";
constexpr int any_header = 15 + 32;  // gzip or zlib, as zlib's manual has it
constexpr int no_header = -15;

// zlib takes its input as if it might write to it; it does not.
void feed(z_stream& stream, std::string_view bytes) {
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(bytes.data()));
  stream.avail_in = static_cast<uInt>(bytes.size());
}

std::string inflated(std::string_view packed, std::size_t limit, int header) {
  z_stream stream{};
  if (inflateInit2(&stream, header) != Z_OK) return {};
  feed(stream, packed);
  std::string out;
  std::array<char, 65536> room{};
  int state = Z_OK;
  while (state == Z_OK && out.size() <= limit) {
    stream.next_out = reinterpret_cast<Bytef*>(room.data());
    stream.avail_out = static_cast<uInt>(room.size());
    state = inflate(&stream, Z_NO_FLUSH);
    out.append(room.data(), room.size() - stream.avail_out);
  }
  inflateEnd(&stream);
  if (state != Z_STREAM_END && out.size() <= limit) out.clear();
  return out;
}

}  // namespace

std::string unpacked(std::string_view packed, std::size_t limit) {
  auto out = inflated(packed, limit, any_header);
  // Some servers send "deflate" without the header that the standard wants.
  return out.empty() ? inflated(packed, limit, no_header) : out;
}

Unpacked::Unpacked(const ReadBytes& read) : read_(read) {
  // A short read must not hide the mark.
  std::size_t got = 0;
  while (got < gzip_mark.size()) {
    const auto count = read_(std::span(raw_).subspan(got));
    failed_ = count < 0;
    if (count <= 0) break;
    got += static_cast<std::size_t>(count);
  }
  raw_read_ = got;
  left_ = std::string_view(raw_.data(), got);
  packed_ = left_.starts_with(gzip_mark);
  if (packed_ && inflateInit2(&stream_, any_header) != Z_OK) failed_ = true;
}

Unpacked::~Unpacked() {
  if (packed_) inflateEnd(&stream_);
}

bool Unpacked::read_raw(std::size_t kept) {
  if (failed_) return false;
  std::copy(left_.end() - static_cast<std::ptrdiff_t>(kept), left_.end(), raw_.begin());
  const auto count = read_(std::span(raw_).subspan(kept));
  failed_ = count < 0;
  const auto got = count > 0 ? static_cast<std::size_t>(count) : 0;
  left_ = std::string_view(raw_.data(), kept + got);
  raw_read_ += got;
  return got > 0;
}

bool Unpacked::begin_member() {
  // Some writers fill up a block with zeros.
  for (;;) {
    left_.remove_prefix(std::min(left_.find_first_not_of('\0'), left_.size()));
    if (!left_.empty()) break;
    if (!read_raw()) return false;
  }
  member_ = raw_read_ - left_.size();
  inflateReset(&stream_);
  inside_ = true;
  return true;
}

/// One step of unpacking. False when nothing comes any more.
bool Unpacked::inflate_some() {
  if (left_.empty() && !read_raw()) {
    damaged_ = !failed_;  // the file ends inside a member
    return false;
  }
  std::array<char, 65536> room{};
  feed(stream_, left_);
  stream_.next_out = reinterpret_cast<Bytef*>(room.data());
  stream_.avail_out = static_cast<uInt>(room.size());
  const int state = inflate(&stream_, Z_NO_FLUSH);
  left_.remove_prefix(left_.size() - stream_.avail_in);
  held_.append(room.data(), room.size() - stream_.avail_out);
  if (state == Z_STREAM_END) inside_ = false;
  damaged_ = state != Z_STREAM_END && state != Z_OK && state != Z_BUF_ERROR;
  return !damaged_;
}

bool Unpacked::more() {
  if (damaged_ || failed_) return false;
  held_.erase(0, from_);
  from_ = 0;
  const auto before = held_.size();
  if (!packed_) {
    if (left_.empty() && !read_raw()) return false;
    held_ += left_;
    left_ = {};
    return true;
  }
  while (held_.size() == before) {
    if (!inside_ && !begin_member()) return false;
    if (!inflate_some()) break;
  }
  return held_.size() > before;
}

bool Unpacked::fill(std::size_t wanted) {
  while (held().size() < wanted) {
    if (!more()) return false;
  }
  return true;
}

bool Unpacked::mend() {
  held_.clear();
  from_ = 0;
  inside_ = false;
  // The mark may lie by chance in packed bytes: a member counts when it unpacks to something.
  while (!failed_) {
    const auto at = left_.find(gzip_mark);
    if (at == std::string_view::npos) {
      // The edge of the buffer may cut a mark: what could begin one stays.
      auto kept = std::min(left_.size(), gzip_mark.size() - 1);
      while (kept > 0 && !gzip_mark.starts_with(left_.substr(left_.size() - kept))) --kept;
      if (!read_raw(kept)) return false;
      continue;
    }
    left_.remove_prefix(at);
    damaged_ = false;
    if (more()) return true;
    if (left_.starts_with(gzip_mark)) left_.remove_prefix(1);
    held_.clear();
    inside_ = false;
  }
  return false;
}

}  // namespace chancery::wire
