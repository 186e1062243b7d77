// Licences known by name, letters or address: Creative Commons, the public domain, works of the United States government.
//
//   CC BY-NC 4.0 │ https://creativecommons.org/licenses/by-nc/4.0/ │ Naamsvermelding-NietCommercieel     permits all but commercial
//
// A licence speaks for its whole sentence: its parts ("Partage", "commerciale") are no words of a ban of their own.
#pragma once

#include <optional>
#include <span>

#include "chancery/dispatch.h"
#include "dispatch/rights/words.h"

namespace chancery::wire {

/// What the licence that `sentence` names grants; nothing when it names none. Words from the licence's name on are taken.
/// `field` and `words` of the ground are left to the caller.
[[nodiscard]] std::optional<Ground> read_licence(std::span<Word> sentence);

}  // namespace chancery::wire
