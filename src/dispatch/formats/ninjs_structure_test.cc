// The rules of the ninjs standard, on invented items.
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <utility>

#include "dispatch/formats/ninjs_structure.h"

namespace chancery::wire {
namespace {

std::string fault_of(const char* item) { return structure_fault(nlohmann::json::parse(item)).value_or("sound"); }

TEST(NinjsStructure, TakesAnItemOfTheFirstGeneration) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "headline": "A", "body_text": "B", "associations": {"a": {"uri": "urn:x:2"}}})"), "sound");
}

TEST(NinjsStructure, TakesAnItemOfTheSecondGeneration) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "versioncreated": "2022-02-17", "headlines": [{"value": "A"}], "bodies": [{"value": "B"}]})"),
            "sound");
}

TEST(NinjsStructure, TakesAnItemOfTheThirdGeneration) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "pubStatus": "usable", "embargoedUntil": "", "bodies": [{"contentType": "text/plain", "value": "B"}]})"),
            "sound");
}

TEST(NinjsStructure, DoesNotReadWhatADateSays) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "embargoed": "Next Monday"})"), "sound");
}

TEST(NinjsStructure, NamesTheKeyThatIsMissing) { EXPECT_EQ(fault_of(R"({"headline": "A"})"), "the item has no uri"); }

TEST(NinjsStructure, PointsToAStatusThatTheStandardDoesNotKnow) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "pubstatus": "replaced"})"), "/pubstatus is none of usable, withheld, canceled");
}

TEST(NinjsStructure, PointsIntoLists) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "headlines": [{"value": "A"}, {"role": "main"}]})"), "/headlines/1 has no value");
}

TEST(NinjsStructure, PointsToAKeyThatTheStandardDoesNotKnow) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "a/b": 1})"), "/a~1b is no key of the standard");
}

TEST(NinjsStructure, WantsAWordAfterThePrefixOfAnOpenKey) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "body_text": "B", "headline_": "A"})"), "/headline_ is no key of the standard");
}

TEST(NinjsStructure, JudgesAnItemByTheGenerationThatItDeclares) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "standard": {"version": "3.0"}, "urgency": 10})"), "/urgency is not between 1 and 9");
}

TEST(NinjsStructure, WantsRightsLinkedOrEncodedButNotBoth) {
  EXPECT_EQ(fault_of(R"({"uri": "urn:x:1", "rightsinfo": {"linkedrights": "https://x.example/r", "encodedrights": "{}"}})"),
            "/rightsinfo has both linkedrights and encodedrights");
}

TEST(NinjsStructure, RefusesAWellWithoutABottom) {
  auto item = nlohmann::json::parse(R"({"uri": "urn:x:1"})");
  for (int depth = 0; depth < 200; ++depth) item = {{"uri", "urn:x:1"}, {"headline", "A"}, {"associations", {{"a", std::move(item)}}}};
  const auto fault = structure_fault(item);
  ASSERT_TRUE(fault);
  EXPECT_TRUE(fault->ends_with(" is too deep")) << *fault;
}

}  // namespace
}  // namespace chancery::wire
