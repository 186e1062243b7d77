// What the readers of several formats do with a field once they have it.
#pragma once

#include <string>
#include <string_view>

namespace chancery::wire {

/// Runs of markup's white space as one blank, none at the ends. NBSP and its kin are words' own and stay.
[[nodiscard]] std::string folded_blanks(std::string_view words);

/// Words that stand in lines on purpose (a <pre>): as they are, without blank lines at the ends and blanks at line ends.
[[nodiscard]] std::string kept_lines(std::string_view words);

/// "1" to "9"; 0 for anything else.
[[nodiscard]] int urgency_of(std::string_view words);

}  // namespace chancery::wire
