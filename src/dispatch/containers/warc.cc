// The records of a WARC, one by one, and what HTTP wrapped around their content.
//
// What crawlers really write: chunked bodies stored without their chunks though the header still says so, packed bodies stored
// unpacked, lengths that lie. So the header is believed where the bytes agree, and else the bytes are.
//
// Tested by warc_test.cc, fuzzed by fuzz/fuzz_container.cc.
#include "dispatch/containers/warc.h"

#include <algorithm>
#include <charconv>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "dispatch/containers/unpacked.h"

namespace chancery::wire {
namespace {

constexpr std::size_t largest_header = 64 * 1024;
using Fields = std::map<std::string, std::string, std::less<>>;  // name in lower case

std::string lower(std::string_view words) {
  std::string out(words);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

std::string_view trimmed(std::string_view words) {
  const auto first = words.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(" \t\r\n") - first + 1);
}

std::string_view take_line(std::string_view& text) {
  const auto end = text.find('\n');
  const auto line = text.substr(0, end);
  text.remove_prefix(end == std::string_view::npos ? text.size() : end + 1);
  return line.ends_with('\r') ? line.substr(0, line.size() - 1) : line;
}

/// Where the empty line ends that closes a header; npos when it is not there, or not before another record begins. (Looking on
/// behind that would cost 64 KiB for each of a million false beginnings.)
std::size_t header_end(std::string_view text) {
  const auto next = text.find("\nWARC/");
  text = text.substr(0, next == std::string_view::npos ? next : next + 1);
  const auto strict = text.find("\r\n\r\n");
  const auto bare = text.find("\n\n");
  if (strict == std::string_view::npos && bare == std::string_view::npos) return strict;
  return strict < bare ? strict + 4 : bare + 2;
}

Fields fields_of(std::string_view lines) {
  Fields out;
  while (!lines.empty()) {
    const auto line = take_line(lines);
    const auto colon = line.find(':');
    if (colon != std::string_view::npos) out.try_emplace(lower(trimmed(line.substr(0, colon))), trimmed(line.substr(colon + 1)));
  }
  return out;
}

std::string_view value_of(const Fields& fields, std::string_view name) {
  const auto found = fields.find(name);
  return found == fields.end() ? std::string_view() : std::string_view(found->second);
}

template <typename Number>
std::optional<Number> number_of(std::string_view digits, int base) {
  Number out = 0;
  const auto read = std::from_chars(digits.data(), digits.data() + digits.size(), out, base);
  if (read.ec != std::errc() || read.ptr != digits.data() + digits.size()) return {};
  return out;
}

bool may_hold_news(std::string_view content_type) {
  const auto type = lower(trimmed(content_type.substr(0, content_type.find(';'))));
  return type == "text/html" || type == "text/plain" || type.ends_with("/xml") || type.ends_with("+xml") || type.ends_with("/json") ||
         type.ends_with("+json");
}

/// A chunked body put together; absent when it is not in chunks.
std::optional<std::string> without_chunks(std::string_view body) {
  std::string out;
  while (!body.empty()) {
    auto line = take_line(body);
    const auto size = number_of<std::size_t>(trimmed(line.substr(0, line.find(';'))), 16);
    if (!size) return {};
    if (*size == 0) return out;
    if (*size > body.size()) return {};
    out += body.substr(0, *size);
    body.remove_prefix(*size);
    if (body.starts_with('\r')) body.remove_prefix(1);
    if (!body.starts_with('\n') && !body.empty()) return {};
    if (!body.empty()) body.remove_prefix(1);
  }
  return out;
}

using Content = std::optional<Result<std::string>>;  // absent: a record that is passed over

Content content_of_http(std::string_view block, std::size_t limit) {
  const auto end = header_end(block);
  auto head = block.substr(0, end);
  const auto status = take_line(head);
  const auto space = status.find(' ');
  if (!status.starts_with("HTTP/") || space == std::string_view::npos || status.substr(space + 1, 3) != "200") return {};
  const auto fields = fields_of(head);
  if (!may_hold_news(value_of(fields, "content-type")) || end == std::string_view::npos) return {};
  std::string body(block.substr(end));
  if (lower(value_of(fields, "transfer-encoding")).find("chunked") != std::string::npos) {
    if (auto whole = without_chunks(body)) body = *std::move(whole);
  }
  const auto packing = lower(value_of(fields, "content-encoding"));
  const bool gzip = packing == "gzip" || packing == "x-gzip";
  if (gzip ? body.starts_with("\x1F\x8B") : packing == "deflate") {
    auto plain = unpacked(body, limit);
    if (plain.size() > limit) return Error{ErrorCode::dispatch_too_large, "it unpacks to more than 16 MiB; no dispatch is that large"};
    if (plain.empty() && gzip) return Error{ErrorCode::dispatch_damaged, "its packed body is damaged; fetch the page again"};
    if (!plain.empty()) body = std::move(plain);
  } else if (packing == "br" || packing == "zstd") {
    return Error{ErrorCode::dispatch_undecodable, "its body is packed as " + packing + ", which is not read; crawl it with gzip"};
  }
  return body;
}

bool is_wanted(const Fields& fields) {
  const auto type = lower(value_of(fields, "warc-type"));
  const auto content = lower(value_of(fields, "content-type"));
  if (type == "response") return content.empty() || content.starts_with("application/http");
  return (type == "resource" || type == "conversion") && may_hold_news(content);
}

class Records {
 public:
  Records(const ReadBytes& read, const MemberLimits& limits, const TakeMember& take) : bytes_(read), limits_(limits), take_(take) {}

  Result<Done> each() {
    while (wanted_ && skip_blanks()) {
      begin_ = bytes_.offset();
      if (!read_record() && wanted_ && !bytes_.failed() && !go_on()) break;
    }
    // The packing may break between two records, where nothing of a record is held.
    if (wanted_ && bytes_.damaged() && !told_) tell_damage("the packing breaks off");
    if (bytes_.failed()) return Error{ErrorCode::file_unreadable, "reading it failed half way; what came before was read"};
    return Done{};
  }

 private:
  bool skip_blanks() {
    for (;;) {
      const auto held = bytes_.held();
      const auto first = held.find_first_not_of("\r\n");
      bytes_.drop(first == std::string_view::npos ? held.size() : first);
      if (first != std::string_view::npos) return true;
      if (bytes_.more()) continue;
      if (!bytes_.damaged() || told_) return false;
      begin_ = bytes_.offset();
      tell_damage("the packing breaks off");
      if (!wanted_ || !go_on()) return false;
    }
  }

  void tell_damage(std::string_view what) {
    told_ = true;
    const auto place = std::to_string(begin_);
    wanted_ = take_("record at byte " + place,
                    Error{ErrorCode::dispatch_damaged, "the record at byte " + place + " is damaged: " + std::string(what)});
  }

  /// Unpacking may hand out less than the five letters at first.
  bool stands_at_record() {
    bytes_.fill(5);
    return bytes_.held().starts_with("WARC/");
  }

  /// To the next place where a record begins, behind damage.
  bool go_on() {
    for (;;) {
      if (stands_at_record()) break;
      const auto held = bytes_.held();
      if (const auto at = held.find("\nWARC/"); at != std::string_view::npos) {
        bytes_.drop(at + 1);
        break;
      }
      bytes_.drop(held.size() - std::min<std::size_t>(held.size(), 5));
      if (bytes_.more()) continue;
      // What is unpacked already is looked at first: how much of it there is depends on how the file was read.
      if (!bytes_.damaged() || !bytes_.mend()) return false;
    }
    told_ = false;
    return true;
  }

  bool damage(std::string_view what) {
    if (!bytes_.failed()) tell_damage(what);
    return false;
  }

  /// Damage where nothing was taken yet: a byte goes, or go_on() would find the same "WARC/" for ever.
  bool no_record(std::string_view what) {
    bytes_.drop(1);
    return damage(what);
  }

  bool read_record() {
    while (header_end(bytes_.held()) == std::string_view::npos && bytes_.held().size() < largest_header &&
           bytes_.held().find("\nWARC/") == std::string_view::npos) {
      if (!bytes_.more()) return no_record("its header breaks off");
    }
    const auto end = header_end(bytes_.held());
    if (!bytes_.held().starts_with("WARC/") || end == std::string_view::npos) return no_record("it does not begin as a record does");
    const auto fields = fields_of(bytes_.held().substr(0, end));
    const auto length = number_of<std::uint64_t>(value_of(fields, "content-length"), 10);
    if (!length) return no_record("it gives no length");
    bytes_.drop(end);
    if (!is_wanted(fields)) return skip(*length) && closes();
    auto address = trimmed(value_of(fields, "warc-target-uri"));
    if (address.starts_with('<') && address.ends_with('>')) address = address.substr(1, address.size() - 2);  // as WARC 1.0 was misread
    if (*length > limits_.member_bytes + largest_header) {
      wanted_ = take_(address, Error{ErrorCode::dispatch_too_large, "it is larger than 16 MiB; no dispatch is that large"});
      return skip(*length) && closes();
    }
    if (!bytes_.fill(static_cast<std::size_t>(*length))) return damage("it breaks off before its length");
    const auto block = bytes_.held().substr(0, static_cast<std::size_t>(*length));
    // Lengths that lie are seen before a page is handed on with the next record at its end.
    const bool http = lower(value_of(fields, "warc-type")) == "response";
    const Content content = http ? content_of_http(block, limits_.member_bytes) : Content(Result<std::string>(std::string(block)));
    bytes_.drop(block.size());
    if (!closes()) return false;
    if (content) wanted_ = take_(address, *content ? Result<std::string_view>(std::string_view(**content)) : Result<std::string_view>(content->error()));
    return true;
  }

  bool skip(std::uint64_t count) {
    while (count > 0) {
      if (bytes_.held().empty() && !bytes_.more()) return damage("it breaks off before its length");
      const auto step = std::min<std::uint64_t>(count, bytes_.held().size());
      bytes_.drop(static_cast<std::size_t>(step));
      count -= step;
    }
    return true;
  }

  /// A record is followed by an empty line, or by the end of the file.
  bool closes() {
    bytes_.fill(1);
    const auto held = bytes_.held();
    return held.empty() || held.starts_with('\r') || held.starts_with('\n') || held.starts_with("WARC/") ||
           damage("its length is not where it ends");
  }

  Unpacked bytes_;
  const MemberLimits& limits_;
  const TakeMember& take_;
  std::uint64_t begin_ = 0;
  bool wanted_ = true;
  bool told_ = false;
};

}  // namespace

bool is_warc(std::string_view head) {
  if (head.starts_with("WARC/")) return true;
  if (!head.starts_with("\x1F\x8B")) return false;
  bool given = false;
  const ReadBytes once = [&](std::span<char> room) -> std::ptrdiff_t {
    if (given) return 0;
    given = true;
    const auto count = std::min(room.size(), head.size());
    std::copy_n(head.begin(), count, room.begin());
    return static_cast<std::ptrdiff_t>(count);
  };
  Unpacked bytes(once);
  bytes.more();
  return bytes.held().starts_with("WARC/");
}

Result<Done> each_warc_record(const ReadBytes& read, const MemberLimits& limits, const TakeMember& take) {
  return Records(read, limits, take).each();
}

}  // namespace chancery::wire
