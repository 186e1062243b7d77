#include "record/sqlite/entry_query.h"

#include <cstdio>

#include "base/utf8.h"
#include "record/search_words.h"

namespace chancery::sqlite {

namespace {

using record::DayRange;

Result<DayRange> days_of_filter(const std::string& option, const std::string& value) {
  const auto days = record::envelope(record::days_of(value));
  if (!days) {
    return Error{ErrorCode::argument_invalid,
                 option + " " + value + ": is no date; write a day, a month or a year, such as 2022-02-17"};
  }
  return *days;
}

// "as of 3 February" means to the end of that day; an instant is meant to the second.
Result<std::string> instant_of(const std::string& as_of) {
  if (as_of.empty()) return std::string("9999-12-31T23:59:59Z");
  const auto days = days_of_filter("--as-of", as_of.substr(0, as_of.find('T')));
  if (!days) return days.error();
  if (as_of.find('T') == std::string::npos) return days->last + "T23:59:59Z";
  if (as_of.size() == 20 && as_of.back() == 'Z') return as_of;
  return Error{ErrorCode::argument_invalid,
               "--as-of " + as_of + ": write an instant in UTC, such as 2022-02-18T09:30:00Z"};
}

// Collects conditions and the texts that stand for their question marks.
class Conditions {
 public:
  explicit Conditions(EntryQuery& query) : query_(query) {}

  std::string parameter(std::string text) {
    query_.texts.push_back(std::move(text));
    return "?" + std::to_string(query_.texts.size());
  }
  void add(const std::string& condition) { query_.sql += " AND " + condition; }

  template <typename Values, typename AsText>
  std::string list(const Values& values, AsText as_text) {
    std::string joined;
    for (const auto& value : values) joined += (joined.empty() ? "" : ", ") + parameter(as_text(value));
    return "(" + joined + ")";
  }

 private:
  EntryQuery& query_;
};

Result<Done> set_window(const EntryFilter& filter, EntryQuery& query) {
  query.window = {std::string(record::first_of_all_days), std::string(record::last_of_all_days)};
  query.windowed = !filter.since.empty() || !filter.until.empty();
  if (!filter.since.empty()) {
    const auto since = days_of_filter("--since", filter.since);
    if (!since) return since.error();
    query.window.first = since->first;
  }
  if (!filter.until.empty()) {
    const auto until = days_of_filter("--until", filter.until);
    if (!until) return until.error();
    query.window.last = until->last;
  }
  return Done{};
}

}  // namespace

const std::string& select_entries() {
  // The first attestation speaks for the entry, unless a newer version of its story tells it, too.
  static const std::string sql =
      "SELECT e.id, a.dispatch, d.text_bytes, e.day, e.act, a.status, a.party, a.addressee_party, a.time_value,"
      " a.source, a.confidence, a.because,"
      " EXISTS (SELECT 1 FROM events v WHERE v.entry = e.id AND v.kind = 'struck' AND v.at <= ?1),"
      " a.cue_begin, a.cue_end, a.actor_begin, a.actor_end, a.addressee_begin, a.addressee_end,"
      " a.content_begin, a.content_end, a.condition_begin, a.condition_end, a.instrument_begin, a.instrument_end,"
      " a.time_begin, a.time_end, a.place_begin, a.place_end, a.speaker_begin, a.speaker_end"
      " FROM entries e"
      " JOIN attestations a ON a.id = (SELECT f.id FROM attestations f JOIN dispatches g ON g.id = f.dispatch WHERE f.entry = e.id AND g.filed_at <= ?1"
      "  AND (g.held_until IS NULL OR g.held_until <= min(?1, strftime('%Y-%m-%dT%H:%M:%SZ', 'now')))"
      "  ORDER BY EXISTS (SELECT 1 FROM events s WHERE s.dispatch = f.dispatch AND s.kind IN ('superseded', 'corrected', 'resent') AND s.at <= ?1), f.id LIMIT 1)"
      " JOIN dispatches d ON d.id = a.dispatch"
      " WHERE e.recorded_at <= ?1";
  return sql;
}

Result<EntryQuery> entry_query(const EntryFilter& filter) {
  EntryQuery query{select_entries(), {}, {}, false};
  const auto instant = instant_of(filter.as_of);
  if (!instant) return instant.error();
  query.texts.push_back(*instant);
  if (auto window = set_window(filter, query); !window) return window.error();

  Conditions conditions(query);
  if (query.windowed) {
    conditions.add("e.last_day >= " + conditions.parameter(query.window.first));
    conditions.add("e.first_day <= " + conditions.parameter(query.window.last));
  }
  if (!filter.parties.empty()) {
    conditions.add("EXISTS (SELECT 1 FROM entry_parties p WHERE p.entry = e.id AND p.folded IN " +
                   conditions.list(filter.parties, [](const std::string& party) { return utf8::fold(party); }) + ")");
  }
  if (!filter.acts.empty()) {
    conditions.add("e.act IN " + conditions.list(filter.acts, [](ActKind act) { return std::string(act_name(act)); }));
  }
  for (auto& word : record::search_words(filter.about))
    conditions.add("instr(a.words, " + conditions.parameter(std::move(word)) + ") > 0");
  if (filter.min_confidence > 0) {
    char number[32];
    std::snprintf(number, sizeof number, "%.6f", filter.min_confidence);
    conditions.add("a.confidence >= CAST(" + conditions.parameter(number) + " AS REAL)");
  }
  query.sql += " ORDER BY e.first_day IS NULL, e.first_day, e.last_day, e.day, a.dispatch, a.place";
  return query;
}

}  // namespace chancery::sqlite
