#include "dispatch/notice.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

using testing::ElementsAre;
using testing::IsEmpty;

Rights read(std::string_view notice) { return read_notice(notice, {0, static_cast<std::uint32_t>(notice.size())}); }

std::vector<Use> forbidden(std::string_view notice) { return uses_ruled(read(notice), Ruling::forbid); }

TEST(Notice, NamesHolderAndYear) {
  EXPECT_EQ(read("© 2022 Agence du Nord. Tous droits réservés.").holder, "Agence du Nord");
  EXPECT_EQ(read("© Agence 1978. Libre.").holder, "Agence");
  EXPECT_EQ(read("Copyright (c) 2019 North Wire. All rights reserved.").holder, "North Wire");
  EXPECT_EQ(read("Droits réservés, Agence 2021.").holder, "Agence");
  EXPECT_EQ(read("Droits réservés, Agence 2021.").year, "2021");
  EXPECT_EQ(read("All rights reserved.").holder, "");
  EXPECT_EQ(read("© 2022. All rights reserved.").holder, "");
}

TEST(Notice, KnowsThatAllIsReserved) {
  EXPECT_TRUE(read("Tous droits de reproduction et de représentation réservés.").all_reserved);
  EXPECT_TRUE(read("All rights reserved.").all_reserved);
  EXPECT_FALSE(read("© 2022 North Wire").all_reserved);
}

TEST(Notice, ListsTheForbiddenUsesInOrder) {
  EXPECT_THAT(forbidden("Ce texte ne peut être traduit, archivé, modifié ni reproduit."), ElementsAre(Use::reproduce, Use::translate, Use::derive));
  EXPECT_THAT(forbidden("This material may not be published, broadcast, rewritten or redistributed."), ElementsAre(Use::redistribute, Use::derive));
  EXPECT_THAT(forbidden("Text and data mining and commercial use are prohibited."), ElementsAre(Use::mine, Use::commercial));
}

TEST(Notice, ReadsCreativeCommonsLetters) {
  EXPECT_THAT(forbidden("Licence CC BY-NC-ND 4.0"), ElementsAre(Use::translate, Use::derive, Use::commercial));
  EXPECT_THAT(forbidden("Licence CC BY 2.5"), IsEmpty());
}

TEST(Notice, DoesNotTakeLeaveForABan) {
  for (const std::string_view notice :
       {"© Agence. Reproduction, traduction et rediffusion libres (CC0). Aucun des éléments n'est soumis à un accord "
        "préalable.",
        "Ce texte peut être reproduit et traduit sans accord préalable.", "This text may be reproduced freely.",
        "Ce texte appartient au domaine public. Aucune autorisation n’est requise pour le reproduire."}) {
    EXPECT_THAT(forbidden(notice), IsEmpty()) << notice;
    EXPECT_FALSE(read(notice).all_reserved) << notice;
  }
}

// "copyright" has "copy" in it.
TEST(Notice, DoesNotTakeTheWordCopyrightForABanOnCopying) {
  EXPECT_THAT(forbidden("Copyright 2022, no part of this page may be republished."), ElementsAre(Use::redistribute));
}

TEST(Notice, OpensBeyondDoubtOrNot) {
  EXPECT_TRUE(opens_notice("© 2022 Agence"));
  EXPECT_TRUE(opens_notice("Tous droits de reproduction réservés"));
  EXPECT_FALSE(opens_notice("Tous droits de douane seront levés lundi"));
  EXPECT_FALSE(opens_notice("Reproduction du traité, page trois"));
}

TEST(Notice, SpeaksOfTheDispatchItself) {
  EXPECT_TRUE(speaks_of_rights("Any reuse needs permission"));
  EXPECT_TRUE(speaks_of_rights("La reprise de cet article est soumise à autorisation."));
  EXPECT_TRUE(speaks_of_rights("No portion of this article may be broadcast, rewritten or redistributed."));
  EXPECT_FALSE(speaks_of_rights("Le ministère a interdit la reproduction des cartes marines."));
  EXPECT_FALSE(speaks_of_rights("The text may be signed next week."));
  EXPECT_FALSE(speaks_of_rights("Le texte, soumis au Sénat, ne peut être modifié."));
}

}  // namespace
}  // namespace chancery::wire
