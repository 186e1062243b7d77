// For tests only: a Dispatch of one paragraph, and what split() makes of it on one line.
#pragma once

#include <string>
#include <string_view>

#include "chancery/text.h"

namespace chancery {

inline Dispatch paragraph_of(std::string_view text, Language language) {
  Dispatch dispatch;
  dispatch.text = std::string(text);
  dispatch.language = language;
  dispatch.body = {{0, static_cast<std::uint32_t>(text.size())}};
  return dispatch;
}

/// Words parted by "|", sentences by " / ", the parts of a multiword token in brackets: "vu|[de le]|pays".
inline std::string cut(const Dispatch& dispatch) {
  std::string out;
  for (const auto& sentence : split(dispatch).sentences) {
    if (!out.empty()) out += " / ";
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      bool first = false, later = false, last = false;
      for (const auto& multiword : sentence.multiwords) {
        first = first || multiword.first == i;
        last = last || multiword.last == i;
        later = later || (multiword.first < i && i <= multiword.last);
      }
      if (i > 0) out += later ? " " : "|";
      out += (first ? "[" : "") + sentence.tokens[i].form + (last ? "]" : "");
    }
  }
  return out;
}

inline std::string cut_french(std::string_view text) { return cut(paragraph_of(text, Language::french)); }
inline std::string cut_english(std::string_view text) { return cut(paragraph_of(text, Language::english)); }

}  // namespace chancery
