// Stage 3: an Analysis in, Acts out: who does what to whom, with the words that prove it.
// The codebook (docs/codebook.md) says what an act is and how far its spans reach.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/act_kind.h"
#include "chancery/dispatch.h"
#include "chancery/error.h"
#include "chancery/span.h"
#include "chancery/text.h"

namespace chancery {

enum class ActStatus { actual, planned, negated, possible };
[[nodiscard]] std::string_view act_status_name(ActStatus status);
[[nodiscard]] std::optional<ActStatus> act_status_by_name(std::string_view name);

enum class SourceKind { agency, self, speaker };

/// What led to an act, for a reader who knows no machine learning.
struct Because {
  std::string lemma;               ///< dictionary form of the cue's main word
  double cue_probability = 0;      ///< that these words report an act at all
  double act_probability = 0;      ///< that it is this act
  std::string runner_up;           ///< the next best act
  double runner_up_probability = 0;
  std::string lexicon;             ///< the line of the cue list that matched ("proposer: propose"); empty when none did
  std::string party;               ///< how the party was found: "« le chef de la diplomatie russe » → russe → RUS"
  std::string addressee_party;
  std::string time;                ///< "« jeudi », the Thursday on or before 2022-02-17"
};

struct Act {
  ActKind act = ActKind::state;
  ActStatus status = ActStatus::actual;
  ByteSpan cue;
  std::optional<ByteSpan> actor;
  std::vector<std::string> party;  ///< ISO 3166-1 alpha-3, or a body's short name, or a name as written; sorted, no doubles
  std::optional<ByteSpan> addressee;
  std::vector<std::string> addressee_party;
  std::optional<ByteSpan> content, condition, instrument, time, place;
  std::optional<std::string> time_value;  ///< EDTF
  SourceKind source = SourceKind::agency;
  std::optional<ByteSpan> speaker;  ///< present exactly when source is speaker
  double confidence = 0;            ///< calibrated, 0 to 1
  Because because;
};

/// What is symbolic and open to the analyst: parties, offices, dates. Immutable after loading.
class Gazetteer;

/// Loads resources/parties. Fails with file_not_found or resource_damaged, naming file and line.
[[nodiscard]] Result<std::shared_ptr<const Gazetteer>> open_gazetteer(const std::string& resources_path);

struct ActOptions {
  double min_confidence = 0;
};

/// Turns the model's scores into acts and resolves who is meant and when. Acts come in the order of their cues.
/// Every span lies in dispatch.text; nothing is guessed: what the dispatch does not give is absent.
[[nodiscard]] std::vector<Act> read_acts(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer,
                                         const ActOptions& options = {});

}  // namespace chancery
