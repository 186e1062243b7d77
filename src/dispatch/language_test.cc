#include "dispatch/language.h"

#include <gtest/gtest.h>

namespace chancery::wire {
namespace {

Language of(std::string_view text) { return language_of(text, {{0, static_cast<std::uint32_t>(text.size())}}); }

TEST(LanguageOf, TellsFrenchFromEnglish) {
  EXPECT_EQ(of("La Norvège a décliné l'offre que son voisin lui avait faite dans une lettre."), Language::french);
  EXPECT_EQ(of("Norway has declined the offer that its neighbour had made in a letter to the king."),
            Language::english);
}

TEST(LanguageOf, DoesNotTakeACousinForFrench) {
  EXPECT_EQ(of("Noruega ha rechazado la oferta que su vecino le hizo en una carta del lunes."), Language::unknown);
  EXPECT_EQ(of("La Norvegia ha rifiutato l'offerta che il suo vicino le aveva fatto in una lettera."),
            Language::unknown);
  EXPECT_EQ(of("Norwegen hat das Angebot abgelehnt, das der Nachbar in einem Brief an den König gemacht hat."),
            Language::unknown);
}

TEST(LanguageOf, DoesNotGuess) {
  EXPECT_EQ(of(""), Language::unknown);
  EXPECT_EQ(of("Oslo, Stockholm, Helsinki"), Language::unknown);
  EXPECT_EQ(of("Scores: Norway 3, Sweden 2, a b c d e f the of"), Language::unknown);
}

}  // namespace
}  // namespace chancery::wire
