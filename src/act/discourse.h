// What one dispatch says about who is who, found once: every place where it names a party, an office, or a person.
//
//   Le ministre malien des Affaires étrangères Abdoulaye Diop … M. Diop a salué …
//      office  MLI                             person, MLI        person, MLI
//
// Persons come from the gazetteer or, more often, from the dispatch itself, which introduces a name with a state or an
// office. Tested by party_test.cc.
#pragma once

#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/gazetteer.h"
#include "act/words.h"
#include "chancery/dispatch.h"
#include "chancery/text.h"

namespace chancery::act {

/// A place where the dispatch names a party.
struct Landmark {
  WordSpan words;
  NameKind kind = NameKind::state;  ///< holder for every person
  std::vector<std::string> parties;
  std::vector<std::string> offices;  ///< of a person, as far as the dispatch or the gazetteer says
};

/// A place where the dispatch uses a noun of office ("minister") or one that may return to a party ("rebels").
struct RoleNoun {
  WordSpan words;
  bool office = false;
  std::vector<std::string> classes;
};

struct Discourse {
  std::string_view text;
  Language language = Language::unknown;
  int year = 0;  ///< of issue; 0 when unknown
  std::vector<Word> words;
  std::vector<Landmark> landmarks;  ///< in text order, not overlapping
  std::vector<RoleNoun> roles;      ///< in text order
  std::map<std::string, std::string> shown;  ///< bodies that this dispatch names in full only: short name to that name
  std::string home;                 ///< the state where a bare "the government" sits; empty when nothing says
  const Gazetteer* gazetteer = nullptr;

  [[nodiscard]] std::vector<const Landmark*> within(WordSpan span) const;
  [[nodiscard]] const Landmark* covering(std::size_t word) const;
  [[nodiscard]] std::vector<const RoleNoun*> roles_within(WordSpan span) const;
  [[nodiscard]] std::string_view folded(std::size_t word) const { return words[word].folded; }
  [[nodiscard]] std::string_view surface(WordSpan span) const;
  [[nodiscard]] bool is_state(std::string_view party) const { return gazetteer->class_of(party) == "state"; }
  /// How often each party is named.
  [[nodiscard]] std::map<std::string, int> counts() const;
};

[[nodiscard]] Discourse read_discourse(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer);

/// Adds the persons whom the dispatch introduces, wherever they are named (persons.cc).
void learn_persons(Discourse& discourse);

}  // namespace chancery::act
