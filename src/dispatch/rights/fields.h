// Rights in the fields of a carrier, and in its notes to editors, as data.
//
//   copyrightholder, copyrightyear       whose
//   copyrightnotice, usageterms, rights  prose: read as a notice
//   licence                              an address or a name; one that nobody here knows says nothing
//   datamining, tdm-reservation          IPTC's and PLUS's vocabulary, W3C TDMRep
//   geography, enddate                   limits
//   policy                               ODRL or RightsML, kept as sent
//
// Tested by rights_golden_test.cc and tests/golden/rights/structured.txt.
#pragma once

#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "dispatch/item.h"

namespace chancery::wire {

/// Adds to `rights` what the fields say and what the notes to editors restrict. What `rights` holds already stays: grounds add up.
/// A note's words are not kept, only what they rule.
void add_fields(const std::vector<RightsWords>& fields, Rights& rights);
void add_note(std::string_view note, Rights& rights);

/// Whether the field is prose that belongs into the text of a dispatch, as its notice. A single word is a code.
[[nodiscard]] bool is_prose(const RightsWords& field);

}  // namespace chancery::wire
