#include "dispatch/decoding.h"

#include <gtest/gtest.h>

#include <string>

namespace chancery::wire {
namespace {

using namespace std::string_literals;

std::string encoding_of(const std::string& bytes, std::string_view declared = {}) {
  const auto decoded = decode_bytes(bytes, declared);
  return decoded ? decoded->encoding : "refused " + std::to_string(static_cast<int>(decoded.error().code));
}

std::string text_of(const std::string& bytes, std::string_view declared = {}) {
  const auto decoded = decode_bytes(bytes, declared);
  return decoded ? decoded->text : decoded.error().message;
}

std::string utf16(std::string_view ascii, bool big) {
  std::string bytes;
  for (const char byte : ascii) {
    bytes += big ? "\0"s + byte : byte + "\0"s;
  }
  return bytes;
}

TEST(Decoding, KeepsUtf8AsItIs) {
  const auto decoded = decode_bytes("La République — « oui »");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->text, "La République — « oui »");
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_TRUE(decoded->lossy.empty());
}

TEST(Decoding, KeepsAByteOrderMarkInTheText) {
  EXPECT_EQ(text_of("\xEF\xBB\xBFOslo"), "\xEF\xBB\xBFOslo");
  EXPECT_EQ(text_of("\xFF\xFE" + utf16("Oslo", false)), "\xEF\xBB\xBFOslo");
}

TEST(Decoding, ReadsUtf16WithItsMark) {
  EXPECT_EQ(encoding_of("\xFF\xFE" + utf16("Oslo declines", false)), "UTF-16LE");
  EXPECT_EQ(encoding_of("\xFE\xFF" + utf16("Oslo declines", true)), "UTF-16BE");
}

TEST(Decoding, ReadsUtf16WithoutItsMark) {
  EXPECT_EQ(text_of(utf16("Oslo declines", false)), "Oslo declines");
  EXPECT_EQ(encoding_of(utf16("Oslo declines", false)), "UTF-16LE");
  EXPECT_EQ(encoding_of(utf16("Oslo declines", true)), "UTF-16BE");
}

TEST(Decoding, KnowsWindows1252ByItsQuotationMarksAndDashes) {
  EXPECT_EQ(encoding_of("L\x92\xC9tat a refus\xE9 \x96 dit-on"), "windows-1252");
  EXPECT_EQ(text_of("L\x92\xC9tat a refus\xE9 \x96 dit-on"), "L’État a refusé – dit-on");
}

TEST(Decoding, KnowsLatin1ByItsAccents) {
  EXPECT_EQ(encoding_of("La R\xE9publique a refus\xE9"), "ISO-8859-1");
  EXPECT_EQ(text_of("La R\xE9publique a refus\xE9"), "La République a refusé");
}

TEST(Decoding, KnowsLatin9ByItsEuroAndItsOe) {
  EXPECT_EQ(text_of("Le c\xBDur, 3 \xA4 la pi\xE8"
                    "ce"),
            "Le cœur, 3 € la pièce");
  EXPECT_EQ(encoding_of("Le c\xBDur de la question d\xE9plac\xE9"
                        "e"),
            "ISO-8859-15");
}

TEST(Decoding, KeepsAHalfAHalf) { EXPECT_EQ(text_of("\xE0 2 \xBD heures"), "à 2 ½ heures"); }

TEST(Decoding, BelievesADeclaration) {
  EXPECT_EQ(encoding_of("La R\xE9publique", "iso-8859-15"), "ISO-8859-15");
  EXPECT_EQ(encoding_of("La R\xE9publique", "latin1"), "ISO-8859-1");
  EXPECT_EQ(text_of("\xCD\xCF\xD3\xCB\xD7\xC1", "koi8-r"), "москва");
}

// Carriers say ISO-8859-1 and send windows-1252; 0x80 to 0x9F are letters there and controls here.
TEST(Decoding, TakesLatin1WithControlsForWindows1252) {
  EXPECT_EQ(encoding_of("L\x92\xC9tat", "ISO-8859-1"), "windows-1252");
}

TEST(Decoding, DoesNotBelieveWhatTheBytesContradict) {
  EXPECT_EQ(encoding_of("La R\xE9publique a refus\xE9", "UTF-8"), "ISO-8859-1");
  EXPECT_EQ(encoding_of("La République", "ISO-8859-1"), "UTF-8");
  EXPECT_EQ(encoding_of("Oslo declines", "UTF-16"), "UTF-8");
  EXPECT_EQ(encoding_of("La République", "no such name"), "UTF-8");
}

TEST(Decoding, MarksEveryLossyByte) {
  const auto decoded = decode_bytes("L\x92\xC9tat a refus\xE9 \x81 \x96 dit-on ce matin");
  ASSERT_TRUE(decoded);
  ASSERT_EQ(decoded->lossy.size(), 1U);
  EXPECT_EQ(slice(decoded->text, decoded->lossy[0]), "\xEF\xBF\xBD");
}

TEST(Decoding, TakesDamagedUtf8ForUtf8) {
  const auto decoded = decode_bytes("Été à Évian, où été rime avec été: \xFF, dit-on là-bas");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->encoding, "UTF-8");
  EXPECT_EQ(decoded->lossy.size(), 1U);
}

// What an earlier hand lost is lost for us too, and must not look like a word.
TEST(Decoding, ListsReplacementCharactersThatCameIn) {
  const auto decoded = decode_bytes("Le pr\xEF\xBF\xBDsident a refus\xC3\xA9 une fois de plus");
  ASSERT_TRUE(decoded);
  EXPECT_EQ(decoded->lossy, (std::vector<ByteSpan>{{5, 8}}));
}

TEST(Decoding, RefusesBinary) {
  EXPECT_EQ(encoding_of("PK\x03\x04\x14\x00\x00\x00\x08\x00"s), "refused 202");
  EXPECT_EQ(encoding_of("a\0b and some text"s), "refused 202");
  EXPECT_EQ(encoding_of("\x01\x02\x03\x04\x05 text"), "refused 202");
}

TEST(Decoding, AllowsTheControlsOfAWire) {
  EXPECT_EQ(encoding_of("\x01 u w bc-talks\r\n\x02The text of a long enough dispatch\x03"), "UTF-8");
}

TEST(Decoding, RefusesWhatIsMostlyLost) {
  EXPECT_EQ(encoding_of("\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD lost"), "refused 204");
}

}  // namespace
}  // namespace chancery::wire
