#include "text/cue_lexicon.h"

#include <gtest/gtest.h>

namespace chancery::text {
namespace {

Token word(std::string form, std::string lemma, std::string upos) {
  Token token;
  token.form = std::move(form);
  token.lemma = std::move(lemma);
  token.upos = std::move(upos);
  return token;
}

CueLexicon list(std::string_view text, Language language = Language::french, bool users = false) {
  CueLexicon lexicon;
  EXPECT_TRUE(lexicon.add(text, "list.tsv", {language}, users).ok());
  return lexicon;
}

float of(const CueMatches& matches, std::size_t at, ActKind act) { return matches.weights[at][static_cast<std::size_t>(act)]; }

TEST(CueLexicon, FindsAVerbByItsLemma) {
  const auto lexicon = list("proposer\tVERB\tpropose,-\t\n");
  const auto matches = lexicon.match(Language::french, {word("Elle", "lui", "PRON"), word("proposa", "proposer", "VERB")});
  EXPECT_FLOAT_EQ(of(matches, 1, ActKind::propose), 1);
  EXPECT_FLOAT_EQ(matches.weights[1][lexicon_width - 1], 0.5F);
  EXPECT_EQ(matches.strongest[0], nullptr);
  EXPECT_EQ(matches.strongest[1]->shown, "proposer: propose,-");
}

TEST(CueLexicon, LeavesANounWhereTheListMeansAVerb) {
  const auto lexicon = list("demand\tVERB\tdemand\t\n", Language::english);
  const auto matches = lexicon.match(Language::english, {word("demand", "demand", "NOUN")});
  EXPECT_FLOAT_EQ(of(matches, 0, ActKind::demand), 0);
}

TEST(CueLexicon, TakesBothWhereTheNoteSaysAlsoNoun) {
  const auto lexicon = list("demand\tVERB\tdemand\talso NOUN\n", Language::english);
  const auto matches = lexicon.match(Language::english, {word("demand", "demand", "NOUN")});
  EXPECT_FLOAT_EQ(of(matches, 0, ActKind::demand), 1);
}

TEST(CueLexicon, FindsAnExpressionWithAGap) {
  const auto lexicon = list("donner son accord\tEXPR\taccept\t\n");
  const auto matches = lexicon.match(Language::french, {word("a", "avoir", "AUX"), word("donné", "donner", "VERB"), word("hier", "hier", "ADV"), word("accord", "accord", "NOUN")});
  EXPECT_FLOAT_EQ(of(matches, 1, ActKind::accept), 1.2F);
  EXPECT_FLOAT_EQ(of(matches, 3, ActKind::accept), 1.2F);
  EXPECT_FLOAT_EQ(of(matches, 2, ActKind::accept), 0);
}

TEST(CueLexicon, TrustsAVerbMoreWithItsPreposition) {
  const auto lexicon = list("agree to\tVERB\taccept\t\n", Language::english);
  const auto with = lexicon.match(Language::english, {word("agreed", "agree", "VERB"), word("to", "to", "ADP")});
  const auto without = lexicon.match(Language::english, {word("agreed", "agree", "VERB"), word(".", ".", "PUNCT")});
  EXPECT_GT(of(with, 0, ActKind::accept), of(without, 0, ActKind::accept));
}

TEST(CueLexicon, LetsAUserForceAnAct) {
  const auto lexicon = list("tancer\tVERB\taccuse!\n", Language::french, true);
  const auto matches = lexicon.match(Language::french, {word("tance", "tancer", "VERB")});
  ASSERT_NE(matches.strongest[0], nullptr);
  EXPECT_TRUE(matches.strongest[0]->forced);
}

TEST(CueLexicon, NamesTheLineThatIsWrong) {
  CueLexicon lexicon;
  const auto unknown = lexicon.add("dire\tVERB\tstate\nfaire\tVERB\tdance\n", "mine.tsv", {Language::french}, true);
  ASSERT_FALSE(unknown.ok());
  EXPECT_EQ(unknown.error().message, "mine.tsv:2: \"dance\" is no act of the codebook");
  const auto thin = lexicon.add("dire VERB state\n", "mine.tsv", {Language::french}, true);
  ASSERT_FALSE(thin.ok());
  EXPECT_EQ(thin.error().code, ErrorCode::resource_damaged);
}

TEST(CueLexicon, ReadsTheListsThatWeShip) {
  const auto lexicon = CueLexicon::open(CHANCERY_SOURCE_DIR "/resources", {});
  ASSERT_TRUE(lexicon.ok()) << lexicon.error().message;
  const auto matches = lexicon->match(Language::english, {word("rejected", "reject", "VERB")});
  EXPECT_GT(of(matches, 0, ActKind::reject), 0.9F);
}

}  // namespace
}  // namespace chancery::text
