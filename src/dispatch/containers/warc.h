// Web archives: WARC 0.18, 1.0 and 1.1, plain or packed record by record.
//
//   WARC/1.0                                         gzip member │ gzip member │ gzip member
//   WARC-Type: response                                  │
//   WARC-Target-URI: https://…                           ▼
//   Content-Length: 1234          HTTP/1.1 200 OK … chunked, gzip        take("https://…", "<!doctype html>…")
//
// Records are read one after the other; memory holds one, never the file. The older ARC is not read.
#pragma once

#include <cstddef>
#include <string_view>

#include "chancery/error.h"
#include "dispatch/containers/container.h"

namespace chancery::wire {

/// Whether a file that begins with `head` is a WARC. A few hundred bytes are enough, packed or not.
[[nodiscard]] bool is_warc(std::string_view head);

/// Hands on, by its address, the content of each record that may hold news: `response` with HTTP status 200, `resource` and
/// `conversion`, of HTML, XML, JSON or plain text; HTTP's chunks and packing are undone. Other records are passed over.
///
/// A record larger than `limits.member_bytes` is an Error dispatch_too_large, a damaged one dispatch_damaged with its offset in the
/// file; reading goes on at the next record that can be found. Fails with file_unreadable; what was handed on stays handed on.
[[nodiscard]] Result<Done> each_warc_record(const ReadBytes& read, const MemberLimits& limits, const TakeMember& take);

}  // namespace chancery::wire
