// The record in one SQLite file, under the contract of chancery/record.h.
//
//   file()     one transaction: dispatch row, then for each act an entry, its parties, its attestation; last the event
//   entries()  one SELECT made of the filter, its rows turned back into acts and checked
//
// Tested by tests/contract/record_contract_test.cc, and by sqlite_record_test.cc where SQLite itself shows.
#pragma once

#include <memory>

#include "chancery/record.h"
#include "record/sqlite/connection.h"

namespace chancery::sqlite {

/// Opens (or makes) the file `options.path`; what can fail is said at open_record.
/// The connection may be asked from several threads; filing is for one at a time.
[[nodiscard]] Result<std::unique_ptr<Record>> open_sqlite(const RecordOptions& options);

/// A record over a connection that is open and of this program's version.
class SqliteRecord final : public Record {
 public:
  explicit SqliteRecord(std::unique_ptr<Connection> connection) : connection_(std::move(connection)) {}

  Result<Receipt> file(const Dispatch& dispatch, std::string_view file_name, std::string_view model,
                       const std::vector<Act>& acts) override;
  Result<bool> holds(std::string_view sha256) const override;
  Result<std::vector<Entry>> entries(const EntryFilter& filter) const override;
  Result<Entry> entry(EntryId id) const override;
  Result<FiledDispatch> dispatch(DispatchId id) const override;
  Result<std::vector<FiledDispatch>> dispatches() const override;
  Result<Done> log_export(std::string_view author, std::string_view manifest) override;

 private:
  [[nodiscard]] Error damaged() const;
  /// Fills `life` of a dispatch whose id is set.
  [[nodiscard]] Result<Done> read_life(FiledDispatch& filed) const;

  std::unique_ptr<Connection> connection_;
};

}  // namespace chancery::sqlite
