// What a policy answers: a ban that may apply forbids; a permission permits only where everything it asks for is known to hold.
#include <algorithm>
#include <array>
#include <utility>

#include "chancery/rights.h"
#include "rights/policy.h"

namespace chancery {
namespace {

using rights::Constraint;
using rights::Holds;
using rights::Policy;
using rights::Rule;

// The actions of ODRL's vocabulary, and TDMRep's, that a text may suffer, each with the one that includes it.
constexpr std::array<std::pair<std::string_view, std::string_view>, 30> actions = {{
    {"use", ""},           {"reproduce", "use"},  {"extract", "reproduce"}, {"quote", "reproduce"}, {"distribute", "use"},   {"translate", "derive"},
    {"derive", "use"},     {"modify", "use"},     {"transform", "derive"},  {"summarize", "derive"}, {"index", "use"},        {"mine", "use"},
    {"commercialize", "use"}, {"archive", "use"}, {"display", "use"},       {"present", "use"},     {"print", "use"},        {"read", "use"},
    {"play", "use"},       {"aggregate", "use"},  {"annotate", "use"},      {"anonymize", "use"},   {"digitize", "use"},     {"stream", "use"},
    {"synchronize", "use"}, {"textToSpeech", "use"}, {"move", "use"},       {"delete", "use"},      {"include", "use"},      {"concurrentUse", "use"},
}};

const std::pair<std::string_view, std::string_view>* known(std::string_view action) {
  const auto found = std::find_if(actions.begin(), actions.end(), [&](const auto& one) { return one.first == action; });
  return found == actions.end() ? nullptr : found;
}

/// Whether a rule on `wide` speaks of `action`: they are one, or it includes it.
bool covers(std::string_view wide, std::string_view action) {
  for (const auto* one = known(action); one != nullptr; one = known(one->second)) {
    if (one->first == wide) return true;
  }
  return false;
}

bool covers(const Rule& rule, std::string_view action) {
  return std::any_of(rule.actions.begin(), rule.actions.end(), [&](const std::string& wide) { return covers(wide, action); });
}

Holds of(bool holds) { return holds ? Holds::yes : Holds::no; }

// "2023-01-01" and "2023-01-01T00:00:00Z" are one instant; other zones are not compared.
std::optional<std::string> instant(std::string_view words) {
  constexpr std::size_t day = 10;
  if (words.size() < day || words[4] != '-' || words[7] != '-') return std::nullopt;
  if (words.size() == day) return std::string(words) + "T00:00:00Z";
  return words.ends_with('Z') && words[day] == 'T' ? std::optional(std::string(words)) : std::nullopt;
}

Holds compare_days(const std::string& told, const Constraint& constraint) {
  const auto ours = instant(told);
  const auto theirs = constraint.values.size() == 1 ? instant(constraint.values.front()) : std::nullopt;
  if (!ours || !theirs) return Holds::unknown;
  const auto& how = constraint.comparison;
  if (how == "lt") return of(*ours < *theirs);
  if (how == "lteq") return of(*ours <= *theirs);
  if (how == "gt") return of(*ours > *theirs);
  if (how == "gteq") return of(*ours >= *theirs);
  if (how == "eq") return of(*ours == *theirs);
  return how == "neq" ? of(*ours != *theirs) : Holds::unknown;
}

// A country may be a code, a name, or the address of a code: http://cvx.iptc.org/iso3166-1a3/DEU.
std::string territory_of(const std::string& value) {
  const auto slash = value.find_last_of("/:#");
  return country_code(slash == std::string::npos ? value : value.substr(slash + 1));
}

Holds compare_names(const std::string& told, const Constraint& constraint, bool territory) {
  bool among = false;
  for (const auto& value : constraint.values) {
    const auto name = territory ? territory_of(value) : value;
    if (name.empty()) return Holds::unknown;
    among = among || name == told;
  }
  const auto& how = constraint.comparison;
  const bool one = constraint.values.size() == 1;
  if (how == "isAnyOf" || how == "isA" || (how == "eq" && one)) return of(among);
  if (how == "isNoneOf" || (how == "neq" && one)) return of(!among);
  return Holds::unknown;
}

Holds holds(const Constraint& constraint, const Errand& errand);

Holds holds_logic(const Constraint& constraint, const Errand& errand) {
  std::size_t yes = 0;
  std::size_t no = 0;
  for (const auto& part : constraint.parts) {
    const auto held = holds(part, errand);
    yes += held == Holds::yes ? 1U : 0U;
    no += held == Holds::no ? 1U : 0U;
  }
  const auto all = constraint.parts.size();
  if (constraint.comparison == "and") return no > 0 ? Holds::no : yes == all ? Holds::yes : Holds::unknown;
  if (constraint.comparison == "or") return yes > 0 ? Holds::yes : no == all ? Holds::no : Holds::unknown;
  return yes + no == all ? of(yes == 1) : Holds::unknown;
}

Holds holds(const Constraint& constraint, const Errand& errand) {
  if (!constraint.parts.empty()) return holds_logic(constraint, errand);
  const auto told = [&](const std::string& value, auto compare) { return value.empty() ? Holds::unknown : compare(value); };
  const auto names = [&](bool territory) { return [&, territory](const std::string& value) { return compare_names(value, constraint, territory); }; };
  if (constraint.operand == "spatial") return told(errand.territory, names(true));
  if (constraint.operand == "dateTime" || constraint.operand == "date") return told(errand.day, [&](const std::string& value) { return compare_days(value, constraint); });
  if (constraint.operand == "recipient") return told(errand.recipient, names(false));
  if (constraint.operand == "purpose") return told(errand.purpose, names(false));
  return Holds::unknown;
}

bool any_is(const Rule& rule, const Errand& errand, Holds wanted) {
  return std::any_of(rule.constraints.begin(), rule.constraints.end(), [&](const Constraint& one) { return holds(one, errand) == wanted; });
}

/// Whether every duty is owed for naming the source, or done; owed ones go into `owed`.
bool bearable(const std::vector<std::string>& duties, const Errand& errand, std::vector<std::string>& owed) {
  for (const auto& duty : duties) {
    if (duty == "attribute") {
      if (std::find(owed.begin(), owed.end(), duty) == owed.end()) owed.push_back(duty);
    } else if (std::find(errand.fulfilled.begin(), errand.fulfilled.end(), duty) == errand.fulfilled.end()) {
      return false;
    }
  }
  return true;
}

bool permits(const Rule& rule, std::string_view action, const Errand& errand, std::vector<std::string>& owed) {
  if (!covers(rule, action) || any_is(rule, errand, Holds::no) || any_is(rule, errand, Holds::unknown)) return false;
  if (!rule.assignee.empty() && rule.assignee != errand.recipient) return false;
  return bearable(rule.duties, errand, owed);
}

bool prohibits(const Rule& rule, std::string_view action, const Errand& errand) {
  // An action that nobody here knows may include any other: its ban stands against all.
  const bool unknown = rule.actions.empty() || std::any_of(rule.actions.begin(), rule.actions.end(), [](const std::string& one) { return known(one) == nullptr; });
  return (unknown || covers(rule, action)) && !any_is(rule, errand, Holds::no);
}

}  // namespace

PolicyAnswer ask_policy(std::string_view words, std::string_view action, const Errand& errand) {
  const auto policy = rights::read_policy(words);
  if (!policy) return {Ruling::forbid, {}};
  for (const auto& rule : policy->prohibitions) {
    if (prohibits(rule, action, errand)) return {Ruling::forbid, {}};
  }
  PolicyAnswer answer;
  if (!policy->complete || !bearable(policy->obligations, errand, answer.duties)) return {};
  for (const auto& rule : policy->permissions) {
    auto owed = answer.duties;
    if (permits(rule, action, errand, owed)) return {Ruling::permit, std::move(owed)};
  }
  return {};
}

}  // namespace chancery
