#include "act/discourse.h"

#include <algorithm>
#include <array>
#include <charconv>
#include <set>

#include "act/function_words.h"
#include "base/utf8.h"

namespace chancery::act {
namespace {

/// The code under which practice keeps a state in that year: the Russian side of 1962 is the Soviet Union.
std::string in_year(std::string party, int year) {
  if (year == 0) return party;
  if (party == "RUS" && year <= 1991) return "SUN";
  if (party == "SRB" && year <= 2002) return "YUG";
  if (party == "CZE" && year <= 1992) return "CSK";
  return party;
}

bool held_then(const Name& name, int year) {
  return name.kind != NameKind::holder || year == 0 ||
         (name.from - 1 <= year && year <= name.to + (name.surname ? 1 : 5));
}

bool is_beside(const Name& name) { return !name.classes.empty() && name.classes.front() == "beside"; }

/// A family name that stands inside another name is not the holder's: "John Smith" is not Ian Smith.
bool stands_alone(const std::vector<Word>& words, std::size_t at, std::size_t count) {
  if (at == 0) return true;
  const auto& before = words[at - 1];
  const bool same_name = before.capital && !before.mark && before.sentence == words[at].sentence &&
                         !is_title(before.folded) && (at < 2 || !words[at - 2].mark || before.all_capitals);
  const bool first_of_name = at + count < words.size() && words[at + count].capital && !words[at + count].mark;
  return !same_name && !first_of_name;
}

/// What a look-up leaves to be decided when the whole dispatch has been seen.
struct Candidate {
  Landmark landmark;
  bool beside = false;
  bool joint = false;  ///< all its parties are meant
  bool lone = false;   ///< a family name that nothing introduces: it counts where its party is named otherwise
};

class Scan {
 public:
  explicit Scan(Discourse& discourse) : d_(discourse) {}

  void run() {
    for (std::size_t at = 0; at < d_.words.size();) at += step(at);
    settle();
  }

 private:
  std::size_t step(std::size_t at) {
    const auto match = d_.gazetteer->longest(d_.words, at, d_.language);
    if (match.names.empty()) return compound(at);
    // "l'Union" is a name, but in "l'Union soviétique" the longer one behind the article is meant.
    if (is_article(d_.words[at].folded) && match.words > 1 &&
        d_.gazetteer->longest(d_.words, at + 1, d_.language).words >= match.words)
      return 1;
    const WordSpan span{at, at + match.words};
    bool named = false;
    static constexpr std::array<std::string_view, 4> continents = {"latin", "central", "south", "north"};
    if (d_.words[at].folded == "american" && at > 0 && is_one_of(d_.words[at - 1].folded, continents)) return 1;
    Candidate found{{span, NameKind::state, {}, {}}, true, false, false};
    for (const auto* name : match.names) {
      if (name->kind == NameKind::office || name->kind == NameKind::noun) {
        d_.roles.push_back({span, name->kind == NameKind::office, name->classes});
        continue;
      }
      if (!held_then(*name, d_.year)) continue;
      if (name->surname && !stands_alone(d_.words, at, match.words) && !office_before(at)) continue;
      if (name->surname && is_common_word(at) && !introduced(at)) continue;
      if (name->kind == NameKind::holder && !name->surname) {
        for (auto w = at; w < span.last; ++w) met_.insert(d_.words[w].folded);
      }
      add(*name, found);
      named = true;
    }
    found.lone = found.landmark.kind == NameKind::holder && !introduced(at) &&
                 std::all_of(match.names.begin(), match.names.end(), [](const Name* name) { return name->kind != NameKind::holder || name->surname; });
    if (named) candidates_.push_back(std::move(found));
    return named || !match.names.front()->surname ? match.words : 1;
  }

  /// Who is called a former holder acts for himself.
  [[nodiscard]] bool is_past(WordSpan span) const {
    static constexpr std::array<std::string_view, 7> past = {"former",       "ancien",     "ancienne",      "ex",
                                                             "ex-president", "ex-premier", "then-president"};
    for (std::size_t back = 1; back <= 4 && back <= span.first; ++back) {
      const auto& word = d_.words[span.first - back];
      if (word.mark || word.sentence != d_.words[span.first].sentence) return false;
      if (is_one_of(word.folded, past)) return true;
    }
    return false;
  }

  /// "franco-britannique" names two.
  std::size_t compound(std::size_t at) {
    struct First {
      std::string_view begin, party;
    };
    static constexpr std::array<First, 22> firsts = {
        {{"franco-", "FRA"},   {"russo-", "RUS"},   {"americano-", "USA"}, {"sino-", "CHN"},   {"anglo-", "GBR"},
         {"britanno-", "GBR"}, {"israelo-", "ISR"}, {"germano-", "DEU"},   {"nippo-", "JPN"},  {"italo-", "ITA"},
         {"belgo-", "BEL"},    {"turco-", "TUR"},   {"serbo-", "SRB"},     {"irano-", "IRN"},  {"sovieto-", "SUN"},
         {"syro-", "SYR"},     {"indo-", "IND"},    {"polono-", "POL"},    {"armeno-", "ARM"}, {"soviet-", "SUN"},
         {"us-", "USA"},       {"egypto-", "EGY"}}};
    const auto& word = d_.words[at];
    for (const auto& first : firsts) {
      if (!word.folded.starts_with(first.begin)) continue;
      auto second = cut_words(
          d_.text,
          {word.span.begin + static_cast<std::uint32_t>(slice(d_.text, word.span).find('-')) + 1, word.span.end});
      if (second.empty()) return 1;
      Candidate found{{{at, at + 1}, NameKind::adjective, {}, {}}, true, false, false};
      for (const auto* name : d_.gazetteer->longest(second, 0, d_.language).names) {
        if (name->kind == NameKind::adjective) add(*name, found);
      }
      if (found.landmark.parties.size() != 1) return 1;
      found.landmark.parties.push_back(in_year(std::string(first.party), d_.year));
      found.joint = true;
      candidates_.push_back(std::move(found));
      return 1;
    }
    return 1;
  }

  /// A family name that is a word of its own, "He", "May": it needs a title, an office, or the full name before it.
  [[nodiscard]] bool is_common_word(std::size_t at) const {
    static constexpr std::array<std::string_view, 20> list = {
        "may",  "price", "power",    "rice",  "gates", "brown", "hunt",  "butler", "wallace", "major",
        "cook", "smith", "marshall", "clark", "ford",  "heath", "straw", "rose",   "castro",  "young"};
    return d_.words[at].folded.size() <= 2 || is_one_of(d_.words[at].folded, list);
  }

  [[nodiscard]] bool introduced(std::size_t at) const {
    return met_.contains(d_.words[at].folded) || office_before(at) || (at > 0 && is_title(d_.words[at - 1].folded));
  }

  bool office_before(std::size_t at) const { return !d_.roles.empty() && d_.roles.back().words.last == at; }

  /// Several names may share a form; one that needs company gives way to one that does not, a family name to all
  /// others.
  void add(const Name& name, Candidate& found) {
    auto& landmark = found.landmark;
    const bool weaker = !landmark.parties.empty() &&
                        ((!found.beside && is_beside(name)) || (landmark.kind != NameKind::holder && name.surname));
    if (weaker) return;
    if (found.beside && !is_beside(name)) landmark.parties.clear();
    found.beside = is_beside(name);
    found.joint = !name.classes.empty() && name.classes.front() == "joint";
    landmark.kind = name.kind;
    if (name.kind == NameKind::holder)
      landmark.offices.insert(landmark.offices.end(), name.classes.begin(), name.classes.end());
    auto parties = name.parties;
    // Before its independence those who negotiate for Algeria are its front, or the government that the front had
    // named.
    if (parties.front() == "DZA" && d_.year >= 1954 && d_.year <= 1962) parties = {"FLN", "GPRA"};
    if (name.kind == NameKind::holder && !name.surname && is_past(landmark.words))
      parties = {std::string(d_.surface(landmark.words))};
    for (const auto& party : parties) {
      auto code = in_year(party, d_.year);
      if (code == "XKX" && d_.year != 0 && d_.year < 2008)
        code = d_.language == Language::french ? "Albanais du Kosovo" : "Kosovo Albanians";
      if (std::find(landmark.parties.begin(), landmark.parties.end(), code) == landmark.parties.end())
        landmark.parties.push_back(std::move(code));
    }
  }

  /// One party for each landmark: the one that the dispatch names most elsewhere; short forms without company go.
  void settle() {
    std::map<std::string, int> named;
    for (const auto& candidate : candidates_) {
      if (!candidate.beside && !candidate.lone && candidate.landmark.parties.size() == 1) ++named[candidate.landmark.parties.front()];
    }
    for (auto& candidate : candidates_) {
      auto& parties = candidate.landmark.parties;
      const auto most = std::max_element(parties.begin(), parties.end(),
                                         [&](const auto& a, const auto& b) { return named[a] < named[b]; });
      if ((candidate.beside || candidate.lone) && named[*most] == 0) continue;
      if (parties.size() > 1 && !candidate.joint) {
        // Where nothing else speaks, lists write the English name first and the French one last.
        const bool spoken = named[*most] > 0;
        parties = {spoken ? *most : d_.language == Language::french ? parties.back() : parties.front()};
      }
      d_.landmarks.push_back(std::move(candidate.landmark));
    }
  }

  Discourse& d_;
  std::vector<Candidate> candidates_;
  std::set<std::string> met_;  ///< words of the full names met so far
};

/// The state of the dateline when the dispatch speaks of it, too, and not much more of another, else the state named
/// most.
std::string home_of(const Discourse& d, const Dispatch& dispatch) {
  const auto counts = d.counts();
  std::string most;
  int best = 0;
  for (const auto& [party, count] : counts) {
    if (count > best && d.is_state(party)) best = count, most = party;
  }
  for (const auto& place : dispatch.places) {
    auto words = cut_words(place, {0, static_cast<std::uint32_t>(place.size())});
    for (auto& word : words) word.capital = true;
    for (std::size_t at = 0; at < words.size(); ++at) {
      for (const auto* name : d.gazetteer->longest(words, at, Language::unknown).names) {
        if (name->kind != NameKind::capital && name->kind != NameKind::state) continue;
        const auto party = in_year(name->parties.front(), d.year);
        if (const auto found = counts.find(party); found != counts.end() && 3 * found->second >= best) return party;
      }
    }
  }
  return most;
}

/// How the record will name the bodies that go by their own name: by the short one where the dispatch uses it.
void name_bodies(Discourse& d) {
  for (const auto& landmark : d.landmarks) {
    if (landmark.kind != NameKind::body || landmark.parties.size() != 1) continue;
    const auto& party = landmark.parties.front();
    if (!d.gazetteer->goes_by_own_name(party) || d.shown.contains(party)) continue;
    const auto folded = utf8::fold(party);
    const bool used = std::any_of(d.words.begin(), d.words.end(), [&](const Word& word) { return word.all_capitals && word.folded == folded; });
    d.shown[party] = used ? party : std::string(d.surface(landmark.words));
  }
}

int year_of(std::string_view issued) {
  int year = 0;
  std::from_chars(issued.data(), issued.data() + std::min<std::size_t>(4, issued.size()), year);
  return year;
}

}  // namespace

std::vector<const Landmark*> Discourse::within(WordSpan span) const {
  std::vector<const Landmark*> out;
  for (const auto& landmark : landmarks) {
    if (landmark.words.first >= span.first && landmark.words.last <= span.last) out.push_back(&landmark);
  }
  return out;
}

const Landmark* Discourse::covering(std::size_t word) const {
  for (const auto& landmark : landmarks) {
    if (landmark.words.first <= word && word < landmark.words.last) return &landmark;
  }
  return nullptr;
}

std::vector<const RoleNoun*> Discourse::roles_within(WordSpan span) const {
  std::vector<const RoleNoun*> out;
  for (const auto& role : roles) {
    if (role.words.first >= span.first && role.words.last <= span.last) out.push_back(&role);
  }
  return out;
}

std::string_view Discourse::surface(WordSpan span) const {
  if (span.empty()) return {};
  return slice(text, {words[span.first].span.begin, words[span.last - 1].span.end});
}

std::map<std::string, int> Discourse::counts() const {
  std::map<std::string, int> out;
  for (const auto& landmark : landmarks) {
    for (const auto& party : landmark.parties) ++out[party];
  }
  return out;
}

Discourse read_discourse(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer) {
  Discourse d;
  d.text = dispatch.text;
  d.language = dispatch.language;
  d.year = year_of(dispatch.issued);
  d.words = words_of(dispatch, analysis);
  d.gazetteer = &gazetteer;
  Scan(d).run();
  name_bodies(d);
  d.home = home_of(d, dispatch);
  learn_persons(d);
  return d;
}

}  // namespace chancery::act
