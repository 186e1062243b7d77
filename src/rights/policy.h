// ODRL 2.2 and RightsML policies as a list of rules, whatever they are written in.
//
//   {"permission": [{"action": "distribute", "constraint": [{"leftOperand": "spatial", …}]}]}      ODRL 2.2, JSON-LD
//   {"permissions": [{"action": "http://…/distribute", "constraints": [{"name": …}]}]}             the older JSON
//   <o:Policy><o:permission><o:action name="…"/><o:constraint name="…" operator="…" …/></o:permission></o:Policy>
//
// What the reader does not know it keeps as unknown, and unknown never permits: an action, an operand, an operator, a duty, a rule
// that inherits from elsewhere or is written in a way that no version of the model has.
//
// Sources: W3C ODRL Information Model 2.2, ODRL Vocabulary 2.2, IPTC RightsML 2.0, W3C TDMRep.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"

namespace chancery::rights {

/// Whether a constraint holds; unknown: its operand or operator is not known, or the errand does not tell the value.
enum class Holds { yes, no, unknown };

struct Constraint {
  std::string operand;               ///< "spatial", "dateTime", "recipient", "purpose"; anything else is unknown
  std::string comparison;            ///< "eq", "neq", "lt", "lteq", "gt", "gteq", "isAnyOf", "isNoneOf"
  std::vector<std::string> values;
  std::vector<Constraint> parts;     ///< of a logical constraint; then `comparison` is "and", "or" or "xone"
};

struct Rule {
  std::vector<std::string> actions;  ///< short names: "reproduce"; a full address where it is none of the vocabulary
  std::vector<Constraint> constraints;
  std::vector<std::string> duties;   ///< short names
  std::string assignee;              ///< whom it speaks to; empty: everybody
};

struct Policy {
  std::vector<Rule> permissions;
  std::vector<Rule> prohibitions;
  std::vector<std::string> obligations;  ///< duties of the whole policy
  bool complete = true;                  ///< false: it says more than could be read, so that its permissions cannot be trusted
};

/// Fails when it is neither JSON nor XML of a policy.
[[nodiscard]] Result<Policy> read_policy(std::string_view policy);

/// "reproduce" of "http://www.w3.org/ns/odrl/2/reproduce", "odrl:reproduce", "reproduce", and of the older "copy".
[[nodiscard]] std::string short_name(std::string_view name);

}  // namespace chancery::rights
