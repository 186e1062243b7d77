#include "rights/policy.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <pugixml.hpp>
#include <utility>

namespace chancery::rights {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 16;

const Json* member(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = object.find(name);
    if (found != object.end()) return &*found;
  }
  return nullptr;
}

/// `value` itself or, of an array, each of it.
template <typename Visit>
void each(const Json* value, const Visit& visit) {
  if (value == nullptr) return;
  if (!value->is_array()) {
    visit(*value);
    return;
  }
  for (const auto& one : *value) visit(one);
}

/// A name or value, written as a string or as an object with @id, @value, uid or name.
std::string word_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number() || value.is_boolean()) return value.dump();
  if (!value.is_object()) return {};
  const auto* name = member(value, {"@id", "@value", "uid", "name"});
  return name != nullptr && name->is_string() ? name->get<std::string>() : std::string();
}

class JsonReader {
 public:
  Policy read(const Json& object) {
    if (member(object, {"inheritFrom", "inheritfrom"}) != nullptr) policy_.complete = false;
    each(member(object, {"permission", "permissions"}), [&](const Json& rule) { policy_.permissions.push_back(rule_of(rule)); });
    each(member(object, {"prohibition", "prohibitions"}), [&](const Json& rule) { policy_.prohibitions.push_back(rule_of(rule)); });
    each(member(object, {"obligation", "obligations"}), [&](const Json& duty) { add_duty(duty, policy_.obligations); });
    return std::move(policy_);
  }

 private:
  void add_action(const Json& action, Rule& rule) {
    if (action.is_object()) {
      // {"rdf:value": {"@id": "odrl:print"}, "refinement": […]}: a part of the action; which part, we cannot tell.
      if (member(action, {"refinement", "refinements"}) != nullptr) {
        policy_.complete = false;
        rule.actions.emplace_back("use");
        return;
      }
      if (const auto* value = member(action, {"rdf:value", "value"})) {
        rule.actions.push_back(short_name(word_of(*value)));
        return;
      }
    }
    rule.actions.push_back(short_name(word_of(action)));
  }

  void add_duty(const Json& duty, std::vector<std::string>& duties) {
    if (!duty.is_object()) {
      duties.emplace_back("unknown");
      return;
    }
    const auto before = duties.size();
    each(member(duty, {"action"}), [&](const Json& action) { duties.push_back(short_name(word_of(action))); });
    if (duties.size() == before) duties.emplace_back("unknown");
  }

  Constraint constraint_of(const Json& value, int depth = 0) {
    Constraint out;
    if (!value.is_object() || depth > deepest) return out;
    for (const char* logic : {"and", "or", "xone", "odrl:and", "odrl:or", "odrl:xone"}) {
      const auto found = value.find(logic);
      if (found == value.end()) continue;
      out.comparison = short_name(logic);
      const auto* parts = found->is_object() && found->contains("@list") ? &(*found)["@list"] : &*found;
      each(parts, [&](const Json& part) { out.parts.push_back(constraint_of(part, depth + 1)); });
      return out;
    }
    const auto text = [&](std::initializer_list<const char*> names) {
      const auto* found = member(value, names);
      return found == nullptr ? std::string() : short_name(word_of(*found));
    };
    out.operand = text({"leftOperand", "leftoperand", "name"});
    out.comparison = text({"operator"});
    each(member(value, {"rightOperand", "rightoperand", "rightOperandReference"}), [&](const Json& right) { out.values.push_back(word_of(right)); });
    return out;
  }

  Rule rule_of(const Json& value) {
    Rule rule;
    if (!value.is_object()) {
      policy_.complete = false;
      return rule;
    }
    each(member(value, {"action", "actions"}), [&](const Json& action) { add_action(action, rule); });
    each(member(value, {"constraint", "constraints"}), [&](const Json& constraint) { rule.constraints.push_back(constraint_of(constraint)); });
    each(member(value, {"duty", "duties", "obligation"}), [&](const Json& duty) { add_duty(duty, rule.duties); });
    if (const auto* assignee = member(value, {"assignee"})) {
      rule.assignee = word_of(*assignee);
      if (rule.assignee.empty()) rule.assignee = "unknown";
    }
    return rule;
  }

  Policy policy_;
};

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

std::string attribute(pugi::xml_node node, std::string_view name) {
  for (const auto one : node.attributes()) {
    if (std::string_view(one.name()) == name) return one.value();
  }
  return {};
}

Rule rule_of(pugi::xml_node node, Policy& policy) {
  Rule rule;
  for (const auto below : node.children()) {
    const auto name = local_name(below);
    if (name == "action") {
      rule.actions.push_back(short_name(attribute(below, "name")));
    } else if (name == "constraint") {
      rule.constraints.push_back({short_name(attribute(below, "name")), short_name(attribute(below, "operator")), {attribute(below, "rightOperand")}, {}});
    } else if (name == "duty") {
      rule.duties = rule_of(below, policy).actions;
    } else if (name == "party" && short_name(attribute(below, "function")) == "assignee") {
      rule.assignee = attribute(below, "uid");
    } else if (name != "asset" && name != "party" && below.type() == pugi::node_element) {
      policy.complete = false;
    }
  }
  return rule;
}

Result<Policy> read_xml(std::string_view words) {
  pugi::xml_document document;
  if (!document.load_buffer(words.data(), words.size())) return Error{ErrorCode::rights_invalid, "the policy is no well-formed XML"};
  auto root = document.find_node([](pugi::xml_node node) { return local_name(node) == "Policy"; });
  if (!root) return Error{ErrorCode::rights_invalid, "the XML holds no Policy"};
  Policy policy;
  for (const auto below : root.children()) {
    const auto name = local_name(below);
    if (name == "permission") {
      policy.permissions.push_back(rule_of(below, policy));
    } else if (name == "prohibition") {
      policy.prohibitions.push_back(rule_of(below, policy));
    } else if (name == "duty") {
      policy.obligations = rule_of(below, policy).actions;
    } else if (below.type() == pugi::node_element) {
      policy.complete = false;
    }
  }
  return policy;
}

}  // namespace

std::string short_name(std::string_view name) {
  static constexpr auto spaces = std::to_array<std::string_view>({"http://www.w3.org/ns/odrl/2/", "https://www.w3.org/ns/odrl/2/", "http://w3.org/ns/odrl/vocab#", "odrl:",
                                                                  "http://iptc.org/std/RightsML/2011-10-07/", "http://iptc.org/std/RightsML/", "rightsml:",
                                                                  "http://www.w3.org/ns/tdmrep#", "http://www.w3.org/ns/tdmrep/", "tdm:", "tdmrep:"});
  for (const auto space : spaces) {
    if (name.starts_with(space)) {
      name.remove_prefix(space.size());
      break;
    }
  }
  return std::string(name == "copy" ? "reproduce" : name);
}

Result<Policy> read_policy(std::string_view words) {
  const auto begin = words.find_first_not_of(" \t\r\n");
  if (begin != std::string_view::npos && words[begin] == '<') return read_xml(words);
  const auto value = Json::parse(words, nullptr, /*allow_exceptions=*/false);
  if (value.is_discarded() || (!value.is_object() && !value.is_array())) return Error{ErrorCode::rights_invalid, "the policy is neither JSON nor XML"};
  // A list of policies, or a graph: one that says all they say.
  Policy all;
  const auto add = [&](const Json& one) {
    if (!one.is_object()) return;
    auto policy = JsonReader().read(one);
    std::move(policy.permissions.begin(), policy.permissions.end(), std::back_inserter(all.permissions));
    std::move(policy.prohibitions.begin(), policy.prohibitions.end(), std::back_inserter(all.prohibitions));
    std::move(policy.obligations.begin(), policy.obligations.end(), std::back_inserter(all.obligations));
    all.complete = all.complete && policy.complete;
  };
  each(&value, add);
  if (value.is_object()) each(member(value, {"@graph"}), add);
  return all;
}

}  // namespace chancery::rights
