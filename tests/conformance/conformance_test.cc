// Feeds that agencies really sent, against the facts of manifest.tsv: format, identity, version, status, embargo, revision, day.
//
//   CHANCERY_FIXTURES=DIR conformance_test      DIR/OWNER+NAME/path; skipped, loudly, without it
//
// Every file of the suites of fixtures.tsv must be read or refused with a reason; none may crash.
//
// dpa's feeds print telephone numbers, mail and postal addresses of reporters and press offices in their notes to editors:
//
//   <edNote pubconstraint="…nonpublic">Autorin: … +49 361 …, <….@…></edNote>     none of them may stand in anything of a Dispatch but its
//   <inlineData rendition="…nonpublic">…                                        notes, unless the story itself prints it
#include <gtest/gtest.h>

#include <algorithm>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <iostream>
#include <map>
#include <regex>
#include <set>
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
bool same_day(const std::string& expected, const std::string& given) { return !given.empty() && expected.substr(0, given.size()) == given; }

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
  for (const auto* fact : {"expect", "format", "version", "status", "embargo", "revision", "issued", "urgency"})
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

/// Telephone numbers as their digits, mail addresses, and "99084 Erfurt" of postal addresses.
std::set<std::string> contacts_in(const std::string& words) {
  static const std::regex telephone(R"((\+|\b0|\(0)[0-9()][0-9 ()/.\-]{5,}[0-9])");
  static const std::regex mail(R"([A-Za-z0-9_.+\-]+@[A-Za-z0-9\-]+\.[A-Za-z0-9.\-]*[A-Za-z])");
  static const std::regex postal(R"(\b[0-9]{5} [A-Z][a-z]+)");
  std::set<std::string> out;
  const auto each = [&](const std::regex& kind, const auto& take) {
    for (auto found = std::sregex_iterator(words.begin(), words.end(), kind); found != std::sregex_iterator(); ++found) take(found->str());
  };
  each(telephone, [&](std::string number) {
    std::erase_if(number, [](char c) { return c < '0' || c > '9'; });
    if (number.size() >= 8) out.insert(number);
  });
  each(mail, [&](const std::string& address) { out.insert(address); });
  each(postal, [&](const std::string& place) { out.insert(place); });
  return out;
}

std::string without_tags(const std::string& markup) {
  auto out = std::regex_replace(markup, std::regex("<[^>]*>"), " ");
  // dpa writes <….@dpa.com> with entities.
  for (const auto* entity : {"&lt;", "&gt;", "&amp;"}) {
    for (auto at = out.find(entity); at != std::string::npos; at = out.find(entity)) out.replace(at, std::string(entity).size(), " ");
  }
  return out;
}

/// The text of every element `name` whose start tag `is_meant` accepts.
std::string words_of(const std::string& file, const std::string& name, const std::function<bool(const std::string& tag, const std::string& words)>& is_meant) {
  std::string out;
  for (auto at = file.find("<" + name); at != std::string::npos; at = file.find("<" + name, at + 1)) {
    const auto open = file.find('>', at);
    const auto close = file.find("</" + name + ">", at);
    if (open == std::string::npos || close == std::string::npos || close < open) continue;
    const auto words = file.substr(open + 1, close - open - 1);
    if (is_meant(file.substr(at, open - at), words)) out += without_tags(words) + "\n";
  }
  return out;
}

/// Everything that a Dispatch holds but the text within its notes to editors.
std::string shown_by(const Dispatch& dispatch) {
  auto out = dispatch.text;
  for (const auto& note : dispatch.editors_notes) std::fill(out.begin() + note.begin, out.begin() + note.end, ' ');
  out += "\n" + dispatch.agency.value_or("") + "\n" + dispatch.rights.holder + "\n" + dispatch.provider + "\n" + dispatch.native_id + "\n" + dispatch.previous + "\n";
  if (dispatch.embargo) out += dispatch.embargo->as_given + "\n";
  for (const auto& place : dispatch.places) out += place + "\n";
  for (const auto& ground : dispatch.rights.grounds) out += ground.words + "\n";
  for (const auto& policy : dispatch.rights.policies) out += policy + "\n";
  return out;
}

TEST_F(Conformance, NoContactOfANoteToEditorsLeaksIntoWhatIsShown) {
  std::size_t files = 0;
  std::size_t contacts = 0;
  std::size_t printed = 0;
  for (const auto* repository : {"dpa-newslab/dpa-digitalwires-to-newsmlg2", "martinvirtel/newsmlg2-testdata"}) {
    for (const auto& entry : fs::recursive_directory_iterator(folder_of(repository))) {
      if (entry.path().extension() != ".xml") continue;
      const auto file = bytes_of(entry.path());
      auto notes = contacts_in(words_of(file, "edNote", [](const auto&, const auto&) { return true; }) +
                               words_of(file, "inlineData", [](const auto& tag, const auto& words) {
                                 return tag.find("nonpublic") != std::string::npos || words.find("# Notizblock") != std::string::npos;
                               }));
      if (notes.empty()) continue;
      ++files;
      const auto story = contacts_in(words_of(file, "inlineXML", [](const auto&, const auto&) { return true; }));
      printed += std::erase_if(notes, [&](const std::string& one) { return story.contains(one); });
      contacts += notes.size();
      for (const auto& received : read_items(file)) {
        if (!received.dispatch.ok()) continue;
        const auto shown = shown_by(*received.dispatch);
        const auto leaked = contacts_in(shown);
        for (const auto& one : notes) EXPECT_FALSE(leaked.contains(one) || shown.find(one) != std::string::npos) << entry.path() << " shows " << one;
      }
    }
  }
  std::cout << contacts << " contacts in the notes of " << files << " files, none shown; " << printed << " more are printed by the story itself\n";
  EXPECT_GE(files, 80U);
  EXPECT_GE(contacts, 200U);
}

}  // namespace
}  // namespace chancery
