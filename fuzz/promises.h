// The promises of include/chancery/dispatch.h that every door of stage 1 keeps, whatever the bytes:
//
//   - `text` is valid UTF-8, and `lossy` names every U+FFFD of it;
//   - spans lie inside `text`, are never empty, begin and end at code points, and none overlaps another;
//   - body paragraphs come in text order, and there is a headline or a body;
//   - nothing is lost: every character outside the spans is white space or a control;
//   - a refusal is one sentence: not empty, on one line, without a full stop.
#pragma once

#include <algorithm>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "chancery/dispatch.h"
#include "require.h"

namespace chancery::promises {

inline std::vector<ByteSpan> all_spans(const Dispatch& dispatch) {
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

inline bool at_code_point(std::string_view text, std::uint32_t at) {
  return at == text.size() || !utf8::is_continuation(text[at]);
}

inline void check_spans(const Dispatch& dispatch) {
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

inline void check_text(const Dispatch& dispatch) {
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

inline void check(const Dispatch& dispatch) {
  REQUIRE(dispatch.headline || !dispatch.body.empty());
  REQUIRE(dispatch.sha256.size() == 64);
  REQUIRE(dispatch.urgency >= 0 && dispatch.urgency <= 9);
  check_text(dispatch);
  check_spans(dispatch);
}

inline void check(const Error& error) {
  REQUIRE(!error.message.empty() && error.message.back() != '.');
  REQUIRE(error.message.find('\n') == std::string::npos);
  REQUIRE(utf8::valid(error.message));
}

/// read_items: at least one outcome, each as promised, and the same bytes give the same ones.
inline void check_whole_door(std::string_view bytes) {
  const auto received = read_items(bytes);
  REQUIRE(!received.empty());
  for (const auto& one : received) {
    if (one.dispatch) {
      check(*one.dispatch);
    } else {
      check(one.dispatch.error());
    }
  }
  const auto again = read_items(bytes);
  REQUIRE(again.size() == received.size());
  for (std::size_t i = 0; i < again.size(); ++i) {
    REQUIRE(again[i].name == received[i].name && again[i].dispatch.ok() == received[i].dispatch.ok());
    if (again[i].dispatch) REQUIRE(again[i].dispatch->text == received[i].dispatch->text && again[i].dispatch->sha256 == received[i].dispatch->sha256);
  }
}

}  // namespace chancery::promises
