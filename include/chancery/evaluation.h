// How well the line reads: the figures of the codebook (part 4) against gold files, the same as the reference scorer's.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/error.h"

namespace chancery {

/// Code points [begin, end) of the dispatch's text.
using GoldSpan = std::pair<std::uint32_t, std::uint32_t>;

/// An act as it is scored, gold or read. Parties are folded: lower case, no accents, other signs are blanks.
struct ScoredAct {
  std::string act, status = "actual", source = "agency", time_value;
  std::optional<GoldSpan> cue, actor, content, condition;
  std::set<std::string> parties, addressee_parties;
  double confidence = 1;
};

struct GoldDispatch {
  std::string file;  ///< NAME.txt
  std::string text;
  std::string issued;  ///< EDTF from the folder's index, empty when it has none
  std::vector<ScoredAct> acts;
};

/// Reads NAME.txt with NAME.json, and the dates of *index.tsv. Fails with file_not_found or gold_damaged, naming file and act.
[[nodiscard]] Result<std::vector<GoldDispatch>> read_gold(const std::string& folder);

[[nodiscard]] std::vector<ScoredAct> to_scored(const Dispatch& dispatch, const std::vector<Act>& acts);

struct Figure {
  std::size_t hit = 0, system = 0, gold = 0;
  [[nodiscard]] double precision() const;
  [[nodiscard]] double recall() const;
  [[nodiscard]] double f1() const;
};

struct Share {
  std::size_t right = 0, of = 0;
};

enum class ErrorKind { missed, extra, party, content };

/// One line of the record that is missing, too much, or wrong.
struct ReadingError {
  std::size_t dispatch = 0;  ///< place in the gold list
  ErrorKind kind = ErrorKind::missed;
  std::string cause;  ///< what errors are counted by: "state read as accuse", "actor not found"
  std::optional<ScoredAct> gold, read;
  /// A cue read as another act is one error with two lines, a missed act and an extra one; this is the latter, which is
  /// not counted.
  bool counterpart = false;
};

/// What is left when acts under a confidence are left out.
struct CurvePoint {
  double min_confidence = 0;
  Figure act;
};

struct Evaluation {
  std::size_t dispatches = 0;
  Figure found, act, actor, who_what;
  std::map<std::string, Share> of_matched;  ///< addressee_party, time_value, source, status, condition
  std::map<std::string, Figure> per_act;
  double calibration_error = 0;             ///< expected, ten bins: confidence against being matched
  std::vector<CurvePoint> curve;            ///< by steps of 0.05 of confidence, from 0
  std::vector<ReadingError> errors;         ///< dispatch after dispatch

  /// Causes with the number of errors that each explains, the most frequent first.
  [[nodiscard]] std::vector<std::pair<std::string, std::size_t>> causes() const;
};

/// `system[i]` are the acts read from `gold[i]`.
[[nodiscard]] Evaluation evaluate(const std::vector<GoldDispatch>& gold, const std::vector<std::vector<ScoredAct>>& system);

[[nodiscard]] std::string to_text(const Evaluation& evaluation, bool per_act);
[[nodiscard]] std::string to_json(const Evaluation& evaluation);

/// One error a line, tab-separated: file, kind, act, actor, cue, content.
[[nodiscard]] std::string errors_to_tsv(const std::vector<GoldDispatch>& gold, const Evaluation& evaluation);

/// A page that stands alone: figures, causes counted, and each error in its sentence, gold and read beside each other.
[[nodiscard]] std::string to_html(const std::vector<GoldDispatch>& gold, const Evaluation& evaluation, const std::string& title);

}  // namespace chancery
