// Persons whom the dispatch itself introduces, and every later place that names them.
//
//   Iranian Foreign Minister Mohammad Javad Zarif       an office stands before the name
//   Lester Pearson, the Canadian secretary of state     or behind it, after a comma
//   Greece's Nikos Kotzias, le Soudanais Di-Aping       or the state itself stands before
//   his envoy, Robert Oakley                            whose envoy: of the party named last
//
// A name of two words or more without any introduction is a person for himself: his party is his name.
#include <algorithm>

#include "act/discourse.h"
#include "act/function_words.h"
#include "act/noun_phrase.h"

namespace chancery::act {
namespace {

constexpr std::size_t longest_introduction = 9;

struct Person {
  WordSpan first_named;
  std::vector<std::string> parties;
  std::vector<std::string> offices;
  std::string surname;
};

class Introductions {
 public:
  explicit Introductions(Discourse& discourse) : d_(discourse) {}

  void learn() {
    for (std::size_t at = 0; at < d_.words.size();) {
      const auto run = run_at(at);
      if (run.size() > 0) meet(run);
      at = run.empty() ? at + 1 : run.last;
    }
  }

  [[nodiscard]] const std::vector<Person>& persons() const { return persons_; }

  /// The longest stretch of capitals that could be a name here.
  [[nodiscard]] WordSpan run_at(std::size_t at) const {
    auto end = at;
    while (end < d_.words.size() && end - at < 6 && name_word(end, at)) ++end;
    while (end > at && is_particle(d_.folded(end - 1)) && !d_.words[end - 1].capital) --end;
    return {at, end};
  }

 private:
  [[nodiscard]] bool in_role(std::size_t at) const {
    return std::any_of(d_.roles.begin(), d_.roles.end(),
                       [&](const RoleNoun& role) { return role.words.first <= at && at < role.words.last; });
  }

  [[nodiscard]] bool name_word(std::size_t at, std::size_t begin) const {
    const auto& word = d_.words[at];
    if (word.mark || word.sentence != d_.words[begin].sentence || in_role(at)) return false;
    if (const auto* landmark = d_.covering(at); landmark != nullptr) return false;
    if (at > begin && is_particle(word.folded) && at + 1 < d_.words.size() && d_.words[at + 1].capital) return true;
    if (at > begin &&
        (word.folded.starts_with("al-") || word.folded.starts_with("el-") || word.folded.starts_with("ul-")))
      return true;
    if (!word.capital || is_title(word.folded) || word.folded == "'s" || is_no_name(word.folded)) return false;
    const bool opens_sentence = at == 0 || d_.words[at - 1].mark || d_.words[at - 1].sentence != word.sentence;
    return !opens_sentence ||
           (at + 1 < d_.words.size() && d_.words[at + 1].capital && word.folded.size() > 2 && !is_small(word.folded));
  }

  /// Days, months and fields of work: they have capitals, and nobody is called so.
  static bool is_no_name(std::string_view word) {
    static constexpr std::array<std::string_view, 36> list = {
        "monday",  "tuesday", "wednesday", "thursday", "friday",    "saturday",  "sunday",  "january",    "february",
        "march",   "april",   "june",      "july",     "august",    "september", "october", "november",   "december",
        "defense", "defence", "affaires",  "affairs",  "interieur", "interior",  "justice", "economie",   "finances",
        "finance", "energie", "energy",    "trade",    "treasury",  "commerce",  "nations", "initiative", "europe"};
    return is_one_of(word, list);
  }

  /// Words that open sentences and are no names.
  static bool is_small(std::string_view word) {
    static constexpr std::array<std::string_view, 40> small = {
        "the",  "les",     "des",   "une",   "dans", "pour", "mais",  "selon", "after", "but",
        "and",  "for",     "when",  "while", "his",  "her",  "its",   "their", "leur",  "leurs",
        "son",  "ses",     "cette", "ces",   "that", "this", "these", "with",  "from",  "only",
        "both", "neither", "apres", "avant", "sans", "sur",  "chez",  "even",  "under", "since"};
    return is_one_of(word, small) || is_article(word) || leads_away(word) || belongs_by(word);
  }

  /// An office that ends shortly before `at`, nothing but a comma before the name between.
  [[nodiscard]] const RoleNoun* office_before(std::size_t at) const {
    while (at > 0 && is_title(d_.folded(at - 1))) --at;
    if (at > 0 && is_article(d_.folded(at - 1)))
      return nullptr;  // "porte-parole du collectif la Quadrature": no person
    for (auto role = d_.roles.rbegin(); role != d_.roles.rend(); ++role) {
      if (!role->office || role->words.last > at) continue;
      if (at - role->words.last > longest_introduction) return nullptr;
      for (auto w = role->words.last; w < at; ++w) {
        const bool comma_before_name = w + 1 == at && d_.folded(w) == ",";
        if ((d_.words[w].mark && !comma_before_name) || joins(d_.folded(w)) || opens_relative(d_.folded(w)))
          return nullptr;
      }
      return d_.words[role->words.first].sentence == d_.words[at].sentence ? &*role : nullptr;
    }
    return nullptr;
  }

  /// The introduction from its first adjective or owner: "Pakistan's foreign minister".
  [[nodiscard]] std::size_t introduction_begin(std::size_t office) const {
    for (std::size_t back = 1; back <= 5 && back < office; ++back) {
      // "the union's joint leader": from whose he is.
      const auto& word = d_.words[office - back];
      if (word.mark || word.sentence != d_.words[office].sentence) break;
      if (word.folded != "'s") continue;
      const auto owner = office - back - 1;
      const auto* landmark = d_.covering(owner);
      return landmark != nullptr ? landmark->words.first : owner;
    }
    auto at = office;
    for (int steps = 0; at > 0 && steps < 5; ++steps) {
      const auto& before = d_.words[at - 1];
      if (before.sentence != d_.words[office].sentence) break;
      if (is_possessive(before.folded)) return at - 1;
      const bool goes_on = d_.covering(at - 1) != nullptr || before.folded == "'s" ||
                           (before.capital && !before.mark) || in_role(at - 1) || is_qualifier(before.folded);
      if (!goes_on) break;
      --at;
    }
    return at;
  }

  [[nodiscard]] bool is_past(WordSpan introduction) const {
    static constexpr std::array<std::string_view, 6> past = {"former", "ancien",   "ancienne",
                                                             "ex",     "l'ancien", "ex-president"};
    for (auto at = introduction.first; at < introduction.last; ++at) {
      if (is_one_of(d_.folded(at), past)) return true;
    }
    return false;
  }

  static bool is_qualifier(std::string_view word) {
    static constexpr std::array<std::string_view, 18> words = {
        "former", "ancien", "ancienne", "nouveau",  "nouvelle", "new",   "deputy", "senior",    "chief",
        "vice",   "top",    "ex",       "outgoing", "acting",   "first", "haut",   "principal", "then"};
    return is_one_of(word, words);
  }

  /// The stretch after the name's comma, up to the next mark: ", the Canadian secretary of state,".
  [[nodiscard]] WordSpan apposition(std::size_t at) const {
    if (at >= d_.words.size() || (d_.folded(at) != "," && d_.folded(at) != "(")) return {};
    WordSpan out{at + 1, at + 1};
    while (out.last < d_.words.size() && !d_.words[out.last].mark && out.size() < 14) ++out.last;
    if (out.empty()) return {};
    const auto opener = d_.folded(out.first);
    const bool fits = is_article(opener) || is_possessive(opener) || d_.covering(out.first) != nullptr ||
                      in_role(out.first) || opener == "who" || opener == "qui" || is_qualifier(opener);
    return fits ? out : WordSpan{};
  }

  void meet(WordSpan run) {
    Person person{run, {}, {}, d_.words[run.last - 1].folded};
    const auto known =
        std::find_if(persons_.begin(), persons_.end(), [&](const Person& p) { return p.surname == person.surname; });
    bool introduced = false;
    if (const auto* office = office_before(run.first)) {
      introduced = true;
      person.offices = office->classes;
      const WordSpan introduction{introduction_begin(office->words.first), run.first};
      person.parties = named_party(d_, introduction).parties;
      // Who held an office once acts for himself, unless the dispatch says whose he was.
      if (person.parties.empty() && !is_past(introduction)) person.parties = party_around(introduction);
    } else if (run.first > 0) {
      const auto owner = d_.folded(run.first - 1) == "'s" ? run.first - 2 : run.first - 1;
      if (const auto* landmark = d_.covering(owner);
          landmark != nullptr && (landmark->kind == NameKind::adjective || owner + 1 < run.first)) {
        person.parties = landmark->parties;
        introduced = true;
      }
    }
    if (person.parties.empty()) introduced = from_apposition(run, person) || introduced;
    if (known != persons_.end()) {
      if (known->parties.empty()) known->parties = person.parties;
      known->offices.insert(known->offices.end(), person.offices.begin(), person.offices.end());
      return;
    }
    // "the Far East": nobody's name stands behind an article.
    const bool a_thing = run.first > 0 && is_article(d_.folded(run.first - 1)) && !introduced;
    const bool owned_word = run.size() == 1 && run.first > 0 && d_.folded(run.first - 1) == "'s";
    if (!a_thing && !owned_word && (introduced || run.size() >= 2)) persons_.push_back(std::move(person));
  }

  bool from_apposition(WordSpan run, Person& person) {
    const auto behind = apposition(run.last);
    if (behind.empty()) {
      if (run.last + 1 < d_.words.size() && (d_.folded(run.last) == "of" || d_.folded(run.last) == "pour")) {
        const auto next =
            d_.folded(run.last + 1) == "the" || is_article(d_.folded(run.last + 1)) ? run.last + 2 : run.last + 1;
        if (next < d_.words.size()) {
          if (const auto* landmark = d_.covering(next)) person.parties = landmark->parties;
        }
      }
      return !person.parties.empty();
    }
    const auto core = core_of(d_, behind);
    const auto offices = d_.roles_within(core);
    for (const auto* role : offices) {
      if (role->office) person.offices.insert(person.offices.end(), role->classes.begin(), role->classes.end());
    }
    person.parties = named_party(d_, behind).parties;
    // "Oumar Maïga, l'un des responsables": only a state's own offices say that a state is meant.
    const bool of_state = std::any_of(person.offices.begin(), person.offices.end(), [](const std::string& office) {
      return office != "envoy" && office != "person" && office != "secretary";
    });
    const bool owned = is_possessive(d_.folded(core.first));
    if (person.parties.empty() && (of_state || owned) && !is_past(core)) person.parties = party_around(core);
    return !person.parties.empty() || !person.offices.empty();
  }

  /// At most a preposition before it in its sentence.
  [[nodiscard]] bool opens_sentence(std::size_t at) const {
    const auto sentence = d_.words[at].sentence;
    return at < 2 || d_.words[at - 1].sentence != sentence || d_.words[at - 2].sentence != sentence;
  }

  /// "the union's leader", "the island's minister": the body or state of that kind named last.
  [[nodiscard]] std::vector<std::string> owner_in(WordSpan introduction) const {
    for (const auto* role : d_.roles_within(introduction)) {
      if (role->office || role->words.last >= d_.words.size() || d_.folded(role->words.last) != "'s") continue;
      for (auto landmark = d_.landmarks.rbegin(); landmark != d_.landmarks.rend(); ++landmark) {
        if (landmark->words.first > introduction.first) continue;
        const auto kind = d_.gazetteer->class_of(landmark->parties.front());
        if (std::find(role->classes.begin(), role->classes.end(), kind) != role->classes.end())
          return landmark->parties;
      }
    }
    return {};
  }

  /// "his envoy", "Foreign Minister X": of the party that acts hereabouts, else of the place where the dispatch was
  /// written.
  [[nodiscard]] std::vector<std::string> party_around(WordSpan introduction) const {
    if (auto owner = owner_in(introduction); !owner.empty()) return owner;
    const bool owned = is_possessive(d_.folded(introduction.first));
    const Landmark* last = nullptr;
    for (const auto& landmark : d_.landmarks) {
      if (landmark.words.last > introduction.first) break;
      const auto distance = d_.words[introduction.first].sentence - d_.words[landmark.words.first].sentence;
      if (distance <= 1 && (owned || d_.is_state(landmark.parties.front()))) last = &landmark;
    }
    if (owned && last != nullptr) return last->parties;
    for (auto landmark = d_.landmarks.rbegin(); landmark != d_.landmarks.rend(); ++landmark) {
      // "À Tokyo, le ministre de la Défense …"
      const bool near = landmark->words.last <= introduction.first &&
                        d_.words[landmark->words.first].sentence == d_.words[introduction.first].sentence;
      if (near && landmark->kind == NameKind::capital && opens_sentence(landmark->words.first))
        return landmark->parties;
    }
    if (!d_.home.empty()) return {d_.home};
    return last != nullptr ? last->parties : std::vector<std::string>{};
  }

  Discourse& d_;
  std::vector<Person> persons_;
};

bool same_word(std::string_view a, std::string_view b) {
  for (const std::string_view article : {"al-", "el-", "ul-"}) {
    if (a.starts_with(article)) a.remove_prefix(3);
    if (b.starts_with(article)) b.remove_prefix(3);
  }
  return a == b;
}

/// Persons of the gazetteer go by any of their names once they have been named in full: "Isaias", "M. Abiy".
const Landmark* named_in_full(const Discourse& d, std::string_view word) {
  for (const auto& landmark : d.landmarks) {
    if (landmark.kind != NameKind::holder || landmark.words.size() < 2) continue;
    for (auto w = landmark.words.first; w < landmark.words.last; ++w) {
      if (same_word(d.folded(w), word)) return &landmark;
    }
  }
  return nullptr;
}

/// Everywhere a known name stands, whole or by the family name, a landmark.
void mark_persons(Discourse& d, const Introductions& introductions) {
  std::vector<Landmark> found;
  for (std::size_t at = 0; at < d.words.size();) {
    const auto run = introductions.run_at(at);
    const WordSpan span = run.empty() ? WordSpan{at, at + 1} : run;
    const auto& last = d.words[span.last - 1];
    for (const auto& person : introductions.persons()) {
      if ((!last.capital && last.folded.find('-') == std::string::npos) || !same_word(last.folded, person.surname) ||
          d.covering(span.last - 1) != nullptr)
        continue;
      auto parties = person.parties;
      if (parties.empty()) parties = {std::string(d.surface(person.first_named))};
      found.push_back({span, NameKind::holder, std::move(parties), person.offices});
      break;
    }
    const bool marked = !found.empty() && found.back().words.first == span.first;
    if (!marked && span.size() == 1 && last.capital && !last.mark && last.folded.size() >= 4 &&
        d.covering(span.first) == nullptr) {
      if (const auto* full = named_in_full(d, last.folded))
        found.push_back({span, NameKind::holder, full->parties, full->offices});
    }
    at = span.last;
  }
  d.landmarks.insert(d.landmarks.end(), found.begin(), found.end());
  std::sort(d.landmarks.begin(), d.landmarks.end(),
            [](const Landmark& a, const Landmark& b) { return a.words.first < b.words.first; });
}

}  // namespace

void learn_persons(Discourse& discourse) {
  Introductions introductions(discourse);
  introductions.learn();
  mark_persons(discourse, introductions);
  // The gazetteer's persons hold the offices that the dispatch gives them, too.
  for (auto& landmark : discourse.landmarks) {
    if (landmark.kind != NameKind::holder) continue;
    for (const auto& role : discourse.roles) {
      const bool before = role.office && role.words.last <= landmark.words.first &&
                          landmark.words.first - role.words.last <= 5 &&
                          discourse.words[role.words.first].sentence == discourse.words[landmark.words.first].sentence;
      if (before) landmark.offices.insert(landmark.offices.end(), role.classes.begin(), role.classes.end());
    }
  }
}

}  // namespace chancery::act
