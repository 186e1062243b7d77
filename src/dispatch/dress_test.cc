#include "dispatch/dress.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

Item talks() {
  Item item;
  item.format = WireFormat::newsml_g2;
  item.provider = "agency.example";
  item.native_id = "tag:agency.example,2022:talks:3";
  item.version = "3";
  item.status = "stat:usable";
  item.issued = "2022-02-17T09:30:00Z";
  item.headline = "Arcadia rejects the offer";
  item.byline = "By A. Writer";
  item.paragraphs = {"GENEVA, Feb 17 (Agency) - Arcadia said on Thursday it had rejected the offer.", "Borelia was not told. (Agency)"};
  item.rights = {{"copyrightnotice", "(c) Agency 2022. All rights reserved. No reproduction without permission."}};
  return item;
}

Dispatch dressed(const Item& item) {
  auto dispatch = dress(item, std::string(64, '0'), "");
  EXPECT_TRUE(dispatch) << dispatch.error().message;
  return *std::move(dispatch);
}

std::string_view words(const Dispatch& dispatch, const std::optional<ByteSpan>& span) {
  return span ? slice(dispatch.text, *span) : std::string_view();
}

TEST(Dress, LaysTheFieldsOutAsOneText) {
  const auto dispatch = dressed(talks());
  EXPECT_EQ(words(dispatch, dispatch.headline), "Arcadia rejects the offer");
  EXPECT_EQ(words(dispatch, dispatch.byline), "By A. Writer");
  EXPECT_EQ(words(dispatch, dispatch.dateline), "GENEVA, Feb 17 (Agency) -");
  ASSERT_EQ(dispatch.body.size(), 2U);
  EXPECT_EQ(slice(dispatch.text, dispatch.body[0]), "Arcadia said on Thursday it had rejected the offer.");
  EXPECT_EQ(slice(dispatch.text, dispatch.body[1]), "Borelia was not told.");
  EXPECT_THAT(words(dispatch, dispatch.rights.notice), HasSubstr("All rights reserved"));
  EXPECT_TRUE(dispatch.rights.all_reserved);
}

TEST(Dress, TakesTheRevisionOutOfTheIdentity) {
  const auto dispatch = dressed(talks());
  EXPECT_EQ(dispatch.native_id, "tag:agency.example,2022:talks");
  EXPECT_EQ(dispatch.version, "3");
  EXPECT_EQ(dispatch.issued, "2022-02-17");
}

TEST(Dress, LetsNoNoteToEditorsIntoTheText) {
  auto item = talks();
  item.notes = {{"Call the desk, +00 123 456 789, not for broadcast", true}, {"reporter at reporter@example.org", false}};
  const auto dispatch = dressed(item);
  EXPECT_THAT(dispatch.text, Not(HasSubstr("456")));
  EXPECT_THAT(dispatch.text, Not(HasSubstr("@")));
}

TEST(Dress, HearsABanInANote) {
  auto item = talks();
  item.rights.clear();
  item.notes = {{"All rights reserved. Translation is forbidden.", false}};
  EXPECT_EQ(ruling(dressed(item).rights, Use::translate), Ruling::forbid);
}

TEST(Dress, AnUnknownStatusIsNotUsable) {
  auto item = talks();
  item.status = "stat:frobnicated";
  EXPECT_EQ(dressed(item).status, DispatchStatus::quarantined);
}

TEST(Dress, AKillIsWithdrawnWhateverItsHeadlineSays) {
  auto item = talks();
  item.status = "Canceled";
  item.headline = "CORRECTED-Arcadia rejects the offer";
  EXPECT_EQ(dressed(item).status, DispatchStatus::withdrawn);
  EXPECT_EQ(dressed(item).revision, Revision::kill);
}

TEST(Dress, MarksWhatCannotBeReadAnyMore) {
  auto item = talks();
  item.paragraphs = {"The minister of Arcadia, Mr. M\xEF\xBF\xBDller, said no."};
  ASSERT_EQ(dressed(item).lossy.size(), 1U);
}

TEST(Dress, FindsTheParagraphsOfABodyInLines) {
  auto item = talks();
  item.lines = true;
  item.paragraphs = {"GENEVA, Feb 17 (Agency) - Arcadia has rejected it.\n\nBorelia has not."};
  EXPECT_EQ(dressed(item).body.size(), 2U);
}

TEST(Dress, DoesNotBelieveADeclaredLanguage) {
  auto item = talks();
  item.language = "it";
  EXPECT_EQ(dressed(item).language, Language::english);
}

TEST(Dress, RefusesAnItemWithoutWords) {
  auto item = talks();
  item.headline.clear();
  item.paragraphs.clear();
  const auto refused = dress(item, "", "");
  ASSERT_FALSE(refused);
  EXPECT_EQ(refused.error().code, ErrorCode::dispatch_no_text);
}

TEST(Fingerprint, TellsTwoTellingsApart) {
  auto item = talks();
  const auto first = fingerprint(item);
  EXPECT_EQ(first, fingerprint(talks()));
  item.paragraphs.back() += " It will be.";
  EXPECT_NE(first, fingerprint(item));
}

}  // namespace
}  // namespace chancery::wire
