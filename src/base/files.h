// Files as whole values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"

namespace chancery::files {

/// The whole of a file, at most `limit` + 1 bytes of it (so that the caller can see that it is too large).
/// Fails with file_not_found or file_unreadable.
[[nodiscard]] Result<std::string> read(const std::string& path, std::size_t limit = SIZE_MAX - 1);

/// Lines without their ends ("\n" or "\r\n"); a last empty line is left out.
[[nodiscard]] std::vector<std::string_view> lines(std::string_view text);

/// Cells of a line of a .tsv file.
[[nodiscard]] std::vector<std::string_view> cells(std::string_view line, char separator = '\t');

}  // namespace chancery::files
