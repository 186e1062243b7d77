// What kind of phrase a mention is, told by its own words: a document, a group of parties, people who act for nobody.
//
//   le texte, the draft           a document: its author acts
//   both sides, les trois pays    a group: parties named before
//   French fishermen              private people: their state does not act
//   les pays riches               many, and nobody says which
#pragma once

#include <cstddef>
#include <optional>

#include "act/discourse.h"

namespace chancery::act {

[[nodiscard]] bool is_document(const Discourse& discourse, WordSpan core);

/// A resolution, where the United Nations are named at all.
[[nodiscard]] bool is_resolution(const Discourse& discourse, WordSpan core);

/// "les pays riches", "cent cinquante-neuf pays": many, and nobody says which.
[[nodiscard]] bool is_plural_land(const Discourse& discourse, std::size_t at, WordSpan core);

/// "diplomats say", "selon des experts".
[[nodiscard]] bool is_nobody_in_particular(const Discourse& discourse, WordSpan core);

/// "French fishermen", "Chinese reporters".
[[nodiscard]] bool speaks_for_nobody(const Discourse& discourse, WordSpan part);

/// "les deux pays", "the two governments": no movement is meant.
[[nodiscard]] bool names_states(const Discourse& discourse, WordSpan mention);

/// "la Coalition pour la défense de la République": a body by its capital, which no table knows; its state does not
/// act.
[[nodiscard]] bool is_own_name(const Discourse& discourse, WordSpan core);

/// "des leaders du Parti populaire": the body by its capitals, not those who speak for it.
[[nodiscard]] WordSpan body_in(const Discourse& discourse, WordSpan words);

/// 2 for "both sides", 3 for "les trois pays", 0 for "les parties", nothing for what is no group of parties.
[[nodiscard]] std::optional<std::size_t> group_size(const Discourse& discourse, WordSpan mention);

}  // namespace chancery::act
