// Short lists of words in the code, looked up one by one: none is long enough to repay more.
#pragma once

#include <algorithm>
#include <span>
#include <string_view>

namespace chancery {

[[nodiscard]] inline bool is_one_of(std::string_view word, std::span<const std::string_view> list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

}  // namespace chancery
