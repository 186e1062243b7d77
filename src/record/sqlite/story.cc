#include "record/sqlite/story.h"

#include <algorithm>
#include <cstdint>
#include <string_view>
#include <vector>

namespace chancery::sqlite {

namespace {

struct Telling {
  std::int64_t id = 0;
  std::string version;
  bool kill = false;
};

// "9" before "10", "2" before "1278987870"; versions are digits, or else nobody knows their order.
std::optional<bool> comes_after(std::string_view one, std::string_view other) {
  const auto digits = [](std::string_view version) {
    return !version.empty() && std::all_of(version.begin(), version.end(), [](char c) { return c >= '0' && c <= '9'; });
  };
  if (!digits(one) || !digits(other)) return std::nullopt;
  const auto plain = [](std::string_view version) { return version.substr(std::min(version.find_first_not_of('0'), version.size() - 1)); };
  const auto a = plain(one);
  const auto b = plain(other);
  return a.size() != b.size() ? a.size() > b.size() : a > b;
}

Result<std::vector<Telling>> other_tellings(const Connection& connection, DispatchId id, const Dispatch& dispatch) {
  auto select = connection.prepare(
      "SELECT id, version, revision = 'kill' FROM dispatches"
      " WHERE provider = ?1 AND native_id <> '' AND (native_id = ?2 OR (?3 <> '' AND native_id = ?3)) AND id <> ?4");
  if (!select) return select.error();
  select->bind(1, std::string_view(dispatch.provider));
  select->bind(2, std::string_view(dispatch.native_id));
  select->bind(3, std::string_view(dispatch.previous));
  select->bind(4, static_cast<std::int64_t>(id));
  std::vector<Telling> out;
  for (;;) {
    const auto row = select->step();
    if (!row) return row.error();
    if (!*row) return out;
    out.push_back({select->integer(0), select->text(1), select->integer(2) != 0});
  }
}

/// Strikes what of the entries of `target` is not struck yet; how many.
Result<std::size_t> strike(const Connection& connection, std::int64_t target, std::int64_t cause, const Dispatch& dispatch,
                           const std::string& now) {
  auto insert = connection.prepare(
      "INSERT INTO events (at, author, kind, entry, cause, reason)"
      " SELECT ?1, ?2, 'struck', a.entry, ?3, 'the dispatch was withdrawn by its sender' FROM attestations a WHERE a.dispatch = ?4"
      " AND NOT EXISTS (SELECT 1 FROM events v WHERE v.entry = a.entry AND v.kind = 'struck')");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(now));
  insert->bind(2, dispatch.provider.empty() ? std::string_view("sender") : std::string_view(dispatch.provider));
  insert->bind(3, cause);
  insert->bind(4, target);
  if (auto done = insert->run(); !done) return done.error();
  const auto changed = connection.number("SELECT changes()");
  if (!changed) return changed.error();
  return static_cast<std::size_t>(*changed);
}

Result<Done> log_unmatched(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now) {
  auto insert = connection.prepare("INSERT INTO events (at, author, kind, dispatch, reason) VALUES (?, ?, 'unmatched', ?, ?)");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(now));
  insert->bind(2, dispatch.provider.empty() ? std::string_view("sender") : std::string_view(dispatch.provider));
  insert->bind(3, static_cast<std::int64_t>(id));
  insert->bind(4, std::string_view("a kill whose dispatch the record does not hold"));
  return insert->run();
}

}  // namespace

Result<Done> follow_story(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now, Receipt& receipt) {
  const bool kill = dispatch.revision == Revision::kill;
  if (!kill && dispatch.native_id.empty()) return Done{};
  const auto others = other_tellings(connection, id, dispatch);
  if (!others) return others.error();
  const auto own = static_cast<std::int64_t>(id);
  bool matched = false;
  for (const auto& other : *others) {
    if (kill == other.kill) continue;
    const auto& victim_version = kill ? other.version : dispatch.version;
    const auto& kill_version = kill ? dispatch.version : other.version;
    // What was told again after the kill is not what the kill took back.
    if (comes_after(victim_version, kill_version).value_or(false)) continue;
    matched = true;
    const auto struck = strike(connection, kill ? other.id : own, kill ? own : other.id, dispatch, now);
    if (!struck) return struck.error();
    receipt.struck += *struck;
  }
  receipt.unmatched_kill = kill && !matched;
  return receipt.unmatched_kill ? log_unmatched(connection, id, dispatch, now) : Result<Done>(Done{});
}

}  // namespace chancery::sqlite
