// SQLite behind two small values: a Connection and its Statements. Every call that can fail hands back a Result whose
// error names the file and says what to do, so that no SQLite code number ever reaches a user.
//
//   connection.prepare("SELECT text FROM dispatches WHERE id = ?")
//       └─▶ statement.bind(1, id); statement.step() → true: a row │ false: no more │ Error
//
// Tested through sqlite_record_test.cc and tests/contract/record_contract_test.cc.
#pragma once

#include <sqlite3.h>

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "chancery/error.h"

namespace chancery::sqlite {

/// What SQLite's trouble with the file `path` means to a user.
[[nodiscard]] Error trouble(sqlite3* handle, int code, const std::string& path);

/// One SQL statement, prepared. Columns are counted from 0, parameters from 1, as SQLite does.
class Statement {
 public:
  Statement(sqlite3* handle, sqlite3_stmt* prepared, const std::string& path)
      : handle_(handle), prepared_(prepared, &sqlite3_finalize), path_(&path) {}

  void bind(int parameter, std::int64_t value);
  void bind(int parameter, double value);
  void bind(int parameter, std::string_view value);
  void bind(int parameter, const std::optional<std::string>& value);
  void bind_null(int parameter);

  /// To the next row: false when there is none.
  [[nodiscard]] Result<bool> step();
  /// To the end, for statements that give no rows. The statement may then be bound and run again.
  [[nodiscard]] Result<Done> run();
  void reset();

  [[nodiscard]] bool is_null(int column) const;
  [[nodiscard]] std::int64_t integer(int column) const;
  [[nodiscard]] double real(int column) const;
  /// The cell's own bytes; NUL inside is kept.
  [[nodiscard]] std::string text(int column) const;

 private:
  sqlite3* handle_;
  std::unique_ptr<sqlite3_stmt, int (*)(sqlite3_stmt*)> prepared_;
  const std::string* path_;
};

/// An open file. Not copied and, once open, not moved: statements point to it.
class Connection {
 public:
  /// `flags` as sqlite3_open_v2; `target` is `path`, or a URI of it.
  [[nodiscard]] static Result<std::unique_ptr<Connection>> open(const std::string& path, const std::string& target,
                                                                int flags);
  Connection(const Connection&) = delete;
  Connection& operator=(const Connection&) = delete;

  /// Runs one or several statements that give no rows.
  [[nodiscard]] Result<Done> run(const std::string& sql);
  [[nodiscard]] Result<Statement> prepare(std::string_view sql) const;
  /// The single number that `sql` asks for.
  [[nodiscard]] Result<std::int64_t> number(std::string_view sql) const;
  [[nodiscard]] std::int64_t last_id() const { return sqlite3_last_insert_rowid(handle_.get()); }
  [[nodiscard]] const std::string& path() const { return path_; }

 private:
  Connection(sqlite3* handle, std::string path) : handle_(handle, &sqlite3_close), path_(std::move(path)) {}

  std::unique_ptr<sqlite3, int (*)(sqlite3*)> handle_;
  std::string path_;
};

/// All or nothing: what was not committed is undone when the value goes.
class Transaction {
 public:
  /// Takes the right to write at once, so that two writers wait for each other instead of failing half way.
  [[nodiscard]] static Result<std::unique_ptr<Transaction>> begin(Connection& connection);
  ~Transaction();
  Transaction(const Transaction&) = delete;
  Transaction& operator=(const Transaction&) = delete;

  [[nodiscard]] Result<Done> commit();

 private:
  explicit Transaction(Connection& connection) : connection_(connection) {}

  Connection& connection_;
  bool open_ = true;
};

}  // namespace chancery::sqlite
