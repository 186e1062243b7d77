#include "pipeline/installed.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::pipeline {
namespace {

TEST(Installed, LooksOnlyInTheHomeThatTheUserNamed) {
  EXPECT_THAT(homes("/opt/chancery", "/usr/bin/chancery"), ::testing::ElementsAre("/opt/chancery"));
}

TEST(Installed, LooksBesideTheProgramBeforeTheSources) {
  const auto folders = homes("", "/usr/bin/chancery");
  ASSERT_EQ(folders.size(), 4U);
  EXPECT_EQ(folders[0], "/usr/share/chancery");
  EXPECT_EQ(folders[1], "/usr/bin");
  EXPECT_EQ(folders[2], "/usr");
  EXPECT_EQ(folders[3], CHANCERY_SOURCE_DIR);
}

TEST(Installed, TakesTheFirstFolderThatHasTheFile) {
  EXPECT_EQ(first_with({"/no/such/folder", CHANCERY_SOURCE_DIR}, "CMakeLists.txt"),
            std::string(CHANCERY_SOURCE_DIR).append("/CMakeLists.txt"));
}

TEST(Installed, NamesAPlaceEvenForWhatIsNowhere) {
  EXPECT_EQ(first_with({"/no/such/folder"}, "models/reader.chm"), "/no/such/folder/models/reader.chm");
}

}  // namespace
}  // namespace chancery::pipeline
