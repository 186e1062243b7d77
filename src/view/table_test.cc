#include "view/table.h"

#include <gtest/gtest.h>

namespace chancery::view {
namespace {

TEST(Table, IsAsWideAsItsCellsWhenThereIsRoom) {
  Table table({{.title = "ID", .right = true}, {.title = "WHO"}, {.title = "WHAT"}});
  table.add({"3", "USA", "des pourparlers"});
  table.add({"12", "Élan", "平壌"});
  EXPECT_EQ(table.lay_out({80, false}),
            "ID  WHO   WHAT\n"
            " 3  USA   des pourparlers\n"
            "12  Élan  平壌\n");
}

TEST(Table, LetsItsWidestColumnGiveWay) {
  Table table({{.title = "WHO"}, {.title = "WHAT", .least = 8}});
  table.add({"USA", "des demandes russes inacceptables"});
  EXPECT_EQ(table.lay_out({21, false}),
            "WHO  WHAT\n"
            "USA  des demandes\n"
            "     russes\n"
            "     inacceptables\n");
}

TEST(Table, MarksACellThatGoesOn) {
  Table table({{.title = "WHAT", .least = 8}});
  table.add({"un deux trois quatre cinq six sept huit"});
  EXPECT_EQ(table.lay_out({10, false}),
            "WHAT\n"
            "un deux\n"
            "trois\n"
            "quatre…\n");
}

TEST(Table, SetsHeadingsAcross) {
  Table table({{.title = "WHO"}});
  table.add_heading("2022-02-17");
  table.add({"USA"});
  EXPECT_EQ(table.lay_out({80, false}), "WHO\n2022-02-17\nUSA\n");
}

TEST(Table, LeavesNoBlanksAtTheEndOfItsLines) {
  Table table({{.title = "WHO"}, {.title = "TO"}});
  table.add({"USA", ""});
  EXPECT_EQ(table.lay_out({80, false}), "WHO  TO\nUSA\n");
}

TEST(Table, PaintsOnlyWhereColourIsAsked) {
  Table table({{.title = "WHO", .style = Style::actor}});
  table.add({"USA"});
  EXPECT_EQ(table.lay_out({80, true}), "\x1b[2mWHO\x1b[0m\n\x1b[36mUSA\x1b[0m\n");
}

}  // namespace
}  // namespace chancery::view
