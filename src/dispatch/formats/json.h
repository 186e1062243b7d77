// Foreign JSON, opened with care: what nests deeper than any feed does is refused before it is read.
//
//   {"headline": [[[[[[ … sixteen million times        well formed, and every walk over it is recursive: the stack would not hold
//
// Tested by ninjs_test.cc and html_test.cc.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string_view>

namespace chancery::wire::json {

/// How deep lists and objects may lie in each other.
inline constexpr int deepest = 256;

/// The value; a discarded one where the bytes are no JSON, or deeper than `deepest`.
[[nodiscard]] nlohmann::json parse(std::string_view bytes);

}  // namespace chancery::wire::json
