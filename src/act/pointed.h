// Whom the model points at: it gives a logit to every word of the window, and only words that name a party count.
//
//   « ont été remis » (no actor)    Moscou .81 · russe .07 · Washington .05 · nobody .04     → RUS
//   « les deux ministres »          Lavrov .44 · Blinken .41 · nobody .06                    → RUS, USA
//
// Trained from the party labels of the gold sets (training/train.py, whom_loss); training decodes in the same way.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

#include "chancery/text.h"

namespace chancery::act {

/// A word that names a party; numbered over the whole analysis.
struct NamedWord {
  std::uint32_t word = 0;
  std::vector<std::string> parties;  ///< several for "franco-britannique"
  std::string surface;               ///< the whole name, for the analyst
};

struct Pointed {
  std::map<std::string, double> shares;  ///< by party; with `nobody` they sum to 1 where no word names two
  double nobody = 1;
  std::string surface;  ///< the name pointed at most

  /// How much speaks for these parties together: of two that act jointly each gets half, so twice the lesser share.
  [[nodiscard]] double together(const std::vector<std::string>& parties) const;

  /// The party with the largest share and those that have at least `joint` of it, sorted; none when nobody has more.
  [[nodiscard]] std::vector<std::string> most(double joint) const;
};

[[nodiscard]] Pointed read_pointing(const Pointing& pointing, const std::vector<NamedWord>& named);

}  // namespace chancery::act
