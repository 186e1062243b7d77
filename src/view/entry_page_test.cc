// What a person and a program see of one entry, over a record that holds just one.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "chancery/view.h"

namespace chancery {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

ByteSpan where(const std::string& text, std::string_view words) {
  const auto begin = text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

class OneEntry final : public Record {
 public:
  OneEntry() {
    filed_.id = DispatchId{3};
    filed_.file = "wires/geneve.txt";
    auto& dispatch = filed_.dispatch;
    dispatch.text = "À Genève, l'Arcadie a rejeté \"l'offre\", dit-on.";
    dispatch.body = {{0, static_cast<std::uint32_t>(dispatch.text.size())}};
    dispatch.issued = "1999-02";
    entry_.id = EntryId{7};
    entry_.dispatch = filed_.id;
    entry_.act.act = ActKind::reject;
    entry_.act.cue = where(dispatch.text, "a rejeté");
    entry_.act.actor = where(dispatch.text, "l'Arcadie");
    entry_.act.content = where(dispatch.text, "\"l'offre\"");
    entry_.act.party = {"ARC"};
  }

  Result<Receipt> file(const Dispatch&, std::string_view, std::string_view, const std::vector<Act>&) override {
    return Error{ErrorCode::record_failed, "read only"};
  }
  Result<bool> holds(std::string_view) const override { return false; }
  Result<std::vector<Entry>> entries(const EntryFilter&) const override { return std::vector<Entry>{entry_}; }
  Result<Entry> entry(EntryId id) const override {
    if (id != entry_.id) return Error{ErrorCode::entry_unknown, "no such entry"};
    return entry_;
  }
  Result<FiledDispatch> dispatch(DispatchId) const override { return filed_; }
  Result<std::vector<FiledDispatch>> dispatches() const override { return std::vector<FiledDispatch>{filed_}; }
  Result<Done> log_export(std::string_view, std::string_view) override { return Error{ErrorCode::record_failed, "read only"}; }

 private:
  FiledDispatch filed_;
  Entry entry_;
};

TEST(ShowEntry, MarksTheProvingWordsInTheirSentence) {
  const auto page = show_entry(OneEntry(), EntryId{7}, Format::text, {});
  ASSERT_TRUE(page);
  EXPECT_THAT(*page, HasSubstr("À Genève, [actor: l'Arcadie] [cue: a rejeté] [content: \"l'offre\"], dit-on."));
  EXPECT_THAT(*page, HasSubstr("1999-02"));
}

TEST(ShowEntry, PaintsOnlyWhereColourIsShown) {
  EXPECT_THAT(*show_entry(OneEntry(), EntryId{7}, Format::text, {}), Not(HasSubstr("\x1b")));
  EXPECT_THAT(*show_entry(OneEntry(), EntryId{7}, Format::text, {.width = 80, .colour = true}),
              HasSubstr("\x1b[1;33ma rejeté"));
}

TEST(ShowEntry, GivesSpansInCodePoints) {
  const auto line = show_entry(OneEntry(), EntryId{7}, Format::json, {});
  ASSERT_TRUE(line);
  const auto entry = nlohmann::json::parse(*line);
  EXPECT_EQ(entry.at("id"), 7);
  EXPECT_EQ(entry.at("cue").at("begin"), 20);
  EXPECT_EQ(entry.at("cue").at("text"), "a rejeté");
  EXPECT_FALSE(entry.contains("addressee"));
}

TEST(ShowEntry, FailsAsTheRecordDoes) {
  const auto page = show_entry(OneEntry(), EntryId{8}, Format::text, {});
  ASSERT_FALSE(page);
  EXPECT_EQ(page.error().code, ErrorCode::entry_unknown);
}

TEST(ListActs, QuotesACellWithQuotationMarks) {
  const auto table = list_acts(OneEntry(), {}, Format::csv, {});
  ASSERT_TRUE(table);
  EXPECT_THAT(*table, StartsWith("id,day,struck,file,"));
  EXPECT_THAT(*table, HasSubstr("\"\"\"l'offre\"\"\""));
}

TEST(ListActs, NamesTheDispatchWithoutItsFolder) {
  const auto table = list_acts(OneEntry(), {}, Format::text, {});
  EXPECT_THAT(*table, HasSubstr("  geneve.txt\n"));
  EXPECT_THAT(*table, Not(HasSubstr("wires/")));
}

TEST(Timeline, GroupsEntriesByDay) {
  const auto days = nlohmann::json::parse(*timeline(OneEntry(), {}, Format::json, {}));
  ASSERT_EQ(days.size(), 1U);
  EXPECT_EQ(days[0].at("day"), "1999-02");
  EXPECT_EQ(days[0].at("entries").size(), 1U);
}

}  // namespace
}  // namespace chancery
