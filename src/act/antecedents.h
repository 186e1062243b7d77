// Whom a word that looks back means: pronouns, "both sides", "the rebels", "le ministre", "son pays", "the letter".
//
//   Moscow handed over its reply. It rejects …          It: what acted in the sentence before
//   Sunak and von der Leyen met. The two leaders …      the two: the last pair
//   Les FARC … Les rebelles …                           a noun of class "armed": the armed body named last
//
// Every place that names a party, and every act read so far, is a candidate; the nearest that acted and fits wins.
// What the model points at (pointed.h) weighs in. Nothing is guessed: without a candidate the answer is empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/discourse.h"
#include "act/pointed.h"

namespace chancery::act {

/// A mention that has been resolved before.
struct Remembered {
  WordSpan words;
  std::vector<std::string> parties;
  bool acted = false;
};

struct Antecedent {
  std::vector<std::string> parties;
  std::string words;  ///< those that name it, for the analyst
};

enum class Anaphor { person, thing, either, many, nearest, latter, speaker, group, owner };

/// What kind of pronoun these words are; nothing when they are none.
[[nodiscard]] std::optional<Anaphor> pronoun_kind(const Discourse& discourse, WordSpan mention);

class Antecedents {
 public:
  /// `pointed` may be null: no model has read the dispatch.
  Antecedents(const Discourse& discourse, const std::vector<Remembered>& memory, const Pointed* pointed)
      : d_(discourse), memory_(memory), pointed_(pointed) {}

  /// `barred`: the parties that it cannot be (a pronoun as addressee is not the actor).
  [[nodiscard]] Antecedent of_pronoun(Anaphor kind, std::size_t at, const std::vector<std::string>& barred) const;

  /// "both sides", "les trois pays": the last `count` named together, or those named most; `states`: states only.
  /// 0 stands for however many.
  [[nodiscard]] Antecedent of_group(std::size_t at, std::size_t count, bool states) const;

  /// "le ministre": the person named last in that office.
  [[nodiscard]] Antecedent of_office(const std::vector<std::string>& offices, std::size_t at,
                                     const std::vector<std::string>& barred) const;

  /// "the rebels": the body of such a class named last before `at`, failing that first after it.
  [[nodiscard]] Antecedent of_class(const std::vector<std::string>& classes, std::size_t at) const;

  /// "the country", "son pays": the state named last.
  [[nodiscard]] Antecedent of_state(std::size_t at) const;

  /// "the army": the state that the same sentence has named last.
  [[nodiscard]] Antecedent of_state_near(std::size_t at) const;

  /// "the text", "la lettre": who acted last before `at`.
  [[nodiscard]] Antecedent last_actor(std::size_t at) const;

 private:
  struct Candidate {
    WordSpan words;
    const std::vector<std::string>* parties;
    bool person = false, many = false, acted = false, remembered = false, adjective = false;
  };
  [[nodiscard]] std::vector<Candidate> candidates(std::size_t before) const;
  /// What the model's pointing adds to the fit of these parties.
  [[nodiscard]] double hint(const std::vector<std::string>& parties) const;
  /// Of those that `holds`, the one that the model points at, else the last before `at`, else the first after it.
  template <typename Holds>
  [[nodiscard]] Antecedent landmark_where(Holds holds, std::size_t at, bool after_too) const;
  [[nodiscard]] double fit(Anaphor kind, const Candidate& candidate, std::size_t at) const;

  const Discourse& d_;
  const std::vector<Remembered>& memory_;
  const Pointed* pointed_;
};

}  // namespace chancery::act
