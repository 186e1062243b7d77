#include "pipeline/home.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>

namespace chancery::pipeline {
namespace {

TEST(FindHome, BelievesCHANCERY_HOME) {
  ASSERT_EQ(setenv("CHANCERY_HOME", "/somewhere/else", 1), 0);
  EXPECT_EQ(find_home(), "/somewhere/else");
  unsetenv("CHANCERY_HOME");
}

TEST(FindHome, FallsBackToTheTreeThatItWasBuiltFrom) {
  unsetenv("CHANCERY_HOME");
  EXPECT_TRUE(std::filesystem::exists(find_home() + "/resources/fr/cues.tsv"));
}

}  // namespace
}  // namespace chancery::pipeline
