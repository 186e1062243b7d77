// The promises of read_items in include/chancery/dispatch.h, whatever the bytes, for every format but containers:
//
//   - at least one outcome, and of each refusal a sentence without line ends;
//   - `text` is valid UTF-8, spans lie inside it and end at code points;
//   - the same bytes give the same dispatches.
//
// Run: fuzz_formats build/corpus fuzz/seeds/formats (finds go to the first folder).
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "chancery/dispatch.h"
#include "require.h"

namespace {

using namespace chancery;

void check(const Dispatch& dispatch) {
  const std::string_view text = dispatch.text;
  REQUIRE(text.size() <= max_dispatch_bytes);
  REQUIRE(utf8::valid(text));
  auto spans = dispatch.body;
  for (const auto* more : {&dispatch.sign_offs, &dispatch.editors_notes, &dispatch.header_lines, &dispatch.lossy})
    spans.insert(spans.end(), more->begin(), more->end());
  for (const auto& one : {dispatch.headline, dispatch.dateline, dispatch.byline, dispatch.rights.notice}) {
    if (one) spans.push_back(*one);
  }
  for (const auto span : spans) {
    REQUIRE(span.begin < span.end && span.end <= text.size());
    REQUIRE(!utf8::is_continuation(text[span.begin]));
    REQUIRE(span.end == text.size() || !utf8::is_continuation(text[span.end]));
  }
  REQUIRE(dispatch.sha256.size() == 64);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto received = read_items(bytes);
  REQUIRE(!received.empty());
  for (const auto& one : received) {
    if (one.dispatch.ok()) {
      check(*one.dispatch);
    } else {
      REQUIRE(!one.dispatch.error().message.empty());
      REQUIRE(one.dispatch.error().message.find('\n') == std::string::npos);
    }
  }
  const auto again = read_items(bytes);
  REQUIRE(again.size() == received.size());
  for (std::size_t i = 0; i < again.size(); ++i) {
    REQUIRE(again[i].dispatch.ok() == received[i].dispatch.ok());
    if (again[i].dispatch.ok()) REQUIRE(again[i].dispatch->text == received[i].dispatch->text);
  }
  return 0;
}
