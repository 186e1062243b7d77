// The promises of chancery/record.h, held over every kind of record there is: one more line in `kinds`, the same tests.
//
//   dispatch ──file──▶ record ──entries, dispatch──▶ the same values again, whatever happens in between

#include "chancery/record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <algorithm>
#include <filesystem>
#include <fstream>
#include <functional>

namespace chancery {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

ByteSpan where(const std::string& text, std::string_view words) {
  const auto begin = text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

// A sha256 that differs with `number`; the record only compares them.
std::string made_up_sha256(int number) {
  auto digits = std::to_string(number);
  return std::string(64 - digits.size(), '0') + digits;
}

Dispatch geneva(int number = 1) {
  Dispatch dispatch;
  dispatch.sha256 = made_up_sha256(number);
  dispatch.text =
      "Pas d'accord à Genève\n\nGENÈVE (Agence) - L'Arcadie a rejeté l'offre de la Borélie si le gel des avoirs "
      "n'est pas levé.\n\n© Agence 1999. Tous droits réservés.";
  dispatch.encoding = "UTF-8";
  dispatch.language = Language::french;
  dispatch.issued = "1999-02-17";
  dispatch.agency = "Agence";
  dispatch.places = {"GENÈVE"};
  dispatch.headline = where(dispatch.text, "Pas d'accord à Genève");
  dispatch.dateline = where(dispatch.text, "GENÈVE (Agence) -");
  dispatch.body = {
      where(dispatch.text, "L'Arcadie a rejeté l'offre de la Borélie si le gel des avoirs n'est pas levé.")};
  dispatch.rights.notice = where(dispatch.text, "© Agence 1999. Tous droits réservés.");
  dispatch.rights.holder = "Agence";
  dispatch.rights.year = "1999";
  dispatch.rights.all_reserved = true;
  dispatch.rights.grounds = {{.field = "notice", .words = "Tous droits réservés", .forbids = {Use::reproduce}},
                             {.field = "usageterms", .words = "UK OUT", .permits = {Use::quote}, .limits = {{.kind = Limit::Kind::territory, .what = "GB", .except = true}}}};
  dispatch.rights.policies = {"{}"};
  return dispatch;
}

Act rejection(const Dispatch& dispatch) {
  Act act;
  act.act = ActKind::reject;
  act.cue = where(dispatch.text, "a rejeté");
  act.actor = where(dispatch.text, "L'Arcadie");
  act.party = {"ARC"};
  act.addressee = where(dispatch.text, "la Borélie");
  act.addressee_party = {"BOR"};
  act.content = where(dispatch.text, "l'offre de la Borélie");
  act.condition = where(dispatch.text, "le gel des avoirs n'est pas levé");
  act.confidence = 0.875;
  act.because.lemma = "rejeter";
  act.because.cue_probability = 0.5;
  act.because.act_probability = 0.75;
  act.because.runner_up = "deny";
  act.because.runner_up_probability = 0.125;
  act.because.lexicon = "rejeter: reject";
  act.because.party = "« L'Arcadie » → ARC";
  return act;
}

Act dated(const Dispatch& dispatch, const std::string& time_value) {
  auto act = rejection(dispatch);
  act.time_value = time_value;
  return act;
}

struct Kind {
  const char* name;
  RecordOptions (*new_place)(const std::filesystem::path& folder);
};

RecordOptions sqlite_place(const std::filesystem::path& folder) {
  return {.path = (folder / "talks.chancery").string(), .read_only = false, .create = true};
}

constexpr Kind kinds[] = {{"SQLite", &sqlite_place}};

class RecordContract : public ::testing::TestWithParam<Kind> {
 protected:
  void SetUp() override {
    auto pattern = ::testing::TempDir() + "chancery-record-XXXXXX";
    folder_ = mkdtemp(pattern.data());
    place_ = GetParam().new_place(folder_);
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  std::unique_ptr<Record> open() { return open_with(place_); }
  std::unique_ptr<Record> open_read_only() {
    return open_with({.path = place_.path, .read_only = true, .create = false});
  }
  static std::unique_ptr<Record> open_with(const RecordOptions& options) {
    auto record = open_record(options);
    EXPECT_TRUE(record) << record.error().message;
    return record ? std::move(*record) : nullptr;
  }

  static std::vector<std::string> days(const Record& record, const EntryFilter& filter) {
    std::vector<std::string> values;
    const auto entries = record.entries(filter);
    EXPECT_TRUE(entries) << entries.error().message;
    for (const auto& entry : *entries) values.push_back(entry.act.time_value.value_or("issue"));
    return values;
  }

  std::filesystem::path folder_;
  RecordOptions place_;
};

INSTANTIATE_TEST_SUITE_P(EveryKind, RecordContract, ::testing::ValuesIn(kinds),
                         [](const auto& kind) { return kind.param.name; });

TEST_P(RecordContract, GivesADispatchBackAsItWasFiled) {
  auto dispatch = geneva();
  dispatch.status = DispatchStatus::withheld;
  dispatch.lossy = {{0, 1}};
  dispatch.header_lines = {{0, 3}};
  dispatch.sign_offs = {{1, 2}, {3, 4}};
  dispatch.editors_notes = {{5, 6}};
  dispatch.byline = ByteSpan{7, 9};
  const auto receipt = open()->file(dispatch, "geneve.txt", "reader 1", {});
  ASSERT_TRUE(receipt) << receipt.error().message;

  const auto filed = open_read_only()->dispatch(receipt->dispatch);
  ASSERT_TRUE(filed) << filed.error().message;
  EXPECT_EQ(filed->file, "geneve.txt");
  EXPECT_EQ(filed->model, "reader 1");
  EXPECT_EQ(filed->filed_at.size(), 20U);
  const auto& back = filed->dispatch;
  EXPECT_EQ(back.sha256, dispatch.sha256);
  EXPECT_EQ(back.text, dispatch.text);
  EXPECT_EQ(back.encoding, dispatch.encoding);
  EXPECT_EQ(back.lossy, dispatch.lossy);
  EXPECT_EQ(back.language, dispatch.language);
  EXPECT_EQ(back.status, dispatch.status);
  EXPECT_EQ(back.issued, dispatch.issued);
  EXPECT_EQ(back.agency, dispatch.agency);
  EXPECT_EQ(back.places, dispatch.places);
  EXPECT_EQ(back.headline, dispatch.headline);
  EXPECT_EQ(back.header_lines, dispatch.header_lines);
  EXPECT_EQ(back.dateline, dispatch.dateline);
  EXPECT_EQ(back.byline, dispatch.byline);
  EXPECT_EQ(back.body, dispatch.body);
  EXPECT_EQ(back.sign_offs, dispatch.sign_offs);
  EXPECT_EQ(back.editors_notes, dispatch.editors_notes);
  EXPECT_EQ(back.rights.notice, dispatch.rights.notice);
  EXPECT_EQ(back.rights.holder, dispatch.rights.holder);
  EXPECT_EQ(back.rights.year, dispatch.rights.year);
  EXPECT_TRUE(back.rights.all_reserved);
  EXPECT_EQ(back.rights.grounds, dispatch.rights.grounds);
  EXPECT_EQ(back.rights.policies, dispatch.rights.policies);
}

TEST_P(RecordContract, GivesAnActBackAsItWasFiled) {
  const auto dispatch = geneva();
  auto act = dated(dispatch, "1999-02");
  act.status = ActStatus::possible;
  act.source = SourceKind::speaker;
  act.speaker = where(dispatch.text, "L'Arcadie");
  act.instrument = where(dispatch.text, "l'offre");
  act.time = where(dispatch.text, "le gel");
  act.place = where(dispatch.text, "Genève");
  auto record = open();
  const auto receipt = record->file(dispatch, "geneve.txt", "reader 1", {act});
  ASSERT_TRUE(receipt) << receipt.error().message;

  const auto entries = record->entries({});
  ASSERT_TRUE(entries) << entries.error().message;
  ASSERT_EQ(entries->size(), 1U);
  const auto& entry = entries->front();
  EXPECT_EQ(entry.dispatch, receipt->dispatch);
  EXPECT_FALSE(entry.struck);
  const auto& back = entry.act;
  EXPECT_EQ(back.act, act.act);
  EXPECT_EQ(back.status, act.status);
  EXPECT_EQ(back.cue, act.cue);
  EXPECT_EQ(back.actor, act.actor);
  EXPECT_EQ(back.party, act.party);
  EXPECT_EQ(back.addressee, act.addressee);
  EXPECT_EQ(back.addressee_party, act.addressee_party);
  EXPECT_EQ(back.content, act.content);
  EXPECT_EQ(back.condition, act.condition);
  EXPECT_EQ(back.instrument, act.instrument);
  EXPECT_EQ(back.time, act.time);
  EXPECT_EQ(back.place, act.place);
  EXPECT_EQ(back.time_value, act.time_value);
  EXPECT_EQ(back.source, act.source);
  EXPECT_EQ(back.speaker, act.speaker);
  EXPECT_EQ(back.confidence, act.confidence);
  EXPECT_EQ(back.because.lemma, act.because.lemma);
  EXPECT_EQ(back.because.cue_probability, act.because.cue_probability);
  EXPECT_EQ(back.because.act_probability, act.because.act_probability);
  EXPECT_EQ(back.because.runner_up, act.because.runner_up);
  EXPECT_EQ(back.because.runner_up_probability, act.because.runner_up_probability);
  EXPECT_EQ(back.because.lexicon, act.because.lexicon);
  EXPECT_EQ(back.because.party, act.because.party);
  EXPECT_EQ(record->entry(entry.id)->act.cue, act.cue);
}

TEST_P(RecordContract, FilesTheSameBytesOnce) {
  auto record = open();
  const auto dispatch = geneva();
  EXPECT_FALSE(*record->holds(dispatch.sha256));
  const auto first = record->file(dispatch, "geneve.txt", "reader 1", {rejection(dispatch)});
  EXPECT_TRUE(*record->holds(dispatch.sha256));
  const auto second = record->file(dispatch, "copy.txt", "reader 2", {});
  ASSERT_TRUE(first && second);
  EXPECT_EQ(first->outcome, Filed::added);
  EXPECT_EQ(second->outcome, Filed::already_there);
  EXPECT_EQ(second->dispatch, first->dispatch);
  EXPECT_EQ(second->entries, 1U);
  EXPECT_EQ(record->dispatches()->size(), 1U);
  EXPECT_EQ(record->dispatches()->front().file, "geneve.txt");
}

TEST_P(RecordContract, OrdersEntriesByDayThenDispatchThenPlace) {
  auto record = open();
  const auto dispatch = geneva();
  const std::vector<Act> acts = {dated(dispatch, "1999-03-02"), rejection(dispatch), dated(dispatch, "1999-02"),
                                 dated(dispatch, "1999-02-01"), dated(dispatch, "[1999-01-07,1999-01-14]")};
  ASSERT_TRUE(record->file(dispatch, "geneve.txt", "", acts));
  EXPECT_THAT(days(*record, {}),
              ElementsAre("[1999-01-07,1999-01-14]", "1999-02-01", "1999-02", "issue", "1999-03-02"));
}

TEST_P(RecordContract, KeepsTheSameDayTogetherHoweverItIsWritten) {
  auto record = open();
  const auto dispatch = geneva();
  const std::vector<Act> acts = {dated(dispatch, "1999-02"), dated(dispatch, "1999-02-01/1999-02-28"),
                                 dated(dispatch, "1999-02")};
  ASSERT_TRUE(record->file(dispatch, "geneve.txt", "", acts));
  EXPECT_THAT(days(*record, {}), ElementsAre("1999-02", "1999-02", "1999-02-01/1999-02-28"));
}

TEST_P(RecordContract, PutsEntriesWithoutADayLast) {
  auto record = open();
  auto undated = geneva();
  undated.issued.clear();
  ASSERT_TRUE(record->file(undated, "undated.txt", "", {rejection(undated), dated(undated, "1999-02-03")}));
  EXPECT_THAT(days(*record, {}), ElementsAre("1999-02-03", "issue"));
}

TEST_P(RecordContract, FiltersByDayWithTheIssueDateWhereTheActGivesNone) {
  auto record = open();
  const auto dispatch = geneva();  // issued 1999-02-17
  const std::vector<Act> acts = {rejection(dispatch), dated(dispatch, "1999-02"), dated(dispatch, "1999-01/1999-02-03"),
                                 dated(dispatch, "[1999-02-04,1999-02-25]")};
  ASSERT_TRUE(record->file(dispatch, "geneve.txt", "", acts));
  EntryFilter filter;
  filter.since = "1999-02-10";
  EXPECT_THAT(days(*record, filter), ElementsAre("1999-02", "[1999-02-04,1999-02-25]", "issue"));
  filter.until = "1999-02-20";  // the set has a gap here
  EXPECT_THAT(days(*record, filter), ElementsAre("1999-02", "issue"));
  filter.since = "1999-01";
  filter.until = "1999-01";
  EXPECT_THAT(days(*record, filter), ElementsAre("1999-01/1999-02-03"));
}

TEST_P(RecordContract, LeavesEntriesWithoutADayOutOfAStretchOfDays) {
  auto record = open();
  auto undated = geneva();
  undated.issued.clear();
  ASSERT_TRUE(record->file(undated, "undated.txt", "", {rejection(undated)}));
  EntryFilter filter;
  filter.since = "1900";
  EXPECT_THAT(days(*record, filter), IsEmpty());
}

TEST_P(RecordContract, RefusesAFilterThatIsNoDate) {
  auto record = open();
  EntryFilter filter;
  filter.since = "jeudi";
  EXPECT_EQ(record->entries(filter).error().code, ErrorCode::argument_invalid);
  filter.since.clear();
  filter.as_of = "1999-02-17T10";
  EXPECT_EQ(record->entries(filter).error().code, ErrorCode::argument_invalid);
}

TEST_P(RecordContract, FiltersByPartyOnBothSidesWithoutRegardToCase) {
  auto record = open();
  const auto dispatch = geneva();
  auto other = rejection(dispatch);
  other.party = {"Élan national"};
  other.addressee_party.clear();
  ASSERT_TRUE(record->file(dispatch, "geneve.txt", "", {rejection(dispatch), other}));
  const auto count = [&](const char* party) {
    EntryFilter filter;
    filter.parties = {party};
    return record->entries(filter)->size();
  };
  EXPECT_EQ(count("arc"), 1U);
  EXPECT_EQ(count("Bor"), 1U);
  EXPECT_EQ(count("élan NATIONAL"), 1U);
  EXPECT_EQ(count("AR"), 0U);
}

TEST_P(RecordContract, FiltersByActWordsAndConfidence) {
  auto record = open();
  const auto dispatch = geneva();
  auto doubtful = rejection(dispatch);
  doubtful.act = ActKind::deny;
  doubtful.confidence = 0.25;
  doubtful.content.reset();
  ASSERT_TRUE(record->file(dispatch, "geneve.txt", "", {rejection(dispatch), doubtful}));
  const auto count = [&](EntryFilter filter) { return record->entries(filter)->size(); };
  EXPECT_EQ(count({.acts = {ActKind::deny}}), 1U);
  EXPECT_EQ(count({.acts = {ActKind::deny, ActKind::reject}}), 2U);
  EXPECT_EQ(count({.about = "BORELIE offre"}), 1U);
  EXPECT_EQ(count({.about = "avoir rejete"}), 2U);  // the condition and the cue are searched too
  EXPECT_EQ(count({.about = "accord"}), 0U);        // the headline is not
  EXPECT_EQ(count({.min_confidence = 0.875}), 1U);
}

TEST_P(RecordContract, AnswersAsOfADay) {
  auto record = open();
  const auto dispatch = geneva();
  ASSERT_TRUE(record->file(dispatch, "geneve.txt", "", {rejection(dispatch)}));
  const auto filed_at = record->dispatches()->front().filed_at;
  EXPECT_EQ(record->entries({.as_of = "1999-02-18"})->size(), 0U);
  EXPECT_EQ(record->entries({.as_of = filed_at})->size(), 1U);
  EXPECT_EQ(record->entries({.as_of = filed_at.substr(0, 10)})->size(), 1U);
}

TEST_P(RecordContract, KnowsNoEntryThatItWasNotGiven) {
  const auto missing = open()->entry(EntryId{7});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::entry_unknown);
  EXPECT_THAT(missing.error().message, HasSubstr("no entry 7"));
}

TEST_P(RecordContract, MakesARecordOnlyWhereAskedTo) {
  const auto missing = open_record({.path = place_.path, .read_only = true, .create = false});
  ASSERT_FALSE(missing);
  EXPECT_EQ(missing.error().code, ErrorCode::file_not_found);
  EXPECT_FALSE(std::filesystem::exists(place_.path));
}

TEST_P(RecordContract, IsReadWhileAnotherWrites) {
  auto writer = open();
  const auto dispatch = geneva();
  ASSERT_TRUE(writer->file(dispatch, "geneve.txt", "", {rejection(dispatch)}));
  auto reader = open_read_only();
  EXPECT_EQ(reader->entries({})->size(), 1U);
  const auto second = geneva(2);
  ASSERT_TRUE(writer->file(second, "second.txt", "", {rejection(second)}));
  EXPECT_EQ(reader->entries({})->size(), 2U);
}

TEST_P(RecordContract, ReadOnlyFilesNothing) {
  open();
  const auto dispatch = geneva();
  EXPECT_FALSE(open_read_only()->file(dispatch, "geneve.txt", "", {}));
}

// A child files dispatches as fast as it can and tells of each; it is killed in the middle of one.
TEST_P(RecordContract, KeepsAllEarlierDispatchesWholeWhenTheWriterIsKilled) {
  constexpr int acts_each = 40;
  int told[2];
  ASSERT_EQ(pipe(told), 0);
  const pid_t child = fork();
  ASSERT_GE(child, 0);
  if (child == 0) {
    close(told[0]);
    auto record = open_record(place_);
    for (int number = 1; record; ++number) {
      const auto dispatch = geneva(number);
      if (!(*record)->file(dispatch, "geneve.txt", "", std::vector<Act>(acts_each, rejection(dispatch)))) break;
      if (write(told[1], "+", 1) != 1) break;
    }
    _exit(1);
  }
  close(told[1]);
  std::size_t acknowledged = 0;
  for (char sign = 0; acknowledged < 12 && read(told[0], &sign, 1) == 1;) ++acknowledged;
  usleep(1500);  // into the middle of the next one
  kill(child, SIGKILL);
  waitpid(child, nullptr, 0);
  for (char sign = 0; read(told[0], &sign, 1) == 1;) ++acknowledged;
  close(told[0]);
  ASSERT_GE(acknowledged, 12U);

  auto record = open_read_only();
  ASSERT_NE(record, nullptr);
  const auto dispatches = record->dispatches();
  ASSERT_TRUE(dispatches) << dispatches.error().message;
  EXPECT_GE(dispatches->size(), acknowledged);
  EXPECT_EQ(record->entries({})->size(), dispatches->size() * acts_each);
  auto next = open();
  const auto dispatch = geneva(100000);
  EXPECT_TRUE(next->file(dispatch, "next.txt", "", {rejection(dispatch)}));
}

Dispatch telling(int number, const std::string& version, Revision revision = Revision::first) {
  auto dispatch = geneva(number);
  dispatch.format = WireFormat::newsml_g2;
  dispatch.provider = "agency.example";
  dispatch.native_id = "tag:agency.example,1999:geneva";
  dispatch.version = version;
  dispatch.revision = revision;
  if (revision == Revision::kill) dispatch.status = DispatchStatus::withdrawn;
  return dispatch;
}

std::size_t standing(const Record& record) {
  const auto entries = record.entries({});
  EXPECT_TRUE(entries) << entries.error().message;
  return static_cast<std::size_t>(std::count_if(entries->begin(), entries->end(), [](const Entry& entry) { return !entry.struck; }));
}

TEST_P(RecordContract, GivesTheLifeOfADispatchBack) {
  auto dispatch = telling(1, "17", Revision::correction);
  dispatch.previous = "tag:agency.example,1999:geneva:16";
  dispatch.urgency = 3;
  dispatch.embargo = Embargo{"2022-02-18T09:00:00Z", "0900 GMT, 18 February 2022", true};
  auto record = open();
  const auto receipt = record->file(dispatch, "1.xml", "", {});
  ASSERT_TRUE(receipt) << receipt.error().message;
  const auto filed = record->dispatch(receipt->dispatch);
  ASSERT_TRUE(filed) << filed.error().message;
  const auto& back = filed->dispatch;
  EXPECT_EQ(back.format, WireFormat::newsml_g2);
  EXPECT_EQ(back.provider + back.native_id + back.version, dispatch.provider + dispatch.native_id + "17");
  EXPECT_EQ(back.previous, dispatch.previous);
  EXPECT_EQ(back.revision, Revision::correction);
  EXPECT_EQ(back.urgency, 3);
  ASSERT_TRUE(back.embargo);
  EXPECT_EQ(back.embargo->until, "2022-02-18T09:00:00Z");
  EXPECT_EQ(back.embargo->as_given, "0900 GMT, 18 February 2022");
  EXPECT_TRUE(back.embargo->disputed);
}

TEST_P(RecordContract, AKillStrikesWhatItTakesBack) {
  auto record = open();
  const auto first = telling(1, "1");
  ASSERT_TRUE(record->file(first, "1.xml", "", {rejection(first)}));
  const auto receipt = record->file(telling(2, "2", Revision::kill), "2.xml", "", {});
  ASSERT_TRUE(receipt) << receipt.error().message;
  EXPECT_EQ(receipt->struck, 1U);
  EXPECT_FALSE(receipt->unmatched_kill);
  EXPECT_EQ(standing(*record), 0U);
  EXPECT_EQ(record->entries({})->size(), 1U) << "a struck entry stays";
}

TEST_P(RecordContract, AKillThatCameFirstStrikesItsDispatchWhenItComes) {
  auto record = open();
  const auto kill = record->file(telling(2, "2", Revision::kill), "2.xml", "", {});
  ASSERT_TRUE(kill) << kill.error().message;
  EXPECT_TRUE(kill->unmatched_kill);
  const auto first = telling(1, "1");
  const auto receipt = record->file(first, "1.xml", "", {rejection(first)});
  ASSERT_TRUE(receipt) << receipt.error().message;
  EXPECT_EQ(receipt->struck, 1U);
  EXPECT_EQ(standing(*record), 0U);
}

TEST_P(RecordContract, AKillLeavesOtherStoriesAndLaterTellingsAlone) {
  auto record = open();
  ASSERT_TRUE(record->file(telling(2, "2", Revision::kill), "2.xml", "", {}));
  auto other = telling(3, "1");
  other.native_id = "tag:agency.example,1999:vienna";
  ASSERT_TRUE(record->file(other, "3.xml", "", {rejection(other)}));
  const auto again = telling(4, "10");
  ASSERT_TRUE(record->file(again, "4.xml", "", {rejection(again)}));
  const auto nameless = geneva(5);
  ASSERT_TRUE(record->file(nameless, "5.txt", "", {rejection(nameless)}));
  EXPECT_EQ(standing(*record), 3U);
}

// --- versions -------------------------------------------------------------------------------------------------------
std::vector<std::string> turns(const Record& record, DispatchId id) {
  const auto filed = record.dispatch(id);
  EXPECT_TRUE(filed) << filed.error().message;
  std::vector<std::string> kinds;
  for (const auto& turn : filed->life) kinds.push_back(turn.kind);
  return kinds;
}

TEST_P(RecordContract, AnActThatTwoVersionsTellIsOneEntry) {
  auto record = open();
  const auto first = telling(1, "1");
  const auto second = telling(2, "2", Revision::update);
  const auto told = record->file(first, "1.xml", "", {rejection(first)});
  const auto again = record->file(second, "2.xml", "", {rejection(second)});
  ASSERT_TRUE(told && again);
  EXPECT_EQ(again->told_again, 1U);
  const auto entries = record->entries({});
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_EQ(entries->front().dispatch, again->dispatch) << "the newer version speaks";
  EXPECT_THAT(turns(*record, told->dispatch), ElementsAre("superseded"));
  EXPECT_THAT(turns(*record, again->dispatch), IsEmpty());
}

TEST_P(RecordContract, AVersionThatComesLateIsOlderAllTheSame) {
  auto record = open();
  const auto second = telling(2, "2", Revision::update);
  const auto first = telling(1, "1");
  const auto newer = record->file(second, "2.xml", "", {rejection(second)});
  const auto older = record->file(first, "1.xml", "", {rejection(first)});
  ASSERT_TRUE(newer && older);
  const auto entries = record->entries({});
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_EQ(entries->front().dispatch, newer->dispatch);
  EXPECT_THAT(turns(*record, older->dispatch), ElementsAre("superseded"));
}

TEST_P(RecordContract, AnUpdateThatLeavesAnActOutTakesNothingBack) {
  auto record = open();
  const auto first = telling(1, "1");
  ASSERT_TRUE(record->file(first, "1.xml", "", {rejection(first)}));
  ASSERT_TRUE(record->file(telling(2, "2", Revision::update), "2.xml", "", {}));
  EXPECT_EQ(standing(*record), 1U);
}

TEST_P(RecordContract, ACorrectionStrikesWhatItNoLongerTells) {
  for (const bool correction_first : {false, true}) {
    auto place = place_;
    place.path += correction_first ? ".1" : ".2";
    auto record = open_with(place);
    const auto first = telling(1, "1");
    const auto corrected = telling(2, "2", Revision::correction);
    auto demand = rejection(corrected);
    demand.act = ActKind::demand;
    const auto file_first = [&] { return record->file(first, "1.xml", "", {rejection(first)}); };
    const auto file_corrected = [&] { return record->file(corrected, "2.xml", "", {demand}); };
    const auto one = correction_first ? file_corrected() : file_first();
    const auto two = correction_first ? file_first() : file_corrected();
    ASSERT_TRUE(one && two);
    EXPECT_EQ(two->struck, 1U);
    EXPECT_EQ(standing(*record), 1U);
    EXPECT_THAT(turns(*record, correction_first ? two->dispatch : one->dispatch), ElementsAre("corrected"));
  }
}

TEST_P(RecordContract, AKilledDispatchIsWithdrawnFromThenOn) {
  auto record = open();
  const auto first = telling(1, "1");
  const auto told = record->file(first, "1.xml", "", {rejection(first)});
  const auto kill = record->file(telling(2, "2", Revision::kill), "2.xml", "", {});
  ASSERT_TRUE(told && kill);
  const auto filed = record->dispatch(told->dispatch);
  EXPECT_EQ(filed->dispatch.status, DispatchStatus::usable) << "as received";
  EXPECT_EQ(filed->status_now(), DispatchStatus::withdrawn);
  ASSERT_EQ(filed->life.size(), 1U);
  EXPECT_EQ(filed->life.front().cause, kill->dispatch);
}

// What did we hold then: before the kill the entry stood.
TEST_P(RecordContract, AnEntryIsShownInTheWordsOfTheVersionThatWasThereThen) {
  auto record = open();
  const auto first = telling(1, "1");
  ASSERT_TRUE(record->file(first, "1.xml", "", {rejection(first)}));
  EntryFilter before;
  before.as_of = "1990-01-01";
  EXPECT_THAT(*record->entries(before), IsEmpty());
}

TEST_P(RecordContract, AnEmbargoedVersionDoesNotHideTheOneBeforeIt) {
  auto record = open();
  const auto first = telling(1, "1");
  auto second = telling(2, "2", Revision::update);
  second.embargo = Embargo{"2999-01-01T00:00:00Z", "1 January 2999", false};
  const auto told = record->file(first, "1.xml", "", {rejection(first)});
  ASSERT_TRUE(told && record->file(second, "2.xml", "", {rejection(second)}));
  const auto entries = record->entries({});
  ASSERT_EQ(entries->size(), 1U);
  EXPECT_EQ(entries->front().dispatch, told->dispatch);
}

TEST_P(RecordContract, KeepsTheManifestOfAnExport) {
  auto record = open();
  EXPECT_TRUE(record->log_export("somebody", R"({"as":"csv"})"));
  EXPECT_FALSE(record->log_export("somebody", "no JSON"));
}

TEST_P(RecordContract, AnEmbargoHoldsEntriesBackUntilItsTime) {
  auto record = open();
  int number = 0;
  const auto file_held = [&](const std::string& until) {
    auto dispatch = telling(++number, "1");
    dispatch.native_id += std::to_string(number);
    dispatch.embargo = Embargo{until, "embargo", false};
    const auto receipt = record->file(dispatch, "held.xml", "", {rejection(dispatch)});
    ASSERT_TRUE(receipt) << receipt.error().message;
  };
  file_held("9998-01-01T00:00:00Z");
  file_held("");
  EXPECT_THAT(*record->entries({}), IsEmpty());
  EXPECT_FALSE(record->entry(EntryId{1}));
  file_held("2001-01-01T00:00:00Z");
  EXPECT_EQ(record->entries({})->size(), 1U);
}

TEST(RecordOfAnotherKind, IsNamedInOneSentence) {
  const auto refused = open_record({.path = "postgresql://desk/talks", .read_only = false, .create = true});
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::argument_invalid);
  EXPECT_THAT(refused.error().message, HasSubstr("SQLite files"));
}

}  // namespace
}  // namespace chancery
