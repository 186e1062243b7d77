#include "record/sqlite/filing.h"

#include <cassert>
#include <chrono>
#include <ctime>
#include <utility>

#include "base/utf8.h"
#include "record/days.h"
#include "record/search_words.h"
#include "record/sqlite/cells.h"
#include "record/sqlite/story.h"

namespace chancery::sqlite {

namespace {

constexpr std::string_view until_further_notice = "9999-12-31T23:59:59Z";

std::string utc_now() {
  const std::time_t now = std::chrono::system_clock::to_time_t(std::chrono::system_clock::now());
  std::tm parts{};
  gmtime_r(&now, &parts);
  char buffer[32];
  std::strftime(buffer, sizeof buffer, "%Y-%m-%dT%H:%M:%SZ", &parts);
  return buffer;
}

Result<DispatchId> insert_dispatch(const Connection& connection, const Dispatch& dispatch, std::string_view file_name,
                                   std::string_view model, const std::string& now) {
  auto insert = connection.prepare(
      "INSERT INTO dispatches (sha256, file, filed_at, model, text, text_bytes, encoding, language, status, issued,"
      " agency, places, layout, rights, format, provider, native_id, version, previous, revision, urgency, embargo, held_until)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(dispatch.sha256));
  insert->bind(2, file_name);
  insert->bind(3, std::string_view(now));
  insert->bind(4, model);
  insert->bind(5, std::string_view(dispatch.text));
  insert->bind(6, static_cast<std::int64_t>(dispatch.text.size()));
  insert->bind(7, std::string_view(dispatch.encoding));
  insert->bind(8, language_code(dispatch.language));
  insert->bind(9, dispatch_status_name(dispatch.status));
  insert->bind(10, std::string_view(dispatch.issued));
  insert->bind(11, dispatch.agency);
  insert->bind(12, std::string_view(names_cell(dispatch.places)));
  insert->bind(13, std::string_view(layout_cell(dispatch)));
  insert->bind(14, std::string_view(rights_cell(dispatch.rights)));
  insert->bind(15, wire_format_name(dispatch.format));
  insert->bind(16, std::string_view(dispatch.provider));
  insert->bind(17, std::string_view(dispatch.native_id));
  insert->bind(18, std::string_view(dispatch.version));
  insert->bind(19, std::string_view(dispatch.previous));
  insert->bind(20, revision_name(dispatch.revision));
  insert->bind(21, static_cast<std::int64_t>(dispatch.urgency));
  if (dispatch.embargo) {
    insert->bind(22, std::string_view(embargo_cell(*dispatch.embargo)));
    insert->bind(23, dispatch.embargo->until.empty() ? until_further_notice : std::string_view(dispatch.embargo->until));
  }
  if (auto done = insert->run(); !done) return done.error();
  return DispatchId{connection.last_id()};
}

Result<std::int64_t> insert_entry(const Connection& connection, const Dispatch& dispatch, const Act& act,
                                  const std::string& now) {
  auto insert =
      connection.prepare("INSERT INTO entries (recorded_at, act, day, first_day, last_day) VALUES (?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  const auto& day = act.time_value ? *act.time_value : dispatch.issued;
  const auto days = record::envelope(record::days_of(day));
  insert->bind(1, std::string_view(now));
  insert->bind(2, act_name(act.act));
  insert->bind(3, std::string_view(day));
  insert->bind(4, days ? std::optional(days->first) : std::nullopt);
  insert->bind(5, days ? std::optional(days->last) : std::nullopt);
  if (auto done = insert->run(); !done) return done.error();
  return connection.last_id();
}

Result<Done> insert_parties(const Connection& connection, std::int64_t entry, std::string_view side,
                            const std::vector<std::string>& names) {
  auto insert =
      connection.prepare("INSERT INTO entry_parties (entry, side, place, name, folded) VALUES (?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  for (std::size_t place = 0; place < names.size(); ++place) {
    insert->bind(1, entry);
    insert->bind(2, side);
    insert->bind(3, static_cast<std::int64_t>(place));
    insert->bind(4, std::string_view(names[place]));
    insert->bind(5, std::string_view(utf8::fold(names[place])));
    if (auto done = insert->run(); !done) return done;
  }
  return Done{};
}

// The words which `--about` searches: what the act is about, and the words that carry it.
std::string words_of(const Dispatch& dispatch, const Act& act) {
  std::string words(slice(dispatch.text, act.cue));
  for (const auto& span : {act.content, act.condition}) {
    if (span) words.append(" ").append(slice(dispatch.text, *span));
  }
  return record::search_key(words);
}

Result<Done> insert_attestation(const Connection& connection, DispatchId dispatch_id, std::int64_t entry,
                                std::size_t place, [[maybe_unused]] const Dispatch& dispatch, const Act& act,
                                std::string_view words) {
  auto insert = connection.prepare(
      "INSERT INTO attestations (entry, dispatch, place, status, party, addressee_party, time_value, source, "
      "confidence,"
      " because, words, cue_begin, cue_end, actor_begin, actor_end, addressee_begin, addressee_end, content_begin,"
      " content_end, condition_begin, condition_end, instrument_begin, instrument_end, time_begin, time_end, "
      "place_begin,"
      " place_end, speaker_begin, speaker_end)"
      " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)");
  if (!insert) return insert.error();
  insert->bind(1, entry);
  insert->bind(2, static_cast<std::int64_t>(dispatch_id));
  insert->bind(3, static_cast<std::int64_t>(place));
  insert->bind(4, act_status_name(act.status));
  insert->bind(5, std::string_view(names_cell(act.party)));
  insert->bind(6, std::string_view(names_cell(act.addressee_party)));
  insert->bind(7, act.time_value);
  insert->bind(8, source_name(act.source));
  insert->bind(9, act.confidence);
  insert->bind(10, std::string_view(because_cell(act.because)));
  insert->bind(11, words);
  int parameter = 12;
  for (const auto& span : {std::optional(act.cue), act.actor, act.addressee, act.content, act.condition, act.instrument,
                           act.time, act.place, act.speaker}) {
    assert(!span || (span->begin <= span->end && span->end <= dispatch.text.size()));
    if (span) {
      insert->bind(parameter, static_cast<std::int64_t>(span->begin));
      insert->bind(parameter + 1, static_cast<std::int64_t>(span->end));
    }
    parameter += 2;
  }
  return insert->run();
}

/// Whether the act was an entry already.
Result<bool> insert_act(const Connection& connection, DispatchId dispatch_id, std::size_t place, const Dispatch& dispatch, const Act& act,
                        const std::string& now) {
  const auto words = words_of(dispatch, act);
  const auto before = told_before(connection, dispatch_id, dispatch, act, words);
  if (!before) return before.error();
  auto entry = *before;
  if (!entry) {
    const auto made = insert_entry(connection, dispatch, act, now);
    if (!made) return made.error();
    if (auto done = insert_parties(connection, *made, "actor", act.party); !done) return done.error();
    if (auto done = insert_parties(connection, *made, "addressee", act.addressee_party); !done) return done.error();
    entry = *made;
  }
  if (auto done = insert_attestation(connection, dispatch_id, *entry, place, dispatch, act, words); !done) return done.error();
  return before->has_value();
}

Result<Done> log_filing(const Connection& connection, DispatchId dispatch, std::string_view model,
                        const std::string& now) {
  // The author of what the machine read is the model that read it.
  auto insert = connection.prepare("INSERT INTO events (at, author, kind, dispatch) VALUES (?, ?, 'filed', ?)");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(now));
  insert->bind(2, model);
  insert->bind(3, static_cast<std::int64_t>(dispatch));
  return insert->run();
}

}  // namespace

Result<std::optional<Receipt>> find_filed(const Connection& connection, std::string_view sha256) {
  auto select = connection.prepare(
      "SELECT id, (SELECT count(*) FROM attestations a WHERE a.dispatch = d.id) FROM dispatches d WHERE sha256 = ?");
  if (!select) return select.error();
  select->bind(1, sha256);
  const auto row = select->step();
  if (!row) return row.error();
  if (!*row) return std::optional<Receipt>();
  return std::optional(
      Receipt{Filed::already_there, DispatchId{select->integer(0)}, static_cast<std::size_t>(select->integer(1))});
}

Result<Receipt> file_new(const Connection& connection, const Dispatch& dispatch, std::string_view file_name,
                         std::string_view model, const std::vector<Act>& acts) {
  const auto now = utc_now();
  const auto id = insert_dispatch(connection, dispatch, file_name, model, now);
  if (!id) return id.error();
  Receipt receipt{Filed::added, *id, acts.size()};
  for (std::size_t place = 0; place < acts.size(); ++place) {
    const auto again = insert_act(connection, *id, place, dispatch, acts[place], now);
    if (!again) return again.error();
    receipt.told_again += *again ? 1U : 0U;
  }
  if (auto done = log_filing(connection, *id, model, now); !done) return done.error();
  if (auto done = follow_story(connection, *id, dispatch, now, receipt); !done) return done.error();
  return receipt;
}

Result<Done> log_export(const Connection& connection, std::string_view author, std::string_view manifest) {
  auto insert = connection.prepare("INSERT INTO exports (at, author, manifest) VALUES (?, ?, ?)");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(utc_now()));
  insert->bind(2, author);
  insert->bind(3, manifest);
  return insert->run();
}

}  // namespace chancery::sqlite
