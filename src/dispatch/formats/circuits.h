// What the two circuit formats share: control characters, runs of messages, the body in lines.
#pragma once

#include <string>
#include <string_view>

namespace chancery::wire::circuit {

inline constexpr char soh = '\x01';
inline constexpr char stx = '\x02';
inline constexpr char etx = '\x03';

/// UTF-8 with "\n" as line end; controls but tabs left out.
[[nodiscard]] std::string clean(std::string_view body);

/// The line that begins `text`, which then begins behind it.
std::string_view take_line(std::string_view& text);

}  // namespace chancery::wire::circuit
