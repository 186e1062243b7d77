// The fingerprint of a dispatch: the same bytes are the same dispatch, whatever the file is called.
#pragma once

#include <string>
#include <string_view>

namespace chancery::wire {

/// 64 lower-case hexadecimal digits. Never fails.
[[nodiscard]] std::string sha256(std::string_view bytes);

}  // namespace chancery::wire
