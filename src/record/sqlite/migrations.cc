#include "record/sqlite/migrations.h"

#include <array>
#include <string>

namespace chancery::sqlite {

namespace {

struct Migration {
  int version;
  const char* sql;
};

constexpr Migration migrations[] = {
#include "record/migrations.inc"
};

constexpr std::int64_t application_id = 0x43686E63;  // "Chnc"

Result<Done> migrate(Connection& connection, std::int64_t from) {
  for (const auto& [version, sql] : migrations) {
    if (version <= from) continue;
    const auto stamp = "PRAGMA user_version = " + std::to_string(version);
    if (auto done = connection.run(sql); !done) return done;
    if (auto done = connection.run(stamp); !done) return done;
  }
  return connection.run("PRAGMA application_id = " + std::to_string(application_id));
}

struct Standing {
  std::int64_t application = 0;
  std::int64_t version = 0;
  bool empty = false;
};

Result<Standing> standing_of(const Connection& connection) {
  const auto application = connection.number("PRAGMA application_id");
  if (!application) return application.error();
  const auto version = connection.number("PRAGMA user_version");
  if (!version) return version.error();
  const auto objects = connection.number("SELECT count(*) FROM sqlite_schema");
  if (!objects) return objects.error();
  return Standing{*application, *version, *application == 0 && *version == 0 && *objects == 0};
}

// The reason why a file of this standing is not opened, if there is one.
std::optional<Error> refusal(const Standing& standing, const std::string& path, bool may_write, bool may_create) {
  if (standing.empty) {
    if (may_create) return std::nullopt;
    return Error{ErrorCode::record_not_a_record, path + ": is empty; `chancery add` makes a record"};
  }
  if (standing.application != application_id) {
    return Error{ErrorCode::record_not_a_record, path + ": is a database of another program, not a record"};
  }
  const auto versions = "is a record of version " + std::to_string(standing.version) + ", this program ";
  if (standing.version > newest_version()) {
    return Error{ErrorCode::record_too_new,
                 path + ": " + versions + "reads 1 to " + std::to_string(newest_version()) + "; take a newer Chancery"};
  }
  if (standing.version < newest_version() && !may_write) {
    return Error{ErrorCode::record_failed, path + ": " + versions + "reads " + std::to_string(newest_version()) +
                                               "; `chancery add` brings it up to date"};
  }
  return std::nullopt;
}

}  // namespace

int newest_version() { return std::end(migrations)[-1].version; }

Result<Done> make_current(Connection& connection, bool may_write, bool may_create) {
  auto standing = standing_of(connection);
  if (!standing) return standing.error();
  if (auto refused = refusal(*standing, connection.path(), may_write, may_create)) return *refused;
  if (standing->version == newest_version()) return Done{};

  auto transaction = Transaction::begin(connection);
  if (!transaction) return transaction.error();
  // Asked again inside the transaction: two programs may have found the file empty at the same moment.
  standing = standing_of(connection);
  if (!standing) return standing.error();
  if (auto done = migrate(connection, standing->version); !done) return done;
  return (*transaction)->commit();
}

}  // namespace chancery::sqlite
