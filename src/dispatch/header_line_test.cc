#include "dispatch/header_line.h"

#include <gtest/gtest.h>

#include <string>

namespace chancery::wire {
namespace {

std::string header(std::string_view line) {
  const auto found = header_line_at(line, {0, static_cast<std::uint32_t>(line.size())});
  return found ? std::string(slice(line, found->span)) : "none";
}

TEST(HeaderLine, EndsBehindItsDateWhenTheHeadlineFollows) {
  EXPECT_EQ(header("date 2022-02 Oslo refuse l'offre"), "date 2022-02");
  EXPECT_EQ(header("date 2022 Oslo refuse l'offre"), "date 2022");
}

TEST(HeaderLine, TakesTheHourAlong) {
  EXPECT_EQ(header("Publié le 3 mars 2015 à 14h05"), "Publié le 3 mars 2015 à 14h05");
  EXPECT_EQ(header("Updated 24 June 2017, 18:40 GMT Norway"), "Updated 24 June 2017, 18:40 GMT");
}

TEST(HeaderLine, KnowsKeysSlugsPrioritiesAndDates) {
  for (const std::string_view line :
       {"Slug: BC-TALKS", "URGENT", "BC-FISH-TALKS-URGENT", "26.05.2021 - 16:31", "3 mars 2015", "131137 GMT Nov 13"}) {
    EXPECT_EQ(header(line), line);
  }
}

TEST(HeaderLine, IsNoHeadlineAndNoNews) {
  for (const std::string_view line :
       {"Date of the summit still open", "G7 WARNS RUSSIA", "NATO-RUSSIA TALKS FAIL",
        "Source close to the talks says no", "Urgent appeal to both sides", "3 mars 2015: le traité est signé"}) {
    EXPECT_EQ(header(line), "none") << line;
  }
}

TEST(HeaderLine, NamesTheAgencyOfASourceLine) {
  const std::string_view line = "Source: North Wire";
  EXPECT_EQ(header_line_at(line, {0, static_cast<std::uint32_t>(line.size())})->agency, "North Wire");
}

TEST(HeaderLine, IsFoundAsADateStampBetweenGluedHeadlineAndNews) {
  const auto stamp = [](std::string_view line) {
    const auto found = date_stamp_inside(line, {0, static_cast<std::uint32_t>(line.size())});
    return found ? std::string(slice(line, found->span)) : "none";
  };
  EXPECT_EQ(stamp("EuropeNorway rejects offer Published 7 October 2022 09.12 Norway said no."),
            "Published 7 October 2022 09.12");
  EXPECT_EQ(stamp("French boats leave after protest Thursday 6 May 2021 Some sixty boats left."),
            "Thursday 6 May 2021");
  EXPECT_EQ(stamp("The treaty was signed on 6 May 2021, and Norway kept to it."), "none");
  EXPECT_EQ(stamp("The treaty was signed 6 May 2021 Norway says."), "none");
}

}  // namespace
}  // namespace chancery::wire
