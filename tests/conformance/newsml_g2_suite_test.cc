// The unit and example files of the IPTC for NewsML-G2: each is read, or refused for a reason that has a number.
//
//   a newsItem of text      ──▶ a dispatch of that format
//   a picture, a plan, a concept, a package      ──▶ passed over, dispatch_not_news
#include <gtest/gtest.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <iterator>
#include <map>
#include <string>

#include "chancery/dispatch.h"

namespace chancery {
namespace {

namespace fs = std::filesystem;

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  return {std::istreambuf_iterator<char>(file), {}};
}

bool is_typed(const Error& error) {
  return !error.message.empty() && (error.code == ErrorCode::dispatch_not_news || error.code == ErrorCode::dispatch_no_text || error.code == ErrorCode::dispatch_damaged);
}

TEST(NewsmlG2Suite, ReadsEveryFileOrSaysWhyNot) {
  int files = 0;
  std::map<std::string, int> outcomes;
  for (const auto& entry : fs::recursive_directory_iterator("tests/conformance/newsml-g2")) {
    if (entry.path().extension() != ".xml") continue;
    ++files;
    for (const auto& one : read_items(bytes_of(entry.path()))) {
      if (one.dispatch) {
        EXPECT_EQ(one.dispatch->format, WireFormat::newsml_g2) << entry.path();
        ++outcomes["read"];
      } else {
        EXPECT_TRUE(is_typed(one.dispatch.error())) << entry.path() << ": " << one.dispatch.error().message;
        ++outcomes[std::to_string(static_cast<int>(one.dispatch.error().code))];
        if (one.dispatch.error().code == ErrorCode::dispatch_damaged) std::cout << entry.path() << ": " << one.dispatch.error().message << '\n';
      }
    }
  }
  std::cout << files << " files";
  for (const auto& [outcome, count] : outcomes) std::cout << ", " << outcome << ": " << count;
  std::cout << '\n';
  EXPECT_GE(files, 80);
  EXPECT_GT(outcomes["read"], 0);
}

}  // namespace
}  // namespace chancery
