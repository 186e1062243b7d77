// Stage 4: Acts in, the record: dispatches, entries with their attestations, and an append-only log of events.
// The record never needs the language model to be opened; it keeps spans, quotes and the dispatch itself.
#pragma once

#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/error.h"

namespace chancery {

enum class DispatchId : std::int64_t {};
enum class EntryId : std::int64_t {};

/// A turn in the life of a filed dispatch: superseded, corrected, resent or withdrawn, by which other one.
struct Turn {
  std::string at;      ///< when the record came to know it, UTC
  std::string kind;    ///< "superseded", "corrected", "resent", "withdrawn"
  DispatchId cause{};  ///< the dispatch that brought it about
  std::string told;    ///< the sender's time of that dispatch, EDTF; empty when it gives none
};

/// A dispatch as the record holds it.
struct FiledDispatch {
  DispatchId id{};
  std::string file;       ///< the name under which it came
  std::string filed_at;   ///< UTC, "2022-02-18T09:30:00Z"
  std::string model;      ///< which model read it
  Dispatch dispatch;      ///< as received: its status is the one it came with
  std::vector<Turn> life = {};

  /// withdrawn once a kill has met it, whatever it came with.
  [[nodiscard]] DispatchStatus status_now() const;
};

/// An act as the record holds it.
struct Entry {
  EntryId id{};
  DispatchId dispatch{};  ///< the one that speaks for it: the first that no newer version has superseded
  Act act;
  bool struck = false;    ///< an analyst's or a later event's word; the entry itself stays
};

enum class Filed { added, already_there };

struct Receipt {
  Filed outcome = Filed::added;
  DispatchId dispatch{};
  std::size_t entries = 0;
  std::size_t told_again = 0;   ///< of its acts, those that are entries already: another version of the story tells them
  std::size_t struck = 0;       ///< entries that this filing struck: a kill or a correction met what it takes back, in either order
  bool unmatched_kill = false;  ///< a kill whose dispatch the record does not hold (yet)
};

/// Filters of the answers. An empty field filters nothing.
struct EntryFilter {
  std::vector<std::string> parties = {};  ///< actor or addressee is one of these ("RUS"); not case-sensitive
  std::vector<ActKind> acts = {};
  std::string since = {};            ///< EDTF day, month or year; entries whose day (or issue date) is not before it
  std::string until = {};            ///< … not after it
  std::string about = {};            ///< words which must all occur in content, condition or cue; case and accents ignored
  std::string as_of = {};            ///< what the record held then: filed not after this day (or instant)
  double min_confidence = 0;
};

struct RecordOptions {
  std::string path;
  bool read_only = false;
  bool create = false;  ///< make a new record when there is none
};

/// Where a record is kept. One kind per database; all pass tests/contract/record_contract_test.cc.
class Record {
 public:
  virtual ~Record() = default;

  /// Files one dispatch with its acts: all, or nothing. A dispatch whose bytes (sha256) are there already changes nothing.
  /// A kill strikes the entries of the story that it takes back, whichever of them comes first. A new version of a story adds to the
  /// entries that it tells again and makes new ones of the rest; a correction strikes what it no longer tells.
  virtual Result<Receipt> file(const Dispatch& dispatch, std::string_view file_name, std::string_view model,
                               const std::vector<Act>& acts) = 0;

  /// Whether these bytes are there, without reading them again.
  virtual Result<bool> holds(std::string_view sha256) const = 0;

  /// Entries that pass, ordered by day (time value, else issue date), then dispatch, then place in it. Here and in entry(), what
  /// an embargo holds back is not there before its time.
  virtual Result<std::vector<Entry>> entries(const EntryFilter& filter) const = 0;
  virtual Result<Entry> entry(EntryId id) const = 0;
  virtual Result<FiledDispatch> dispatch(DispatchId id) const = 0;
  virtual Result<std::vector<FiledDispatch>> dispatches() const = 0;

  /// Keeps the manifest of an export: what left, and on whose word.
  virtual Result<Done> log_export(std::string_view author, std::string_view manifest) = 0;
};

/// Opens (or makes) the SQLite file `options.path`.
/// Fails with file_not_found, record_not_a_record, record_too_new, record_busy, record_failed.
[[nodiscard]] Result<std::unique_ptr<Record>> open_record(const RecordOptions& options);

}  // namespace chancery
