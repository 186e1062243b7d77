// The promises of include/chancery/dispatch.h, whatever the bytes:
//
//   - a dispatch or one of the errors named there, never anything else;
//   - `text` is valid UTF-8, and `lossy` names every U+FFFD of it;
//   - spans lie inside `text`, end at code points, and none overlaps another;
//   - body paragraphs come in text order;
//   - nothing is lost: every character outside the spans is white space or a control;
//   - the same bytes give the same dispatch.
//
// The first two bytes choose the options, so that declared encodings and known dates are tried as well.
// Run: fuzz_dispatch build/corpus fuzz/seeds/dispatch (finds go to the first folder).
#include <algorithm>
#include <array>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "chancery/dispatch.h"
#include "require.h"

namespace {

using namespace chancery;

std::vector<ByteSpan> all_spans(const Dispatch& dispatch) {
  std::vector<ByteSpan> spans = dispatch.body;
  for (const auto* more : {&dispatch.header_lines, &dispatch.sign_offs, &dispatch.editors_notes}) {
    spans.insert(spans.end(), more->begin(), more->end());
  }
  for (const auto& one : {dispatch.headline, dispatch.dateline, dispatch.byline, dispatch.rights.notice}) {
    if (one) spans.push_back(*one);
  }
  std::sort(spans.begin(), spans.end());
  return spans;
}

bool at_code_point(std::string_view text, std::uint32_t at) {
  return at == text.size() || !utf8::is_continuation(text[at]);
}

void check_spans(const Dispatch& dispatch) {
  const std::string_view text = dispatch.text;
  std::uint32_t last = 0;
  const auto nothing_lost = [&](std::uint32_t until) {
    for (; last < until; last = utf8::decode(text, last).next) {
      const auto c = utf8::decode(text, last).value;
      REQUIRE(utf8::is_space(c) || c < 0x20 || c == 0x7F);
    }
  };
  for (const ByteSpan span : all_spans(dispatch)) {
    REQUIRE(last <= span.begin && span.begin < span.end && span.end <= text.size());
    REQUIRE(at_code_point(text, span.begin) && at_code_point(text, span.end));
    nothing_lost(span.begin);
    last = span.end;
  }
  nothing_lost(static_cast<std::uint32_t>(text.size()));
  REQUIRE(std::is_sorted(dispatch.body.begin(), dispatch.body.end()));
}

void check_text(const Dispatch& dispatch) {
  REQUIRE(utf8::valid(dispatch.text));
  std::size_t marked = 0;
  for (std::uint32_t at = 0; at < dispatch.text.size();) {
    const auto [point, next] = utf8::decode(dispatch.text, at);
    if (point == 0xFFFD) {
      REQUIRE(marked < dispatch.lossy.size() && (dispatch.lossy[marked] == ByteSpan{at, next}));
      ++marked;
    }
    at = next;
  }
  REQUIRE(marked == dispatch.lossy.size());
}

bool is_named_error(ErrorCode code) {
  return code == ErrorCode::dispatch_empty || code == ErrorCode::dispatch_binary ||
         code == ErrorCode::dispatch_too_large || code == ErrorCode::dispatch_undecodable ||
         code == ErrorCode::dispatch_no_text;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  constexpr std::array<std::string_view, 8> encodings = {"",         "UTF-8",        "ISO-8859-1", "ISO-8859-15",
                                                         "UTF-16LE", "windows-1252", "UTF-16",     "no such name"};
  constexpr std::array<std::string_view, 4> dates = {"", "2022-02-17", "2022", "17 February"};
  std::string_view bytes(reinterpret_cast<const char*>(data), size);
  DispatchOptions options;
  if (size >= 2) {
    options.declared_encoding = encodings[static_cast<std::size_t>(data[0]) % encodings.size()];
    options.known_issued = dates[static_cast<std::size_t>(data[1]) % dates.size()];
    bytes.remove_prefix(2);
  }
  const auto read = read_dispatch(bytes, options);
  if (!read) {
    REQUIRE(is_named_error(read.error().code));
    REQUIRE(!read.error().message.empty() && read.error().message.back() != '.');
    return 0;
  }
  REQUIRE(read->headline || !read->body.empty());
  REQUIRE(read->sha256.size() == 64);
  REQUIRE(std::is_sorted(read->rights.forbids.begin(), read->rights.forbids.end()));
  check_text(*read);
  check_spans(*read);
  const auto again = read_dispatch(bytes, options);
  REQUIRE(again && again->text == read->text && again->issued == read->issued && all_spans(*again) == all_spans(*read));
  return 0;
}
