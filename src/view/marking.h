// A stretch of a dispatch with the words marked that an act rests on: by colour, or in brackets where there is none.
//
//   [actor: Le Kremlin] [cue: a rejeté] [content: l'offre de [addressee: Washington]]
//
// Tested by marking_test.cc.
#pragma once

#include <string>

#include "chancery/act.h"
#include "chancery/dispatch.h"

namespace chancery::view {

/// `stretch` on one line, with nothing in it that could steer a terminal but our own colours. Attributes outside it are
/// not marked; one that reaches over its end is marked up to there. In colour the cue wins, then the innermost.
[[nodiscard]] std::string marked(const Dispatch& dispatch, const Act& act, ByteSpan stretch, bool colour);

}  // namespace chancery::view
