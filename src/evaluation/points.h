// Gold spans are code points, texts are bytes.
#pragma once

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

#include "base/utf8.h"
#include "chancery/evaluation.h"

namespace chancery::evaluation {

/// The text by code points, so that spans can be cut out of it.
class Points {
 public:
  explicit Points(std::string_view text) : text_(text) {
    for (std::size_t at = 0; at < text.size(); at = utf8::decode(text, at).next) begins_.push_back(at);
    begins_.push_back(text.size());
  }
  [[nodiscard]] std::uint32_t size() const { return static_cast<std::uint32_t>(begins_.size() - 1); }
  [[nodiscard]] std::string_view cut(std::uint32_t begin, std::uint32_t end) const {
    begin = std::min(begin, size());
    end = std::clamp(end, begin, size());
    return text_.substr(begins_[begin], begins_[end] - begins_[begin]);
  }
  [[nodiscard]] char at(std::uint32_t point) const { return text_[begins_[point]]; }

 private:
  std::string_view text_;
  std::vector<std::size_t> begins_;
};

/// Of each dispatch's text; they look into `gold`.
[[nodiscard]] inline std::vector<Points> points_of(const std::vector<GoldDispatch>& gold) {
  std::vector<Points> out;
  out.reserve(gold.size());
  for (const auto& dispatch : gold) out.emplace_back(dispatch.text);
  return out;
}

}  // namespace chancery::evaluation
