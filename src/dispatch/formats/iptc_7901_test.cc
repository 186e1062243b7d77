// Messages with controls and with printed marks. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::SizeIs;

TEST(Iptc7901, ReadsSeveralMessages) {
  const auto items = read_iptc_7901("\x01" "ABC0123 4 pol 0250 /talks\r\r\n\x02" "Arcadia rejects the offer\r\r\nGENEVA, Feb 17 (Agency) - Arcadia said no.\r\r\n\x03" "171137 GMT Feb 22\r\n"
                                    "\x01" "ABC0124 5 pol 0010\r\n\x02" "Second.\r\n\x03"s);
  ASSERT_TRUE(items);
  ASSERT_THAT(*items, SizeIs(2));
  const auto& first = *items->front();
  EXPECT_EQ(first.service_number, "ABC0123");
  EXPECT_EQ(first.provider, "ABC");
  EXPECT_EQ(first.urgency, 4);
  EXPECT_EQ(first.issued, "2022-02-17");
  EXPECT_EQ(first.paragraphs[0], "Arcadia rejects the offer\nGENEVA, Feb 17 (Agency) - Arcadia said no.\n");
}

TEST(Iptc7901, ReadsItsPrintedMarks) {
  EXPECT_THAT(only(read_iptc_7901("ZCZC ABC0123 4 pol\nArcadia said no.\nNNNN\n")).paragraphs[0], HasSubstr("Arcadia said no."));
}

TEST(Iptc7901, ReadsATrailerWithItsFullYear) {
  EXPECT_EQ(only(read_iptc_7901("\x01" "ABC0123 4 pol 0250\n\x02" "Arcadia said no.\n\x03" "171137 GMT FEB 2022\n"s)).issued, "2022-02-17");
}

TEST(Iptc7901, ReadsAMessageThatLostItsControls) {
  const auto item = only(read_iptc_7901("ABC0123 4 pol 0250 /talks\n\nTalks/Arcadia/\nArcadia rejects the offer\nArcadia said no.\n\n171137 GMT FEB 2022\n"));
  EXPECT_EQ(item.service_number, "ABC0123");
  EXPECT_EQ(item.urgency, 4);
  EXPECT_EQ(item.issued, "2022-02-17");
  EXPECT_EQ(item.paragraphs[0], "Arcadia rejects the offer\nArcadia said no.\n\n");
}

TEST(Iptc7901, TakesNoFiguresOfTheTextForATrailer) {
  const auto item = only(read_iptc_7901("ZCZC ABC0123 4 pol\nThe count is\n171137 votes, in Feb 22 it was 9\n"));
  EXPECT_EQ(item.issued, "");
  EXPECT_THAT(item.paragraphs[0], HasSubstr("171137 votes"));
}

TEST(Iptc7901, GivesNoDayThatIsNone) {
  EXPECT_EQ(only(read_iptc_7901("\x01" "A1\n\x02" "x\n\x03" "999999 GMT Feb 22"s)).issued, "");
  EXPECT_EQ(only(read_iptc_7901("\x01" "A1\n\x02" "x\n\x03" "171137 GMT Feb 99999999999999999999"s)).issued, "");
}

// Each of 300,000 messages looked for a mark to the end of the file: hours for what takes a blink.
TEST(Iptc7901, ReadsALongLineOfMessagesOnce) {
  std::string line;
  for (int i = 0; i < 90'000; ++i) line += "ZCZC ABC0001 4 pol\n";
  const auto items = read_iptc_7901(line);
  ASSERT_TRUE(items);
  EXPECT_THAT(*items, SizeIs(90'000));
}

// DEL after the trailer made its day unreadable.
TEST(Iptc7901, ReadsTheDayOfATrailerBeforeFillCharacters) {
  EXPECT_EQ(only(read_iptc_7901("\x01" "abc062 4 i 211\r\n\x02" "No =\r\n\r\nArcadia said no.\r\n\x03" "131137 GMT Okt 13 \r\n\x7F\n\x7F\x04"s)).issued, "2013-10-13");
}

TEST(Iptc7901, TakesALineAboveTheHeadlineForAMark) {
  const auto item = only(read_iptc_7901("\x01" "abc062 4 i 211\r\n\x02" "REFILE\n1ST LEAD\r\nArcadia said no =\r\n\r\nMore.\r\n\x03" "131137 GMT Nov 13"s));
  EXPECT_THAT(item.signals, ElementsAre("REFILE", "1ST LEAD"));
  EXPECT_TRUE(item.paragraphs[0].starts_with("Arcadia said no"));
}

}  // namespace
}  // namespace chancery::wire
