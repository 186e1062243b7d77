// Stage 2: a Dispatch in, its Analysis out: sentences, words and syntax by Universal Dependencies, and what the act
// heads of the model said, as plain scores. The model runs once, here; stage 3 turns scores into acts.
#pragma once

#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "chancery/error.h"
#include "chancery/span.h"

namespace chancery {

/// A syntactic word of UD. Both parts of "du" (de + le) carry the span of "du".
struct Token {
  ByteSpan span;      ///< in Dispatch::text
  std::string form;   ///< as written, or the part's own form inside a multiword token ("le" in "du")
  std::string lemma;  ///< empty before the model has run
  std::string upos;
  std::string feats;  ///< "Gender=Masc|Number=Sing", or "_"
  int head = 0;       ///< 1-based in the sentence; 0 is the root; -1 before the model has run
  std::string deprel;
  bool space_before = true;
};

/// A surface token that is several syntactic words: tokens [first, last], 0-based, inclusive.
struct MultiwordToken {
  std::uint32_t first = 0;
  std::uint32_t last = 0;
  ByteSpan span;
};

struct Sentence {
  ByteSpan span;
  std::vector<Token> tokens;
  std::vector<MultiwordToken> multiwords;
  bool headline = false;
  std::uint32_t paragraph = 0;  ///< 0 is the headline when there is one
};

/// Attributes of a cue whose spans the model finds, in the order of the model's heads.
enum class Role { actor, addressee, content, condition, instrument, time, place, source };
inline constexpr std::size_t role_count = 8;

/// Words are counted over the whole dispatch: sentence after sentence.
struct WordRange {
  std::uint32_t first = 0;
  std::uint32_t last = 0;  ///< inclusive
};

struct RoleScore {
  std::optional<WordRange> words;  ///< absent: the model says that the dispatch does not give it
  float probability = 0;           ///< of this reading, absence included
};

/// Which word names a party that a cue means. Logits, since the next stage knows which words name parties at all: the
/// probabilities are the softmax over those words and `nobody`.
struct Pointing {
  float nobody = 0;
  std::uint32_t first = 0;    ///< number of the word of logits[0]
  std::vector<float> logits;  ///< by word of the window that the cue was read in
};

/// Whose party a Pointing looks for, in the order of the model's heads.
enum class Whom { actor, addressee };
inline constexpr std::size_t whom_count = 2;

/// One cue as the model sees it. All vectors are probabilities that sum to 1.
struct CueScore {
  WordRange words;
  float probability = 0;               ///< that these words are a cue
  float confidence = 0;                ///< calibrated: that this is an act, and the one that is first in `acts`
  std::string lexicon;                 ///< the line of the cue lists that matched best, "proposer: propose"; empty when none did
  std::vector<float> acts;             ///< by ActKind (act.h) in its order
  std::array<float, 4> statuses = {};  ///< actual, planned, negated, possible
  std::array<float, 3> sources = {};   ///< agency, self, a speaker
  std::array<RoleScore, role_count> roles;
  std::array<Pointing, whom_count> whom;
};

struct Analysis {
  std::vector<Sentence> sentences;
  std::vector<CueScore> cues;  ///< in text order, not overlapping
  std::string model;           ///< name and version of the model that read this; empty when none has
};

/// Cuts a dispatch into sentences and words, without any model. Headline first, then the body.
///
/// Sentences and tokens come in text order; between tokens is white space only, so tokens and text together lose
/// nothing of headline and body. Never fails: text which makes no sense is one long sentence of odd words.
[[nodiscard]] Analysis split(const Dispatch& dispatch);

/// A model and its word lists, ready to read. Immovable and shared by all threads; one copy of the weights.
class Reader {
 public:
  virtual ~Reader() = default;
  [[nodiscard]] virtual Analysis analyse(const Dispatch& dispatch) const = 0;
  [[nodiscard]] virtual std::string_view model_name() const = 0;
};

struct ReaderOptions {
  std::string model_path;
  std::string resources_path;                ///< folder with fr/cues.tsv and en/cues.tsv
  std::vector<std::string> extra_cues = {};  ///< a user's own cue lists, read after ours; they can force or forbid
  int threads = 0;                           ///< 0: all cores
};

/// Loads the model and runs its self-test.
/// Fails with model_missing, model_damaged, model_wrong_version, model_self_test, resource_damaged.
[[nodiscard]] Result<std::unique_ptr<Reader>> open_reader(const ReaderOptions& options);

/// The analysis as CoNLL-U, one block a sentence, with `# text`, SpaceAfter=No and multiword ranges.
[[nodiscard]] std::string to_conllu(const Dispatch& dispatch, const Analysis& analysis, std::string_view file_name);

}  // namespace chancery
