#include "dispatch/rights/limits.h"

#include <unicode/locid.h>
#include <unicode/unistr.h>

#include <algorithm>
#include <array>
#include <map>
#include <optional>

#include "base/utf8.h"

namespace chancery::wire {
namespace {

using Patterns = std::span<const std::string_view>;
using Names = std::map<std::string, std::string, std::less<>>;

// "united states" of "United States": names are looked up as notices are cut.
std::string key_of(std::string_view name) {
  std::string key;
  for (const auto& word : words_of(name)) key.append(key.empty() ? "" : " ").append(word.folded);
  return key;
}

Names make_countries() {
  Names out = {{"uk", "GB"}, {"u k", "GB"}, {"usa", "US"}, {"u s a", "US"}, {"us", "US"}, {"great britain", "GB"}, {"britain", "GB"}, {"grande bretagne", "GB"},
               {"holland", "NL"}, {"the netherlands", "NL"}, {"eire", "IE"}, {"republic of ireland", "IE"}};
  for (const auto* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    const icu::Locale country("", *code);
    for (const char* language : {"en", "fr", "nl", "de", "es"}) {
      icu::UnicodeString shown;
      std::string name;
      country.getDisplayCountry(icu::Locale(language), shown).toUTF8String(name);
      out.emplace(key_of(name), *code);
    }
  }
  return out;
}

const Names& countries() {
  static const Names names = make_countries();
  return names;
}

struct Country {
  Stretch words;
  std::string code;
};

std::optional<Country> country_at(std::span<const Word> words, std::size_t at) {
  constexpr std::size_t longest = 4;
  std::string key;
  std::optional<Country> found;
  for (auto end = at; end < words.size() && end < at + longest && !words[end].taken; ++end) {
    key.append(key.empty() ? "" : " ").append(words[end].folded);
    if (const auto name = countries().find(key); name != countries().end()) found = {{at, end + 1}, name->second};
  }
  return found;
}

std::vector<Country> countries_in(std::span<const Word> words) {
  std::vector<Country> out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (auto country = country_at(words, at)) {
      at = country->words.end - 1;
      out.push_back(std::move(*country));
    }
  }
  return out;
}

bool is_one_of(const Word& word, Patterns list) {
  return std::find(list.begin(), list.end(), word.folded) != list.end();
}

constexpr auto joins = std::to_array<std::string_view>({"and", "et", "und", "en", "y", "e", "or", "ou"});
constexpr auto places = std::to_array<std::string_view>({"in", "within", "en", "au", "aux", "dans", "im", "para", "fur", "voor", "pour", "for",
                                                     "the", "la", "les", "le", "l", "die", "das", "den", "el", "los", "de"});
constexpr auto outs = std::to_array<std::string_view>({"out", "excluded", "exclu", "exclue", "exclus", "exclues", "excepted", "ausgenommen", "ausgeschlossen", "uitgezonderd",
                                                   "uitgesloten", "excluido", "excluida", "excluidos", "excluidas", "exempte"});
constexpr auto excepts = std::to_array<std::string_view>({"except", "excepto", "salvo", "sauf", "ausser", "behalve", "excluding", "excepte", "uitgezonderd"});
constexpr auto outsides = std::to_array<std::string_view>({"outside", "hors", "ausserhalb", "buiten", "fuera"});
constexpr auto onlys = std::to_array<std::string_view>({"only", "uniquement", "seulement", "exclusivement", "nur", "ausschliesslich", "alleen", "uitsluitend", "enkel", "slechts",
                                                    "solo", "solamente", "unicamente", "exclusivamente"});

/// Whether a word of `list` stands within `reach` words on one side of the stretch, small words and other countries skipped.
bool stands_before(std::span<const Word> words, std::size_t begin, Patterns list, std::size_t reach) {
  for (auto at = begin; at > 0 && begin - at < reach; --at) {
    if (is_one_of(words[at - 1], list)) return true;
  }
  return false;
}

bool stands_after(std::span<const Word> words, std::size_t end, Patterns list) {
  for (auto at = end; at < words.size();) {
    if (is_one_of(words[at], list)) return true;
    if (is_one_of(words[at], joins)) {
      ++at;
    } else if (const auto country = country_at(words, at)) {
      at = country->words.end;
    } else if (words[at].folded == "est" || words[at].folded == "is" || words[at].folded == "ist" || words[at].folded == "wird") {
      ++at;
    } else {
      return false;
    }
  }
  return false;
}

void read_territories(std::span<Word> clause, Mood mood, Bounds& bounds) {
  for (const auto& country : countries_in(clause)) {
    const auto [begin, end] = country.words;
    const bool named = begin > 0 && is_one_of(clause[begin - 1], places);
    const bool out = stands_after(clause, end, outs) || stands_before(clause, begin, excepts, 3);
    const bool only = stands_after(clause, end, onlys) || (stands_before(clause, begin, onlys, 4) && (named || begin < 2));
    if (clause[begin].folded == "us" && !out && !only) continue;  // "ask us": a pronoun, unless the wire shouts US OUT
    // "Not for use outside the United States" is a limit to them.
    const bool outside = stands_before(clause, begin, outsides, 3);
    const bool banned = named && mood == Mood::ban && !only && !outside;
    if (!out && !only && !banned && !outside && !(named && mood == Mood::leave)) continue;
    bounds.limits.push_back({.kind = Limit::Kind::territory, .what = country.code, .except = outside ? mood != Mood::ban : out || banned});
    bounds.bounded = bounds.bounded || out || outside || banned || mood == Mood::none;
    take(clause, country.words);
  }
}

struct Channel {
  std::string_view name;
  std::string_view pattern;
  bool only_bound = false;  ///< a word that means this only in a phrase: "editorial use"
};

constexpr std::array channels = {
    Channel{"archive", "archiv*"},       Channel{"archive", "stored"},           Channel{"archive", "storage"},         Channel{"archive", "stocke*"},
    Channel{"archive", "database*"},     Channel{"archive", "base de donnees"},  Channel{"archive", "gespeichert"},     Channel{"archive", "speicherung"},
    Channel{"archive", "opgeslagen"},    Channel{"archive", "almacena*"},        Channel{"web", "web"},                 Channel{"web", "website*"},
    Channel{"web", "internet"},          Channel{"web", "online"},               Channel{"web", "en ligne"},            Channel{"print", "print"},
    Channel{"print", "presse ecrite"},   Channel{"print", "gedruckt*"},          Channel{"print", "imprime*"},          Channel{"print", "printmedi*"},
    Channel{"editorial", "editorial use", true},    Channel{"editorial", "editorial purposes", true}, Channel{"editorial", "usage editorial", true},
    Channel{"editorial", "usage redactionnel", true}, Channel{"editorial", "redaktionelle* ~1 verwend*", true}, Channel{"editorial", "redaktionelle* ~1 gebrauch", true},
    Channel{"editorial", "redactioneel gebruik", true}, Channel{"editorial", "uso editorial", true}, Channel{"editorial", "uso periodistico", true},
    Channel{"internal", "internal use", true},      Channel{"internal", "usage interne", true},     Channel{"internal", "internen gebrauch", true},
    Channel{"internal", "interne nutzung", true},   Channel{"internal", "intern gebruik", true},    Channel{"internal", "uso interno", true},
    Channel{"press", "for the press", true},        Channel{"press", "pour la presse", true},       Channel{"press", "fur die presse", true},
    Channel{"press", "voor de pers", true},         Channel{"press", "para la prensa", true},
};

constexpr auto untils = std::to_array<std::string_view>({"until ~1", "jusqu au", "jusqu a", "tot en met", "tot", "bis zum", "bis", "hasta el", "hasta", "before"});

std::optional<std::string> read_until(std::span<Word> clause) {
  const auto lead = find_any(clause, untils);
  if (!lead) return std::nullopt;
  auto day = day_in(clause.subspan(lead->begin));
  if (day.empty()) return std::nullopt;
  take(clause, {lead->begin, std::min(lead->begin + 6, clause.size())});
  return day;
}

void read_channels(std::span<Word> clause, Mood mood, const std::optional<std::string>& until, Bounds& bounds) {
  std::vector<std::string_view> seen;
  for (const auto& channel : channels) {
    const auto found = find(clause, channel.pattern);
    if (!found) continue;
    take(clause, *found);
    if (std::find(seen.begin(), seen.end(), channel.name) != seen.end()) continue;
    const bool only = std::any_of(clause.begin(), clause.end(), [](const Word& word) { return is_one_of(word, onlys); });
    const bool banned = mood == Mood::ban && !only && !channel.only_bound;
    if (!banned && !only && !channel.only_bound) continue;
    seen.push_back(channel.name);
    bounds.limits.push_back({.kind = Limit::Kind::channel, .what = std::string(channel.name), .except = banned, .until = banned ? until.value_or("") : ""});
    bounds.bounded = true;
  }
}

constexpr auto credits = std::to_array<std::string_view>({
    "with ~3 credit",         "with ~2 attribution",     "credit to",            "credit",                 "source ~1 acknowledged", "source ~1 credited",
    "source ~1 cited",        "source ~1 named",         "attribution ~1 required", "mention* ~3 source",   "avec ~1 mention",        "moyennant mention",
    "citer la source",        "citant la source",        "citation de la source", "indication de la source", "bronvermelding",        "vermelding van ~1 bron",
    "quellenangabe",          "angabe der quelle",       "nennung der quelle",   "quelle genannt",         "mencion* ~1 fuente",     "cit* la fuente",
    "mencion* ~2 procedencia", "crediting",               "credit line",          "acknowledging ~1 source"});

constexpr auto noncommercials = std::to_array<std::string_view>({"non commercia*", "noncommercia*", "nicht kommerziell*", "nichtkommerziell*", "nicht gewerblich*", "niet commercie*",
                                                             "nietcommercie*", "no comercial*", "nocomercial*", "fins non lucratives", "fines no lucrativos", "not for profit purposes"});

constexpr std::array<std::array<std::string_view, 5>, 12> months = {{
    {"jan*", "janv*", "ener*", "januar*", "janvier"},  {"feb*", "fev*", "febr*", "februar*", "fevrier"},    {"mar", "mars", "marz*", "maart", "march"},
    {"apr*", "avr*", "abril", "april", "avril"},       {"may", "mai", "mei", "mayo", "mai"},                {"jun*", "juin", "juni", "june", "juin"},
    {"jul*", "juil*", "juli", "july", "juillet"},      {"aug*", "aout", "agosto", "august", "augustus"},    {"sep*", "sept*", "setiem*", "sep", "septembre"},
    {"oct*", "okt*", "octob*", "oktob*", "octubre"},   {"nov*", "nov", "noviemb*", "novemb*", "november"},  {"dec*", "dez*", "dic*", "decemb*", "diciembre"},
}};

int number_of(const Word& word) {
  if (word.folded.empty() || word.folded.size() > 4 || word.folded.find_first_not_of("0123456789") != std::string::npos) return -1;
  return std::stoi(word.folded);
}

int month_of(const Word& word) {
  for (std::size_t month = 0; month < months.size(); ++month) {
    if (find_any(std::span(&word, 1), months[month])) return static_cast<int>(month) + 1;
  }
  return 0;
}

std::string written(int year, int month, int day) {
  if (year < 1000 || month < 1 || month > 12 || day < 1 || day > 31) return {};
  const auto two = [](int value) { return (value < 10 ? "0" : "") + std::to_string(value); };
  return std::to_string(year) + "-" + two(month) + "-" + two(day);
}

}  // namespace

bool is_month(const Word& word) { return month_of(word) > 0; }

std::string day_in(std::span<const Word> words) {
  for (std::size_t at = 0; at + 2 < words.size(); ++at) {
    const auto one = number_of(words[at]);
    const auto two = number_of(words[at + 1]);
    const auto three = number_of(words[at + 2]);
    if (one > 999 && two > 0 && three > 0) return written(one, two, three);                        // 2022-03-03
    if (three > 999 && month_of(words[at]) > 0 && two > 0) return written(three, month_of(words[at]), two);  // May 1, 2022
    if (one < 1 || one > 31) continue;
    // "3 mars 2022", "3. März 2022", "3 de marzo de 2022"
    auto month = at + 1;
    if (words[month].folded == "de" || words[month].folded == "er" || words[month].folded == "of") ++month;
    auto year = month + 1;
    if (year < words.size() && (words[year].folded == "de" || words[year].folded == "del")) ++year;
    if (year < words.size() && month_of(words[month]) > 0 && number_of(words[year]) > 999) return written(number_of(words[year]), month_of(words[month]), one);
  }
  return {};
}

bool asks_for_credit(std::span<Word> clause) {
  bool found = false;
  while (const auto words = find_any(clause, credits)) {
    take(clause, *words);
    found = true;
  }
  return found;
}

bool says_noncommercial(std::span<Word> clause) {
  const auto words = find_any(clause, noncommercials);
  if (words) take(clause, *words);
  return words.has_value();
}

Bounds read_bounds(std::span<Word> clause, Mood mood) {
  Bounds bounds;
  const auto until = read_until(clause);
  read_channels(clause, mood, until, bounds);
  read_territories(clause, mood, bounds);
  const bool over_a_channel = std::any_of(bounds.limits.begin(), bounds.limits.end(), [](const Limit& limit) { return !limit.until.empty(); });
  if (until && mood == Mood::leave && !over_a_channel) bounds.limits.push_back({.kind = Limit::Kind::until, .what = *until});
  return bounds;
}

}  // namespace chancery::wire

namespace chancery {

std::string country_code(std::string_view name) {
  using namespace wire;
  const auto key = key_of(name);
  if (const auto known = countries().find(key); known != countries().end()) return known->second;
  for (const auto* const* code = icu::Locale::getISOCountries(); *code != nullptr; ++code) {
    if (key == utf8::fold(*code) || key == utf8::fold(icu::Locale("", *code).getISO3Country())) return *code;
  }
  return {};
}

}  // namespace chancery
