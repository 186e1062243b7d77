#include "dispatch/instants.h"

#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

std::string utc(std::string_view words) {
  const auto instant = read_instant(words);
  return instant && instant->utc ? utc_text(*instant->utc) : "";
}
std::string latest(std::string_view words) {
  const auto instant = read_instant(words);
  return instant ? utc_text(instant->latest) : "";
}
std::string inside(std::string_view prose) {
  const auto instant = instant_inside(prose);
  return instant ? utc_text(instant->latest) : "";
}

TEST(Instants, ReadIsoWithItsZone) {
  EXPECT_EQ(utc("2022-02-17T09:30:00Z"), "2022-02-17T09:30:00Z");
  EXPECT_EQ(utc("2022-02-17T00:30:00+01:00"), "2022-02-16T23:30:00Z");
  EXPECT_EQ(utc("20220217T093000-0500"), "2022-02-17T14:30:00Z");
  EXPECT_EQ(utc(" 2022-02-17T09:30:15.250Z\n"), "2022-02-17T09:30:15Z");
}

TEST(Instants, KeepTheSendersDay) { EXPECT_EQ(edtf(read_instant("2022-02-17T00:30:00+01:00")->day), "2022-02-17"); }

TEST(Instants, ReadWhatMailsAndRssWrite) {
  EXPECT_EQ(utc("Thu, 17 Feb 2022 09:30:00 GMT"), "2022-02-17T09:30:00Z");
  EXPECT_EQ(utc("17 Feb 2022 09:30 +0100"), "2022-02-17T08:30:00Z");
}

TEST(Instants, KeepThePrecisionGiven) {
  EXPECT_EQ(edtf(read_instant("2022-02")->day), "2022-02");
  EXPECT_EQ(edtf(read_instant("2022")->day), "2022");
}

TEST(Instants, GuessNoZone) {
  EXPECT_EQ(utc("2022-02-17T09:30:00"), "");
  EXPECT_EQ(latest("2022-02-17T09:30:00"), "2022-02-17T21:30:00Z");
  EXPECT_EQ(latest("2022-02-17"), "2022-02-17T12:00:00Z");
  EXPECT_EQ(utc("2022-02-17 09:30 IST"), "");
}

TEST(Instants, RefuseWhatIsNoTimeOrMoreThanOneDay) {
  for (const auto* words : {"", "Next Monday", "09-12", "09/12/2022", "2022-13-01", "2022-02-31T09:00:00Z", "0000-00-00", "T", "2022-02-17T99:00"})
    EXPECT_FALSE(read_instant(words)) << words;
}

TEST(Instants, AreFoundInProse) {
  EXPECT_EQ(inside("EMBARGOED until 0900 GMT, 18 February 2022"), "2022-02-18T09:00:00Z");
  EXPECT_EQ(inside("Sous embargo jusqu'au 18 février 2022 à 09h00 CET"), "2022-02-18T08:00:00Z");
  EXPECT_EQ(inside("Not for use before 2022-02-18T09:00Z"), "2022-02-18T09:00:00Z");
  EXPECT_EQ(inside("Embargo till Monday"), "");
}

TEST(Instants, InProseAreTheLatestOfSeveral) {
  EXPECT_EQ(inside("web 06:00 GMT 18 Feb 2022, print 05:00 GMT 19 Feb 2022"), "2022-02-19T05:00:00Z");
}

}  // namespace
}  // namespace chancery::wire
