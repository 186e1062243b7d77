// One beginning of each format.
#include <gtest/gtest.h>

#include "dispatch/formats/formats.h"

namespace chancery::wire {
namespace {

TEST(FormatOf, GoesByContent) {
  EXPECT_EQ(format_of("\xEF\xBB\xBF<?xml version=\"1.0\"?><!-- x --><nar:newsMessage>"), WireFormat::newsml_g2);
  EXPECT_EQ(format_of("<?xml version=\"1.0\"?><!DOCTYPE NewsML SYSTEM \"x.dtd\" [<!ENTITY a \"b\">]><NewsML>"), WireFormat::newsml_1);
  EXPECT_EQ(format_of("<nitf>"), WireFormat::nitf);
  EXPECT_EQ(format_of("<rss version=\"2.0\">"), WireFormat::rss);
  EXPECT_EQ(format_of("<feed xmlns=\"x\">"), WireFormat::atom);
  EXPECT_EQ(format_of("<!DOCTYPE html><p>"), WireFormat::html);
  EXPECT_EQ(format_of(R"({"uri": "x", "headline": "y"})"), WireFormat::ninjs);
  EXPECT_EQ(format_of(R"({"acts": []})"), WireFormat::plain_text);
  EXPECT_EQ(format_of("From: a@b\nSubject: x\n\ny"), WireFormat::mail);
  EXPECT_EQ(format_of("ZCZC ABC"), WireFormat::iptc_7901);
  EXPECT_EQ(format_of("\x16\x16\x01x"), WireFormat::anpa_1312);
  EXPECT_EQ(format_of("GENEVA, Feb 17 (X) - From: nothing."), WireFormat::plain_text);
  EXPECT_EQ(format_of(""), WireFormat::plain_text);
}

}  // namespace
}  // namespace chancery::wire
