#include "record/sqlite/sqlite_record.h"

#include <algorithm>
#include <utility>

#include "record/days.h"
#include "record/sqlite/cells.h"
#include "record/sqlite/entry_query.h"
#include "record/sqlite/filing.h"

namespace chancery::sqlite {

namespace {

constexpr std::string_view select_dispatches =
    "SELECT id, file, filed_at, model, sha256, text, text_bytes, encoding, language, status, issued, agency, places,"
    " layout, rights, format, provider, native_id, version, previous, revision, urgency, embargo FROM dispatches";

// Columns 15 to 22: where the dispatch stands in the life of its story.
bool life_from_row(const Statement& row, Dispatch& dispatch) {
  dispatch.provider = row.text(16);
  dispatch.native_id = row.text(17);
  dispatch.version = row.text(18);
  dispatch.previous = row.text(19);
  dispatch.urgency = static_cast<int>(row.integer(21));
  if (!row.is_null(22) && !read_embargo(row.text(22), dispatch.embargo.emplace())) return false;
  return read_wire_format(row.text(15), dispatch.format) && read_revision(row.text(20), dispatch.revision);
}

// False where the row breaks a promise of the doors: a damaged or foreign-made file.
bool dispatch_from_row(const Statement& row, FiledDispatch& filed) {
  filed.id = DispatchId{row.integer(0)};
  filed.file = row.text(1);
  filed.filed_at = row.text(2);
  filed.model = row.text(3);
  auto& dispatch = filed.dispatch;
  dispatch.sha256 = row.text(4);
  dispatch.text = row.text(5);
  dispatch.encoding = row.text(7);
  dispatch.issued = row.text(10);
  if (!row.is_null(11)) dispatch.agency = row.text(11);
  return row.integer(6) == static_cast<std::int64_t>(dispatch.text.size()) &&
         read_language(row.text(8), dispatch.language) && read_dispatch_status(row.text(9), dispatch.status) &&
         read_names(row.text(12), dispatch.places) && read_layout(row.text(13), dispatch) &&
         read_rights(row.text(14), dispatch.text.size(), dispatch.rights) && life_from_row(row, dispatch);
}

bool span_from_row(const Statement& row, int column, std::int64_t text_bytes, std::optional<ByteSpan>& span) {
  span.reset();
  if (row.is_null(column) != row.is_null(column + 1)) return false;
  if (row.is_null(column)) return true;
  const auto begin = row.integer(column);
  const auto end = row.integer(column + 1);
  if (begin < 0 || begin > end || end > text_bytes) return false;
  span = ByteSpan{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

bool spans_from_row(const Statement& row, int column, std::int64_t text_bytes, Act& act) {
  std::optional<ByteSpan> cue;
  if (!span_from_row(row, column, text_bytes, cue) || !cue) return false;
  act.cue = *cue;
  for (auto* span : {&act.actor, &act.addressee, &act.content, &act.condition, &act.instrument, &act.time, &act.place,
                     &act.speaker}) {
    column += 2;
    if (!span_from_row(row, column, text_bytes, *span)) return false;
  }
  return act.speaker.has_value() == (act.source == SourceKind::speaker);
}

// The columns of select_entries().
bool entry_from_row(const Statement& row, Entry& entry) {
  entry.id = EntryId{row.integer(0)};
  entry.dispatch = DispatchId{row.integer(1)};
  entry.struck = row.integer(12) != 0;
  auto& act = entry.act;
  const auto kind = act_by_name(row.text(4));
  const auto status = act_status_by_name(row.text(5));
  if (!kind || !status) return false;
  act.act = *kind;
  act.status = *status;
  if (!row.is_null(8)) act.time_value = row.text(8);
  act.confidence = row.real(10);
  return read_names(row.text(6), act.party) && read_names(row.text(7), act.addressee_party) &&
         read_source(row.text(9), act.source) && read_because(row.text(11), act.because) &&
         spans_from_row(row, 13, row.integer(2), act);
}

}  // namespace

Error SqliteRecord::damaged() const { return trouble(nullptr, SQLITE_CORRUPT, connection_->path()); }

Result<Receipt> SqliteRecord::file(const Dispatch& dispatch, std::string_view file_name, std::string_view model,
                                   const std::vector<Act>& acts) {
  auto transaction = Transaction::begin(*connection_);
  if (!transaction) return transaction.error();
  auto there = find_filed(*connection_, dispatch.sha256);
  if (!there) return there.error();
  if (*there) return **there;
  auto receipt = file_new(*connection_, dispatch, file_name, model, acts);
  if (!receipt) return receipt;
  if (auto done = (*transaction)->commit(); !done) return done.error();
  return receipt;
}

Result<bool> SqliteRecord::holds(std::string_view sha256) const {
  const auto there = find_filed(*connection_, sha256);
  if (!there) return there.error();
  return there->has_value();
}

Result<std::vector<Entry>> SqliteRecord::entries(const EntryFilter& filter) const {
  const auto query = entry_query(filter);
  if (!query) return query.error();
  auto select = connection_->prepare(query->sql);
  if (!select) return select.error();
  for (std::size_t i = 0; i < query->texts.size(); ++i)
    select->bind(static_cast<int>(i) + 1, std::string_view(query->texts[i]));

  std::vector<Entry> entries;
  for (;;) {
    const auto row = select->step();
    if (!row) return row.error();
    if (!*row) return entries;
    // A set of days has gaps which its envelope, the only thing that SQL saw, does not show.
    const auto days = record::days_of(select->text(3));
    if (query->windowed && !record::may_fall_between(days, query->window.first, query->window.last)) continue;
    if (!entry_from_row(*select, entries.emplace_back())) return damaged();
  }
}

Result<Entry> SqliteRecord::entry(EntryId id) const {
  auto select = connection_->prepare(select_entries() + " AND e.id = ?2");
  if (!select) return select.error();
  select->bind(1, std::string_view("9999-12-31T23:59:59Z"));
  select->bind(2, static_cast<std::int64_t>(id));
  const auto row = select->step();
  if (!row) return row.error();
  if (!*row) {
    return Error{ErrorCode::entry_unknown, connection_->path() + ": has no entry " +
                                               std::to_string(static_cast<std::int64_t>(id)) +
                                               "; `chancery acts` lists them with their numbers"};
  }
  Entry entry;
  if (!entry_from_row(*select, entry)) return damaged();
  return entry;
}

Result<Done> SqliteRecord::read_life(FiledDispatch& filed) const {
  auto select = connection_->prepare(
      "SELECT v.at, v.kind, v.cause, d.issued FROM events v JOIN dispatches d ON d.id = v.cause WHERE v.dispatch = ? AND v.cause IS NOT NULL ORDER BY v.id");
  if (!select) return select.error();
  select->bind(1, static_cast<std::int64_t>(filed.id));
  for (;;) {
    const auto row = select->step();
    if (!row) return row.error();
    if (!*row) return Done{};
    filed.life.push_back({select->text(0), select->text(1), DispatchId{select->integer(2)}, select->text(3)});
  }
}

Result<Done> SqliteRecord::log_export(std::string_view author, std::string_view manifest) { return sqlite::log_export(*connection_, author, manifest); }

Result<FiledDispatch> SqliteRecord::dispatch(DispatchId id) const {
  auto select = connection_->prepare(std::string(select_dispatches) + " WHERE id = ?");
  if (!select) return select.error();
  select->bind(1, static_cast<std::int64_t>(id));
  const auto row = select->step();
  if (!row) return row.error();
  if (!*row) return Error{ErrorCode::entry_unknown, connection_->path() + ": has no such dispatch"};
  FiledDispatch filed;
  if (!dispatch_from_row(*select, filed)) return damaged();
  if (auto done = read_life(filed); !done) return done.error();
  return filed;
}

Result<std::vector<FiledDispatch>> SqliteRecord::dispatches() const {
  auto select = connection_->prepare(std::string(select_dispatches) + " ORDER BY id");
  if (!select) return select.error();
  std::vector<FiledDispatch> all;
  for (;;) {
    const auto row = select->step();
    if (!row) return row.error();
    if (!*row) return all;
    if (!dispatch_from_row(*select, all.emplace_back())) return damaged();
    if (auto done = read_life(all.back()); !done) return done.error();
  }
}

}  // namespace chancery::sqlite

namespace chancery {

DispatchStatus FiledDispatch::status_now() const {
  const bool withdrawn = std::any_of(life.begin(), life.end(), [](const Turn& turn) { return turn.kind == "withdrawn"; });
  return withdrawn ? DispatchStatus::withdrawn : dispatch.status;
}

}  // namespace chancery
