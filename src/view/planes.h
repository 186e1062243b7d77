// Two planes: what of an entry is fact, and what is words of a dispatch.
//
//   fact   who (party), which act, when (EDTF), where in the text (positions), which dispatch (sha256)      always leaves the desk
//   text   cue, actor, content … as written                                                                 leaves only if rights allow it
//
// Every field of every export is listed here once, with its plane; an export format only lays them out. `wording` is ours: parties,
// the act's name and a date, never a word of the dispatch.
//
// Tested by export_test.cc.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "chancery/record.h"

namespace chancery::view {

enum class Plane { fact, text };

struct Field {
  const char* name = "";
  Plane plane = Plane::fact;
  std::string fact = {};                   ///< of the fact plane
  std::optional<ByteSpan> span = {};       ///< of the text plane; absent: the dispatch does not give it
};

/// The fields of an entry, always the same ones in the same order.
[[nodiscard]] std::vector<Field> fields_of(const Entry& entry, const FiledDispatch& filed);

}  // namespace chancery::view
