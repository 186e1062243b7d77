// The one way in which Chancery points at words.
//
//   PARIS, 3 mars. -- M. Cambon a refusé.
//                     |                  |
//                     begin              end (é is two bytes)
//
// Inside the program spans are bytes of the decoded text (UTF-8); exports turn them into code points (src/base/utf8.h),
// because Python and the web slice with those.
#pragma once

#include <compare>
#include <cstdint>
#include <string_view>

namespace chancery {

/// A stretch of a dispatch's decoded text, counted in bytes: [begin, end).
/// Always counted from the text as received, never from a cleaned copy.
struct ByteSpan {
  std::uint32_t begin = 0;
  std::uint32_t end = 0;
  auto operator<=>(const ByteSpan&) const = default;
};

[[nodiscard]] constexpr bool overlaps(ByteSpan a, ByteSpan b) { return a.begin < b.end && b.begin < a.end; }
[[nodiscard]] constexpr bool contains(ByteSpan outer, ByteSpan inner) {
  return outer.begin <= inner.begin && inner.end <= outer.end;
}
/// The words of `span`. `span` must lie inside `text`.
[[nodiscard]] constexpr std::string_view slice(std::string_view text, ByteSpan span) {
  return text.substr(span.begin, span.end - span.begin);
}

}  // namespace chancery
