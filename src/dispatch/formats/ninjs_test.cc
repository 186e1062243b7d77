// Items of all generations, alone, in lists and in lines. Their structure is tested by ninjs_structure_test.cc.
// The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(Ninjs, ReadsItsThreeGenerations) {
  const auto first = only(read_ninjs(R"({"uri":"u","version":3,"pubstatus":"canceled","versioncreated":"2022-02-17T09:30:00Z","headline":"H","byline":"A","body_xhtml":"<p>One.</p><p>Two.</p>","ednote":"desk","embargoed":"Next Monday"})"));
  EXPECT_EQ(first.version, "3");
  EXPECT_EQ(first.status, "canceled");
  EXPECT_EQ(first.embargo, "Next Monday");
  EXPECT_THAT(first.paragraphs, ElementsAre("One.", "Two."));
  EXPECT_THAT(first.notes, SizeIs(1));
  const auto third = only(read_ninjs(R"({"uri":"u","versionCreated":"2022-02-17T09:30:00Z","headlines":[{"value":"H"}],"bodies":[{"role":"caption","value":"no"},{"contentType":"text/plain","value":"One."}]})"));
  EXPECT_EQ(third.headline, "H");
  EXPECT_EQ(third.issued, "2022-02-17T09:30:00Z");
  EXPECT_THAT(third.paragraphs, ElementsAre("One."));
}

TEST(Ninjs, RefusesAnItemThatBreaksTheStandardItDeclares) {
  const auto items = read_ninjs(R"({"standard":{"name":"ninjs","version":"2.1"},"uri":"u","urgency":"high","headlines":[{"value":"H"}]})");
  ASSERT_TRUE(items);
  ASSERT_FALSE(items->front());
  EXPECT_EQ(items->front().error().code, ErrorCode::dispatch_damaged);
}

TEST(Ninjs, HearsTheEmbargoOfTheThirdGeneration) {
  EXPECT_EQ(only(read_ninjs(R"({"uri":"u","embargoedUntil":"2022-02-18T09:00:00Z","edNote":"desk","headlines":[{"value":"H"}]})")).embargo, "2022-02-18T09:00:00Z");
}

TEST(Ninjs, ReadsListsAndLines) {
  EXPECT_THAT(*read_ninjs(R"({"_items":[{"uri":"a","body_text":"x"},{"uri":"b","type":"picture"},{"uri":"c","body_text":"y"}]})"), SizeIs(3));
  const auto lines = read_ninjs("{\"uri\":\"a\",\"body_text\":\"x\"}\n\nnonsense\n{\"uri\":\"b\",\"body_text\":\"y\"}\n");
  ASSERT_TRUE(lines);
  ASSERT_THAT(*lines, SizeIs(3));
  EXPECT_FALSE((*lines)[1]);
  EXPECT_TRUE((*lines)[2]);
}

// A headline of lists in lists exhausted the stack.
TEST(Ninjs, RefusesANestNobodyWouldSend) {
  const auto items = read_ninjs("{\"uri\":\"u\",\"headline\":" + std::string(1'000'000, '[') + std::string(1'000'000, ']') + "}");
  ASSERT_FALSE(items);
  EXPECT_EQ(items.error().code, ErrorCode::dispatch_damaged);
}

TEST(Ninjs, PassesAPictureWithACaptionOver) {
  EXPECT_FALSE(read_ninjs(R"({"uri":"u","type":"picture","headline":"H","body_text":"A museum of aircraft"})")->front().ok());
}

}  // namespace
}  // namespace chancery::wire
