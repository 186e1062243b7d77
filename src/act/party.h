// On whose behalf the words of an actor or addressee act: "le chef de la diplomatie russe" -> RUS.
//
//   named in the words        « le chef de la diplomatie russe » → russe → RUS
//   looked back               « elle » → Téhéran → IRN               by rules that the model's pointing weighs (antecedents.h)
//   pointed at by the model   « ont été remis » → Moscou → RUS      where no word fits (pointed.h)
//   nobody's but its own      « Carles Puigdemont » → Carles Puigdemont
//
// The codebook's rule holds: nothing is guessed. A common noun that looks back to nothing gives no party.
// Measured by bench/measure_parties.cc on gold spans.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "act/gazetteer.h"
#include "chancery/act.h"
#include "chancery/text.h"

namespace chancery::act {

struct Resolution {
  std::vector<std::string> parties;  ///< sorted, no doubles
  std::string how;                   ///< for the analyst
  bool named = false;                ///< by the words of the mention themselves
};

/// Resolver for one dispatch. Ask in text order, and tell it what was found: pronouns mean who acted before.
class PartyResolver {
 public:
  PartyResolver(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer);
  ~PartyResolver();

  /// Tells of a mention before any is resolved: a name that no table knows may be meant elsewhere, too.
  void meet(ByteSpan mention);

  /// The actor. `mention` lies in the dispatch's text; without one, or with one that only refers back, `pointing` (null
  /// when no model has read the dispatch) says who is meant.
  [[nodiscard]] Resolution resolve(std::optional<ByteSpan> mention, const Pointing* pointing) const;

  /// The addressee of an act by `actor`: a pronoun is not the actor himself, and a bare common noun is nobody's name.
  [[nodiscard]] Resolution resolve_addressee(std::optional<ByteSpan> mention, const Pointing* pointing,
                                             const std::vector<std::string>& actor) const;

  void remember(ByteSpan mention, const std::vector<std::string>& parties, bool acted);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::act
