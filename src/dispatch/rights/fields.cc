#include "dispatch/rights/fields.h"

#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "dispatch/notes.h"
#include "dispatch/rights/holder.h"
#include "dispatch/rights/limits.h"
#include "dispatch/rights/prose.h"

namespace chancery::wire {
namespace {

void add_prose(std::string_view field, std::string_view words, Rights& rights) {
  auto said = read_prose(words, true);
  if (rights.holder.empty()) rights.holder = std::move(said.holder);
  if (rights.year.empty()) rights.year = std::move(said.year);
  rights.all_reserved = rights.all_reserved || said.all_reserved;
  for (auto& ground : said.grounds) {
    ground.field = field;
    rights.grounds.push_back(std::move(ground));
  }
}

struct MiningTerm {
  std::string_view ending;
  std::vector<Use> forbids;
  std::vector<Use> permits;
};

// PLUS data mining vocabulary, which IPTC took over; W3C TDMRep's reservation is 0 or 1. Any other value says nothing.
void add_mining(const RightsWords& field, Rights& rights) {
  static const std::array terms = {
      MiningTerm{"dmi-allowed", {}, {Use::mine}},
      MiningTerm{"dmi-prohibited", {Use::mine}, {}},
      MiningTerm{"dmi-prohibited-aimltraining", {Use::mine}, {}},
      MiningTerm{"dmi-prohibited-genaimltraining", {Use::mine}, {}},
      MiningTerm{"dmi-prohibited-exceptsearchengineindexing", {Use::mine}, {Use::index}},
      MiningTerm{"dmi-prohibited-seeconstraint", {Use::mine}, {}},
      MiningTerm{"dmi-prohibited-seeembeddedrightsexpr", {Use::mine}, {}},
      MiningTerm{"dmi-prohibited-seelinkedrightsexpr", {Use::mine}, {}},
  };
  if (field.field == "tdm-reservation") {
    if (field.words == "1") rights.grounds.push_back({.field = field.field, .words = field.words, .forbids = {Use::mine}});
    if (field.words == "0") rights.grounds.push_back({.field = field.field, .words = field.words, .permits = {Use::mine}});
    return;
  }
  const auto folded = utf8::fold(field.words);
  for (const auto& term : terms) {
    if (folded.ends_with(term.ending)) rights.grounds.push_back({.field = field.field, .words = field.words, .forbids = term.forbids, .permits = term.permits});
  }
}

void add_limit(const RightsWords& field, Limit limit, Rights& rights) {
  if (!limit.what.empty()) rights.grounds.push_back({.field = field.field, .words = field.words, .limits = {std::move(limit)}});
}

// "20231231", "20231231T235900Z", "2023-12-31"
std::string day_of_field(std::string_view words) {
  std::string digits;
  for (const char c : words.substr(0, 10)) {
    if (c >= '0' && c <= '9') digits.push_back(c);
  }
  if (digits.size() < 8) return {};
  return day_in(words_of(digits.substr(0, 4) + " " + digits.substr(4, 2) + " " + digits.substr(6, 2)));
}

}  // namespace

bool is_prose(const RightsWords& field) {
  static constexpr auto names = std::to_array<std::string_view>({"copyrightnotice", "usageterms", "rights"});
  return std::find(names.begin(), names.end(), field.field) != names.end() && field.words.find(' ') != std::string::npos;
}

void add_fields(const std::vector<RightsWords>& fields, Rights& rights) {
  for (const auto& field : fields) {
    if (field.field == "copyrightholder") {
      if (rights.holder.empty()) rights.holder = field.words;
    } else if (field.field == "copyrightyear") {
      if (rights.year.empty()) rights.year = read_year(field.words);
    } else if (field.field == "datamining" || field.field == "tdm-reservation") {
      add_mining(field, rights);
    } else if (field.field == "geography") {
      add_limit(field, {.kind = Limit::Kind::territory, .what = country_code(field.words)}, rights);
    } else if (field.field == "enddate") {
      add_limit(field, {.kind = Limit::Kind::until, .what = day_of_field(field.words)}, rights);
    } else if (field.field == "policy") {
      rights.policies.push_back(field.words);
    } else if (!is_prose(field)) {  // prose stands in the text, where it was read as the notice
      add_prose(field.field, field.words, rights);
    }
  }
}

void add_note(std::string_view note, Rights& rights) {
  // "Please do not use it" takes a story back, or holds it; that is its status.
  if (says_withdrawn(note) || says_withheld(note)) return;
  for (auto& ground : read_prose(note, false).grounds) {
    ground.field = "note";
    ground.words.clear();
    rights.grounds.push_back(std::move(ground));
  }
}

}  // namespace chancery::wire
