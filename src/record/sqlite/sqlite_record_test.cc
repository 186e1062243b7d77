// What only SQLite can show: the file's own marks, its triggers, and what is not a record.

#include "record/sqlite/sqlite_record.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <stdlib.h>

#include <filesystem>
#include <fstream>

#include "record/sqlite/migrations.h"

namespace chancery::sqlite {
namespace {

using ::testing::AllOf;
using ::testing::HasSubstr;

class SqliteFile : public ::testing::Test {
 protected:
  void SetUp() override {
    auto pattern = ::testing::TempDir() + "chancery-sqlite-XXXXXX";
    folder_ = mkdtemp(pattern.data());
    path_ = (folder_ / "talks 100%?.chancery").string();
  }
  void TearDown() override { std::filesystem::remove_all(folder_); }

  void make_record(int dispatches = 1) const {
    auto record = open_sqlite({.path = path_, .read_only = false, .create = true});
    ASSERT_TRUE(record) << record.error().message;
    for (int number = 0; number < dispatches; ++number) {
      Dispatch dispatch;
      dispatch.sha256 = std::string(60, 'a') + std::to_string(1000 + number);
      dispatch.text = "Oslo accepted.";
      dispatch.body = {{0, 14}};
      Act act;
      act.act = ActKind::accept;
      act.party = {"NOR"};
      act.cue = {5, 13};
      const auto receipt = (*record)->file(dispatch, "oslo.txt", "reader 1", {act});
      ASSERT_TRUE(receipt) << receipt.error().message;
    }
  }

  // Speaks to the file behind the record's back.
  [[nodiscard]] Result<Done> run(const std::string& sql) const {
    auto connection = Connection::open(path_, path_, SQLITE_OPEN_READWRITE | SQLITE_OPEN_CREATE);
    return (*connection)->run(sql);
  }
  [[nodiscard]] std::int64_t number(const std::string& sql) const {
    auto connection = Connection::open(path_, path_, SQLITE_OPEN_READONLY);
    return *(*connection)->number(sql);
  }
  [[nodiscard]] Error refusal(bool read_only = true) const {
    const auto record = open_sqlite({.path = path_, .read_only = read_only, .create = !read_only});
    EXPECT_FALSE(record);
    return record ? Error{ErrorCode::record_failed, ""} : record.error();
  }
  void write(const std::string& bytes) const { std::ofstream(path_, std::ios::binary) << bytes; }

  std::filesystem::path folder_;
  std::string path_;
};

TEST_F(SqliteFile, SaysWhatItIs) {
  make_record();
  EXPECT_EQ(number("PRAGMA application_id"), 0x43686E63);
  EXPECT_EQ(number("PRAGMA user_version"), newest_version());
  EXPECT_EQ(number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 1);
  EXPECT_EQ(number("SELECT count(*) FROM pragma_foreign_key_check"), 0);
}

TEST_F(SqliteFile, LeavesNothingBesideItself) {
  make_record();
  { const auto record = open_sqlite({.path = path_, .read_only = true, .create = false}); }
  EXPECT_EQ(std::distance(std::filesystem::directory_iterator(folder_), {}), 1);
}

TEST_F(SqliteFile, LogsTheFilingWithItsAuthor) {
  make_record();
  EXPECT_EQ(number("SELECT count(*) FROM events WHERE kind = 'filed' AND author = 'reader 1' AND dispatch = 1"), 1);
}

TEST_F(SqliteFile, IsAppendOnly) {
  make_record();
  for (const auto* table : {"dispatches", "entries", "entry_parties", "attestations", "events"}) {
    const auto deleted = run(std::string("DELETE FROM ") + table);
    ASSERT_FALSE(deleted) << table;
    EXPECT_THAT(deleted.error().message, HasSubstr("append-only"));
  }
  EXPECT_FALSE(run("UPDATE entries SET act = 'accept'"));
  EXPECT_FALSE(run("UPDATE dispatches SET text = ''"));
  EXPECT_FALSE(run("UPDATE attestations SET confidence = 1"));
  EXPECT_FALSE(run("UPDATE events SET author = 'nobody'"));
  EXPECT_FALSE(run("UPDATE entry_parties SET name = 'USA'"));
}

TEST_F(SqliteFile, HoldsAnEntryStruckFromTheEventOn) {
  make_record();
  ASSERT_TRUE(run("INSERT INTO events (at, author, kind, entry) VALUES ('2150-01-01T00:00:00Z', 'desk', 'struck', 1)"));
  const auto record = open_sqlite({.path = path_, .read_only = true, .create = false});
  EXPECT_TRUE((*record)->entries({})->front().struck);
  EXPECT_FALSE((*record)->entries({.as_of = "2149-12-31"})->front().struck);
}

TEST_F(SqliteFile, OfANewerProgramIsRefusedWithBothVersions) {
  make_record();
  ASSERT_TRUE(run("PRAGMA user_version = 99"));
  for (const bool read_only : {true, false}) {
    const auto error = refusal(read_only);
    EXPECT_EQ(error.code, ErrorCode::record_too_new);
    EXPECT_THAT(error.message, AllOf(HasSubstr(path_), HasSubstr("version 99"), HasSubstr("reads 1 to")));
  }
}

TEST_F(SqliteFile, ThatIsNoDatabaseIsRefused) {
  write("PARIS (Agence) - Ceci est une dépêche, pas un registre.\n" + std::string(2000, '.'));
  const auto error = refusal();
  EXPECT_EQ(error.code, ErrorCode::record_not_a_record);
  EXPECT_THAT(error.message, AllOf(HasSubstr(path_), HasSubstr("no SQLite file")));
}

TEST_F(SqliteFile, OfAnotherProgramIsRefusedAndLeftAlone) {
  ASSERT_TRUE(run("CREATE TABLE recipes (name TEXT)"));
  EXPECT_EQ(refusal(false).code, ErrorCode::record_not_a_record);
  EXPECT_EQ(number("SELECT count(*) FROM pragma_journal_mode WHERE journal_mode = 'wal'"), 0);
}

TEST_F(SqliteFile, ThatIsEmptyIsARecordOnlyForTheWriter) {
  write("");
  EXPECT_EQ(refusal().code, ErrorCode::record_not_a_record);
  make_record();
  EXPECT_TRUE(open_sqlite({.path = path_, .read_only = true, .create = false}));
}

TEST_F(SqliteFile, CutShortIsRefusedAsDamaged) {
  make_record(50);
  std::filesystem::resize_file(path_, std::filesystem::file_size(path_) / 2);
  const auto error = refusal();
  EXPECT_EQ(error.code, ErrorCode::record_not_a_record);
  EXPECT_THAT(error.message, HasSubstr("damaged"));
}

TEST_F(SqliteFile, WithOverwrittenPagesIsRefusedWhenTheyAreMet) {
  make_record(200);
  {
    std::fstream file(path_, std::ios::binary | std::ios::in | std::ios::out);
    file.seekp(4096);
    file << std::string(std::filesystem::file_size(path_) - 4096, 'x');
  }
  const auto record = open_sqlite({.path = path_, .read_only = true, .create = false});
  const auto error = record ? (*record)->entries({}).error() : record.error();
  EXPECT_EQ(error.code, ErrorCode::record_not_a_record);
  EXPECT_THAT(error.message, HasSubstr("damaged"));
}

TEST_F(SqliteFile, WithASpanOutsideItsTextIsDamaged) {
  make_record();
  ASSERT_TRUE(
      run("INSERT INTO entries VALUES (9, '2020-01-01T00:00:00Z', 'accept', '', NULL, NULL);"
          "INSERT INTO attestations SELECT 9, 9, 1, 7, status, party, addressee_party, time_value, source, confidence,"
          " because, words, 5, 500, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL, NULL,"
          " NULL, NULL, NULL FROM attestations"));
  const auto record = open_sqlite({.path = path_, .read_only = true, .create = false});
  EXPECT_EQ((*record)->entries({}).error().code, ErrorCode::record_not_a_record);
}

TEST_F(SqliteFile, InAMissingFolderIsRefusedBeforeAnythingIsMade) {
  path_ = (folder_ / "no/such/talks.chancery").string();
  EXPECT_EQ(refusal(false).code, ErrorCode::file_unwritable);
}

TEST_F(SqliteFile, ThatIsAFolderIsRefused) {
  std::filesystem::create_directory(path_);
  EXPECT_EQ(refusal().code, ErrorCode::record_not_a_record);
}

TEST_F(SqliteFile, ThatAnotherWritesToForTooLongIsBusy) {
  make_record();
  auto writer = Connection::open(path_, path_, SQLITE_OPEN_READWRITE);
  const auto transaction = Transaction::begin(**writer);
  ASSERT_TRUE(transaction);
  const auto refused = run("PRAGMA busy_timeout = 0; BEGIN IMMEDIATE");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::record_busy);
}

}  // namespace
}  // namespace chancery::sqlite
