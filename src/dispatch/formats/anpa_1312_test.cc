// A message of the American wire. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <string>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using namespace std::string_literals;
using ::testing::ElementsAre;

TEST(Anpa1312, LeavesFlushMarksOut) {
  const auto item = only(read_anpa_1312("\x16\x16\x01" "a0123\x02" "u i BC-Talks-Arcadia, 1st Ld-Writethru ^02-17 0250\n"
                                        "Arcadia rejects the offer^\nGENEVA (AP) - Arcadia said no.<\n\x03" "02-17-22 1137EST"s));
  EXPECT_EQ(item.native_id, "a0123");
  EXPECT_THAT(item.signals, ElementsAre("update"));
  EXPECT_EQ(item.paragraphs[0], "Arcadia rejects the offer\nGENEVA (AP) - Arcadia said no.\n");
}

TEST(Anpa1312, ReadsTheDayOfItsTrailer) {
  EXPECT_EQ(only(read_anpa_1312("\x16\x16\x01" "W2870\x1f" "wire\nf l\x13\x11 BC-Talks     11-13 1049\n\x02^BC-Talks,466<\n\t   Arcadia said no.\n\x03" "AP-WF-11-13-13 1509GMT<\n\x04"s)).issued,
            "2013-11-13");
}

}  // namespace
}  // namespace chancery::wire
