#include "inference/model_file.h"

#include <gtest/gtest.h>

#include <cstring>

namespace chancery::inference {
namespace {

void put(std::string& to, std::uint64_t value, std::size_t bytes) {
  for (std::size_t i = 0; i < bytes; ++i) to.push_back(static_cast<char>((value >> (8 * i)) & 0xFFU));
}

/// A file of one section, as training/export.py writes it.
std::string file_of(const std::string& name, const std::string& data, std::uint32_t format = model_format) {
  std::string out(model_magic);
  put(out, format, 4);
  put(out, 1, 4);
  std::string padded = name;
  padded.resize(24, '\0');
  out += padded;
  put(out, 16 + 48, 8);
  put(out, data.size(), 8);
  put(out, fnv1a(data), 8);
  return out + data;
}

TEST(ModelFile, HandsOutItsSections) {
  const auto file = ModelFile::parse(file_of("header", "{}"), "m.chm");
  ASSERT_TRUE(file.ok());
  ASSERT_TRUE(file->section("header").ok());
  EXPECT_EQ(*file->section("header"), "{}");
  EXPECT_FALSE(file->section("encoder").ok());
}

TEST(ModelFile, RefusesAnotherFormatWithBothNumbers) {
  const auto file = ModelFile::parse(file_of("header", "{}", 4), "m.chm");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().code, ErrorCode::model_wrong_version);
  EXPECT_EQ(file.error().message, "m.chm is format 4, this program reads 1; take the model of this release");
}

TEST(ModelFile, FindsADamagedByte) {
  auto bytes = file_of("header", "{\"a\": 1}");
  bytes.back() = '!';
  const auto file = ModelFile::parse(bytes, "m.chm");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().code, ErrorCode::model_damaged);
}

TEST(ModelFile, RefusesWhateverIsCutOff) {
  const auto whole = file_of("header", "{\"a\": 1}");
  for (std::size_t size = 0; size < whole.size(); ++size) {
    EXPECT_FALSE(ModelFile::parse(whole.substr(0, size), "m.chm").ok()) << size;
  }
}

TEST(ModelFile, SaysWhereItLookedForAMissingModel) {
  const auto file = ModelFile::load("no/such/model.chm");
  ASSERT_FALSE(file.ok());
  EXPECT_EQ(file.error().code, ErrorCode::model_missing);
}

}  // namespace
}  // namespace chancery::inference
