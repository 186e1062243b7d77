#include "act/calendar_words.h"

#include <algorithm>
#include <array>
#include <charconv>

namespace chancery::act {
namespace {

template <typename Value>
struct Entry {
  std::string_view word;
  Value value;
};

template <typename Value, std::size_t N>
std::optional<Value> look_up(const std::array<Entry<Value>, N>& list, std::string_view word) {
  const auto found = std::find_if(list.begin(), list.end(), [&](const auto& entry) { return entry.word == word; });
  if (found == list.end()) return std::nullopt;
  return found->value;
}

constexpr std::array<Entry<unsigned>, 14> weekdays = {{{"dimanche", 0},
                                                       {"lundi", 1},
                                                       {"mardi", 2},
                                                       {"mercredi", 3},
                                                       {"jeudi", 4},
                                                       {"vendredi", 5},
                                                       {"samedi", 6},
                                                       {"sunday", 0},
                                                       {"monday", 1},
                                                       {"tuesday", 2},
                                                       {"wednesday", 3},
                                                       {"thursday", 4},
                                                       {"friday", 5},
                                                       {"saturday", 6}}};

constexpr std::array<Entry<unsigned>, 43> months = {
    {{"janvier", 1},   {"fevrier", 2},   {"mars", 3},       {"avril", 4},    {"mai", 5},           {"juin", 6},
     {"juillet", 7},   {"aout", 8},      {"septembre", 9},  {"octobre", 10}, {"novembre", 11},     {"decembre", 12},
     {"january", 1},   {"february", 2},  {"march", 3},      {"april", 4},    {"may", 5},           {"june", 6},
     {"july", 7},      {"august", 8},    {"september", 9},  {"october", 10}, {"november", 11},     {"december", 12},
     {"jan", 1},       {"feb", 2},       {"mar", 3},        {"apr", 4},      {"jun", 6},           {"jul", 7},
     {"aug", 8},       {"sept", 9},      {"sep", 9},        {"oct", 10},     {"nov", 11},          {"dec", 12},
     {"mid-march", 3}, {"mid-april", 4}, {"mi-fevrier", 2}, {"mi-avril", 4}, {"mid-december", 12}, {"mi-decembre", 12},
     {"mi-mars", 3}}};

constexpr std::array<Entry<unsigned>, 9> seasons = {{{"printemps", 21},
                                                     {"ete", 22},
                                                     {"automne", 23},
                                                     {"hiver", 24},
                                                     {"spring", 21},
                                                     {"summer", 22},
                                                     {"autumn", 23},
                                                     {"fall", 23},
                                                     {"winter", 24}}};

constexpr std::array<Entry<int>, 43> numbers = {
    {{"un", 1},           {"une", 1},       {"deux", 2},      {"trois", 3},   {"quatre", 4},    {"cinq", 5},
     {"six", 6},          {"sept", 7},      {"huit", 8},      {"neuf", 9},    {"dix", 10},      {"onze", 11},
     {"douze", 12},       {"treize", 13},   {"quatorze", 14}, {"quinze", 15}, {"seize", 16},    {"vingt", 20},
     {"trente", 30},      {"quarante", 40}, {"soixante", 60}, {"cent", 100},  {"a", 1},         {"an", 1},
     {"one", 1},          {"two", 2},       {"three", 3},     {"four", 4},    {"five", 5},      {"seven", 7},
     {"eight", 8},        {"nine", 9},      {"ten", 10},      {"eleven", 11}, {"twelve", 12},   {"fifteen", 15},
     {"twenty", 20},      {"thirty", 30},   {"sixty", 60},    {"ninety", 90}, {"fourteen", 14}, {"forty-eight", 48},
     {"vingt-quatre", 24}}};

constexpr std::array<Entry<Unit>, 23> units = {
    {{"heure", Unit::hour},   {"heures", Unit::hour},   {"jour", Unit::day},      {"jours", Unit::day},
     {"semaine", Unit::week}, {"semaines", Unit::week}, {"mois", Unit::month},    {"an", Unit::year},
     {"ans", Unit::year},     {"annee", Unit::year},    {"annees", Unit::year},   {"hour", Unit::hour},
     {"hours", Unit::hour},   {"day", Unit::day},       {"days", Unit::day},      {"week", Unit::week},
     {"weeks", Unit::week},   {"month", Unit::month},   {"months", Unit::month},  {"year", Unit::year},
     {"years", Unit::year},   {"minutes", Unit::hour},  {"fortnight", Unit::week}}};

}  // namespace

std::optional<unsigned> weekday_of(std::string_view word) { return look_up(weekdays, word); }
std::optional<unsigned> month_of(std::string_view word) {
  if (!word.empty() && word.back() == '.') word.remove_suffix(1);
  if (const auto found = look_up(months, word)) return found;
  const auto dash = word.find('-');
  if (dash != std::string_view::npos && (word.substr(0, dash) == "mid" || word.substr(0, dash) == "mi"))
    return look_up(months, word.substr(dash + 1));
  return std::nullopt;
}
std::optional<unsigned> season_of(std::string_view word) { return look_up(seasons, word); }
std::optional<Unit> unit_of(std::string_view word) { return look_up(units, word); }

std::optional<int> number_of(std::string_view word) {
  int value = 0;
  const auto [end, error] = std::from_chars(word.data(), word.data() + word.size(), value);
  if (error != std::errc()) return look_up(numbers, word);
  const std::string_view rest(end, static_cast<std::size_t>(word.data() + word.size() - end));
  const bool ordinal = rest.empty() || rest == "er" || rest == "st" || rest == "nd" || rest == "rd" || rest == "th";
  return ordinal ? std::optional(value) : std::nullopt;
}

namespace {

bool in_digits(std::string_view word) { return !word.empty() && word.front() >= '0' && word.front() <= '9'; }
bool joins_days(std::string_view word) { return word == "and" || word == "et" || word == "au" || word == "to"; }

/// Days and year behind the month: "October 3 and 4, 1993", "juillet 2020".
void read_behind(const std::vector<std::string>& words, std::size_t at, NamedMonth& month) {
  for (auto behind = at + 1; behind < words.size() && behind < at + 5; ++behind) {
    const auto value = number_of(words[behind]);
    const bool day = value && *value <= 31 && in_digits(words[behind]) && behind == at + 1 + month.days.size() * 2;
    if (value && *value >= 1000 && *value < 3000 && !month.year)
      month.year = value;
    else if (day)
      month.days.push_back(*value);
    else if (!joins_days(words[behind]))
      break;
  }
}

/// Days before the month: "les 10 et 11 juillet".
void read_before(const std::vector<std::string>& words, std::size_t at, NamedMonth& month) {
  for (auto before = at; before-- > 0;) {
    const auto value = number_of(words[before]);
    if (value && in_digits(words[before]) && *value <= 31)
      month.days.push_back(*value);
    else if (month.days.size() != 1 || !joins_days(words[before]))
      break;
  }
}

}  // namespace

std::vector<NamedMonth> named_months(const std::vector<std::string>& words) {
  std::vector<NamedMonth> out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    const auto number = month_of(words[at]);
    // "may" before another word is the verb, unless a number follows.
    if (!number || (words[at] == "may" && at == 0 && words.size() > 1 && !number_of(words[1]))) continue;
    NamedMonth month{*number, {}, std::nullopt};
    read_behind(words, at, month);
    if (month.days.empty()) read_before(words, at, month);
    out.push_back(std::move(month));
  }
  return out;
}

}  // namespace chancery::act
