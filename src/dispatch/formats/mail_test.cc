// Encoded words, parts and charsets of a mail. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "base/utf8.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;

TEST(Mail, DecodesWordsAndParts) {
  const auto item = only(read_mail("From: =?utf-8?Q?Agence_g=C3=A9n=C3=A9rale?= <desk@agency.example>\r\nSubject: =?utf-8?B?TGUgcmVmdXMgZGUgUGFyaXM=?=\r\nDate: Thu, 17 Feb 2022 09:30:00 +0100\r\n"
                                   "Message-ID: <1@agency.example>\r\nContent-Type: multipart/alternative;\r\n boundary=\"b\"\r\n\r\n--b\r\nContent-Type: text/html\r\n\r\n<p>x</p>\r\n"
                                   "--b\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\nParis a refus=E9 l=\r\n'offre.\r\n--b--\r\n"));
  EXPECT_EQ(item.provider, "Agence g\u00e9n\u00e9rale");
  EXPECT_EQ(item.headline, "Le refus de Paris");
  EXPECT_EQ(item.native_id, "1@agency.example");
  EXPECT_THAT(item.paragraphs[0], HasSubstr("Paris a refus\u00e9 l'offre."));
}

TEST(Mail, ReadsMarkupWhereThereIsNoText) {
  EXPECT_THAT(only(read_mail("From: a@b.example\nSubject: S\nContent-Type: text/html\n\n<p>One.</p><p>Two.</p>")).paragraphs, ElementsAre("One.", "Two."));
}

// Fuzzing: a date with bytes beyond ASCII left the reader as it came, and was no UTF-8.
TEST(Mail, GivesUtf8WhateverItsHeadersHold) {
  const auto item = only(read_mail("From: Desk <desk@agency.example>\nSubject: No\nDate: Thu, 17 \xff\xff\nMessage-ID: <\xe9@x>\n\nArcadia said no.\n"));
  EXPECT_TRUE(utf8::valid(item.issued));
  EXPECT_TRUE(utf8::valid(item.native_id));
}

}  // namespace
}  // namespace chancery::wire
