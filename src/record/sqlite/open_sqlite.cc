// Opening the file of a record, with a clear word for everything that it may turn out to be instead.
//
//   no file ─▶ made, where asked for │ file_not_found        folder, other file, other database ─▶ record_not_a_record
//   newer version ─▶ record_too_new                          damaged ─▶ record_not_a_record
//
// Readers open the file for writing too, under query_only: a reader that may not touch the write-ahead log could not
// read what a killed writer left in it, and would leave the log's files lying beside the record. Where the file or its
// folder is write-protected (an archive, a CD), the file is read as one that nobody changes.

#include <algorithm>
#include <filesystem>
#include <string_view>
#include <utility>

#include "record/sqlite/migrations.h"
#include "record/sqlite/sqlite_record.h"

namespace chancery::sqlite {

namespace {

namespace fs = std::filesystem;

std::optional<Error> refuse_path(const RecordOptions& options) {
  const auto& path = options.path;
  std::error_code none;
  const auto status = fs::status(path, none);
  if (fs::is_directory(status)) return Error{ErrorCode::record_not_a_record, path + ": is a folder, not a record"};
  if (fs::exists(status)) return std::nullopt;
  if (!options.create || options.read_only) {
    return Error{ErrorCode::file_not_found, path + ": there is no such record; `chancery add` makes one"};
  }
  const auto folder = fs::path(path).parent_path();
  if (!folder.empty() && !fs::is_directory(folder, none)) {
    return Error{ErrorCode::file_unwritable, path + ": there is no folder " + folder.string() + " to make it in"};
  }
  return std::nullopt;
}

// SQLite's own name for a file that nobody is going to change.
std::string immutable_uri(const std::string& path) {
  static constexpr char digits[] = "0123456789ABCDEF";
  std::string uri = "file:";
  for (const char c : path) {
    const auto byte = static_cast<unsigned char>(c);
    const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') ||
                       std::string_view("/-_.").find(c) != std::string_view::npos;
    if (plain) {
      uri += c;
    } else {
      uri += {'%', digits[byte >> 4U], digits[byte & 15U]};
    }
  }
  return uri + "?immutable=1";
}

bool log_holds_something(const std::string& path) {
  std::error_code none;
  const auto size = fs::file_size(path + "-wal", none);
  return !none && size > 0;
}

using Opened = Result<std::unique_ptr<Connection>>;

Opened open_checked(const RecordOptions& options, const std::string& target, int flags) {
  auto connection = Connection::open(options.path, target, flags);
  if (!connection) return connection;
  // Checked before anything is set: a foreign database must stay as it is.
  const bool may_write = !options.read_only;
  if (auto done = make_current(**connection, may_write, options.create && may_write); !done) return done.error();
  const char* settings = options.read_only ? "PRAGMA query_only = ON; PRAGMA cell_size_check = ON"
                                           : "PRAGMA journal_mode = WAL; PRAGMA synchronous = FULL;"
                                             "PRAGMA foreign_keys = ON; PRAGMA cell_size_check = ON";
  if (auto done = (*connection)->run(settings); !done) return done.error();
  return connection;
}

}  // namespace

Result<std::unique_ptr<Record>> open_sqlite(const RecordOptions& options) {
  if (auto refused = refuse_path(options)) return *refused;
  // FULLMUTEX: `holds` may be asked by the threads that read dispatches while another files one.
  const int flags =
      SQLITE_OPEN_READWRITE | SQLITE_OPEN_FULLMUTEX | (options.create && !options.read_only ? SQLITE_OPEN_CREATE : 0);
  auto connection = open_checked(options, options.path, flags);
  const bool protected_file = !connection && options.read_only && connection.error().code == ErrorCode::record_failed;
  if (protected_file && !log_holds_something(options.path)) {
    auto again = open_checked(options, immutable_uri(options.path),
                              SQLITE_OPEN_READONLY | SQLITE_OPEN_URI | SQLITE_OPEN_FULLMUTEX);
    if (again) connection = std::move(again);
  }
  if (!connection) return connection.error();
  return std::unique_ptr<Record>(new SqliteRecord(std::move(*connection)));
}

}  // namespace chancery::sqlite
