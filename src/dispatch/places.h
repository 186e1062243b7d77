// Words beside a place that are not the place itself.
#pragma once

#include <string_view>

namespace chancery::wire {

/// Whether `words` say where a place lies: a country in French or English, a state of the USA, "Nations unies". Used to
/// tell "SUEZ (Égypte)" from "PARIS (X)".
[[nodiscard]] bool says_where(std::string_view words);

/// Whether `words` are a label that desks write where a dateline could stand: "CHRONOLOGIE - ", "FACTBOX: ".
[[nodiscard]] bool is_label(std::string_view words);

}  // namespace chancery::wire
