// What the two circuit formats share: control characters, runs of messages, the body in lines.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace chancery::wire::circuit {

inline constexpr char soh = '\x01';
inline constexpr char stx = '\x02';
inline constexpr char etx = '\x03';

/// UTF-8 with "\n" as line end; controls but tabs left out.
[[nodiscard]] std::string clean(std::string_view body);

/// Whether `line` is the header of an IPTC 7901 message that lost its controls: "ABC0123 4 pol 0250 /talks". Service and number,
/// priority, category, number of words: nothing else begins so.
[[nodiscard]] bool is_header_of_7901(std::string_view line);

/// The words of a line, by blanks.
[[nodiscard]] std::vector<std::string_view> words_of(std::string_view line);

/// The line that begins `text`, which then begins behind it.
std::string_view take_line(std::string_view& text);

}  // namespace chancery::wire::circuit
