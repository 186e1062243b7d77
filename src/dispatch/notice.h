// The rights notice: which words of a dispatch are one.
//
//   © 2022 Belga. Tous droits … réservés. … ne peut être reproduite, modifiée, rediffusée, traduite … sans l'accord …
//     |    |      |                         |
//     year holder all_reserved              grounds: forbids reproduce, redistribute, derive, translate, …
//
// Which words of a dispatch are a notice is decided here; what they say, by rights/prose.h.
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
