#include "dispatch/notes.h"

#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

TEST(Notes, AreKnownByTheirOpening) {
  for (const std::string_view note :
       {"(Adds reaction in paragraph 3)", "(Corrects day of call to Tuesday)", "Editor's note: estimates are rough.",
        "NOTE AUX RÉDACTIONS: un envoi suit.", "(NDLR: en français dans le texte)", "ATTENTION - nouveau titre",
        "REFILE - adds dropped word", "(Reporting by A. B.; editing by C. D.)",
        "(Cette dépêche annule et remplace la précédente.)"}) {
    EXPECT_TRUE(is_note(note)) << note;
  }
}

TEST(Notes, AreNotNewsThatBeginLikeThem) {
  for (const std::string_view news :
       {"Attention aux promesses, a dit le ministre.", "With the talks over, ministers went home.",
        "Reprise des pourparlers à Genève", "(Sweden has no comment yet.)", "Editors were expelled from Oslo.",
        "with information from both sides, it said,"}) {
    EXPECT_FALSE(is_note(news)) << news;
  }
}

TEST(Notes, AtTheEndAreMore) {
  for (const std::string_view note :
       {"Lire aussi : la pêche en dix dates", "ALSO READ: Ten years of dialogue.", "Photos: organisers/handout.",
        "Tel: +32 2 555 12 34", "desk@example.org", "Developing story."}) {
    EXPECT_TRUE(is_closing_note(note)) << note;
    EXPECT_FALSE(is_note(note)) << note;
  }
  EXPECT_FALSE(is_closing_note("Related talks go on in Vienna, officials said."));
  EXPECT_FALSE(is_closing_note("Photo opportunities were scarce at the summit."));
  EXPECT_FALSE(is_closing_note("Some 1 200 000 people live there."));
}

TEST(Notes, TellTheFateOfADispatch) {
  EXPECT_TRUE(says_withheld("EMBARGO: 18H00 GMT"));
  EXPECT_TRUE(says_withheld("Not for publication before Friday"));
  EXPECT_FALSE(says_withheld("The arms embargo was lifted"));
  EXPECT_TRUE(says_withdrawn("(EDITORS: this story is withdrawn)"));
  EXPECT_FALSE(says_withdrawn("(Cette dépêche annule et remplace celle de 17 heures.)"));
  EXPECT_TRUE(kills("KILL: Norway declines"));
  EXPECT_FALSE(kills("Killing of envoy condemned"));
}

}  // namespace
}  // namespace chancery::wire
