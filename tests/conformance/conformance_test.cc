// Feeds that agencies really sent, against the facts of manifest.tsv: format, identity, version, status, embargo, revision, day.
//
//   CHANCERY_FIXTURES=DIR conformance_test      DIR/OWNER+NAME/path; skipped, loudly, without it
//
// Every file of the suites of fixtures.tsv must be read or refused with a reason; none may crash.
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <map>
#include <sstream>

#include "chancery/dispatch.h"

namespace chancery {
namespace {

namespace fs = std::filesystem;

using Row = std::map<std::string, std::string>;

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t') {
      out.emplace_back();
    } else if (c != '\r') {
      out.back() += c;
    }
  }
  return out;
}

std::vector<Row> rows_of(const std::string& path) {
  std::ifstream file(path);
  std::string line;
  std::getline(file, line);
  const auto titles = cells_of(line);
  std::vector<Row> out;
  while (std::getline(file, line)) {
    const auto cells = cells_of(line);
    Row row;
    for (std::size_t i = 0; i < std::min(cells.size(), titles.size()); ++i) row[titles[i]] = cells[i];
    out.push_back(std::move(row));
  }
  return out;
}

std::string folder_of(const std::string& repository) {
  auto name = repository;
  std::replace(name.begin(), name.end(), '/', '+');
  return std::string(std::getenv("CHANCERY_FIXTURES")) + "/" + name;
}

std::string bytes_of(const fs::path& path) {
  std::ifstream file(path, std::ios::binary);
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

class Conformance : public ::testing::Test {
 protected:
  void SetUp() override {
    if (std::getenv("CHANCERY_FIXTURES") == nullptr)
      GTEST_SKIP() << "CHANCERY_FIXTURES is not set: NO FEED OF AN AGENCY WAS TESTED (tests/conformance/README.md)";
  }
};

// The instant of one of the two spellings is kept by the other: a day is compared with a day.
bool same_day(const std::string& expected, const std::string& given) { return given.empty() || expected.substr(0, given.size()) == given; }

TEST_F(Conformance, EveryFileOfTheManifestIsReadAsItsFactsSay) {
  const auto manifest = rows_of("tests/conformance/manifest.tsv");
  ASSERT_GE(manifest.size(), 60U);
  std::map<std::string, std::pair<int, int>> right;
  const auto judge = [&](const std::string& fact, const Row& row, const std::string& given) {
    const auto& expected = row.at(fact);
    if (expected.empty()) return;
    auto& [hits, all] = right[fact];
    ++all;
    // NewsML 1 has an id within provider and day; the story's id is all three.
    const bool good = fact == "issued" ? same_day(expected, given) : expected == given || (fact == "native_id" && given.ends_with(":" + expected));
    hits += good ? 1 : 0;
    if (!good && std::getenv("CHANCERY_SHOW") != nullptr) std::cout << fact << '\t' << row.at("path") << '\t' << expected << '\t' << given << '\n';
  };
  for (const auto& row : manifest) {
    const auto path = fs::path(folder_of(row.at("owner/name"))) / row.at("path");
    ASSERT_TRUE(fs::exists(path)) << path;
    const auto received = read_items(bytes_of(path));
    ASSERT_FALSE(received.empty());
    // A file of several items has a row for each; the row says which by its id.
    auto read = std::find_if(received.begin(), received.end(), [&](const Received& one) { return one.dispatch.ok() && one.dispatch->native_id == row.at("native_id"); });
    if (read == received.end()) read = std::find_if(received.begin(), received.end(), [](const Received& one) { return one.dispatch.ok(); });
    judge("expect", row, read != received.end() ? "read" : "refuse");
    if (read == received.end()) {
      if (row.at("expect") == "read" && std::getenv("CHANCERY_SHOW") != nullptr)
        std::cout << "refused\t" << row.at("path") << '\t' << received.front().dispatch.error().message << '\n';
      continue;
    }
    if (row.at("expect") != "read") continue;
    const auto& dispatch = *read->dispatch;
    judge("format", row, std::string(wire_format_name(dispatch.format)));
    judge("native_id", row, dispatch.native_id);
    judge("version", row, dispatch.version);
    judge("status", row, std::string(dispatch_status_name(dispatch.status)));
    judge("embargo", row, dispatch.embargo ? dispatch.embargo->until : "none");
    judge("revision", row, std::string(revision_name(dispatch.revision)));
    judge("issued", row, dispatch.issued);
    judge("urgency", row, std::to_string(dispatch.urgency));
  }
  for (const auto& [fact, counts] : right) std::cout << fact << ": " << counts.first << " of " << counts.second << '\n';
  for (const auto* fact : {"expect", "format", "version", "status", "embargo", "revision"})
    EXPECT_EQ(right[fact].first, right[fact].second) << fact;
}

TEST_F(Conformance, EveryFileOfTheSuitesIsReadOrRefusedWithAReason) {
  std::size_t files = 0;
  std::size_t read = 0;
  std::map<std::string, std::size_t> refusals;
  for (const auto& repository : fs::directory_iterator(std::getenv("CHANCERY_FIXTURES"))) {
    for (const auto& entry : fs::recursive_directory_iterator(repository.path())) {
      if (!entry.is_regular_file()) continue;
      ++files;
      const auto done = each_dispatch(entry.path().string(), {}, [&](const Received& received) {
        if (received.dispatch.ok()) {
          ++read;
        } else {
          EXPECT_FALSE(received.dispatch.error().message.empty()) << entry.path();
          ++refusals[std::to_string(static_cast<int>(received.dispatch.error().code))];
        }
        return true;
      });
      if (!done) ++refusals[std::to_string(static_cast<int>(done.error().code))];
    }
  }
  std::cout << files << " files, " << read << " dispatches";
  for (const auto& [code, count] : refusals) std::cout << ", " << count << " refused with " << code;
  std::cout << '\n';
  EXPECT_GT(files, 0U);
}

}  // namespace
}  // namespace chancery
