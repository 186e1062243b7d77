#include "view/marking.h"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace chancery::view {
namespace {

using ::testing::HasSubstr;
using ::testing::Not;

ByteSpan where(const std::string& text, std::string_view words) {
  const auto begin = text.find(words);
  EXPECT_NE(begin, std::string::npos) << words;
  return {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(begin + words.size())};
}

class Marking : public ::testing::Test {
 protected:
  Marking() {
    dispatch_.text = "L'Arcadie a rejeté\nl'offre de la Borélie, dit-on.";
    act_.cue = where(dispatch_.text, "a rejeté");
    act_.actor = where(dispatch_.text, "L'Arcadie");
    act_.content = where(dispatch_.text, "l'offre de la Borélie");
    act_.addressee = where(dispatch_.text, "la Borélie");
  }
  [[nodiscard]] ByteSpan whole() const { return {0, static_cast<std::uint32_t>(dispatch_.text.size())}; }

  Dispatch dispatch_;
  Act act_;
};

TEST_F(Marking, NamesEachAttributeInBrackets) {
  EXPECT_EQ(marked(dispatch_, act_, whole(), false),
            "[actor: L'Arcadie] [cue: a rejeté] [content: l'offre de [addressee: la Borélie]], dit-on.");
}

TEST_F(Marking, PaintsTheInnermost) {
  EXPECT_EQ(marked(dispatch_, act_, whole(), true),
            "\x1b[36mL'Arcadie\x1b[0m \x1b[1;33ma rejeté\x1b[0m \x1b[32ml'offre de \x1b[0m\x1b[34mla Borélie\x1b[0m, "
            "dit-on.");
}

TEST_F(Marking, LetsTheCueWinInsideAndAround) {
  act_.content = where(dispatch_.text, "L'Arcadie a rejeté\nl'offre");
  EXPECT_THAT(marked(dispatch_, act_, whole(), true), HasSubstr("\x1b[1;33ma rejeté\x1b[0m"));
  act_.cue = where(dispatch_.text, "L'Arcadie a rejeté");
  EXPECT_THAT(marked(dispatch_, act_, whole(), true), HasSubstr("\x1b[1;33mL'Arcadie\x1b[0m"));
}

TEST_F(Marking, MarksWhatReachesOverTheEndUpToThere) {
  EXPECT_EQ(marked(dispatch_, act_, where(dispatch_.text, "a rejeté\nl'offre"), false),
            "[cue: a rejeté] [content: l'offre]");
}

// A dispatch comes from anywhere: its bytes must not move the cursor or set the title of the desk's terminal.
TEST_F(Marking, LetsNoDispatchSteerTheTerminal) {
  dispatch_.text.replace(dispatch_.text.find(", dit"), 1, "\x1b");
  EXPECT_THAT(marked(dispatch_, act_, whole(), false), Not(HasSubstr("\x1b")));
}

}  // namespace
}  // namespace chancery::view
