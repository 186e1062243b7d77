// The one place that knows which kinds of record there are.

#include "chancery/record.h"
#include "record/sqlite/sqlite_record.h"

namespace chancery {

Result<std::unique_ptr<Record>> open_record(const RecordOptions& options) {
  const std::string_view path = options.path;
  if (path.starts_with("postgres://") || path.starts_with("postgresql://")) {
    return Error{
        ErrorCode::argument_invalid,
        "--record: this build keeps records in SQLite files, not in PostgreSQL; name a file such as talks.chancery"};
  }
  return sqlite::open_sqlite(options);
}

}  // namespace chancery
