// The test suite of the IPTC for ninjs: by structure, every file is taken or refused as the folder it lies in says.
//
//   ninjs/1.1/should_fail/002_infosource.json     judged by version 1.1, which does not know that key: refused
//   ninjs/2.x_dev/should_pass/…                   judged by the newest of the second generation
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <nlohmann/json.hpp>
#include <string>

#include "dispatch/formats/ninjs_structure.h"

namespace chancery {
namespace {

namespace fs = std::filesystem;

#ifndef CHANCERY_NINJS_SUITE
#define CHANCERY_NINJS_SUITE "tests/conformance/ninjs"
#endif
constexpr const char* suite = CHANCERY_NINJS_SUITE;

/// The reason why the file is refused; "" when it is taken.
std::string refusal_of(const fs::path& path, const std::string& version) {
  std::ifstream file(path);
  const auto item = nlohmann::json::parse(file, nullptr, /*allow_exceptions=*/false);
  return item.is_discarded() ? "it is no JSON" : wire::structure_fault(item, version).value_or("");
}

TEST(NinjsSuite, TakesAndRefusesEveryFileAsItsFolderSays) {
  int files = 0;
  for (const auto& entry : fs::recursive_directory_iterator(suite)) {
    const auto path = entry.path();
    const auto folder = path.parent_path().filename();
    if (path.extension() != ".json" || (folder != "should_pass" && folder != "should_fail")) continue;
    ++files;
    const auto reason = refusal_of(path, path.parent_path().parent_path().filename().string());
    EXPECT_EQ(reason.empty(), folder == "should_pass") << path << ": " << (reason.empty() ? "taken" : reason);
  }
  std::cout << files << " files\n";
  EXPECT_GE(files, 200);
}

}  // namespace
}  // namespace chancery
