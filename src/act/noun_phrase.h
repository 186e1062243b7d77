// Which party a noun phrase names by itself, without looking back.
//
//   le ministre malien des Affaires étrangères      MLI   the adjective stands before the first "de"
//   l'ambassadeur de France en Russie               FRA   "de" says for whom, "en" does not
//   Russia's Gazprom                                GAZPROM   a body is named, a state only owns it
//   the U.N. envoy to Syria                         UN    what comes after "to" does not act
#pragma once

#include <string>
#include <vector>

#include "act/discourse.h"

namespace chancery::act {

struct NamedParty {
  std::vector<std::string> parties;  ///< empty: the phrase names none
  std::string by;                    ///< the words that name it, "malien"
};

/// One noun phrase without coordination of persons ("British and French aircraft" names two).
[[nodiscard]] NamedParty named_party(const Discourse& discourse, WordSpan phrase);

/// `phrase` without the clause or participle that only tells more about it, and without marks at its ends.
[[nodiscard]] WordSpan core_of(const Discourse& discourse, WordSpan phrase);

}  // namespace chancery::act
