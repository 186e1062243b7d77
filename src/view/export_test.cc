#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <iterator>
#include <sstream>
#include <string>

#include "chancery/view.h"
#include "view/planes.h"

namespace chancery::view {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

constexpr std::string_view content = "the offer which the ministers of the two harbour towns had drawn up during the long night before the ships left";

ByteSpan where(const std::string& text, std::string_view words) {
  const auto begin = text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

/// One entry of one dispatch, whose rights the test sets.
class OneEntry final : public Record {
 public:
  explicit OneEntry(std::vector<Ground> grounds = {}) {
    filed_.id = DispatchId{3};
    filed_.file = "wires/harbour.txt";
    auto& dispatch = filed_.dispatch;
    dispatch.sha256 = std::string(64, 'a');
    dispatch.text = "Arcadia on Monday rejected " + std::string(content) + ".\n\n(c) 2022 North Wire. All rights reserved.";
    dispatch.body = {where(dispatch.text, "Arcadia on Monday rejected")};
    dispatch.issued = "2022-02-17";
    dispatch.rights.notice = where(dispatch.text, "(c) 2022 North Wire. All rights reserved.");
    dispatch.rights.holder = "North Wire";
    dispatch.rights.grounds = std::move(grounds);
    entry_.id = EntryId{7};
    entry_.dispatch = filed_.id;
    entry_.act.act = ActKind::reject;
    entry_.act.cue = where(dispatch.text, "rejected");
    entry_.act.actor = where(dispatch.text, "Arcadia");
    entry_.act.content = where(dispatch.text, content);
    entry_.act.party = {"ARC"};
    entry_.act.addressee_party = {"BOR"};
  }
  void kill() { filed_.life.push_back({"2022-02-18T00:00:00Z", "withdrawn", DispatchId{4}, ""}); }

  Result<Receipt> file(const Dispatch&, std::string_view, std::string_view, const std::vector<Act>&) override {
    return Error{ErrorCode::record_failed, "read only"};
  }
  Result<bool> holds(std::string_view) const override { return false; }
  Result<std::vector<Entry>> entries(const EntryFilter&) const override { return std::vector<Entry>{entry_}; }
  Result<Entry> entry(EntryId) const override { return entry_; }
  Result<FiledDispatch> dispatch(DispatchId) const override { return filed_; }
  Result<std::vector<FiledDispatch>> dispatches() const override { return std::vector<FiledDispatch>{filed_}; }
  Result<Done> log_export(std::string_view, std::string_view) override { return Done{}; }

 private:
  FiledDispatch filed_;
  Entry entry_;
};

Export made(const Record& record, ExportOptions options = {}) {
  auto out = export_record(record, options);
  EXPECT_TRUE(out.ok());
  return *std::move(out);
}

nlohmann::json line_of(const Record& record, ExportOptions options = {}) {
  options.as = ExportKind::jsonl;
  return nlohmann::json::parse(made(record, options).table);
}

const std::vector<Ground> reserved = {{.field = "notice", .words = "All rights reserved", .forbids = {Use::reproduce, Use::redistribute}}};
const std::vector<Ground> quotable = {{.field = "notice", .words = "Brief quotations permitted", .permits = {Use::quote}}};
const std::vector<Ground> free_for_all = {{.field = "licence", .words = "CC0", .permits = {all_uses.begin(), all_uses.end()}}};

TEST(Planes, EveryWordOfADispatchIsOnTheTextPlane) {
  const OneEntry record;
  std::vector<std::string> text;
  for (const auto& field : fields_of(*record.entry(EntryId{7}), *record.dispatch(DispatchId{3}))) {
    if (field.plane == Plane::text) text.emplace_back(field.name);
  }
  EXPECT_THAT(text, ElementsAre("cue", "actor", "addressee", "content", "condition", "instrument", "time", "place", "speaker"));
}

TEST(Export, FactsLeaveAndWordsAreMarkedWhereNobodyPermits) {
  const auto line = line_of(OneEntry(reserved));
  EXPECT_EQ(line["wording"], "ARC reject (to BOR), 2022-02-17");
  EXPECT_EQ(line["party"], "ARC");
  EXPECT_EQ(line["cue"], nlohmann::json({{"begin", 18}, {"end", 26}, {"withheld", true}}));
  EXPECT_EQ(line["content"]["withheld"], true);
  EXPECT_FALSE(line.contains("condition")) << "what the dispatch does not give is no withheld cell";
}

TEST(Export, TheTextLeavesUnderALicenceAndTheNoticeGoesAlong) {
  const auto line = line_of(OneEntry(free_for_all));
  EXPECT_EQ(line["content"]["text"], content);
  EXPECT_EQ(line["rights"], "(c) 2022 North Wire. All rights reserved.");
}

TEST(Export, LeaveToQuoteLetsShortCellsOut) {
  auto grounds = quotable;
  const OneEntry record(grounds);
  const auto line = line_of(record);
  EXPECT_EQ(line["cue"]["text"], "rejected");
  EXPECT_EQ(line["content"]["text"], content) << "twenty words are a quotation";
}

TEST(Export, TheUsersStatementIsLogged) {
  ExportOptions options;
  options.grants = {.file = "ours.tsv", .lines = {{.holder = "North Wire", .uses = {Use::reproduce}, .limits = {}, .ground = "contract 7", .line = 4, .words = "North Wire\treproduce\t\tcontract 7"}}};
  const auto out = made(OneEntry(reserved), options);
  EXPECT_THAT(out.table, HasSubstr(content));
  EXPECT_EQ(out.withheld, 0U);
  const auto manifest = nlohmann::json::parse(out.manifest);
  EXPECT_EQ(manifest["statements"][0]["words"], "North Wire\treproduce\t\tcontract 7");
  EXPECT_EQ(manifest["sources"][0]["decisions"][0]["statement"], 4);
}

TEST(Export, AKilledDispatchLeavesNoWords) {
  OneEntry record(free_for_all);
  record.kill();
  EXPECT_THAT(made(record).table, Not(HasSubstr("harbour towns")));
}

TEST(Export, TheManifestCountsAndCitesTheNotice) {
  const auto out = made(OneEntry(reserved));
  const auto manifest = nlohmann::json::parse(out.manifest);
  EXPECT_EQ(manifest["counts"], nlohmann::json({{"entries", 1}, {"dispatches", 1}, {"cells", 3}, {"withheld", 3}}));
  EXPECT_EQ(manifest["sources"][0]["notice"], "(c) 2022 North Wire. All rights reserved.");
  EXPECT_EQ(manifest["sources"][0]["decisions"][0]["reason"], "reproduce: forbidden by its notice: \"All rights reserved\"");
}

TEST(Export, CsvHasAlwaysTheSameColumns) {
  const auto withheld = made(OneEntry(reserved)).table;
  const auto free = made(OneEntry(free_for_all)).table;
  EXPECT_EQ(withheld.substr(0, withheld.find('\n')), free.substr(0, free.find('\n')));
  EXPECT_THAT(withheld, HasSubstr("[withheld],18,26"));
}

// Eight words in a row of a protected dispatch are in no export, whatever its format; the notice, which is meant to be shown, apart.
TEST(Export, SharesNoEightWordsWithAProtectedDispatch) {
  const OneEntry record(reserved);
  std::istringstream words{std::string(content)};
  std::vector<std::string> row{std::istream_iterator<std::string>(words), {}};
  for (const auto as : {ExportKind::csv, ExportKind::jsonl}) {
    ExportOptions options;
    options.as = as;
    const auto out = made(record, options);
    for (std::size_t at = 0; at + 8 <= row.size(); ++at) {
      std::string eight;
      for (std::size_t i = at; i < at + 8; ++i) eight += (i == at ? "" : " ") + row[i];
      EXPECT_THAT(out.table + out.manifest, Not(HasSubstr(eight)));
    }
  }
}

TEST(RightsPage, SaysUseByUseWhatAndWhy) {
  const OneEntry record(reserved);
  const auto filed = *record.dispatch(DispatchId{3});
  const auto page = rights_of_dispatch("harbour.txt", filed.dispatch, {}, {}, Format::text, {.width = 120});
  EXPECT_THAT(page, HasSubstr("North Wire"));
  EXPECT_THAT(page, HasSubstr("forbidden by its notice: \"All rights reserved\""));
  EXPECT_THAT(page, HasSubstr("its notice does not speak of it"));
  const auto object = nlohmann::json::parse(rights_of_dispatch("harbour.txt", filed.dispatch, {}, {}, Format::json, {}));
  EXPECT_EQ(object["decisions"].size(), all_uses.size());
}

}  // namespace
}  // namespace chancery::view
