// Golden cases of rights: tests/golden/rights/*.txt, format in the README there. Each structured fragment is put into the smallest
// whole document of its format and read through the door; prose is read as if nobody knew that it is a notice.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>
#include <utility>
#include <vector>

#include "base/files.h"
#include "chancery/dispatch.h"
#include "dispatch/rights/fields.h"
#include "dispatch/rights/prose.h"

namespace chancery::wire {
namespace {

struct Section {
  std::string name;
  std::string words;
};

struct Case {
  std::string file;
  std::string title;
  std::vector<Section> given;
  std::vector<std::string> expected;
};

std::vector<Case> cases_of(const std::filesystem::path& path) {
  const auto bytes = files::read(path.string());
  EXPECT_TRUE(bytes.ok()) << path;
  std::vector<Case> cases;
  bool policy = false;
  for (const auto line : files::lines(*bytes)) {
    if (line.starts_with("=== ")) {
      cases.push_back({path.filename().string(), std::string(line.substr(4)), {}, {}});
      policy = false;
    } else if (cases.empty()) {
      continue;
    } else if (line.starts_with("--- ")) {
      policy = line == "--- policy";
      if (!policy) cases.back().given.push_back({std::string(line.substr(4)), {}});
    } else if (policy && !line.empty()) {
      cases.back().expected.emplace_back(line);
    } else if (!policy && !cases.back().given.empty()) {
      cases.back().given.back().words += std::string(line) + "\n";
    }
  }
  return cases;
}

constexpr std::string_view story =
    "<p>The two ministers met in the harbour town on Monday and spoke for three hours about the fishing grounds between their coasts, about the ships that "
    "were held since spring and about the crews that wait for their papers.</p><p>They will meet again in June, both delegations wrote in a paper that was "
    "handed to the press before noon, and neither of them wanted to add a word to what stands in it.</p>";

std::string document_of(const Section& section) {
  const auto& words = section.words;
  if (section.name == "newsml-g2") {
    return "<newsItem xmlns=\"http://iptc.org/std/nar/2006-10-01/\" guid=\"urn:x:1\" version=\"1\" standard=\"NewsML-G2\" standardversion=\"2.30\">" + words +
           "<contentMeta><headline>Ministers meet</headline></contentMeta><contentSet><inlineXML><html xmlns=\"http://www.w3.org/1999/xhtml\"><body>" +
           std::string(story) + "</body></html></inlineXML></contentSet></newsItem>";
  }
  if (section.name == "nitf") {
    return "<nitf><head>" + words + "</head><body><body.head><hedline><hl1>Ministers meet</hl1></hedline></body.head><body.content>" + std::string(story) + "</body.content></body></nitf>";
  }
  if (section.name == "ninjs") {
    return R"({"uri":"urn:x:1","version":"1","type":"text","headline":"Ministers meet","body_text":"The two ministers met on Monday.",)" + words.substr(words.find('{') + 1);
  }
  if (section.name == "schema.org" || section.name == "tdmrep") {
    const auto head = section.name == "tdmrep" ? words : "<script type=\"application/ld+json\">" + words + "</script>";
    return "<!DOCTYPE html><html><head><title>Ministers meet</title>" + head + "</head><body><article>" + std::string(story) + "</article></body></html>";
  }
  return "<?xml version=\"1.0\"?><rss version=\"2.0\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\" xmlns:dcterms=\"http://purl.org/dc/terms/\""
         " xmlns:cc=\"http://creativecommons.org/ns#\" xmlns:rdf=\"http://www.w3.org/1999/02/22-rdf-syntax-ns#\"><channel><title>Wire</title><item><title>Ministers "
         "meet</title><guid>x1</guid><description>The two ministers met on Monday.</description>" +
         words + "</item></channel></rss>";
}

Rights rights_of(const std::vector<Section>& given) {
  Rights rights;
  for (const auto& section : given) {
    if (section.name == "note") {
      add_note(section.words, rights);
    } else if (section.name == "notice") {
      auto said = read_prose(section.words, false);
      rights.holder = said.holder;
      rights.year = said.year;
      rights.grounds.insert(rights.grounds.end(), said.grounds.begin(), said.grounds.end());
    } else {
      auto items = read_items(document_of(section));
      EXPECT_EQ(items.size(), 1U);
      EXPECT_TRUE(items.front().dispatch.ok()) << (items.front().dispatch ? "" : items.front().dispatch.error().message);
      if (items.front().dispatch) rights = items.front().dispatch->rights;
    }
  }
  return rights;
}

std::vector<std::string> policy_lines(const Rights& rights) {
  std::vector<std::string> out;
  if (!rights.holder.empty()) out.push_back("holder: " + rights.holder);
  if (!rights.year.empty()) out.push_back("year: " + rights.year);
  for (const auto one : {Ruling::forbid, Ruling::permit, Ruling::unknown}) {
    std::string line(ruling_name(one));
    line += ":";
    for (const Use use : uses_ruled(rights, one)) line.append(" ").append(use_name(use));
    if (!line.ends_with(':')) out.push_back(std::move(line));
  }
  for (const auto& limit : limits_of(rights)) out.push_back("limit: " + limit_words(limit));
  return out;
}

TEST(RightsGolden, EveryNoticeIsReadAsItsCaseSays) {
  std::size_t judged = 0;
  const std::filesystem::path folder = std::filesystem::path(CHANCERY_SOURCE_DIR) / "tests/golden/rights";
  for (const auto& entry : std::filesystem::directory_iterator(folder)) {
    if (entry.path().extension() != ".txt" || entry.path().filename() == "odrl.txt") continue;
    for (auto& golden : cases_of(entry.path())) {
      SCOPED_TRACE(golden.file + ": " + golden.title);
      auto lines = policy_lines(rights_of(golden.given));
      std::sort(lines.begin(), lines.end());
      std::sort(golden.expected.begin(), golden.expected.end());
      EXPECT_EQ(lines, golden.expected);
      ++judged;
    }
  }
  ASSERT_GE(judged, 200U) << "no golden case was found in " << folder;
}

}  // namespace
}  // namespace chancery::wire
