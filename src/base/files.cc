#include "base/files.h"

#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <memory>

namespace chancery::files {

Result<std::string> read(const std::string& path, std::size_t limit) {
  std::error_code trouble;
  const auto status = std::filesystem::status(path, trouble);
  if (!std::filesystem::exists(status)) return Error{ErrorCode::file_not_found, path + ": there is no such file"};
  if (std::filesystem::is_directory(status)) return Error{ErrorCode::file_unreadable, path + ": is a folder, not a file"};

  const std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(path.c_str(), "rb"), &std::fclose);
  if (!file) return Error{ErrorCode::file_unreadable, path + ": cannot be opened for reading"};
  std::string bytes;
  const auto size = std::filesystem::file_size(path, trouble);
  if (!trouble) bytes.reserve(std::min<std::size_t>(size, limit) + 1);
  char buffer[1U << 16U];
  while (bytes.size() <= limit) {
    const auto want = std::min(sizeof buffer, limit + 1 - bytes.size());
    const auto got = std::fread(buffer, 1, want, file.get());
    bytes.append(buffer, got);
    if (got < want) break;
  }
  if (std::ferror(file.get()) != 0) return Error{ErrorCode::file_unreadable, path + ": reading it failed half way"};
  return bytes;
}

std::vector<std::string_view> lines(std::string_view text) {
  std::vector<std::string_view> out;
  while (!text.empty()) {
    const auto end = std::min(text.find('\n'), text.size());
    auto line = text.substr(0, end);
    if (line.ends_with('\r')) line.remove_suffix(1);
    out.push_back(line);
    text.remove_prefix(std::min(end + 1, text.size()));
  }
  return out;
}

std::vector<std::string_view> cells(std::string_view line, char separator) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = line.find(separator);
    out.push_back(line.substr(0, end));
    if (end == std::string_view::npos) return out;
    line.remove_prefix(end + 1);
  }
}

}  // namespace chancery::files
