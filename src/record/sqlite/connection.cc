#include "record/sqlite/connection.h"

#include <utility>

namespace chancery::sqlite {

Error trouble(sqlite3* handle, int code, const std::string& path) {
  const auto said = [&] { return std::string(handle != nullptr ? sqlite3_errmsg(handle) : sqlite3_errstr(code)); };
  switch (code & 0xFF) {
    case SQLITE_NOTADB:
      return {ErrorCode::record_not_a_record, path + ": is not a record (it is no SQLite file)"};
    case SQLITE_CORRUPT:
      return {ErrorCode::record_not_a_record,
              path + ": is damaged; take it from a backup, or add its dispatches again"};
    case SQLITE_BUSY:
    case SQLITE_LOCKED:
      return {ErrorCode::record_busy, path + ": another program is writing to it; try again when that has finished"};
    case SQLITE_READONLY:
    case SQLITE_PERM:
      return {ErrorCode::record_failed, path + ": may not be written; check its permissions and those of its folder"};
    case SQLITE_CANTOPEN:
      return {ErrorCode::record_failed, path + ": cannot be opened; check its permissions and those of its folder"};
    case SQLITE_FULL:
      return {ErrorCode::record_failed, path + ": the disk is full; nothing of this dispatch was filed"};
    default:
      return {ErrorCode::record_failed, path + ": the record failed (" + said() + ")"};
  }
}

void Statement::bind(int parameter, std::int64_t value) { sqlite3_bind_int64(prepared_.get(), parameter, value); }

void Statement::bind(int parameter, double value) { sqlite3_bind_double(prepared_.get(), parameter, value); }

void Statement::bind(int parameter, std::string_view value) {
  // An empty view may point nowhere, and SQLite would take that for NULL.
  const char* bytes = value.data() != nullptr ? value.data() : "";
  sqlite3_bind_text64(prepared_.get(), parameter, bytes, value.size(), SQLITE_TRANSIENT, SQLITE_UTF8);
}

void Statement::bind(int parameter, const std::optional<std::string>& value) {
  if (value) {
    bind(parameter, std::string_view(*value));
  } else {
    bind_null(parameter);
  }
}

void Statement::bind_null(int parameter) { sqlite3_bind_null(prepared_.get(), parameter); }

Result<bool> Statement::step() {
  const int code = sqlite3_step(prepared_.get());
  if (code == SQLITE_ROW) return true;
  if (code == SQLITE_DONE) return false;
  return trouble(handle_, code, *path_);
}

Result<Done> Statement::run() {
  for (;;) {
    const auto row = step();
    if (!row) {
      reset();
      return row.error();
    }
    if (!*row) break;
  }
  reset();
  return Done{};
}

void Statement::reset() {
  sqlite3_reset(prepared_.get());
  sqlite3_clear_bindings(prepared_.get());
}

bool Statement::is_null(int column) const { return sqlite3_column_type(prepared_.get(), column) == SQLITE_NULL; }

std::int64_t Statement::integer(int column) const { return sqlite3_column_int64(prepared_.get(), column); }

double Statement::real(int column) const { return sqlite3_column_double(prepared_.get(), column); }

std::string Statement::text(int column) const {
  // The blob reading of a text cell gives its UTF-8 bytes whole, where the text reading would stop at a NUL.
  const void* bytes = sqlite3_column_blob(prepared_.get(), column);
  const auto size = static_cast<std::size_t>(sqlite3_column_bytes(prepared_.get(), column));
  return bytes == nullptr ? std::string() : std::string(static_cast<const char*>(bytes), size);
}

Result<std::unique_ptr<Connection>> Connection::open(const std::string& path, const std::string& target, int flags) {
  sqlite3* handle = nullptr;
  const int code = sqlite3_open_v2(target.c_str(), &handle, flags, nullptr);
  std::unique_ptr<Connection> connection(new Connection(handle, path));
  if (code != SQLITE_OK) return trouble(handle, code, path);
  sqlite3_extended_result_codes(handle, 1);
  sqlite3_busy_timeout(handle, 5000);
  return connection;
}

Result<Done> Connection::run(const std::string& sql) {
  const int code = sqlite3_exec(handle_.get(), sql.c_str(), nullptr, nullptr, nullptr);
  if (code != SQLITE_OK) return trouble(handle_.get(), code, path_);
  return Done{};
}

Result<Statement> Connection::prepare(std::string_view sql) const {
  sqlite3_stmt* prepared = nullptr;
  const int code = sqlite3_prepare_v2(handle_.get(), sql.data(), static_cast<int>(sql.size()), &prepared, nullptr);
  if (code != SQLITE_OK) return trouble(handle_.get(), code, path_);
  return Statement(handle_.get(), prepared, path_);
}

Result<std::int64_t> Connection::number(std::string_view sql) const {
  auto statement = prepare(sql);
  if (!statement) return statement.error();
  const auto row = statement->step();
  if (!row) return row.error();
  return *row ? statement->integer(0) : 0;
}

Result<std::unique_ptr<Transaction>> Transaction::begin(Connection& connection) {
  if (auto begun = connection.run("BEGIN IMMEDIATE"); !begun) return begun.error();
  return std::unique_ptr<Transaction>(new Transaction(connection));
}

Transaction::~Transaction() {
  // A failed roll-back leaves nothing to do: SQLite rolls back by itself when the file is closed.
  if (open_) static_cast<void>(connection_.run("ROLLBACK"));
}

Result<Done> Transaction::commit() {
  auto committed = connection_.run("COMMIT");
  if (committed) open_ = false;
  return committed;
}

}  // namespace chancery::sqlite
