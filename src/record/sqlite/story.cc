#include "record/sqlite/story.h"

#include <sqlite3.h>

#include <algorithm>
#include <cstdint>
#include <iterator>
#include <string_view>
#include <utility>
#include <vector>

#include "record/sqlite/cells.h"

namespace chancery::sqlite {

namespace {

struct Telling {
  std::int64_t id = 0;
  std::string version;
  Revision revision = Revision::first;
  [[nodiscard]] bool kill() const { return revision == Revision::kill; }
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
      "SELECT id, version, revision FROM dispatches"
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
    Telling telling{select->integer(0), select->text(1)};
    if (!read_revision(select->text(2), telling.revision)) return trouble(nullptr, SQLITE_CORRUPT, connection.path());
    out.push_back(std::move(telling));
  }
}

std::string_view author_of(const Dispatch& dispatch) { return dispatch.provider.empty() ? std::string_view("sender") : std::string_view(dispatch.provider); }

/// Strikes what of the entries of `target` is not struck yet; `only_there`: and what `cause` does not tell as well. How many.
Result<std::size_t> strike(const Connection& connection, std::int64_t target, std::int64_t cause, bool only_there, std::string_view reason,
                           std::string_view author, const std::string& now) {
  auto insert = connection.prepare(
      "INSERT INTO events (at, author, kind, entry, cause, reason)"
      " SELECT ?1, ?2, 'struck', a.entry, ?3, ?5 FROM attestations a WHERE a.dispatch = ?4"
      " AND NOT EXISTS (SELECT 1 FROM events v WHERE v.entry = a.entry AND v.kind = 'struck')"
      " AND NOT (?6 AND EXISTS (SELECT 1 FROM attestations b WHERE b.dispatch = ?3 AND b.entry = a.entry))");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(now));
  insert->bind(2, author);
  insert->bind(3, cause);
  insert->bind(4, target);
  insert->bind(5, reason);
  insert->bind(6, static_cast<std::int64_t>(only_there));
  if (auto done = insert->run(); !done) return done.error();
  const auto changed = connection.number("SELECT changes()");
  if (!changed) return changed.error();
  return static_cast<std::size_t>(*changed);
}

Result<Done> log_turn(const Connection& connection, std::int64_t dispatch, std::string_view kind, std::int64_t cause, std::string_view author,
                      const std::string& now) {
  auto insert = connection.prepare(
      "INSERT INTO events (at, author, kind, dispatch, cause)"
      " SELECT ?1, ?2, ?3, ?4, ?5 WHERE NOT EXISTS (SELECT 1 FROM events v WHERE v.dispatch = ?4 AND v.kind = ?3 AND v.cause = ?5)");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(now));
  insert->bind(2, author);
  insert->bind(3, kind);
  insert->bind(4, dispatch);
  insert->bind(5, cause);
  return insert->run();
}

std::string_view turn_name(Revision newer) {
  switch (newer) {
    case Revision::correction:
      return "corrected";
    case Revision::resend:
      return "resent";
    default:
      return "superseded";
  }
}

Result<Done> log_unmatched(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now) {
  auto insert = connection.prepare("INSERT INTO events (at, author, kind, dispatch, reason) VALUES (?, ?, 'unmatched', ?, ?)");
  if (!insert) return insert.error();
  insert->bind(1, std::string_view(now));
  insert->bind(2, author_of(dispatch));
  insert->bind(3, static_cast<std::int64_t>(id));
  insert->bind(4, std::string_view("a kill whose dispatch the record does not hold"));
  return insert->run();
}

/// The filing of one dispatch, seen from its story.
class Story {
 public:
  Story(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now, Receipt& receipt)
      : connection_(connection), own_{static_cast<std::int64_t>(id), dispatch.version, dispatch.revision}, author_(author_of(dispatch)), now_(now), receipt_(receipt) {}

  /// Whether a kill met what it takes back.
  Result<bool> meet(const Telling& other) {
    if (own_.kill() && other.kill()) return false;
    if (own_.kill() || other.kill()) return own_.kill() ? withdraw(other, own_) : withdraw(own_, other);
    // As far as numbers tell: what came later is the newer.
    const bool newer = comes_after(own_.version, other.version).value_or(true);
    if (auto done = newer ? supersede(other, own_) : supersede(own_, other); !done) return done.error();
    return false;
  }

 private:
  Result<bool> withdraw(const Telling& victim, const Telling& kill) {
    // What was told again after the kill is not what the kill took back.
    if (comes_after(victim.version, kill.version).value_or(false)) return false;
    if (auto done = count(strike(connection_, victim.id, kill.id, false, "the dispatch was withdrawn by its sender", author_, now_)); !done) return done.error();
    if (auto done = log_turn(connection_, victim.id, "withdrawn", kill.id, author_, now_); !done) return done.error();
    return true;
  }

  Result<Done> supersede(const Telling& older, const Telling& newer) {
    if (auto done = log_turn(connection_, older.id, turn_name(newer.revision), newer.id, author_, now_); !done) return done;
    // An update may leave out for want of room; only a correction takes back.
    if (newer.revision != Revision::correction) return Done{};
    return count(strike(connection_, older.id, newer.id, true, "the correction no longer tells it", author_, now_));
  }

  Result<Done> count(const Result<std::size_t>& struck) {
    if (!struck) return struck.error();
    receipt_.struck += *struck;
    return Done{};
  }

  const Connection& connection_;
  Telling own_;
  std::string_view author_;
  const std::string& now_;
  Receipt& receipt_;
};

std::vector<std::string> sorted_words(std::string_view key) {
  std::vector<std::string> words;
  while (!key.empty()) {
    const auto end = std::min(key.find(' '), key.size());
    if (end > 0) words.emplace_back(key.substr(0, end));
    key.remove_prefix(std::min(end + 1, key.size()));
  }
  std::sort(words.begin(), words.end());
  words.erase(std::unique(words.begin(), words.end()), words.end());
  return words;
}

/// Words in common, of all words of both: 1 for the same ones.
double likeness(std::string_view one, std::string_view other) {
  const auto a = sorted_words(one);
  const auto b = sorted_words(other);
  std::vector<std::string> both;
  std::set_intersection(a.begin(), a.end(), b.begin(), b.end(), std::back_inserter(both));
  const auto all = a.size() + b.size() - both.size();
  return all == 0 ? 0 : static_cast<double>(both.size()) / static_cast<double>(all);
}

}  // namespace

Result<std::optional<std::int64_t>> told_before(const Connection& connection, DispatchId id, const Dispatch& dispatch, const Act& act,
                                                std::string_view words) {
  if (dispatch.native_id.empty()) return std::optional<std::int64_t>();
  auto select = connection.prepare(
      "SELECT a.entry, a.words FROM dispatches d JOIN attestations a ON a.dispatch = d.id JOIN entries e ON e.id = a.entry"
      " WHERE d.provider = ?1 AND d.native_id = ?2 AND d.id <> ?3 AND e.act = ?4 AND a.party = ?5 AND a.addressee_party = ?6 AND e.day = ?7 AND a.status = ?8"
      " AND NOT EXISTS (SELECT 1 FROM attestations o WHERE o.entry = a.entry AND o.dispatch = ?3)"
      " AND NOT EXISTS (SELECT 1 FROM events v WHERE v.entry = a.entry AND v.kind = 'struck')");
  if (!select) return select.error();
  select->bind(1, std::string_view(dispatch.provider));
  select->bind(2, std::string_view(dispatch.native_id));
  select->bind(3, static_cast<std::int64_t>(id));
  select->bind(4, act_name(act.act));
  select->bind(5, std::string_view(names_cell(act.party)));
  select->bind(6, std::string_view(names_cell(act.addressee_party)));
  select->bind(7, std::string_view(act.time_value ? *act.time_value : dispatch.issued));
  select->bind(8, act_status_name(act.status));
  constexpr double enough = 0.5;
  std::optional<std::int64_t> best;
  double best_likeness = enough;
  for (;;) {
    const auto row = select->step();
    if (!row) return row.error();
    if (!*row) return best;
    const auto alike = likeness(words, select->text(1));
    if (alike <= best_likeness) continue;
    best = select->integer(0);
    best_likeness = alike;
  }
}

Result<Done> follow_story(const Connection& connection, DispatchId id, const Dispatch& dispatch, const std::string& now, Receipt& receipt) {
  const bool kill = dispatch.revision == Revision::kill;
  if (!kill && dispatch.native_id.empty()) return Done{};
  const auto others = other_tellings(connection, id, dispatch);
  if (!others) return others.error();
  Story story(connection, id, dispatch, now, receipt);
  bool matched = false;
  for (const auto& other : *others) {
    const auto met = story.meet(other);
    if (!met) return met.error();
    matched = matched || *met;
  }
  receipt.unmatched_kill = kill && !matched;
  return receipt.unmatched_kill ? log_unmatched(connection, id, dispatch, now) : Result<Done>(Done{});
}

}  // namespace chancery::sqlite
