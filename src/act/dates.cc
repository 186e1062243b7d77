#include "act/dates.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "act/calendar_words.h"
#include "act/words.h"
#include "base/edtf.h"

namespace chancery::act {
namespace {

using edtf::Day;
using std::chrono::days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month_day;
using YearMonth = std::chrono::year_month;

constexpr std::array<std::string_view, 7> weekday_names = {"Sunday", "Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday"};

YearMonth month_at(Day day) {
  const year_month_day date(day);
  return date.year() / date.month();
}
Day last_day(YearMonth month) { return Day(month / std::chrono::last); }
Day day_in(YearMonth month, int number) { return Day(month / std::chrono::day(static_cast<unsigned>(number))); }

/// Whether a date written without its year, or a weekday, is meant to come.
enum class Direction { past, coming };

class TimeWords {
 public:
  TimeWords(std::string_view words, std::string_view issued, const TimeContext& context) : context_(context) {
    for (const auto& word : cut_words(words, {0, static_cast<std::uint32_t>(words.size())})) {
      if (!word.mark || word.folded == "/") words_.push_back(word.folded);
    }
    const auto extent = edtf::extent(issued);
    if (extent && extent->first && extent->last) {
      known_ = true;
      whole_day_ = *extent->first == *extent->last;
      issue_ = *extent->last;
      in_year_ = *extent->last - *extent->first > days(31);
    }
    const auto previous = edtf::extent(context.previous);
    from_previous_ = previous && previous->first;
    anchor_ = from_previous_ ? *previous->first : issue_;
    main_day_ = issue_;
    if (!context.other_dates.empty()) {
      // A dispatch is told from the day that it names first: "la veille" is the day before that one.
      const auto first = edtf::extent(context.other_dates.front());
      if (first && first->first && issue_ - *first->first >= days(0) && issue_ - *first->first < days(7)) main_day_ = *first->first;
    }
    direction_ = has_any({"prochain", "prochaine", "prochains", "prochaines", "next", "coming", "venir"}) || (context.planned && !has_any({"dernier", "derniere", "last"}))
                     ? Direction::coming
                     : Direction::past;
  }

  std::optional<TimeReading> read() {
    auto value = point();
    if (!value) return std::nullopt;
    return TimeReading{bounded(*value), how_, leans_};
  }

 private:
  [[nodiscard]] bool has(std::string_view word) const { return std::find(words_.begin(), words_.end(), word) != words_.end(); }
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> list) const {
    return std::any_of(list.begin(), list.end(), [&](auto word) { return has(word); });
  }
  [[nodiscard]] bool phrase(std::string_view text) const {
    std::string all = " ";
    for (const auto& word : words_) all += word + " ";
    return all.find(" " + std::string(text) + " ") != std::string::npos;
  }
  [[nodiscard]] std::string issue_value() const {
    return whole_day_ ? edtf::day(issue_) : in_year_ ? edtf::year(year_month_day(issue_).year()) : edtf::month(month_at(issue_));
  }
  std::string told(std::string value, std::string how) {
    how_ = std::move(how);
    return value;
  }

  /// "since", "d'ici": the date found is one end of a stretch.
  std::string bounded(std::string value) {
    if (value.find('/') != std::string::npos || value.empty()) return value;
    const bool since = (has_any({"since", "depuis"}) || (has("from") && has("on")) || (has("from") && has("next"))) && !has_any({"dawn", "beginning", "aube"});
    if (since) return edtf::interval(value, "..");
    const bool stretch = (has("d'") && has("ici")) || has("jusqu'");
    if (stretch && direction_ == Direction::coming && known_) {
      const auto begin = value.size() == 4 ? edtf::month(month_at(issue_)) : value.size() == 7 ? edtf::month(month_at(issue_)) : issue_value();
      if (begin < value) return edtf::interval(begin, value);
    }
    return value;
  }

  std::optional<std::string> point() {
    if (auto found = calendar_date()) return found;
    if (!known_) return bare_year();
    if (auto found = whole_week()) return found;
    if (auto found = weekdays()) return found;
    if (auto found = next_to()) return found;
    if (auto found = counted()) return found;
    if (auto found = season()) return found;
    if (auto found = bare_year()) return found;
    if (auto found = month_or_year()) return found;
    if (auto found = day_of_month()) return found;
    return part_of_day();
  }

  /// Dates with a named month: "le 26 janvier", "January 26, 2022", "les 10 et 11 juillet", "en décembre".
  std::optional<std::string> calendar_date() {
    std::vector<std::string> found;
    for (const auto& named : named_months(words_)) {
      if (!named.year && !known_) continue;
      if (named.year) how_ = "the date as written";
      for (const auto day : named.days) {
        const auto month = month_in(named.month, named.year, day);
        const year_month_day date(month.year(), month.month(), std::chrono::day(static_cast<unsigned>(day)));
        if (date.ok()) found.push_back(edtf::day(Day(date)));
      }
      if (named.days.empty()) found.push_back(edtf::month(month_in(named.month, named.year, std::nullopt)));
    }
    if (const auto feast = feast_day()) found.push_back(*feast);
    if (found.empty()) return std::nullopt;
    std::sort(found.begin(), found.end());
    if (how_.empty()) how_ = "the date as written, its year from the issue " + issue_value();
    return found.front() == found.back() ? found.front() : edtf::interval(found.front(), found.back());
  }

  /// The year that the writer left out: the nearest in the direction of the act, with some weeks of play for acts announced and past.
  [[nodiscard]] YearMonth month_in(unsigned number, std::optional<int> year, std::optional<int> day) const {
    const auto named = std::chrono::month(number);
    if (year) return std::chrono::year(*year) / named;
    const YearMonth here = month_at(issue_);
    YearMonth month = here.year() / named;
    const bool strictly = has_any({"last", "dernier"}) && !day;
    if (direction_ == Direction::past) {
      // A day soon to come needs no year either: "le 15 mars" in February.
      const bool soon = day && whole_day_ && (month - here).count() >= 0 && (month - here).count() <= 1 && day_in(month, *day) - issue_ < days(45) && month > here;
      if (soon && !has_any({"since", "depuis", "des"})) return month;
      const bool later = day && month == here ? day_in(month, *day) > issue_ && whole_day_ : month > here || (strictly && month == here);
      return later ? month - std::chrono::years(1) : month;
    }
    const bool long_gone = (here - month).count() > 2;
    return long_gone ? month + std::chrono::years(1) : month;
  }

  std::optional<std::string> feast_day() {
    unsigned month = 0;
    int day = 0;
    if (phrase("new year 's eve") || has("saint-sylvestre")) month = 12, day = 31;
    else if (has_any({"christmas", "noel"})) month = 12, day = has_any({"eve", "veille"}) ? 24 : 25;
    if (day == 0 || !known_) return std::nullopt;
    return edtf::day(day_in(month_in(month, std::nullopt, day), day));
  }

  /// "cette semaine", "last week", "the weekend".
  std::optional<std::string> whole_week() {
    const bool next = direction_ == Direction::coming;
    const bool last = has_any({"last", "derniere", "dernier", "passee", "previous", "precedente"});
    if (has_any({"weekend", "week-end", "week-ends"})) {
      if (!whole_day_) return issue_value();
      auto saturday = on_or_before(6, last && weekday(issue_) == std::chrono::Sunday ? issue_ - days(2) : issue_);
      if (next && weekday(issue_) != std::chrono::Sunday && weekday(issue_) != std::chrono::Saturday) saturday += days(7);
      return told(edtf::interval(edtf::day(saturday), edtf::day(saturday + days(1))), "the weekend nearest to the issue " + issue_value());
    }
    const bool this_week = phrase("this week") || phrase("cette semaine");
    const bool other_week = phrase("last week") || phrase("next week") || phrase("semaine derniere") || phrase("semaine prochaine") || phrase("semaine passee");
    if (!whole_day_ || (!this_week && !other_week) || first_weekday()) return std::nullopt;
    const auto monday = on_or_before(1, issue_) + days(this_week ? 0 : next ? 7 : -7);
    if (phrase("from next week")) return edtf::day(monday);
    return told(edtf::interval(edtf::day(monday), edtf::day(monday + days(6))), "the week counted from the issue " + issue_value());
  }

  [[nodiscard]] static Day on_or_before(unsigned wanted, Day day) { return day - (weekday(day) - weekday(wanted)); }

  [[nodiscard]] std::optional<unsigned> first_weekday() const {
    for (const auto& word : words_) {
      if (const auto found = weekday_of(word)) return found;
    }
    return std::nullopt;
  }

  std::optional<std::string> weekdays() {
    std::vector<unsigned> named;
    for (const auto& word : words_) {
      if (const auto found = weekday_of(word); found && (named.empty() || named.back() != *found)) named.push_back(*found);
    }
    if (named.empty()) return std::nullopt;
    if (!whole_day_) return in_month(named.front());
    const auto first = weekday_at(named.front());
    if (named.size() == 1) return edtf::day(first);
    auto last = first;
    for (std::size_t i = 1; i < named.size(); ++i) last += weekday(named[i]) - weekday(named[i - 1]);
    // Two past days joined: the later one is the one on or before the issue.
    const auto shift = direction_ == Direction::past && last > issue_ ? days(7) : days(0);
    return edtf::interval(edtf::day(first - shift), edtf::day(last - shift));
  }

  Day weekday_at(unsigned wanted) {
    const auto name = std::string(weekday_names[wanted]);
    if (phrase("of last week") || (has("semaine") && has_any({"derniere", "passee"}))) {
      how_ = "the " + name + " of the week before the issue " + issue_value();
      return on_or_before(1, issue_) - days(7) + (weekday(wanted) - std::chrono::Monday);
    }
    const bool next = has_any({"next", "prochain"});
    if (direction_ == Direction::coming || has("by")) {
      how_ = "the " + name + (next ? " after " : " on or after ") + issue_value();
      const auto from = next ? issue_ + days(1) : issue_;
      return from + (weekday(wanted) - weekday(from));
    }
    const bool strictly = has_any({"last", "dernier"});
    how_ = "the " + name + (strictly ? " before " : " on or before ") + issue_value();
    return on_or_before(wanted, strictly ? issue_ - days(1) : issue_);
  }

  /// The issue gives a month only: one of its Thursdays, unless the dispatch dates that one in full elsewhere.
  std::string in_month(unsigned wanted) {
    std::string found;
    for (const auto& other : context_.other_dates) {
      const auto extent = edtf::extent(other);
      if (extent && extent->first && weekday(*extent->first) == weekday(wanted) && other.starts_with(issue_value())) {
        if (!found.empty() && found != other) found.clear();
        else found = other;
      }
    }
    if (!found.empty()) return told(found, "the one " + std::string(weekday_names[wanted]) + " that the dispatch dates in full");
    return told(issue_value(), "a " + std::string(weekday_names[wanted]) + " of " + issue_value() + ", the dispatch does not say which");
  }

  /// Counted by one day from the day spoken of: "la veille", "the next day", "hier".
  std::optional<std::string> next_to() {
    if (!whole_day_) return has_any({"veille", "lendemain", "hier", "yesterday", "today", "demain", "tomorrow", "meme"}) ? std::optional(issue_value()) : std::nullopt;
    if (has_any({"aujourd'hui", "today", "tonight"})) return told(edtf::day(issue_), "the day of issue");
    if (has_any({"hier", "yesterday"})) return told(edtf::day(issue_ - days(has("avant") ? 2 : 1)), "the day before the issue " + issue_value());
    if (has_any({"demain", "tomorrow"})) return told(edtf::day(issue_ + days(has("apres") ? 2 : 1)), "the day after the issue " + issue_value());
    if (has("avant-veille")) return from(main_day_, -2);
    if (has("veille") || phrase("the day before") || phrase("the previous day") || phrase("evening before") || phrase("night before")) return from(main_day_, -1);
    if (phrase("au lendemain") && words_.size() == 2) return from(main_day_, -1);
    if (has("surlendemain")) return from(anchor_, 2);
    if (has("lendemain") || phrase("next day") || phrase("following day") || phrase("the day after") || phrase("a day later") || phrase("next morning")) return from(anchor_, 1);
    if (phrase("jour meme") || phrase("meme jour") || phrase("same day") || phrase("that day") || phrase("same evening") || phrase("same morning") || phrase("the same night")) return from(anchor_, 0);
    return std::nullopt;
  }

  std::string from(Day day, int offset) {
    leans_ = true;
    const std::string distance = offset == 0 ? "the day" : offset == -1 ? "the day before the day" : offset == 1 ? "the day after the day" : "two days from the day";
    return told(edtf::day(day + days(offset)), distance + " spoken of, " + edtf::day(day));
  }

  /// "two weeks ago", "trois jours plus tôt", "within 30 days", "dans les cinq mois".
  std::optional<std::string> counted() {
    for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
      auto number = number_of(words_[at]);
      const auto unit = unit_of(words_[at + 1]);
      if (!number || !unit || (words_[at] == "six" && *number != 6)) continue;
      if (*unit == Unit::hour) return whole_day_ ? told(edtf::day(main_day_), "the day that the dispatch tells of") : issue_value();
      return shifted(*number, *unit);
    }
    return std::nullopt;
  }

  std::optional<std::string> shifted(int number, Unit unit) {
    const bool within = has_any({"within", "dans", "sous", "d'"}) && !has_any({"last", "derniers", "dernieres"});
    const bool back = has_any({"ago", "earlier", "before", "auparavant", "avant", "tot"}) || phrase("il y a");
    const bool later = has_any({"later", "tard", "suivant"});
    const bool after = has_any({"after", "apres"});
    if (!within && !back && !later && !after) return std::nullopt;
    if (!whole_day_) return issue_value();
    // "two days after", and no word after what: what the dispatch tells of came two days after the day that is meant.
    const bool told_from_here = after && (words_.back() == "after" || words_.back() == "apres");
    const bool from_issue = within || has("ago") || phrase("il y a");
    const auto base = from_issue ? issue_ : back || told_from_here ? main_day_ : anchor_;
    const int sign = back || told_from_here ? -1 : 1;
    leans_ = !from_issue;
    how_ = std::to_string(number) + " " + (unit == Unit::day ? "days" : unit == Unit::week ? "weeks" : unit == Unit::month ? "months" : "years") +
           (sign > 0 ? " after " : " before ") + edtf::day(base);
    if (unit == Unit::day || unit == Unit::week) return day_shifted(base, sign * number * (unit == Unit::week ? 7 : 1), within);
    const auto month = month_at(base) + months(sign * number * (unit == Unit::year ? 12 : 1));
    if (unit == Unit::year && !within && context_.previous.size() != 7) return edtf::year(month.year());
    if (within && has("les")) {
      const year_month_day date(base);
      const year_month_day end(month.year(), month.month(), std::min(date.day(), year_month_day(last_day(month)).day()));
      return edtf::interval(edtf::day(base), edtf::day(Day(end)));
    }
    return edtf::month(month);
  }

  std::string day_shifted(Day base, int count, bool within) {
    const bool all_of_it = within && has("les");
    const auto end = edtf::day(base + days(count));
    return all_of_it && direction_ != Direction::coming ? edtf::interval(edtf::day(base), end) : end;
  }

  std::optional<std::string> season() {
    for (const auto& word : words_) {
      const auto number = season_of(word);
      if (!number) continue;
      std::optional<int> year;
      for (const auto& other : words_) {
        if (const auto value = number_of(other); value && *value >= 1000) year = value;
      }
      const auto first = std::chrono::month(static_cast<unsigned>(3 * (*number - 20)));
      const auto here = month_at(issue_);
      auto start = std::chrono::year(year.value_or(static_cast<int>(here.year()))) / first;
      if (!year && direction_ == Direction::past && start > here) start -= std::chrono::years(1);
      if (!year && direction_ == Direction::coming && start + months(2) < here) start += std::chrono::years(1);
      return told(edtf::year(start.year()) + "-" + std::to_string(*number), "the season nearest to the issue " + issue_value());
    }
    return std::nullopt;
  }

  std::optional<std::string> bare_year() {
    for (const auto& word : words_) {
      if (word.size() == 5 && word.back() == 's' && number_of(word.substr(0, 4)).value_or(0) >= 1000) return told(word.substr(0, 3) + "X", "the decade as written");
      if (const auto value = number_of(word); value && word.size() == 4 && *value >= 1000 && *value < 3000) return told(word, "the year as written");
    }
    return std::nullopt;
  }

  /// "last month", "l'an prochain", "fin du mois", "early next year".
  std::optional<std::string> month_or_year() {
    const bool next = has_any({"next", "prochain", "prochaine", "new", "nouvel"}) || direction_ == Direction::coming;
    const bool last = has_any({"last", "dernier", "derniere", "previous", "precedent", "passe"});
    const bool this_one = has_any({"this", "ce", "cette", "mois-ci", "debut", "beginning", "end", "fin", "du", "earlier", "d'", "l'", "la", "the", "ci"});
    if (!next && !last && !this_one) return std::nullopt;
    const int step = last ? -1 : has_any({"next", "prochain", "prochaine", "new", "nouvel"}) ? 1 : 0;
    if (has_any({"month", "mois", "mois-ci"})) return told(edtf::month(month_at(issue_) + months(step)), "the month counted from the issue " + issue_value());
    if (has_any({"following", "suivante"}) && has_any({"year", "annee"})) return edtf::year(month_at(anchor_).year() + std::chrono::years(1));
    if (has_any({"year", "annee"}) || phrase("l' an") || phrase("un an")) {
      const bool begins = next && step == 0 && has_any({"debut", "early", "beginning"});
      return told(edtf::year(month_at(issue_).year() + std::chrono::years(begins ? 1 : step)), "the year counted from the issue " + issue_value());
    }
    return std::nullopt;
  }

  /// "le 26", "the 13th": of the month spoken of.
  std::optional<std::string> day_of_month() {
    if (!whole_day_ || words_.size() < 2 || words_.size() > 3 || !has_any({"le", "the", "au", "du"})) return std::nullopt;
    const auto& last = words_.back();
    const auto value = last.front() <= '9' ? number_of(last) : std::nullopt;
    if (!value || *value < 1 || *value > 31) return std::nullopt;
    auto month = month_at(anchor_);
    if (from_previous_ || *value <= static_cast<int>(static_cast<unsigned>(year_month_day(issue_).day()))) return told(edtf::day(day_in(month, *value)), "the day of the month spoken of");
    return told(edtf::day(day_in(month - months(1), *value)), "the last such day before the issue " + issue_value());
  }

  /// What names an hour or a part of the day only: of the day of issue.
  std::optional<std::string> part_of_day() {
    const bool near = has_any({"hours", "heures", "hour", "heure", "minutes", "soir", "soiree", "matin", "matinee", "morning", "evening", "afternoon", "apres-midi", "midi", "noon",
                               "minuit", "midnight", "aube", "dawn", "nuit", "night", "overnight", "journee", "jour", "day", "tonight", "o'clock"});
    const bool clock = phrase("p m") || phrase("a m");
    const bool later = has_any({"days", "jours", "soon", "bientot", "incessamment"});
    if (later) return told(edtf::month(month_at(issue_)), "about the time of issue");
    if (!near && !clock) return std::nullopt;
    if (!whole_day_) return issue_value();
    if (phrase("dans la nuit") || phrase("during the night")) {
      const auto first = direction_ == Direction::coming ? issue_ : issue_ - days(1);
      return told(edtf::interval(edtf::day(first), edtf::day(first + days(1))), "the night nearest to the issue " + issue_value());
    }
    const bool of_that_day = has_any({"later", "earlier", "tard", "tot", "after"});
    return told(edtf::day(of_that_day ? main_day_ : issue_), of_that_day ? "the day that the dispatch tells of" : "the day of issue");
  }

  const TimeContext& context_;
  std::vector<std::string> words_;
  bool known_ = false, whole_day_ = false, in_year_ = false, from_previous_ = false;
  Day issue_{}, main_day_{}, anchor_{};
  Direction direction_ = Direction::past;
  bool leans_ = false;
  std::string how_;
};

}  // namespace

std::optional<TimeReading> read_time(std::string_view words, Language, std::string_view issued, const TimeContext& context) {
  auto reading = TimeWords(words, issued, context).read();
  if (!reading) return std::nullopt;
  reading->how = "« " + std::string(words) + " »: " + (reading->how.empty() ? "counted from the issue " + std::string(issued) : reading->how);
  return reading;
}

}  // namespace chancery::act
