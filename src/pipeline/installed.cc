#include "pipeline/installed.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace chancery::pipeline {

namespace fs = std::filesystem;

std::vector<std::string> homes(const std::string& home, const std::string& program) {
  // Who names a home wants that one: falling back to another would hide that it lacks the model.
  if (!home.empty()) return {home};
  std::vector<std::string> folders;
  if (!program.empty()) {
    const auto beside = fs::path(program).parent_path();
    folders.push_back((beside / "../share/chancery").lexically_normal().string());
    folders.push_back(beside.string());
    folders.push_back(beside.parent_path().string());
  }
  folders.emplace_back(CHANCERY_SOURCE_DIR);
  return folders;
}

std::string first_with(const std::vector<std::string>& homes, const std::string& name) {
  std::string path;
  for (const auto& home : homes) {
    path = (fs::path(home) / name).string();
    std::error_code ignored;
    if (fs::exists(path, ignored)) break;
  }
  return path;
}

std::string installed(const std::string& name) {
  const char* home = std::getenv("CHANCERY_HOME");
  std::error_code ignored;
  const auto program = fs::read_symlink("/proc/self/exe", ignored);
  return first_with(homes(home == nullptr ? "" : home, program.string()), name);
}

}  // namespace chancery::pipeline
