#include "act/date_phrases.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <initializer_list>
#include <vector>

#include "act/calendar_words.h"
#include "act/date_pieces.h"
#include "act/function_words.h"

namespace chancery::act {
namespace {

using edtf::Day;
using std::chrono::days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month_day;
using YearMonth = std::chrono::year_month;
using Year = std::chrono::year;

/// Days [first, last], and what a range must know of its parts.
struct Stretch {
  Day first{}, last{};
  std::optional<int> bare_day = {};  ///< "4" in "du 4 au 22 janvier": waits for a month
  bool yearless = false;
  bool month_only = false;
  std::string value = {};  ///< EDTF, where the days alone would say too much
};

class Phrase {
 public:
  Phrase(std::string_view words, Language language, Day issue, bool coming)
      : pieces_(pieces_of(words)), english_(language == Language::english), issue_(issue), coming_(coming) {}

  std::optional<std::string> read() {
    for (const auto shape : {&Phrase::in_figures, &Phrase::range, &Phrase::day_words, &Phrase::nth_weekday, &Phrase::weekday_of_week, &Phrase::weekday_with_day,
                             &Phrase::day_of_named_month, &Phrase::day_of_relative_month, &Phrase::week_of, &Phrase::nth_week, &Phrase::quarter,
                             &Phrase::rest_of, &Phrase::counted, &Phrase::last_or_next, &Phrase::years_and_decades, &Phrase::units}) {
      at_ = 0;
      skip_lead();
      const auto found = (this->*shape)();
      skip({".", ","});
      if (found && done()) return written(*found);
    }
    return std::nullopt;
  }

 private:
  // --- pieces ---
  [[nodiscard]] bool done() const { return at_ >= pieces_.size(); }
  [[nodiscard]] const Piece& here() const {
    static const Piece nothing;
    return at_ < pieces_.size() ? pieces_[at_] : nothing;
  }
  [[nodiscard]] const Piece& ahead(std::size_t n) const {
    static const Piece nothing;
    return at_ + n < pieces_.size() ? pieces_[at_ + n] : nothing;
  }
  bool take(std::string_view word) {
    if (here().word != word) return false;
    ++at_;
    return true;
  }
  bool take_any(std::initializer_list<std::string_view> list) {
    return std::any_of(list.begin(), list.end(), [&](auto word) { return take(word); });
  }
  void skip(std::initializer_list<std::string_view> list) {
    while (take_any(list)) {
    }
  }
  void skip_lead() { skip({"on", "the", "le", "la", "les", "l", "du", "in", "en", "au", "aux", "dans", "during", "pendant", "of", "for", "my", "mon", "ma"}); }
  void skip_links() { skip({"of", "de", "d", "du", "the", "le", "la", "les", "l", "in", "en", "on", ",", "my"}); }

  /// "21", "twenty one", "vingt et un", "21st", "second". Figures of a year are no number here.
  std::optional<int> number() {
    if (here().value >= 0) {
      if (here().decade || here().digits > 3) return std::nullopt;
      return pieces_[at_++].value;
    }
    const auto* numeral = numeral_of(here().word);
    if (numeral == nullptr || numeral->value >= 100 || here().word.ends_with("ies") || (here().word == "sept" && english_)) return std::nullopt;
    ++at_;
    if (numeral->ordinal || numeral->value < 20) return numeral->value;
    const auto mark = at_;
    skip({"-", "et"});
    const auto* unit = numeral_of(here().word);
    if (unit != nullptr && unit->value >= 1 && unit->value < 10) {
      ++at_;
      return numeral->value + unit->value;
    }
    at_ = mark;
    return numeral->value;
  }

  /// "2016", "'16" is none; "nineteen seventy eight", "two thousand and eighteen".
  std::optional<int> year_number() {
    const auto mark = at_;
    if (here().digits == 4 && !here().decade && here().value < 3000) return pieces_[at_++].value;
    auto value = [&]() -> std::optional<int> {
      const auto small = [&]() -> std::optional<int> {
        const auto* n = numeral_of(here().word);
        if (n == nullptr || n->ordinal || n->value >= 100) return std::nullopt;
        return number();
      };
      const auto front = small();
      if (!front) return std::nullopt;
      if (take("thousand")) {
        int year = *front * 1000;
        take("and");
        if (auto more = small()) {
          if (take("hundred")) {
            year += *more * 100;
            take("and");
            if (auto rest = small()) year += *rest;
          } else {
            year += *more;
          }
        }
        return year;
      }
      if (*front < 13 || *front > 20) return std::nullopt;
      if (take_any({"zero", "oh"})) {
        const auto unit = small();
        return unit && *unit < 10 ? std::optional(*front * 100 + *unit) : std::nullopt;
      }
      const auto back = small();
      return back && *back >= 10 ? std::optional(*front * 100 + *back) : std::nullopt;
    }();
    if (!value) at_ = mark;
    return value;
  }

  static int full_year(const Piece& figures) { return figures.digits == 2 ? figures.value + (figures.value < 40 ? 2000 : 1900) : figures.value; }

  // --- days ---
  static std::optional<Day> day(int year, unsigned month, int day) {
    if (month < 1 || month > 12 || day < 1 || day > 31) return std::nullopt;  // the calendar's types would wrap
    const year_month_day date(Year(year), std::chrono::month(month), std::chrono::day(static_cast<unsigned>(day)));
    if (!date.ok()) return std::nullopt;
    return Day(date);
  }
  [[nodiscard]] int issue_year() const { return static_cast<int>(year_month_day(issue_).year()); }
  [[nodiscard]] YearMonth issue_month() const {
    const year_month_day date(issue_);
    return date.year() / date.month();
  }
  static Stretch on(Day day) { return {day, day}; }
  static Stretch of_month(YearMonth month, bool yearless = false) {
    return {Day(month / std::chrono::day(1)), Day((month + months(1)) / std::chrono::day(1)) - days(1), std::nullopt, yearless, true, {}};
  }
  static Stretch of_year(int year) {
    return {Day(Year(year) / std::chrono::January / 1), Day(Year(year) / std::chrono::December / 31)};
  }
  [[nodiscard]] Day monday(Day day) const { return day - (weekday(day) - std::chrono::Monday); }
  static Stretch week_from(Day monday) { return {monday, monday + days(6)}; }

  /// A day of a month without its year: the last one, or the one to come.
  [[nodiscard]] std::optional<Stretch> near(unsigned month, int number) const {
    for (int step = 0; step <= 8; ++step) {
      const auto found = day(issue_year() + (coming_ ? step : -step), month, number);
      if (found && (coming_ ? *found >= issue_ : *found <= issue_)) {
        auto out = on(*found);
        out.yearless = true;
        return out;
      }
    }
    return std::nullopt;
  }
  [[nodiscard]] std::optional<Stretch> near_day(int number) const {
    for (int step = 0; step <= 12; ++step) {
      const auto month = issue_month() + months(coming_ ? step : -step);
      const auto found = day(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), number);
      if (found && (coming_ ? *found >= issue_ : *found <= issue_)) return on(*found);
    }
    return std::nullopt;
  }
  [[nodiscard]] Stretch near_month(unsigned month) const {
    const YearMonth here = issue_month();
    auto found = here.year() / std::chrono::month(month);
    if (coming_ && found < here) found += std::chrono::years(1);
    if (!coming_ && found > here) found -= std::chrono::years(1);
    return of_month(found, true);
  }

  static Day shifted(Day from, int years, int month_count, int day_count) {
    const year_month_day date(from);
    const auto month = date.year() / date.month() + months(12 * years + month_count);
    const auto last = year_month_day(Day(month / std::chrono::last)).day();
    return Day(month / std::min(date.day(), last)) + days(day_count);
  }

  [[nodiscard]] std::string written(const Stretch& s) const {
    if (!s.value.empty()) return s.value;
    if (s.first == s.last) return edtf::day(s.first);
    const year_month_day from(s.first), to(s.last);
    const bool month_begins = from.day() == std::chrono::day(1);
    const bool month_ends = year_month_day(s.last + days(1)).day() == std::chrono::day(1);
    if (month_begins && month_ends && from.year() == to.year() && from.month() == to.month()) return edtf::month(from.year() / from.month());
    if (month_begins && month_ends && from.month() == std::chrono::January && to.month() == std::chrono::December) {
      if (from.year() == to.year()) return edtf::year(from.year());
      if (to.year() - from.year() == std::chrono::years(9) && static_cast<int>(from.year()) % 10 == 0) return edtf::year(from.year()).substr(0, 3) + "X";
    }
    return edtf::interval(edtf::day(s.first), edtf::day(s.last));
  }

  // --- single dates, also inside ranges ---
  static bool is_separator(std::string_view word) { return word == "/" || word == "-" || word == "."; }

  /// "21/04/2016", "2016-4-21", "4/22", "3/2015", "2019-sep-1". French puts the day first, English the month unless it cannot be one.
  std::optional<Stretch> in_figures() {
    if (here().value < 0 || here().decade) return std::nullopt;
    const auto& a = here();
    const auto& b = ahead(2);
    const bool mark = is_separator(ahead(1).word);
    if (!mark || a.ordinal || b.ordinal) return std::nullopt;
    if (a.digits == 4 && b.value < 0) {
      const auto month = short_month(b.word);
      if (!month || !is_separator(ahead(3).word) || ahead(4).value < 0) return std::nullopt;
      const auto found = day(a.value, *month, ahead(4).value);
      at_ += 5;
      return found ? std::optional(on(*found)) : std::nullopt;
    }
    if (b.value < 0) return std::nullopt;
    const auto& c = ahead(4);
    const bool third = (is_separator(ahead(3).word) || ahead(3).word == ",") && c.value >= 0 && !c.ordinal && (c.digits == 2 || c.digits == 4 || a.digits == 4);
    if (third) {
      std::optional<Day> found;
      if (a.digits == 4) {
        found = day(a.value, static_cast<unsigned>(b.value), c.value);
      } else {
        const bool day_first = b.value > 12 ? false : a.value > 12 || !english_;
        found = day_first ? day(full_year(c), static_cast<unsigned>(b.value), a.value) : day(full_year(c), static_cast<unsigned>(a.value), b.value);
      }
      at_ += 5;
      return found ? std::optional(on(*found)) : std::nullopt;
    }
    if (a.digits == 4 && b.digits <= 2 && b.value >= 1 && b.value <= 12) {
      at_ += 3;
      return of_month(Year(a.value) / std::chrono::month(static_cast<unsigned>(b.value)));
    }
    if (b.digits == 4 && a.digits <= 2 && a.value >= 1 && a.value <= 12) {
      at_ += 3;
      return of_month(Year(b.value) / std::chrono::month(static_cast<unsigned>(a.value)));
    }
    if (a.digits > 2 || b.digits > 2) return std::nullopt;
    const bool day_first = b.value > 12 ? false : a.value > 12 || !english_;
    at_ += 3;
    return day_first ? near(static_cast<unsigned>(b.value), a.value) : near(static_cast<unsigned>(a.value), b.value);
  }

  /// "Wed, 22 of Jan", "the twenty second of June 2017", "Oct-2", "May twenty one", "2015 June", "janvier 1995".
  std::optional<Stretch> with_month() {
    const auto mark = at_;
    if (short_weekday(here().word) && !short_month(here().word)) {
      ++at_;
      skip({",", ".", "the", "le"});
    }
    auto found = with_month_alone();
    if (!found) at_ = mark;
    return found;
  }

  std::optional<Stretch> with_month_alone() {
    std::optional<int> year;
    std::optional<int> number_before;
    if (here().digits == 4) {
      year = year_number();
      skip({"-", "/", ","});
    } else if (!short_month(here().word)) {
      number_before = number();
      if (!number_before) return std::nullopt;
      skip({"of", "de", "d", "-", "/", ".", "the"});
    }
    const auto month = short_month(here().word);
    if (!month) return std::nullopt;
    ++at_;
    take(".");
    std::optional<int> number_behind;
    if (!number_before && !year) {
      const auto mark = at_;
      skip({"-", "/", ".", "the", "le"});
      // "June 2016" and "June nineteen ninety nine" have a year there, "May twenty one" a day.
      const auto as_year = year_number();
      at_ = as_year ? mark : at_;
      if (!as_year) number_behind = number();
      if (!number_behind) at_ = mark;
    }
    if (!year) {
      const auto mark = at_;
      skip({",", "of", "de"});
      year = year_number();
      const bool short_year = !year && here().digits == 2 && !here().ordinal && (number_before || number_behind) && here().value > 31;
      if (short_year) year = full_year(pieces_[at_++]);
      if (!year) at_ = mark;
    }
    const auto number = number_before ? number_before : number_behind;
    if (!number) return year ? of_month(Year(*year) / std::chrono::month(*month)) : near_month(*month);
    if (!year) return near(*month, *number);
    const auto found = day(*year, *month, *number);
    return found ? std::optional(on(*found)) : std::nullopt;
  }

  std::optional<Stretch> day_words() {
    if (take_any({"today", "now", "maintenant"}) || (take("aujourd") && take("hui"))) return on(issue_);
    if (take_any({"tomorrow", "tmrw"})) return on(issue_ + days(1));
    if (take("yesterday")) return on(issue_ - days(1));
    if (take("demain")) return on(issue_ + days(1));
    if (take("hier")) return on(issue_ - days(1));
    if (take("apres")) return take("-"), take("demain") ? std::optional(on(issue_ + days(2))) : std::nullopt;
    if (take("avant")) return take("-"), take("hier") ? std::optional(on(issue_ - days(2))) : std::nullopt;
    if (take("day")) {
      if (take("after")) return take_any({"tomorrow", "tmrw"}) ? std::optional(on(issue_ + days(2))) : std::nullopt;
      if (take("before")) return take("yesterday") ? std::optional(on(issue_ - days(2))) : std::nullopt;
    }
    return std::nullopt;
  }

  /// "the same Saturday": of a day told before, not of the issue.
  [[nodiscard]] bool looks_back() const { return here().word == "same" || here().word == "that" || here().word == "meme"; }

  /// Step of "this" 0, "next" 1, "last" -1; nothing when the word is none of them.
  std::optional<int> relation() {
    if (take_any({"this", "ce", "cette", "cet", "current", "same", "that", "meme"})) return 0;
    if (take_any({"next", "coming", "upcoming", "prochain", "prochaine", "following"})) return 1;
    if (take_any({"last", "past", "previous", "dernier", "derniere", "passe", "passee"})) return -1;
    return std::nullopt;
  }
  std::optional<int> relation_behind() {
    if (take_any({"prochain", "prochaine", "suivant", "suivante"})) return 1;
    if (take_any({"dernier", "derniere", "passe", "passee", "precedent", "precedente"})) return -1;
    return std::nullopt;
  }

  /// "this Friday", "next Sunday", "vendredi cette semaine", "Friday next week", "next week on Friday".
  std::optional<Stretch> weekday_of_week() {
    if (looks_back()) return std::nullopt;
    std::optional<int> step = relation();
    if (step && take_any({"week", "semaine"})) {
      skip({"on", "le", ","});
      const auto name = short_weekday(here().word);
      if (!name) return std::nullopt;
      ++at_;
      return on(monday(issue_) + days(7 * *step) + (weekday(*name) - std::chrono::Monday));
    }
    const auto name = short_weekday(here().word);
    if (!name) return std::nullopt;
    ++at_;
    if (!step && done()) return std::nullopt;  // a bare weekday is read elsewhere
    if (!step) {
      skip_links();
      const bool french_week = take("semaine");
      step = french_week ? relation_behind() : relation();
      if (!french_week && step && !take_any({"week", "semaine"})) return std::nullopt;
    } else if (*step != 0) {
      return std::nullopt;  // "next Sunday", "last Friday": as the codebook counts them
    }
    if (!step) return std::nullopt;
    return on(monday(issue_) + days(7 * *step) + (weekday(*name) - std::chrono::Monday));
  }

  /// "Friday the 15th", "Tuesday the fifteen".
  std::optional<Stretch> weekday_with_day() {
    const auto name = short_weekday(here().word);
    if (!name) return std::nullopt;
    ++at_;
    skip({",", "the", "le"});
    const auto value = number();
    if (!value || short_month(here().word)) return std::nullopt;
    for (int step = 0; step < 12; ++step) {
      for (const int sign : {coming_ ? 1 : -1, coming_ ? -1 : 1}) {
        const auto month = issue_month() + months(sign * step);
        const auto found = day(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), *value);
        if (found && weekday(*found) == weekday(*name)) return on(*found);
      }
    }
    return std::nullopt;
  }

  /// Forms of a day with its month that time_words does not read: with marks or numbers written out.
  std::optional<Stretch> day_of_named_month() {
    const bool plain = std::all_of(pieces_.begin(), pieces_.end(), [&](const Piece& p) {
      const auto* numeral = numeral_of(p.word);
      return p.word != "/" && p.word != "-" && (numeral == nullptr || short_month(p.word)) && p.word != "of" && (!short_weekday(p.word) || weekday_of(p.word)) &&
             p.word != "janv" && p.word != "fevr";
    });
    const bool glued = pieces_.size() == 2 && short_month(pieces_[0].word) && pieces_[1].digits > 0;
    const bool short_year = !pieces_.empty() && pieces_.back().digits == 2 && pieces_.back().value > 31;
    const bool leap = pieces_.size() >= 2 && std::any_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.value == 29; });
    if (plain && !glued && !short_year && !leap) return std::nullopt;
    return with_month();
  }

  /// "the 20th of next month", "the second", "15".
  std::optional<Stretch> day_of_relative_month() {
    const bool ordinal = here().ordinal || (numeral_of(here().word) != nullptr && numeral_of(here().word)->ordinal);
    const auto value = number();
    if (!value || *value > 31) return std::nullopt;
    const bool all_of_it = std::all_of(pieces_.begin(), pieces_.end(), [](const Piece& p) { return p.value >= 0 || p.word == "the" || p.word == "le" || numeral_of(p.word) != nullptr; });
    if (done()) return ordinal || (all_of_it && pieces_.size() <= 3) ? near_day(*value) : std::nullopt;
    skip_links();
    auto month = relative_month();
    if (!month) return std::nullopt;
    const auto found = day(static_cast<int>(month->year()), static_cast<unsigned>(month->month()), *value);
    return found ? std::optional(on(*found)) : std::nullopt;
  }

  std::optional<YearMonth> relative_month() {
    auto step = relation();
    if (!take_any({"month", "mois"})) return std::nullopt;
    if (!step) step = relation_behind();
    if (!step) return std::nullopt;
    return issue_month() + months(*step);
  }

  /// A month by name or by relation.
  std::optional<YearMonth> any_month() {
    skip_links();
    const auto mark = at_;
    if (const auto month = relative_month()) return month;
    at_ = mark;
    const auto named = short_month(here().word);
    if (!named) return std::nullopt;
    ++at_;
    take(".");
    skip({",", "of", "de"});
    if (const auto year = year_number()) return Year(*year) / std::chrono::month(*named);
    const year_month_day date(near_month(*named).first);
    return date.year() / date.month();
  }

  /// "the first Friday of July", "second Sunday", "the third Wednesday of previous month", "last Monday April".
  std::optional<Stretch> nth_weekday() {
    const bool last = take_any({"last", "dernier"});
    const auto value = last ? std::optional(5) : number();
    const auto name = value ? short_weekday(here().word) : std::nullopt;
    if (!value || !name || *value < 1 || *value > 5) return std::nullopt;
    const bool plural = here().word.size() > 5 && here().word.back() == 's' && !weekday_of(here().word);
    ++at_;
    if (plural || take_any({"from", "later"})) {
      if (plural && !take("from")) return std::nullopt;
      take_any({"now", "today"});
      const auto next = issue_ + days(1);
      return on(next + (weekday(*name) - weekday(next)) + days(7 * (*value - 1)));
    }
    auto month = issue_month();
    if (!done()) {
      const auto named = any_month();
      if (!named) return std::nullopt;
      month = *named;
    } else if (last) {
      return std::nullopt;
    }
    if (last) {
      const auto end = Day((month + months(1)) / std::chrono::day(1)) - days(1);
      return on(end - (weekday(end) - weekday(*name)));
    }
    const auto first = Day(month / std::chrono::day(1));
    return on(first + (weekday(*name) - weekday(first)) + days(7 * (*value - 1)));
  }

  /// "the week of the 18th", "week of september.16th", "week 10".
  std::optional<Stretch> week_of() {
    const bool whole_month = here().word == "month" || here().word == "mois";
    if (!take_any({"week", "semaine", "month", "mois"})) return std::nullopt;
    if (here().digits > 0 && here().digits <= 2 && ahead(1).word.empty() && !whole_month) {
      const int number = pieces_[at_++].value;
      return week_from(monday(Day(Year(issue_year()) / std::chrono::January / 4)) + days(7 * (number - 1)));
    }
    if (!take_any({"of", "du", "de", "commencing", "commencant"})) return std::nullopt;
    skip_links();
    const auto mark = at_;
    auto found = with_month();
    if (found && found->month_only) found.reset();
    if (!found) {
      at_ = mark;
      if (const auto value = number()) found = near_day(*value);
    }
    if (!found) return std::nullopt;
    const year_month_day date(found->first);
    return whole_month ? of_month(date.year() / date.month()) : week_from(monday(found->first));
  }

  /// "the third week of this month", "the last week of July", "first week of 2015".
  std::optional<Stretch> nth_week() {
    const bool last = take_any({"last", "derniere"});
    const auto value = last ? std::optional(0) : number();
    if (!value || !take_any({"week", "semaine"})) return std::nullopt;
    skip_links();
    const auto mark = at_;
    if (auto month = any_month()) {
      const auto first = Day(*month / std::chrono::day(1));
      const auto end = Day((*month + months(1)) / std::chrono::day(1)) - days(1);
      // A week belongs to the month that has its Thursday.
      if (last) return week_from(monday(end - days(3)));
      return week_from(monday(first + days(3)) + days(7 * (*value - 1)));
    }
    at_ = mark;
    auto year = year_number();
    if (!year) {
      const auto step = relation();
      if (step && take_any({"year", "annee"})) year = issue_year() + *step;
    }
    if (!year) return std::nullopt;
    if (last) return week_from(monday(Day(Year(*year) / std::chrono::December / 28)));
    return week_from(monday(Day(Year(*year) / std::chrono::January / 4)) + days(7 * (*value - 1)));
  }

  /// "the third quarter of 2016", "Q3 this year", "2016 H2", "le troisième trimestre".
  std::optional<Stretch> quarter() {
    std::optional<int> year;
    if (here().digits == 4) year = year_number();
    skip_lead();
    int count = 0, size = 0;
    if ((here().word == "q" || here().word == "h") && ahead(1).digits == 1) {
      size = here().word == "q" ? 3 : 6;
      count = ahead(1).value;
      at_ += 2;
    } else {
      const auto value = number();
      if (!value) return std::nullopt;
      count = *value;
      size = take_any({"quarter", "quart", "trimestre"}) ? 3 : take_any({"half", "semestre"}) ? 6 : 0;
    }
    if (size == 0 || count < 1 || count * size > 12) return std::nullopt;
    skip_links();
    bool told = year.has_value();
    if (!year) year = year_number(), told = year.has_value();
    if (!year) {
      if (const auto step = relation()) {
        if (!take_any({"year", "annee"})) return std::nullopt;
        year = issue_year() + *step;
        told = true;
      }
    }
    const auto stretch = [&](int y) {
      const auto first = Year(y) / std::chrono::month(static_cast<unsigned>((count - 1) * size + 1));
      return Stretch{Day(first / std::chrono::day(1)), Day((first + months(size)) / std::chrono::day(1)) - days(1)};
    };
    if (told) return stretch(*year);
    const auto now = stretch(issue_year());
    if (coming_) return now.last < issue_ ? stretch(issue_year() + 1) : now;
    return now.first > issue_ ? stretch(issue_year() - 1) : now;
  }

  /// "rest of the week", "le reste du mois".
  std::optional<Stretch> rest_of() {
    if (!take_any({"rest", "reste"})) return std::nullopt;
    skip_links();
    take_any({"this", "current", "ce", "cette"});
    if (take_any({"week", "semaine"})) return Stretch{issue_, monday(issue_) + days(6)};
    if (take_any({"month", "mois"})) return Stretch{issue_, of_month(issue_month()).last};
    if (take_any({"year", "annee"})) return Stretch{issue_, of_year(issue_year()).last};
    return std::nullopt;
  }

  struct Amount {
    int years = 0, months = 0, days = 0;
    int parts = 0;
    bool by_days = false;  ///< days or weeks are among it
  };

  /// "2 years 1 month 21 days", "three weeks", "a few days".
  std::optional<Amount> amount() {
    Amount out;
    for (;;) {
      const auto mark = at_;
      if (out.parts > 0) skip({",", "and", "et"});
      std::optional<int> value;
      if (take("a")) value = 1;
      if (take_any({"few", "several", "quelques"})) value = 3;
      if (!value) value = number();
      const bool business = take("business");
      const auto unit = value ? unit_of(here().word) : std::nullopt;
      const bool decade = value && (here().word == "decades" || here().word == "decade");
      if (!value || (!unit && !decade) || unit == Unit::hour) {
        at_ = mark;
        break;
      }
      ++at_;
      ++out.parts;
      if (decade) {
        out.years += 10 * *value;
      } else if (*unit == Unit::day && business) {
        auto at = issue_;
        for (int left = *value; left > 0; left -= weekday(at) != std::chrono::Saturday && weekday(at) != std::chrono::Sunday ? 1 : 0) at += days(1);
        out.days += static_cast<int>((at - issue_).count());
      } else if (*unit == Unit::day) {
        out.days += *value;
      } else if (*unit == Unit::week) {
        out.days += 7 * *value;
      } else if (*unit == Unit::month) {
        out.months += *value;
      } else {
        out.years += *value;
      }
      out.by_days = out.by_days || *unit == Unit::day || *unit == Unit::week;
    }
    if (out.parts == 0) return std::nullopt;
    return out;
  }

  /// "1 month 21 days ago", "two weeks from now", "in 3 weeks", "four days from yesterday", "within 5 days", "past 3 weeks".
  std::optional<Stretch> counted() {
    const bool within = take_any({"within"});
    if (within) skip({"the", "next", "upcoming", "coming", "les", "prochains", "prochaines"});
    at_ = within ? at_ : 0;
    bool in = !within && take_any({"in", "dans"});
    const bool french_ago = !within && !in && take("il") && take("y") && take("a");
    if (!within && !in && !french_ago) {
      at_ = 0;
      skip_lead();
    }
    const auto much = amount();
    if (!much) return std::nullopt;
    // Whole months and years are told by the month and the year, as the codebook has it.
    const bool fine = much->by_days;
    const auto from = [&](Day base, int sign) { return shifted(base, sign * much->years, sign * much->months, sign * much->days); };
    // The codebook's value of "within 30 days" is the last of them.
    if (within) return fine ? std::optional(on(from(issue_, 1))) : std::nullopt;
    if (in && (take("the") ? take("future") : true) && done()) return fine ? std::optional(on(from(issue_, 1))) : std::nullopt;
    if (take("ago") || french_ago) return fine || much->parts > 1 ? std::optional(on(from(issue_, -1))) : std::nullopt;
    if (take("hence") || (take("in") && take("the") && take("future"))) return Stretch{issue_ + days(1), from(issue_, 1)};
    if (take("later")) return much->parts > 1 ? std::optional(on(from(issue_, 1))) : std::nullopt;
    const bool ahead_of = take_any({"from", "after"});
    const bool before = !ahead_of && take("before");
    if (!ahead_of && !before) return std::nullopt;
    const auto base = day_words();
    if (!base) return std::nullopt;
    return on(from(base->first, before ? -1 : 1));
  }

  /// "past 3 weeks", "next 2 days", "the last two decades", "derniere 3 semaines".
  std::optional<Stretch> last_or_next() {
    const auto step = relation();
    if (!step || *step == 0) return std::nullopt;
    const auto much = amount();
    if (!much) return std::nullopt;
    const bool decades = much->years >= 10 && much->months == 0 && much->days == 0;
    if (decades) {
      const int here = issue_year() / 10 * 10;
      return *step < 0 ? Stretch{of_year(here - much->years).first, of_year(here - 1).last}
                       : Stretch{of_year(here + 10).first, of_year(here + 9 + much->years).last};
    }
    if (*step < 0) return Stretch{shifted(issue_, -much->years, -much->months, -much->days), issue_};
    return Stretch{issue_ + days(1), shifted(issue_, much->years, much->months, much->days)};
  }

  /// "the 70s", "the nineteen seventies", "15th century", "nineteen twenty eight", "year 247", "this decade".
  std::optional<Stretch> years_and_decades() {
    const auto decade_of = [&](int from) { return Stretch{of_year(from).first, of_year(from + 9).last}; };
    if (here().decade && (here().digits == 2 || here().digits == 4)) {
      const auto& piece = pieces_[at_++];
      return decade_of(piece.digits == 2 ? piece.value + (piece.value < 30 ? 2000 : 1900) : piece.value);
    }
    if (take_any({"year", "annee"})) {
      if (const auto year = year_number()) return of_year(*year);
      if (here().digits == 3) return of_year(pieces_[at_++].value);
      const auto hundreds = number();
      if (!hundreds || !take("hundred")) return std::nullopt;
      take("and");
      return of_year(*hundreds * 100 + number().value_or(0));
    }
    const auto mark = at_;
    if (const auto step = relation(); step && take_any({"decade", "decennie"})) return decade_of(issue_year() / 10 * 10 + 10 * *step);
    at_ = mark;
    if (take("noughties")) return decade_of(2000);
    if (const auto value = number(); value && take_any({"century", "siecle"})) {
      const int first = (*value - 1) * 100;
      return Stretch{of_year(first).first, of_year(first + 99).last};
    }
    at_ = mark;
    // "nineteen seventies", "seventies", "twenty-tens", "two thousands"
    int century = 1900;
    if (here().word == "nineteen" || here().word == "eighteen" || here().word == "twenty") {
      century = here().word == "twenty" ? 2000 : here().word == "nineteen" ? 1900 : 1800;
      if (ahead(1).word.ends_with("ies") || ahead(1).word == "tens") ++at_;
      if (ahead(1).word == "-" && ahead(2).word == "tens") at_ += 2;
    } else if (here().word == "two" && ahead(1).word == "thousand" && (ahead(2).word == "and" ? ahead(3).word == "tens" : ahead(2).word == "tens")) {
      century = 2000;
      at_ += ahead(2).word == "and" ? 3U : 2U;
    } else if (here().word == "two" && ahead(1).word == "thousands") {
      at_ += 2;
      return decade_of(2000);
    }
    if (here().word.ends_with("ies") || here().word == "tens") {
      const auto* numeral = numeral_of(here().word);
      if (numeral == nullptr) return std::nullopt;
      ++at_;
      return decade_of(century + numeral->value);
    }
    at_ = mark;
    if (here().digits > 0) return std::nullopt;  // a year in figures is read elsewhere
    const auto year = year_number();
    return year && *year >= 1000 ? std::optional(of_year(*year)) : std::nullopt;
  }

  /// "coming week", "the week after next", "same month", "this weekend" on a weekday, "upcoming month".
  std::optional<Stretch> units() {
    const bool back = looks_back();
    auto step = relation();
    const bool weekend = here().word == "weekend" || (here().word == "week" && ahead(1).word == "-" && ahead(2).word == "end");
    const auto unit = weekend ? std::optional(Unit::week) : unit_of(here().word);
    if (!unit || *unit == Unit::hour) return std::nullopt;
    at_ += weekend && here().word == "week" ? 3U : 1U;
    if (!step && take("after")) {
      take("the");
      if (!take("next")) return std::nullopt;
      step = 2;
    }
    if (!step) step = relation_behind();
    const auto saturday = monday(issue_) + days(5);
    if (*unit == Unit::day) {
      if (!step || *step != -1) return std::nullopt;
      return on(issue_ - days(1));
    }
    if (weekend && back) return std::nullopt;
    if (weekend) {
      if (!step || *step >= 0 || done()) {
        if (!coming_ && !step) return std::nullopt;  // told of the past, the weekend behind is meant
        return Stretch{saturday + days(7 * step.value_or(0)), saturday + days(7 * step.value_or(0) + 1)};
      }
      return std::nullopt;
    }
    if (*unit == Unit::week) return week_from(monday(issue_) + days(7 * step.value_or(0)));
    if (!step) return std::nullopt;
    if (*unit == Unit::month) return of_month(issue_month() + months(*step));
    return of_year(issue_year() + *step);
  }

  // --- ranges ---
  std::optional<Stretch> end_of_range() {
    const auto mark = at_;
    for (const auto shape : {&Phrase::in_figures, &Phrase::with_month, &Phrase::day_words, &Phrase::nth_weekday, &Phrase::weekday_with_day, &Phrase::week_number}) {
      at_ = mark;
      skip({"the", "le", "la", "les"});
      if (auto found = (this->*shape)()) return found;
    }
    at_ = mark;
    skip({"the", "le", "la"});
    if (const auto year = year_number()) return of_year(*year);
    at_ = mark;
    skip({"the", "le", "la"});
    if (auto found = next_weekday()) return found;
    at_ = mark;
    skip({"the", "le", "la"});
    if (const auto value = number(); value && *value <= 31) {
      Stretch out{};
      out.bare_day = value;
      return out;
    }
    return std::nullopt;
  }

  std::optional<Stretch> week_number() {
    if (!take_any({"week", "semaine"}) || here().digits == 0 || here().digits > 2) return std::nullopt;
    return week_from(monday(Day(Year(issue_year()) / std::chrono::January / 4)) + days(7 * (pieces_[at_++].value - 1)));
  }

  std::optional<Stretch> next_weekday() {
    const auto step = relation();
    const auto name = short_weekday(here().word);
    if (!name) return std::nullopt;
    ++at_;
    return on(monday(issue_) + days(7 * step.value_or(0)) + (weekday(*name) - std::chrono::Monday));
  }

  /// "du 4 au 22 janvier 1995", "between 19 and 20 November", "November 19-20", "from Feb 1st to March 2019", "2014-2018".
  std::optional<Stretch> range() {
    at_ = 0;
    skip({"in", "on", "the", "le", "les"});
    // "November between 19 and 20", "next week between Wednesday and Friday"
    std::optional<YearMonth> month;
    std::optional<Day> week;
    const auto start = at_;
    if (const auto named = short_month(here().word); named && (ahead(1).word == "between" || ahead(1).word == "from" || ahead(1).word == "entre" || ahead(1).word == "du" ||
                                                               (ahead(1).digits > 0 && is_separator(ahead(2).word) && ahead(3).digits > 0))) {
      ++at_;
      const year_month_day date(near_month(*named).first);
      month = date.year() / date.month();
      yearless_ = true;
      named_month_ = *named;
    } else if (const auto step = relation(); step && take_any({"week", "semaine"})) {
      week = monday(issue_) + days(7 * *step);
    } else {
      at_ = start;
    }
    const bool opened = take_any({"from", "between", "entre", "du", "de", "depuis"});
    if (week && !opened) return std::nullopt;
    if (auto found = dashed_days(month)) return found;
    auto first = end_of_range();
    if (!first) return std::nullopt;
    skip({","});
    const auto joined = here().word;
    static constexpr std::array<std::string_view, 13> joints = {"to", "until", "till", "til", "through", "thru", "and", "et", "au", "a", "jusqu", "-", "jusque"};
    if (!is_one_of(joined, joints)) return std::nullopt;
    // "3 and 4 October" is read elsewhere, as two days.
    if (!opened && !month && (joined == "and" || joined == "et" || joined == "a")) return std::nullopt;
    ++at_;
    skip({"a", "au", "le", "la"});
    auto second = end_of_range();
    if (!second) return std::nullopt;
    if (week) {
      const auto on_week = [&](const Stretch& s) { return *week + (weekday(s.first) - std::chrono::Monday); };
      return Stretch{on_week(*first), on_week(*second)};
    }
    if (second->bare_day) {
      if (!month) {
        skip_links();
        month = relative_month();
      } else {
        skip({",", "of", "de"});
        if (const auto year = year_number()) month = Year(*year) / month->month(), yearless_ = false;
      }
      if (!month || !first->bare_day) return std::nullopt;
      return days_of(*month, *first->bare_day, *second->bare_day);
    }
    if (first->bare_day) {
      if (second->first != second->last) return std::nullopt;
      const year_month_day date(second->first);
      const auto begin = day(static_cast<int>(date.year()), static_cast<unsigned>(date.month()), *first->bare_day);
      return begin && *begin <= second->first ? std::optional(Stretch{*begin, second->first}) : std::nullopt;
    }
    return between(*first, *second);
  }

  /// "4-22 January, 1995", "Feb between 2-7", "4-23 in next month".
  std::optional<Stretch> dashed_days(std::optional<YearMonth> month) {
    const auto mark = at_;
    if (here().value < 0 || here().digits > 2 || ahead(1).word != "-" || ahead(2).value < 0 || ahead(2).digits > 2) return std::nullopt;
    const int from = here().value, to = ahead(2).value;
    at_ += 3;
    if (month) {
      skip({",", "of", "de"});
      if (const auto year = year_number()) month = Year(*year) / month->month(), yearless_ = false;
    } else {
      skip_links();
      yearless_ = short_month(here().word).has_value();
      named_month_ = short_month(here().word).value_or(1);
      const auto begin = at_;
      month = any_month();
      if (month && at_ - begin > 1) yearless_ = false;
    }
    auto found = month && done() ? days_of(*month, from, to) : std::nullopt;
    if (!found) at_ = mark;
    return found;
  }

  [[nodiscard]] std::optional<Stretch> days_of(YearMonth month, int from, int to) const {
    auto begin = day(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), from);
    auto end = day(static_cast<int>(month.year()), static_cast<unsigned>(month.month()), to);
    if (!begin || !end || from > to) return std::nullopt;
    // A month without its year that the issue lies in: the days decide whether they are past or to come.
    if (yearless_ && !coming_ && *end > issue_) {
      begin = day(static_cast<int>(month.year()) - 1, named_month_, from);
      end = day(static_cast<int>(month.year()) - 1, named_month_, to);
      if (!begin || !end) return std::nullopt;
    }
    return Stretch{*begin, *end};
  }

  /// From the first day of the one to the last of the other; of years and months the second is left out, as "2014 to 2018" is specified.
  [[nodiscard]] std::optional<Stretch> between(Stretch first, Stretch second) const {
    if (first.yearless && !second.yearless) {
      const year_month_day date(first.first);
      for (int year = static_cast<int>(year_month_day(second.last).year()); year > 0; --year) {
        const auto moved = day(year, static_cast<unsigned>(date.month()), static_cast<int>(static_cast<unsigned>(date.day())));
        if (moved && *moved <= second.first) {
          first.first = *moved;
          break;
        }
      }
    }
    auto end = second.first;
    if (second.yearless && end < first.first) end = shifted(end, 1, 0, 0);
    if (end < first.first) return std::nullopt;
    const year_month_day from(first.first), to(end);
    if (first.month_only && second.month_only) {
      Stretch out{first.first, end};
      out.value = edtf::interval(edtf::month(from.year() / from.month()), edtf::month(to.year() / to.month()));
      return out;
    }
    return Stretch{first.first, end};
  }

  std::vector<Piece> pieces_;
  std::size_t at_ = 0;
  bool english_;
  Day issue_;
  bool coming_;
  bool yearless_ = false;
  unsigned named_month_ = 1;
};

}  // namespace

std::optional<std::string> read_date_phrase(std::string_view words, Language language, Day issue, bool coming) {
  if (words.size() > 120) return std::nullopt;
  auto value = Phrase(words, language, issue, coming).read();
  if (value && !edtf::valid(*value)) return std::nullopt;  // a year that EDTF writes otherwise
  return value;
}

}  // namespace chancery::act
