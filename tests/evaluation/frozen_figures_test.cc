// Our figures against those of the codebook's reference scorer, frozen: without a model, from acts with planted faults.

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <nlohmann/json.hpp>
#include <sstream>

#include "chancery/evaluation.h"

namespace chancery {
namespace {

using Json = nlohmann::json;

const std::string folder = CHANCERY_SOURCE_DIR "/tests/evaluation/";

std::string contents(const std::string& name) {
  std::ifstream file(folder + name, std::ios::binary);
  EXPECT_TRUE(file) << name;
  std::ostringstream out;
  out << file.rdbuf();
  return out.str();
}

std::vector<std::string> lines(const std::string& text) {
  std::vector<std::string> out;
  std::istringstream in(text);
  for (std::string line; std::getline(in, line);) out.push_back(line);
  return out;
}

std::uint32_t byte_of(const std::string& text, std::size_t point) {
  std::size_t at = 0;
  for (; at < text.size(); ++at) {
    const bool begins = (static_cast<unsigned char>(text[at]) & 0xC0U) != 0x80U;
    if (begins && point-- == 0) break;
  }
  return static_cast<std::uint32_t>(at);
}

std::optional<ByteSpan> span(const std::string& text, const Json& act, const char* key) {
  if (!act.contains(key)) return std::nullopt;
  const auto& given = act.at(key);
  return ByteSpan{byte_of(text, given.at("begin").get<std::size_t>()), byte_of(text, given.at("end").get<std::size_t>())};
}

Act act_of(const std::string& text, const Json& given) {
  Act act;
  act.act = act_by_name(given.at("act").get<std::string>()).value();
  act.status = act_status_by_name(given.at("status").get<std::string>()).value();
  act.cue = span(text, given, "cue").value();
  act.actor = span(text, given, "actor");
  act.content = span(text, given, "content");
  act.condition = span(text, given, "condition");
  act.party = given.value("party", std::vector<std::string>());
  act.addressee_party = given.value("addressee_party", std::vector<std::string>());
  if (given.contains("time_value")) act.time_value = given.at("time_value").get<std::string>();
  const auto& source = given.at("source");
  act.source = source == "agency" ? SourceKind::agency : source == "self" ? SourceKind::self : SourceKind::speaker;
  act.confidence = given.at("confidence").get<double>();
  return act;
}

class FrozenFigures : public ::testing::Test {
 protected:
  void SetUp() override {
    const auto gold = read_gold(folder + "gold");
    ASSERT_TRUE(gold) << gold.error().message;
    gold_ = *gold;
    std::vector<std::vector<ScoredAct>> system;
    for (const auto& line : lines(contents("system.jsonl"))) {
      const auto& text = gold_.at(system.size()).text;
      const auto given = Json::parse(line);
      ASSERT_EQ(gold_.at(system.size()).file, given.at("file"));
      Dispatch dispatch;
      dispatch.text = text;
      std::vector<Act> acts;
      for (const auto& act : given.at("acts")) acts.push_back(act_of(text, act));
      system.push_back(to_scored(dispatch, acts));
    }
    ASSERT_EQ(system.size(), gold_.size());
    evaluation_ = evaluate(gold_, system);
  }

  std::vector<GoldDispatch> gold_;
  Evaluation evaluation_;
};

TEST_F(FrozenFigures, AreThoseOfTheReferenceToTheLastDigit) {
  auto ours = Json::parse(to_json(evaluation_));
  for (const auto* more : {"party", "content"}) ours["of matched"].erase(more);  // the reference has them in actor and who+what only
  const auto expected = Json::parse(contents("expected.json"));
  for (const auto& [key, value] : expected.items()) EXPECT_EQ(ours.value(key, Json()), value) << key;
}

TEST_F(FrozenFigures, ArePrintedAsTheReferencePrintsThem) {
  auto ours = lines(to_text(evaluation_, true));
  // What the reference does not print: causes, the curve, calibration, the two attributes that its four figures contain.
  ours.erase(std::find(ours.begin(), ours.end(), "commonest causes of error"), ours.end());
  std::erase_if(ours, [](const auto& line) {
    return line.find("calibration") != std::string::npos || line.find("of matched, party") != std::string::npos ||
           line.find("of matched, content") != std::string::npos;
  });
  EXPECT_THAT(ours, ::testing::UnorderedElementsAreArray(lines(contents("expected.txt"))));
}

TEST_F(FrozenFigures, ListTheSameErrorsInTheSameOrder) {
  EXPECT_EQ(errors_to_tsv(gold_, evaluation_), contents("expected_errors.tsv"));
}

TEST_F(FrozenFigures, CountEachErrorUnderOneCause) {
  std::size_t counted = 0;
  for (const auto& [cause, count] : evaluation_.causes()) counted += count;
  const auto twice = std::count_if(evaluation_.errors.begin(), evaluation_.errors.end(), [](const ReadingError& error) {
    return error.kind == ErrorKind::extra && error.cause.find(" read as ") != std::string::npos;
  });
  EXPECT_EQ(counted + static_cast<std::size_t>(twice), evaluation_.errors.size());
}

TEST_F(FrozenFigures, KeepFewerActsAsTheConfidenceRises) {
  ASSERT_FALSE(evaluation_.curve.empty());
  EXPECT_EQ(evaluation_.curve.front().act.hit, evaluation_.act.hit);
  for (std::size_t i = 1; i < evaluation_.curve.size(); ++i)
    EXPECT_LE(evaluation_.curve[i].act.system, evaluation_.curve[i - 1].act.system);
}

TEST(ErrorPage, ShowsTextAsTextAndNeverAsMarkup) {
  GoldDispatch dispatch{"a<b>.txt", "Paris <script>refuse</script> net.", "", {}};
  ScoredAct act;
  act.act = "reject";
  act.cue = GoldSpan{14, 20};
  dispatch.acts = {act};
  const auto page = to_html({dispatch}, evaluate({dispatch}, {{}}), "x\"y");
  EXPECT_EQ(page.find("<script>"), std::string::npos);
  EXPECT_NE(page.find("&lt;script&gt;<mark class=gold>refuse</mark>"), std::string::npos) << page;
  EXPECT_NE(page.find("a&lt;b&gt;.txt"), std::string::npos);
}

TEST_F(FrozenFigures, TakeTheIssueDateFromTheIndex) {
  const auto found = std::find_if(gold_.begin(), gold_.end(), [](const auto& d) { return d.file == "02-security-geneva.txt"; });
  ASSERT_NE(found, gold_.end());
  EXPECT_EQ(found->issued, "2022-01-10");
}

TEST(Gold, ThatIsNotThereIsRefusedWithItsName) {
  const auto gold = read_gold(folder + "no-such-folder");
  ASSERT_FALSE(gold);
  EXPECT_EQ(gold.error().code, ErrorCode::file_not_found);
  EXPECT_THAT(gold.error().message, ::testing::HasSubstr("no-such-folder"));
}

}  // namespace
}  // namespace chancery
