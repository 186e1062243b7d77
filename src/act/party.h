// On whose behalf the words of an actor or addressee act: "le chef de la diplomatie russe" -> RUS.
//
//   named in the words        « le chef de la diplomatie russe » → russe → RUS
//   looked back               « elle » → Téhéran → IRN
//   nobody's but its own      « Carles Puigdemont » → Carles Puigdemont
//
// The codebook's rule holds: nothing is guessed. A common noun that looks back to nothing gives no party.
// Measured by bench/measure_parties.cc on gold spans.
#pragma once

#include <memory>
#include <string>
#include <vector>

#include "act/gazetteer.h"
#include "chancery/act.h"

namespace chancery::act {

struct Resolution {
  std::vector<std::string> parties;  ///< sorted, no doubles
  std::string how;                   ///< for the analyst
};

/// Resolver for one dispatch. Ask in text order, and tell it what was found: pronouns mean who acted before.
class PartyResolver {
 public:
  PartyResolver(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer);
  ~PartyResolver();

  /// The actor. `mention` and `cue` lie in the dispatch's text.
  [[nodiscard]] Resolution resolve(ByteSpan mention, ByteSpan cue) const;

  /// The addressee of an act by `actor`: a pronoun is not the actor himself, and a bare common noun is nobody's name.
  [[nodiscard]] Resolution resolve_addressee(ByteSpan mention, ByteSpan cue,
                                             const std::vector<std::string>& actor) const;

  void remember(ByteSpan mention, const std::vector<std::string>& parties, bool acted);

 private:
  struct State;
  std::unique_ptr<State> state_;
};

}  // namespace chancery::act
