// Acts and dispatches as JSON, in the words of docs/formats/read-jsonl.md. What a dispatch does not give is left out.
//
//   ByteSpan {14, 23} of "à Genève, refuse"  ──▶  {"begin": 12, "end": 21, "text": "…"}, in code points
//
// Tested by entry_page_test.cc.
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "chancery/act.h"
#include "chancery/dispatch.h"

namespace chancery::view {

using Json = nlohmann::ordered_json;

/// A text with its code points counted, for many spans of it. `text` must outlive the value.
class SpanWriter {
 public:
  explicit SpanWriter(std::string_view text) : text_(text), points_(text) {}
  [[nodiscard]] Json span(ByteSpan span) const;

 private:
  std::string_view text_;
  utf8::CodePointIndex points_;
};

/// The keys of "dispatch".
[[nodiscard]] Json dispatch_json(const Dispatch& dispatch, const SpanWriter& writer);

/// Adds the keys of one act to `object`.
void add_act(Json& object, const Act& act, const SpanWriter& writer);

/// On one line. Bytes that are no UTF-8 (a file's name may have them) become U+FFFD.
[[nodiscard]] std::string to_line(const Json& value);

}  // namespace chancery::view
