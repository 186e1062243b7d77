// The whole of stage 1: refusals, promises of the door, and marks that are small enough for a unit test. How dispatches
// of all kinds are read is in tests/golden/dispatch/.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <string>

#include "base/files.h"
#include "base/utf8.h"
#include "chancery/dispatch.h"
#include "dispatch/sheet.h"

namespace chancery {
namespace {

using namespace std::string_literals;

ErrorCode refusal(const std::string& bytes) {
  const auto read = read_dispatch(bytes);
  EXPECT_FALSE(read.ok());
  return read ? ErrorCode::argument_invalid : read.error().code;
}

TEST(ReadDispatch, RefusesWhatIsEmpty) {
  EXPECT_EQ(refusal(""), ErrorCode::dispatch_empty);
  EXPECT_EQ(refusal(" \n\t\n"), ErrorCode::dispatch_empty);
}

TEST(ReadDispatch, RefusesWhatIsTooLarge) {
  EXPECT_EQ(refusal(std::string(max_dispatch_bytes + 1, 'a')), ErrorCode::dispatch_too_large);
  EXPECT_TRUE(read_dispatch(std::string(max_dispatch_bytes, 'a')).ok());
}

TEST(ReadDispatch, RefusesWhatIsBinary) {
  EXPECT_EQ(refusal("\x7F"
                    "ELF\x02\x01\x01\x00\x00\x00"s),
            ErrorCode::dispatch_binary);
}

TEST(ReadDispatch, RefusesWhatCannotBeDecoded) {
  EXPECT_EQ(refusal("\xFF\xFE\x00\xD8\x00\xD8\x41"s), ErrorCode::dispatch_undecodable);
}

TEST(ReadDispatch, RefusesWhatHasNoNews) {
  EXPECT_EQ(refusal("URGENT\n\n© 2022 Agence\n"), ErrorCode::dispatch_no_text);
}

TEST(ReadDispatch, SaysWhyInOneSentence) {
  const auto read = read_dispatch("");
  ASSERT_FALSE(read.ok());
  EXPECT_NE(read.error().message.back(), '.');
}

TEST(ReadDispatch, LeavesTheByteOrderMarkOutOfTheHeadline) {
  const auto read = read_dispatch("\xEF\xBB\xBFOslo refuse\n\nOSLO (X) - La Norvège a refusé.\n");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(slice(read->text, *read->headline), "Oslo refuse");
  EXPECT_EQ(read->headline->begin, 3U);
}

TEST(ReadDispatch, CountsSpansInTheTextAsReceived) {
  const auto read = read_dispatch(
      "Oslo refuse\r\n\r\nOSLO (X) - L\x92offre est refus\xE9"
      "e.\r\n");
  ASSERT_TRUE(read.ok());
  EXPECT_EQ(read->encoding, "windows-1252");
  EXPECT_EQ(slice(read->text, read->body.at(0)), "L’offre est refusée.");
}

TEST(ReadDispatch, FingerprintsTheBytesNotTheText) {
  EXPECT_NE(read_dispatch("Oslo refus\xE9"s)->sha256, read_dispatch("Oslo refusé")->sha256);
}

// Every character is headline, body, notice … or white space, in all dispatches of the gold sets.
TEST(ReadDispatch, LosesNothing) {
  std::size_t checked = 0;
  for (const std::string folder : {"tests/gold/dev-fr", "tests/gold/dev-en"}) {
    for (const auto& entry : std::filesystem::directory_iterator(std::filesystem::path(CHANCERY_SOURCE_DIR) / folder)) {
      if (entry.path().extension() != ".txt") continue;
      const auto read = read_dispatch(*files::read(entry.path().string()));
      ASSERT_TRUE(read.ok()) << entry.path();
      auto spans = read->body;
      for (const auto* more : {&read->header_lines, &read->sign_offs, &read->editors_notes})
        spans.insert(spans.end(), more->begin(), more->end());
      for (const auto& one : {read->headline, read->dateline, read->byline, read->rights.notice}) {
        if (one) spans.push_back(*one);
      }
      std::sort(spans.begin(), spans.end());
      std::string left = read->text;
      for (auto span = spans.rbegin(); span != spans.rend(); ++span) left.erase(span->begin, span->end - span->begin);
      EXPECT_EQ(utf8::trim(left, {0, static_cast<std::uint32_t>(left.size())}).begin, left.size())
          << entry.path() << ": " << left;
      ++checked;
    }
  }
  EXPECT_GE(checked, 70U);
}

TEST(SignOff, IsInitialsOrAMark) {
  for (const std::string_view line :
       {"bur-ml/apo/cls", "/xyz/", "jmo/cco", "mlb", "-30-", "ENDS", "(FIN)", "###", "131137 GMT Nov 13"}) {
    EXPECT_TRUE(wire::is_sign_off(line)) << line;
  }
  for (const std::string_view line : {"Oslo", "Oman: 883 - 201", "and/or not", "The end came soon", "UN", "km/h"}) {
    EXPECT_FALSE(wire::is_sign_off(line)) << line;
  }
}

TEST(Byline, NamesAPersonOrACorrespondent) {
  for (const std::string_view line : {"By Anne B. Author", "Par Jean DUPONT", "By our Peking correspondent",
                                      "De notre envoyée spéciale à Pékin", "By A. B. and C. D."}) {
    EXPECT_TRUE(wire::is_byline(line)) << line;
  }
  for (const std::string_view line :
       {"By a large majority, deputies say no", "Par surprise, Oslo dit non", "By Monday.", "Bylines are rare"}) {
    EXPECT_FALSE(wire::is_byline(line)) << line;
  }
}

}  // namespace
}  // namespace chancery
