// The rights notice: which words are one, and a first reading of it as data.
//
//   © 2022 Belga. Tous droits … réservés. … ne peut être reproduite, modifiée, rediffusée, traduite … sans l'accord …
//     |    |      |                         |
//     year holder all_reserved              forbids: reproduce, redistribute, modify, translate, …
//
// A notice may also permit ("Ce texte peut être reproduit sans accord préalable", CC0): then it forbids nothing, and
// words such as "reproduit" must not be taken for a ban. Each sentence is therefore judged for itself, ban or leave.
// What a notice does not say is not permitted by it: `forbids` empty is not a licence.
#pragma once

#include <string_view>

#include "chancery/dispatch.h"

namespace chancery::wire {

/// Whether a notice begins here beyond doubt: "©", "Copyright 2022", "Tous droits", "All rights reserved".
[[nodiscard]] bool opens_notice(std::string_view words);

/// Whether a sentence (or short paragraph) at the end of a dispatch speaks about the use of the dispatch itself. Weaker
/// than opens_notice: for use at the end only, where no news stands any more.
[[nodiscard]] bool speaks_of_rights(std::string_view sentence);

/// Reads the notice at `span`. `rights.notice` is `span`.
[[nodiscard]] Rights read_notice(std::string_view text, ByteSpan span);

}  // namespace chancery::wire
