#include "pipeline/home.h"

#include <cstdlib>
#include <filesystem>
#include <system_error>

namespace chancery::pipeline {

std::string find_home() {
  namespace fs = std::filesystem;
  if (const char* named = std::getenv("CHANCERY_HOME"); named != nullptr && *named != '\0') return named;
  std::error_code none;
  // An installed program is PREFIX/bin/chancery, its data PREFIX/share/chancery.
  const auto program = fs::read_symlink("/proc/self/exe", none);
  const auto installed = program.parent_path().parent_path() / "share" / "chancery";
  if (!program.empty() && fs::exists(installed / "resources", none)) return installed.string();
  return CHANCERY_SOURCE_DIR;
}

}  // namespace chancery::pipeline
