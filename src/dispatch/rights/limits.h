// What bounds a use: where, until when, over which channel, with whose name.
//
//   UK AND IRELAND OUT                             territory !GB, territory !IE
//   Utilisation sur le web interdite jusqu'au 3 mars 2022      channel !web until 2022-03-03
//   Abdruck mit Quellenangabe gestattet            credit
//
// Countries go by the names that Unicode's CLDR has for them in the five languages, and by the wires' own UK, USA.
#pragma once

#include <span>
#include <string>
#include <vector>

#include "chancery/dispatch.h"
#include "dispatch/rights/words.h"

namespace chancery::wire {

/// What a clause does with the uses that it names.
enum class Mood { none, ban, leave };

/// The limits in `clause`; their words are taken. A ban that names a place or a channel is that limit's exception; `bounded` tells that
/// the mood of the clause went into a limit, so that a bare "use" in it is no ban on every use.
struct Bounds {
  std::vector<Limit> limits;
  bool bounded = false;
};
[[nodiscard]] Bounds read_bounds(std::span<Word> clause, Mood mood);

/// "credit", words taken; nothing else is a credit line.
[[nodiscard]] bool asks_for_credit(std::span<Word> clause);
/// "non-commercial", "nicht kommerziell" …; words taken.
[[nodiscard]] bool says_noncommercial(std::span<Word> clause);

/// Whether the word names a month in one of the languages, whole or shortened.
[[nodiscard]] bool is_month(const Word& word);

/// "2023-12-31" of the first date in words ("3 mars 2022", "May 1, 2022", "2022-03-03"); empty when there is none.
[[nodiscard]] std::string day_in(std::span<const Word> words);

}  // namespace chancery::wire
