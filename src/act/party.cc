#include "act/party.h"

#include <algorithm>
#include <array>
#include <optional>

#include "act/antecedents.h"
#include "act/discourse.h"
#include "act/function_words.h"
#include "act/noun_phrase.h"
#include "act/phrase_kinds.h"
#include "act/pointed.h"
#include "base/utf8.h"

namespace chancery::act {
namespace {

/// How sure the model must be of whom it points at, where the dispatch has no words for it or words that fit nobody.
constexpr double trust = 0.5;
/// Of two parties that act together each gets about half.
constexpr double joint = 0.7;

std::string listed(const std::vector<std::string>& parties) {
  std::string out;
  for (const auto& party : parties) out += (out.empty() ? "" : ", ") + party;
  return out;
}

void sort_out(std::vector<std::string>& parties) {
  std::sort(parties.begin(), parties.end());
  parties.erase(std::unique(parties.begin(), parties.end()), parties.end());
}

void add_to(std::vector<std::string>& parties, const std::vector<std::string>& more) {
  parties.insert(parties.end(), more.begin(), more.end());
}

/// One mention being read.
class MentionReader {
 public:
  MentionReader(const Discourse& discourse, const std::vector<Remembered>& memory,
                const std::vector<std::string>* actor, const Pointed* pointed)
      : d_(discourse), looks_(discourse, memory, pointed), actor_(actor) {}

  Resolution read(WordSpan mention) {
    Resolution out;
    if (mention.empty()) return out;
    out.parties = parties_of(mention);
    sort_out(out.parties);
    out.named = !looked_ && !common_ && !out.parties.empty();
    out.how = "« " + std::string(d_.surface(mention)) + " »";
    if (!by_.empty()) out.how += " → " + by_;
    const auto list = listed(out.parties);
    if (out.parties.empty())
      out.how += ": names no party, and nothing before it fits";
    else if (list != by_)
      out.how += " → " + list;
    return out;
  }

 private:
  [[nodiscard]] const std::vector<std::string>& barred() const {
    static const std::vector<std::string> nobody;
    return actor_ == nullptr ? nobody : *actor_;
  }

  std::vector<std::string> parties_of(WordSpan mention) {
    if (const auto kind = pronoun_kind(d_, mention)) return look(looks_.of_pronoun(*kind, mention.first, barred()));
    if (const auto group = group_size(d_, mention)) {
      if (auto found = look(looks_.of_group(mention.first, *group, names_states(d_, mention))); !found.empty())
        return found;
    }
    if (const auto kind = pronoun_kind(d_, {mention.first, mention.first + 1}); kind == Anaphor::nearest) {
      return look(looks_.of_pronoun(*kind, mention.first, barred()));  // "dont le pays"
    }
    const auto core = core_of(d_, mention);
    if (is_own_name(d_, core) || is_unknown_acronym(core)) return as_written(core, false);
    const auto parts = parts_of(core);
    std::vector<std::string> out;
    bool joined = false;
    for (const auto& part : parts) joined = joined || part.joined;
    for (const auto& part : parts) {
      if (!joined && !out.empty()) break;  // an apposition says again who it is
      // "son pays, membre de l'ONU": whose it is says more, unless a person is named.
      if (!joined && &part != &parts.front() && is_possessive(d_.folded(core.first)) && !names_person(part.words))
        break;
      add_to(out, named(part.words));
    }
    if (!joined) return out.empty() ? looked_back(core, parts.front().words) : out;
    drop_unknown_persons(out);
    for (const auto& part : parts) {
      const bool own = part.joined || &part == &parts.front();
      if (own && named(part.words).empty() && !leads_in(part.words)) add_to(out, looked_back(part.words, part.words));
    }
    return out;
  }

  struct Part {
    WordSpan words;
    bool joined = false;  ///< stands after "and", or in a list that ends with one
  };

  /// Cut at commas and at "and": names in a list, or a name and what is said of it.
  [[nodiscard]] std::vector<Part> parts_of(WordSpan core) const {
    std::vector<Part> out = {{{core.first, core.first}, false}};
    for (auto at = core.first; at < core.last; ++at) {
      const auto* landmark = d_.covering(at);
      const bool inside = landmark != nullptr && landmark->words.first < at;
      const bool one_rank =
          at > 0 && joins(d_.folded(at)) && (d_.folded(at - 1) == "state" || d_.folded(at - 1) == "etat");
      if (!inside && !one_rank && (joins(d_.folded(at)) || d_.folded(at) == ",")) {
        if (out.back().words.empty()) out.pop_back();
        out.push_back({{at + 1, at + 1}, joins(d_.folded(at))});
      } else {
        out.back().words.last = at + 1;
      }
    }
    if (out.size() > 1 && out.back().words.empty()) out.pop_back();
    return out;
  }

  [[nodiscard]] bool leads_in(WordSpan part) const {
    return !part.empty() && (belongs_by(d_.folded(part.first)) || leads_away(d_.folded(part.first)));
  }

  [[nodiscard]] bool names_person(WordSpan part) const {
    const auto all = d_.within(part);
    return std::any_of(all.begin(), all.end(),
                       [](const Landmark* landmark) { return landmark->kind == NameKind::holder; });
  }

  /// "les ministres russe et turc, Sergueï Lavrov et Untel": the states are named, a stranger's name adds no party.
  void drop_unknown_persons(std::vector<std::string>& parties) const {
    const auto known = [&](const std::string& party) { return !d_.gazetteer->class_of(party).empty(); };
    if (std::count_if(parties.begin(), parties.end(), known) < 2) return;
    parties.erase(std::remove_if(parties.begin(), parties.end(), [&](const auto& party) { return !known(party); }),
                  parties.end());
  }

  /// "le MRND": a party or movement that no table knows, by its letters.
  [[nodiscard]] bool is_unknown_acronym(WordSpan core) const {
    auto at = core.first;
    while (at + 1 < core.last && is_article(d_.folded(at))) ++at;
    return d_.words[at].all_capitals && d_.words[at].folded.size() >= 3 && d_.covering(at) == nullptr && !in_role(at);
  }

  [[nodiscard]] bool in_role(std::size_t at) const {
    return std::any_of(d_.roles.begin(), d_.roles.end(),
                       [&](const RoleNoun& role) { return role.words.first <= at && at < role.words.last; });
  }

  std::vector<std::string> named(WordSpan part) {
    auto found = named_party(d_, part);
    if (found.parties.size() == 1 && d_.is_state(found.parties.front()) && !names_person(part)) {
      if (auto other = not_for_its_state(part, found); other) return *other;
    }
    if (!found.parties.empty() && by_.find(found.by) == std::string::npos) by_ += (by_.empty() ? "" : ", ") + found.by;
    return found.parties;
  }

  /// A state is named, but somebody else is meant: private people, rebels in it, a diplomat whose nationality is told.
  std::optional<std::vector<std::string>> not_for_its_state(WordSpan part, const NamedParty& found) {
    if (speaks_for_nobody(d_, part)) return actor_ != nullptr ? std::vector<std::string>{} : as_written(part, false);
    for (const auto* role : d_.roles_within(part)) {
      if (role->office || role->classes.front() != "armed" || role->classes.size() > 2) continue;
      auto body = look(looks_.of_class(role->classes, part.first));
      if (!body.empty()) return body;
    }
    if (!tells_nationality(part, found.parties.front())) return std::nullopt;
    for (auto landmark = d_.landmarks.rbegin(); landmark != d_.landmarks.rend(); ++landmark) {
      const auto kind = d_.gazetteer->class_of(landmark->parties.front());
      const bool of_body = landmark->kind == NameKind::holder && !kind.empty() && kind != "state";
      if (of_body && landmark->words.last <= part.first)
        return look({landmark->parties, std::string(d_.surface(landmark->words))});
    }
    return std::nullopt;
  }

  /// "le diplomate norvégien" of an envoy of the UN: Norway itself has no part in the dispatch.
  [[nodiscard]] bool tells_nationality(WordSpan part, const std::string& state) const {
    if (part.size() > 4 || !is_article(d_.folded(part.first))) return false;
    const auto all = d_.within(part);
    if (all.size() != 1 || all.front()->kind != NameKind::adjective) return false;
    const auto roles = d_.roles_within(part);
    static constexpr std::array<std::string_view, 3> anybody = {"envoy", "person", "general"};
    const bool former = part.size() > 2 && (d_.folded(part.first + 1) == "former" ||
                                            d_.folded(part.first + 1) == "ancien" || d_.folded(part.first + 1) == "ex");
    const bool alone = part.size() == 2 && d_.folded(part.first) != "les";
    if (!former && !alone &&
        (roles.empty() || !roles.front()->office || !is_one_of(roles.front()->classes.front(), anybody)))
      return false;
    int elsewhere = 0;
    for (const auto& landmark : d_.landmarks) {
      if (landmark.parties.front() == state && (landmark.kind != NameKind::adjective)) ++elsewhere;
    }
    return elsewhere == 0;
  }

  std::vector<std::string> look(Antecedent found) {
    looked_ = looked_ || !found.parties.empty();
    if (!found.words.empty()) by_ += (by_.empty() ? "" : ", ") + found.words;
    return std::move(found.parties);
  }

  std::vector<std::string> looked_back(WordSpan core, WordSpan head) {
    if (core.empty()) return {};
    if (const auto kind = pronoun_kind(d_, head)) return look(looks_.of_pronoun(*kind, head.first, barred()));
    const auto opener = d_.folded(core.first);
    auto roles = d_.roles_within(core);
    const bool indefinite = opener == "a" || opener == "an" || opener == "un" || opener == "une";
    if (is_possessive(opener)) return owned(core);
    if (is_resolution(d_, core)) return look({{"UN"}, "a resolution of the United Nations"});
    if (is_document(d_, core)) {
      if (auto found = look(looks_.last_actor(core.first)); !found.empty()) return found;
    }
    // "the leaders" may be those of a bloc or whoever holds such an office: the bloc is tried first.
    std::stable_sort(roles.begin(), roles.end(), [](const RoleNoun* a, const RoleNoun* b) {
      return a->words.first == b->words.first && !a->office && b->office;
    });
    if (is_nobody_in_particular(d_, core)) return {};
    for (const auto* role : roles) {
      auto found = role->office ? by_office(*role, core, indefinite) : by_class(*role, core, indefinite);
      if (!found.empty()) return found;
      if (role->office && indefinite) return {};
    }
    if (indefinite && roles.empty() && !d_.words[core.first + (core.size() > 1 ? 1 : 0)].capital) return {};
    const bool office = std::any_of(roles.begin(), roles.end(), [](const RoleNoun* role) { return role->office; });
    return as_written(core, office || (actor_ != nullptr && !roles.empty()));
  }

  /// "his envoy", "son pays": whose, unless it is his opposite number.
  std::vector<std::string> owned(WordSpan core) {
    static constexpr std::array<std::string_view, 14> opposite = {
        "counterpart", "homologue", "opposite", "interlocutor",  "interlocuteur", "hote",      "host",
        "visiteur",    "visitor",   "guest",    "correspondant", "voisin",        "neighbour", "neighbor"};
    static constexpr std::array<std::string_view, 10> many = {
        "homologues",  "counterparts", "compatriotes", "countrymen", "concitoyens",
        "compatriots", "listeners",    "family",       "famille",    "partisans"};
    if (actor_ != nullptr && core.size() > 1 && is_one_of(d_.folded(core.last - 1), many)) return {};
    const auto opener = d_.folded(core.first);
    bool other = false;
    for (auto at = core.first + 1; at < std::min(core.last, core.first + 3); ++at)
      other = other || is_one_of(d_.folded(at), opposite);
    const auto kind = opener == "his" || opener == "her"                           ? Anaphor::person
                      : opener == "its"                                            ? Anaphor::thing
                      : opener == "their" || opener == "leur" || opener == "leurs" ? Anaphor::many
                      : opener == "our" || opener == "notre"                       ? Anaphor::speaker
                                                                                   : Anaphor::either;
    auto owner = looks_.of_pronoun(kind, core.first, {});
    if (!other) return look(std::move(owner));
    // The other one: not the owner; as addressee, not the actor.
    return look(looks_.of_pronoun(Anaphor::either, core.first, actor_ != nullptr ? *actor_ : owner.parties));
  }

  std::vector<std::string> by_office(const RoleNoun& role, WordSpan core, bool indefinite) {
    static constexpr std::array<std::string_view, 12> unnamed = {"diplomat", "diplomate",   "source",  "expert",
                                                                 "lawyer",   "sources",     "experts", "senator",
                                                                 "lawmaker", "participant", "man",     "woman"};
    if (indefinite && (role.classes.front() == "person" || is_one_of(d_.folded(role.words.last - 1), unnamed)))
      return {};
    const bool anybody = role.classes.front() == "envoy" || role.classes.front() == "person";
    if (anybody) {
      // "le diplomate", "the official": a word for whoever spoke last, whatever his office.
      if (auto found = look(looks_.of_pronoun(Anaphor::person, core.first, barred())); !found.empty()) return found;
    }
    if (auto found = look(looks_.of_office(role.classes, core.first, barred())); !found.empty()) return found;
    const bool of_state =
        role.classes.front() != "envoy" && role.classes.front() != "person" && role.classes.front() != "secretary";
    if (auto home = home_with(role); of_state && !home.empty()) return look({{home}, "the dispatch's own state"});
    auto found = looks_.of_pronoun(Anaphor::either, core.first, barred());
    return look(std::move(found));
  }

  std::vector<std::string> by_class(const RoleNoun& role, WordSpan core, bool indefinite) {
    if (role.classes.front() == "state") {
      static constexpr std::array<std::string_view, 9> lands = {"country", "nation", "kingdom", "island",   "pays",
                                                                "royaume", "ile",    "voisin",  "neighbour"};
      for (auto at = role.words.first; at < role.words.last; ++at) {
        if (is_plural_land(d_, at, core))
          return actor_ != nullptr ? std::vector<std::string>{} : as_written(core, false);
        if (is_one_of(d_.folded(at), lands))
          return indefinite ? std::vector<std::string>{} : look(looks_.of_state(core.first));
      }
      return of_land(core.first, role);
    }
    return look(looks_.of_class(role.classes, core.first));
  }

  static bool is_quantifier(std::string_view word) {
    static constexpr std::array<std::string_view, 9> list = {
        "plusieurs", "several", "some", "certains", "certaines", "de", "nombreux", "nombreuses", "many"};
    return is_one_of(word, list);
  }

  /// "the junta", "the army": of the state that the sentence has named, failing that of the dispatch's own.
  std::vector<std::string> of_land(std::size_t at, const RoleNoun& role) {
    if (auto near = looks_.of_state_near(at); !near.parties.empty()) return look(std::move(near));
    const auto home = home_with(role);
    if (home.empty()) return {};
    return look({{home}, "the dispatch's own state"});
  }

  /// The dispatch's own state, if it has such an office: Washington has no prime minister and no junta.
  [[nodiscard]] std::string home_with(const RoleNoun& role) const {
    static constexpr std::array<std::string_view, 9> not_american = {
        "minister", "ministre", "premier", "junta", "junte", "parliament", "parlement", "king", "chancellor"};
    if (d_.home != "USA") return d_.home;
    bool american = true;
    for (auto at = role.words.first; at < role.words.last; ++at)
      american = american && !is_one_of(d_.folded(at), not_american);
    if (american) return d_.home;
    std::string most;
    int best = 0;
    for (const auto& [party, count] : d_.counts()) {
      if (party != "USA" && d_.is_state(party) && count > best) most = party, best = count;
    }
    return most;
  }

  /// The name of whoever is known by no other: without article and title.
  std::vector<std::string> as_written(WordSpan core, bool common_noun) {
    auto parts = parts_of(core);
    auto words = parts.front().words;
    words = body_in(d_, words);
    while (words.size() > 1 && (is_article(d_.folded(words.first)) || is_title(d_.folded(words.first)) ||
                                is_quantifier(d_.folded(words.first))))
      ++words.first;
    if (words.empty()) return {};
    const bool proper = d_.words[words.first].capital && d_.words[words.first].span.begin > 0;
    // "The minister" without any antecedent is nobody; "shopkeepers" are at least a party by that word.
    const bool addressee = actor_ != nullptr;
    if ((!proper && (common_noun || addressee)) || (addressee && common_noun)) return {};
    common_ = common_ || !proper;
    return {std::string(d_.surface(words))};
  }

  const Discourse& d_;
  Antecedents looks_;
  const std::vector<std::string>* actor_;
  std::string by_;
  bool looked_ = false;  ///< some of it comes from elsewhere in the dispatch
  bool common_ = false;  ///< some of it is a common noun as written
};

}  // namespace

struct PartyResolver::State {
  std::string text;  ///< the discourse looks into it
  Discourse discourse;
  std::vector<Remembered> memory;
  std::vector<ByteSpan> tokens;     ///< of the analysis, word by word
  std::vector<NamedWord> named;

  /// The last word that begins before `end`.
  [[nodiscard]] std::optional<std::uint32_t> last_word(std::uint32_t end) const {
    const auto after = std::lower_bound(tokens.begin(), tokens.end(), end, [](ByteSpan token, std::uint32_t at) { return token.begin < at; });
    if (after == tokens.begin()) return std::nullopt;
    return static_cast<std::uint32_t>(after - tokens.begin() - 1);
  }

  /// To the names that the record keeps, and back to those of the tables.
  [[nodiscard]] std::vector<std::string> shown(std::vector<std::string> parties) const {
    for (auto& party : parties) {
      if (const auto found = discourse.shown.find(party); found != discourse.shown.end()) party = found->second;
    }
    sort_out(parties);
    return parties;
  }
  [[nodiscard]] std::vector<std::string> in_tables(std::vector<std::string> parties) const {
    for (auto& party : parties) {
      for (const auto& [code, name] : discourse.shown) {
        if (name == party) party = code;
      }
    }
    sort_out(parties);
    return parties;
  }

  void name(std::uint32_t end, const std::vector<std::string>& parties, std::string_view surface) {
    if (const auto word = last_word(end)) named.push_back({*word, parties, std::string(surface)});
  }

  [[nodiscard]] Resolution read(std::optional<ByteSpan> mention, const Pointing* pointing, const std::vector<std::string>* actor) const {
    std::optional<Pointed> hint;
    if (pointing != nullptr && !pointing->logits.empty()) hint = read_pointing(*pointing, named);
    Resolution out;
    if (mention) out = MentionReader(discourse, memory, actor, hint ? &*hint : nullptr).read(words_in(discourse.words, *mention));
    if (out.parties.empty() && hint) point(mention, *hint, out);
    out.parties = shown(std::move(out.parties));
    return out;
  }

  /// The model's word, where the dispatch's own give no party.
  void point(std::optional<ByteSpan> mention, const Pointed& hint, Resolution& out) const {
    auto most = hint.most(joint);
    if (most.empty() || hint.together(most) < trust) return;
    out.how = (mention ? "« " + std::string(slice(text, *mention)) + " »" : std::string("not said here")) + " → " + hint.surface + " → " + listed(most);
    out.parties = std::move(most);
  }
};

PartyResolver::PartyResolver(const Dispatch& dispatch, const Analysis& analysis, const Gazetteer& gazetteer)
    : state_(std::make_unique<State>()) {
  state_->discourse = read_discourse(dispatch, analysis, gazetteer);
  state_->text = dispatch.text;
  state_->discourse.text = state_->text;
  for (const auto& sentence : analysis.sentences) {
    for (const auto& token : sentence.tokens) state_->tokens.push_back(token.span);
  }
  const auto& d = state_->discourse;
  for (const auto& landmark : d.landmarks)
    state_->name(d.words[landmark.words.last - 1].span.end, landmark.parties, d.surface(landmark.words));
}

PartyResolver::~PartyResolver() = default;

void PartyResolver::meet(ByteSpan mention) {
  const auto& d = state_->discourse;
  const auto found = MentionReader(d, state_->memory, nullptr, nullptr).read(words_in(d.words, mention));
  if (!found.named || found.parties.size() != 1 || !d.gazetteer->class_of(found.parties.front()).empty()) return;
  const bool landmark = std::any_of(state_->named.begin(), state_->named.end(), [&](const NamedWord& name) {
    const auto word = state_->tokens[name.word];
    return mention.begin < word.end && word.begin < mention.end;
  });
  if (!landmark) state_->name(mention.end, found.parties, slice(state_->text, mention));
}

Resolution PartyResolver::resolve(std::optional<ByteSpan> mention, const Pointing* pointing) const {
  return state_->read(mention, pointing, nullptr);
}

Resolution PartyResolver::resolve_addressee(std::optional<ByteSpan> mention, const Pointing* pointing,
                                            const std::vector<std::string>& actor) const {
  const auto known = state_->in_tables(actor);
  return state_->read(mention, pointing, &known);
}

void PartyResolver::remember(ByteSpan mention, const std::vector<std::string>& parties, bool acted) {
  const auto words = words_in(state_->discourse.words, mention);
  if (!words.empty()) state_->memory.push_back({words, state_->in_tables(parties), acted});
}

}  // namespace chancery::act
