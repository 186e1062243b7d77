// Golden cases of stage 1: tests/golden/dispatch/*.txt, format in the README there.
//
//   === title            one test; no C++ is needed to add a case
//   --- dispatch         the text, as a carrier hands it over
//   --- expected         everything that must be recognised, and nothing else
//
// The whole reading is compared: what a case does not name must not be there.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <vector>

#include "base/files.h"
#include "chancery/dispatch.h"

namespace chancery {
namespace {

struct Case {
  std::string file;
  std::string title;
  std::string known;
  std::string dispatch;
  std::vector<std::string> expected;
};

std::vector<Case> cases_of(const std::filesystem::path& path) {
  const auto bytes = files::read(path.string());
  EXPECT_TRUE(bytes.ok()) << path;
  std::vector<Case> cases;
  enum class Part { options, dispatch, expected } part = Part::options;
  for (const auto line : files::lines(*bytes)) {
    if (line.starts_with("=== ")) {
      cases.push_back({path.filename().string(), std::string(line.substr(4)), {}, {}, {}});
      part = Part::options;
    } else if (line == "--- dispatch") {
      part = Part::dispatch;
    } else if (line == "--- expected") {
      part = Part::expected;
    } else if (cases.empty()) {
      continue;  // what the file says about itself
    } else if (part == Part::dispatch) {
      cases.back().dispatch += std::string(line) + "\n";
    } else if (part == Part::expected && !line.empty()) {
      cases.back().expected.emplace_back(line);
    } else if (line.starts_with(":known ")) {
      cases.back().known = line.substr(7);
    }
  }
  return cases;
}

std::string_view refusal(ErrorCode code) {
  switch (code) {
    case ErrorCode::dispatch_empty:
      return "empty";
    case ErrorCode::dispatch_binary:
      return "binary";
    case ErrorCode::dispatch_too_large:
      return "too large";
    case ErrorCode::dispatch_undecodable:
      return "undecodable";
    case ErrorCode::dispatch_no_text:
      return "no text";
    default:
      return "an error that is not of this stage";
  }
}

class Sheet {
 public:
  explicit Sheet(const Dispatch& dispatch) : dispatch_(dispatch) {}

  std::vector<std::string> lines() {
    add("language", language_code(dispatch_.language));
    if (dispatch_.status != DispatchStatus::usable) add("status", dispatch_status_name(dispatch_.status));
    if (!dispatch_.issued.empty()) add("issued", dispatch_.issued);
    if (dispatch_.agency) add("agency", *dispatch_.agency);
    for (const auto& place : dispatch_.places) add("place", place);
    add_all("header", dispatch_.header_lines);
    add_one("headline", dispatch_.headline);
    add_one("byline", dispatch_.byline);
    add_one("dateline", dispatch_.dateline);
    add_all("body", dispatch_.body);
    add_all("sign-off", dispatch_.sign_offs);
    add_all("note", dispatch_.editors_notes);
    add_rights(dispatch_.rights);
    return std::move(lines_);
  }

 private:
  void add(std::string_view name, std::string_view value) {
    lines_.push_back(std::string(name) + ": " + std::string(value));
    std::replace(lines_.back().begin(), lines_.back().end(), '\n', ' ');
  }
  void add_one(std::string_view name, const std::optional<ByteSpan>& span) {
    if (span) add(name, slice(dispatch_.text, *span));
  }
  void add_all(std::string_view name, const std::vector<ByteSpan>& spans) {
    for (const ByteSpan span : spans) add(name, slice(dispatch_.text, span));
  }
  void add_rights(const Rights& rights) {
    add_one("notice", rights.notice);
    if (!rights.holder.empty()) add("holder", rights.holder);
    if (!rights.year.empty()) add("year", rights.year);
    if (rights.all_reserved) add("reserved", "all");
    for (const Use use : uses_ruled(rights, Ruling::forbid)) add("forbids", use_name(use));
    for (const Use use : uses_ruled(rights, Ruling::permit)) add("permits", use_name(use));
    for (const auto& limit : limits_of(rights)) add("limit", limit_words(limit));
  }

  const Dispatch& dispatch_;
  std::vector<std::string> lines_;
};

TEST(Golden, EveryDispatchIsReadAsItsCaseSays) {
  std::size_t judged = 0;
  const std::filesystem::path folder = std::filesystem::path(CHANCERY_SOURCE_DIR) / "tests/golden/dispatch";
  std::vector<std::filesystem::path> paths;
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() == ".txt") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  for (const auto& path : paths) {
    for (const Case& golden : cases_of(path)) {
      SCOPED_TRACE(golden.file + ": " + golden.title);
      const auto read = read_dispatch(golden.dispatch, {.known_issued = golden.known});
      const auto lines =
          read ? Sheet(*read).lines() : std::vector<std::string>{"refused: " + std::string(refusal(read.error().code))};
      EXPECT_EQ(lines, golden.expected);
      ++judged;
    }
  }
  ASSERT_GE(judged, 25U) << "no golden case was found in " << folder;
}

}  // namespace
}  // namespace chancery
