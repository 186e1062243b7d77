// The sentence that an entry rests on, found without any model: the record opens in ten years without one, and a view
// may not call the stage that cuts dispatches into words.
//
//   … Le Kremlin s'est tu. │ M. Serov a rejeté l'offre. │ Il y reviendra …
//                          └── contains the cue, and the attributes that stand near it
//
// Sentence ends are ICU's, with its lists of abbreviations, and an initial ends none.
// Tested by sentence_test.cc.
#pragma once

#include "chancery/act.h"
#include "chancery/dispatch.h"

namespace chancery::view {

/// The sentences, within the paragraph of the cue, that hold the cue and those of actor, addressee, content and
/// condition which lie in that paragraph. Contains the cue; has no white space at its ends.
[[nodiscard]] ByteSpan sentence_of(const Dispatch& dispatch, const Act& act);

}  // namespace chancery::view
