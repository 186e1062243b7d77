#include "text/subwords.h"

#include <gtest/gtest.h>

#include "base/files.h"
#include "inference/model_file.h"

namespace chancery::text {
namespace {

std::string joined(const std::vector<std::int64_t>& ids) {
  std::string out;
  for (const auto id : ids) out.append(out.empty() ? "" : ",").append(std::to_string(id));
  return out;
}

TEST(SubWords, AreThoseOfTrainingInAThousandSentences) {
  const auto file = inference::ModelFile::load(CHANCERY_SOURCE_DIR "/models/reader.chm");
  if (!file) GTEST_SKIP() << file.error().message;
  const auto subwords = SubWords::open(*file->section("subwords"));
  ASSERT_TRUE(subwords.ok()) << subwords.error().message;
  // Written by training/subword_cases.py.
  const auto cases = files::read(CHANCERY_SOURCE_DIR "/tests/golden/subwords.txt");
  ASSERT_TRUE(cases.ok()) << cases.error().message;
  std::size_t sentences = 0;
  for (const auto line : files::lines(*cases)) {
    const auto cells = files::cells(line);
    ASSERT_EQ(cells.size() % 3, 0U);
    for (std::size_t i = 0; i < cells.size(); i += 3) {
      ASSERT_EQ(joined(subwords->word(cells[i], cells[i + 1] == "1")), cells[i + 2]) << cells[i];
    }
    ++sentences;
  }
  EXPECT_GE(sentences, 1000U);
}

TEST(SubWords, RefuseBytesThatAreNoModel) { EXPECT_FALSE(SubWords::open("no model").ok()); }

}  // namespace
}  // namespace chancery::text
