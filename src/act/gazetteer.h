// Names of parties as an analyst can read and extend them: resources/parties/*.tsv.
//
//   states.tsv    RUS  adjective  en  Russian          bodies.tsv   NATO  alliance  fr  Alliance atlantique;OTAN;Otan
//   seats.tsv     RUS  en  Kremlin                     holders.tsv  RUS  foreign  2004  2028  Sergei Lavrov;Sergueï
//   Lavrov offices.tsv   fr  foreign  chef de la diplomatie   nouns.tsv    en  armed,movement  rebels;insurgents
//
// A name is found by its folded words, the longest first; where the list writes a capital, the text must have one
// ("Polish" is a name, "polish" none), and a name all in capitals is found in capitals only ("WHO", not "Who").
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>
#include <vector>

#include "act/words.h"
#include "chancery/act.h"
#include "chancery/error.h"

namespace chancery::act {

enum class NameKind { state, adjective, capital, seat, body, holder, office, noun };

struct Name {
  NameKind kind = NameKind::state;
  std::vector<std::string>
      parties;  ///< several when the language or the rest of the dispatch decides; none for office and noun
  std::vector<std::string> classes;       ///< of a body ("armed"), an office ("foreign"), or what a noun may stand for
  Language language = Language::unknown;  ///< unknown: both
  int from = 0, to = 9999;                ///< years, of a holder
  bool surname = false;                   ///< a holder's family name alone
};

}  // namespace chancery::act

namespace chancery {

class Gazetteer {
 public:
  struct Match {
    std::size_t words = 0;
    std::vector<const act::Name*> names;
  };

  /// The longest name that begins at words[at], among those of `language` (all, when unknown); no names when none does.
  [[nodiscard]] Match longest(const std::vector<act::Word>& words, std::size_t at, Language language) const;

  /// Class of a party: "alliance" for NATO, "state" for RUS; empty for a party that no table knows.
  [[nodiscard]] std::string_view class_of(std::string_view party) const;

  /// Whether the record keeps this body under the name that the dispatch gives it (own_names.tsv).
  [[nodiscard]] bool goes_by_own_name(const std::string& party) const { return own_names_.contains(party); }

  /// Reads one table; the name of the file says which. Fails with resource_damaged, naming file and line.
  [[nodiscard]] Result<Done> read_table(std::string_view file, std::string_view text);

 private:
  struct Form {
    std::vector<bool> capitals;  ///< by word: a capital is wanted
    bool all_capitals = false;
    std::size_t name = 0;
  };
  void add(std::string_view form, std::size_t name, bool surname_first);
  void add_form(std::string_view form, std::size_t name);

  std::vector<act::Name> names_;
  std::unordered_map<std::string, std::vector<Form>> forms_;       ///< by folded words, joined by blanks
  std::unordered_map<std::string, std::size_t> longest_by_first_;  ///< longest form that begins with this word
  std::unordered_map<std::string, std::string> classes_;
  std::unordered_set<std::string> own_names_;
};

}  // namespace chancery
