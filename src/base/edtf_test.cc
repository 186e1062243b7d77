#include "base/edtf.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <string>

namespace chancery::edtf {
namespace {

std::string shown(std::string_view value) {
  const auto found = extent(value);
  if (!found) return "not EDTF";
  return (found->first ? day(*found->first) : "..") + " " + (found->last ? day(*found->last) : "..");
}

TEST(Edtf, ADayIsItsOwnExtent) { EXPECT_EQ(shown("2022-02-17"), "2022-02-17 2022-02-17"); }
TEST(Edtf, AMonthEndsWithItsLastDay) { EXPECT_EQ(shown("2024-02"), "2024-02-01 2024-02-29"); }
TEST(Edtf, ADecadeIsTenYears) { EXPECT_EQ(shown("198X"), "1980-01-01 1989-12-31"); }
TEST(Edtf, AutumnIsSeptemberToNovember) { EXPECT_EQ(shown("2020-23"), "2020-09-01 2020-11-30"); }
TEST(Edtf, WinterReachesIntoTheNextYear) { EXPECT_EQ(shown("2020-24"), "2020-12-01 2021-02-28"); }
TEST(Edtf, AnOpenIntervalHasNoEnd) { EXPECT_EQ(shown("2020-06/.."), "2020-06-01 .."); }
TEST(Edtf, ASetReachesFromItsEarliestToItsLatest) {
  EXPECT_EQ(shown("[2022-02-10,2022-02-03]"), "2022-02-03 2022-02-10");
}
TEST(Edtf, AQualifierChangesNoDay) { EXPECT_EQ(shown("2022-02?"), "2022-02-01 2022-02-28"); }

TEST(Edtf, RefusesWhatNoCalendarHas) {
  for (const auto* value :
       {"", "2022-13", "2022-02-30", "2022-2-3", "22", "2022-02-17/2022-02-01", "/", "[]", "thursday", "2022-25"}) {
    EXPECT_FALSE(valid(value)) << value;
  }
}

TEST(Edtf, AYearBeforeZeroIsWrittenAsItIsRead) { EXPECT_EQ(shown("-0043-03"), "-0043-03-01 -0043-03-31"); }
TEST(Edtf, AYearBeyondTheCalendarHasNoDays) { EXPECT_EQ(shown("Y170000002"), ".. .."); }

TEST(Edtf, AgreesWithTheVectorsOfEdtfValidateAtLevels0And1) {
  std::ifstream file(CHANCERY_SOURCE_DIR "/tests/dates/edtf_validate.tsv");
  std::map<std::string, int> seen;
  for (std::string line; std::getline(file, line);) {
    if (line.starts_with('#')) continue;
    const auto wanted = line.substr(0, line.find('\t'));
    const auto value = line.substr(line.find('\t') + 1);
    const auto found = level(value);
    ++seen[wanted];
    if (wanted == "0" || wanted == "1")
      EXPECT_EQ(found ? std::to_string(*found) : "none", wanted) << value;
    else
      EXPECT_FALSE(found) << value << " is of level " << wanted;
  }
  EXPECT_EQ(seen["0"], 21);
  EXPECT_EQ(seen["1"], 64);
  EXPECT_GT(seen["-"], 50);
}

TEST(Edtf, OrdersWhatDoesNotOverlap) {
  EXPECT_EQ(compare("2022-01", "2022-02-01"), std::partial_ordering::less);
  EXPECT_EQ(compare("2022-02-17", "2022-02-16"), std::partial_ordering::greater);
  EXPECT_EQ(compare("2022-02-17", "2022-02"), std::partial_ordering::unordered);
  EXPECT_EQ(compare("2022-02", "2022-02-01/2022-02-28"), std::partial_ordering::equivalent);
}

}  // namespace
}  // namespace chancery::edtf
