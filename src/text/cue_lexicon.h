// Cue lists: which words may carry which act, as prior knowledge of the model and as an analyst's word over it.
//
//   proposer     VERB   propose                     one word, by lemma or form
//   mettre en garde contre   EXPR   threaten        several words, with gaps; "contre" should follow
//   exclure      VERB   reject,coerce,-             most likely first; "-": often no act
//   proposer     VERB   propose!                    a user's list only: always this act
//   proposer     VERB   !                           a user's list only: never an act
//
// Columns are separated by tabs: words, part of speech, acts, note. Lines that begin with # are comments; "# language:
// fr" says for which language the lines below are (a user's list without it is for both). training/lexicon.py does the
// same matching; both pass tests/golden/cue_lexicon.txt.
#pragma once

#include <array>
#include <map>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/act_kind.h"
#include "chancery/dispatch.h"
#include "chancery/error.h"
#include "chancery/text.h"

namespace chancery::text {

/// One weight an act, then one for "often no act".
inline constexpr std::size_t lexicon_width = act_kind_count + 1;
using CueWeights = std::array<float, lexicon_width>;

struct CueEntry {
  std::vector<std::string> words;  ///< lemmas that must be there, the first is where matching starts
  std::string preposition;         ///< that should follow; empty: none
  std::vector<std::string> fits;   ///< UPOS that a one-word entry is for; empty: any
  CueWeights weights = {};
  std::string shown;    ///< "proposer: propose"
  bool forced = false;  ///< a user's word: this act and no other, or none at all
};

/// What the lists say of the words of one sentence.
struct CueMatches {
  std::vector<CueWeights> weights;         ///< by word
  std::vector<const CueEntry*> strongest;  ///< by word; null where no entry matches
};

class CueLexicon {
 public:
  /// Reads fr/cues.tsv and en/cues.tsv under `resources`, then the user's lists. Fails with file_not_found,
  /// file_unreadable or resource_damaged, naming file and line.
  static Result<CueLexicon> open(const std::string& resources, const std::vector<std::string>& users_lists);

  /// Adds the lines of one list. `users`: "!" is allowed.
  Result<Done> add(std::string_view text, const std::string& file_name, std::vector<Language> languages, bool users);

  [[nodiscard]] CueMatches match(Language language, const std::vector<Token>& sentence) const;

 private:
  using Table = std::map<std::string, std::vector<CueEntry>, std::less<>>;
  std::map<Language, Table> tables_;
};

}  // namespace chancery::text
