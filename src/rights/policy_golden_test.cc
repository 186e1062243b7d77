// Golden questions to policies: tests/golden/rights/odrl.txt, format in the README there.
#include <gtest/gtest.h>

#include <string>
#include <vector>

#include "base/files.h"
#include "chancery/rights.h"

namespace chancery {
namespace {

struct Case {
  std::string title, policy, query, answer;
};

std::vector<Case> cases_of(const std::string& path) {
  const auto bytes = files::read(path);
  EXPECT_TRUE(bytes.ok()) << path;
  std::vector<Case> cases;
  std::string* part = nullptr;
  for (const auto line : files::lines(*bytes)) {
    if (line.starts_with("=== ")) {
      cases.push_back({std::string(line.substr(4)), {}, {}, {}});
      part = nullptr;
    } else if (cases.empty()) {
      continue;
    } else if (line == "--- odrl") {
      part = &cases.back().policy;
    } else if (line == "--- query") {
      part = &cases.back().query;
    } else if (line == "--- answer") {
      part = &cases.back().answer;
    } else if (part != nullptr && !line.empty()) {
      part->append(line).append("\n");
    }
  }
  return cases;
}

std::string asked(const Case& golden) {
  Errand errand;
  std::string action;
  for (const auto line : files::lines(golden.query)) {
    const auto colon = line.find(": ");
    const std::string key(line.substr(0, colon));
    const std::string value(line.substr(std::min(colon + 2, line.size())));
    if (key == "action") action = value;
    if (key == "spatial") errand.territory = value;
    if (key == "dateTime") errand.day = value;
    if (key == "recipient") errand.recipient = value;
    if (key == "purpose") errand.purpose = value;
    if (key == "fulfilled") errand.fulfilled.push_back(value);
  }
  const auto answer = ask_policy(golden.policy, action, errand);
  std::string out = answer.ruling == Ruling::permit ? "permit\n" : "forbid\n";
  if (answer.ruling == Ruling::permit) {
    for (const auto& duty : answer.duties) out += "duty: " + duty + "\n";
  }
  return out;
}

TEST(PolicyGolden, EveryQuestionIsAnsweredAsItsCaseSays) {
  const auto cases = cases_of(std::string(CHANCERY_SOURCE_DIR) + "/tests/golden/rights/odrl.txt");
  ASSERT_GE(cases.size(), 35U);
  for (const auto& golden : cases) EXPECT_EQ(asked(golden), golden.answer) << golden.title;
}

TEST(Policy, WhatCannotBeReadForbids) {
  EXPECT_EQ(ask_policy("no policy", "reproduce", {}).ruling, Ruling::forbid);
  EXPECT_EQ(ask_policy("<html/>", "reproduce", {}).ruling, Ruling::forbid);
}

TEST(Policy, InheritedRulesAreNotHereSoNothingIsPermitted) {
  EXPECT_EQ(ask_policy(R"({"inheritFrom":"https://x.example/1","permission":[{"action":"use"}]})", "reproduce", {}).ruling, Ruling::unknown);
}

TEST(Policy, APermissionForSomebodyElseIsNone) {
  const auto* policy = R"({"permission":[{"action":"use","assignee":"https://x.example/a"}]})";
  EXPECT_EQ(ask_policy(policy, "reproduce", {}).ruling, Ruling::unknown);
  EXPECT_EQ(ask_policy(policy, "reproduce", {.recipient = "https://x.example/a"}).ruling, Ruling::permit);
}

TEST(Policy, ARefinedActionIsOnlyPartOfIt) {
  EXPECT_EQ(ask_policy(R"({"permission":[{"action":{"rdf:value":{"@id":"odrl:reproduce"},"refinement":[{"leftOperand":"resolution"}]}}]})", "reproduce", {}).ruling,
            Ruling::unknown);
}

TEST(Policy, AnyOfTwoTerritoriesIsEnough) {
  const auto* policy = R"({"permission":[{"action":"distribute","constraint":[{"or":[{"leftOperand":"spatial","operator":"eq","rightOperand":"DE"},)"
                       R"({"leftOperand":"spatial","operator":"eq","rightOperand":"http://cvx.iptc.org/iso3166-1a3/AUT"}]}]}]})";
  EXPECT_EQ(ask_policy(policy, "distribute", {.territory = "AT"}).ruling, Ruling::permit);
  EXPECT_EQ(ask_policy(policy, "distribute", {.territory = "FR"}).ruling, Ruling::unknown);
}

TEST(Policy, RightsMLInXmlSaysTheSameAsInJson) {
  const auto* policy = R"(<o:Policy xmlns:o="http://www.w3.org/ns/odrl/2/" type="http://www.w3.org/ns/odrl/2/Set" uid="https://x.example/p"><o:permission>
    <o:asset uid="https://x.example/1" relation="http://www.w3.org/ns/odrl/2/target"/><o:action name="http://www.w3.org/ns/odrl/2/distribute"/>
    <o:constraint name="http://www.w3.org/ns/odrl/2/spatial" operator="http://www.w3.org/ns/odrl/2/eq" rightOperand="http://cvx.iptc.org/iso3166-1a3/DEU"/>
    <o:party function="http://www.w3.org/ns/odrl/2/assigner" uid="https://x.example/a"/></o:permission></o:Policy>)";
  EXPECT_EQ(ask_policy(policy, "distribute", {.territory = "DE"}).ruling, Ruling::permit);
  EXPECT_EQ(ask_policy(policy, "distribute", {.territory = "FR"}).ruling, Ruling::unknown);
}

}  // namespace
}  // namespace chancery
