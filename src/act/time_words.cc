#include "act/time_words.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "act/words.h"

namespace chancery::act {
namespace {

using edtf::Day;
using std::chrono::days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month_day;
using YearMonth = std::chrono::year_month;

constexpr std::array<std::string_view, 7> weekday_names = {"Sunday",   "Monday", "Tuesday", "Wednesday",
                                                           "Thursday", "Friday", "Saturday"};

}  // namespace

TimeWords::TimeWords(std::string_view words, std::string_view issued, const TimeContext& context) : context_(context) {
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
    if (first && first->first && issue_ - *first->first >= days(0) && issue_ - *first->first < days(7))
      main_day_ = *first->first;
  }
  direction_ = has_any({"prochain", "prochaine", "prochains", "prochaines", "next", "coming", "venir"}) ||
                       (context.planned && !has_any({"dernier", "derniere", "last"}))
                   ? Direction::coming
                   : Direction::past;
}

std::optional<TimeReading> TimeWords::read() {
  auto value = point();
  if (!value) return std::nullopt;
  return TimeReading{bounded(*value), how_, leans_};
}

bool TimeWords::has(std::string_view word) const {
  return std::find(words_.begin(), words_.end(), word) != words_.end();
}

bool TimeWords::has_any(std::initializer_list<std::string_view> list) const {
  return std::any_of(list.begin(), list.end(), [&](auto word) { return has(word); });
}

bool TimeWords::phrase(std::string_view text) const {
  std::string all(1, ' ');
  for (const auto& word : words_) all.append(word).push_back(' ');
  std::string wanted(1, ' ');
  wanted.append(text).push_back(' ');
  return all.find(wanted) != std::string::npos;
}

std::string TimeWords::issue_value() const {
  return whole_day_ ? edtf::day(issue_)
         : in_year_ ? edtf::year(year_month_day(issue_).year())
                    : edtf::month(month_at(issue_));
}

std::string TimeWords::told(std::string value, std::string how) {
  how_ = std::move(how);
  return value;
}

std::string TimeWords::bounded(std::string value) {
  if (value.find('/') != std::string::npos || value.empty()) return value;
  const bool since = (has_any({"since", "depuis"}) || phrase("a partir") || phrase("a compter") || (has("from") && has("on")) || (has("from") && has("next"))) &&
                     !has_any({"dawn", "beginning", "aube"});
  if (since) return edtf::interval(value, "..");
  const bool stretch = (has("d'") && has("ici")) || has("jusqu'");
  if (stretch && direction_ == Direction::coming && known_) {
    const auto begin = value.size() == 4   ? edtf::month(month_at(issue_))
                       : value.size() == 7 ? edtf::month(month_at(issue_))
                                           : issue_value();
    if (begin < value) return edtf::interval(begin, value);
  }
  return value;
}

std::optional<std::string> TimeWords::point() {
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

std::optional<std::string> TimeWords::calendar_date() {
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

YearMonth TimeWords::month_in(unsigned number, std::optional<int> year, std::optional<int> day) const {
  const auto named = std::chrono::month(number);
  if (year) return std::chrono::year(*year) / named;
  const YearMonth here = month_at(issue_);
  YearMonth month = here.year() / named;
  const bool strictly = has_any({"last", "dernier"}) && !day;
  if (direction_ == Direction::past) {
    // A day soon to come needs no year either: "le 15 mars" in February.
    const bool soon = day && whole_day_ && (month - here).count() >= 0 && (month - here).count() <= 1 &&
                      day_in(month, *day) - issue_ < days(45) && month > here;
    if (soon && !has_any({"since", "depuis", "des"})) return month;
    const bool later =
        day && month == here ? day_in(month, *day) > issue_ && whole_day_ : month > here || (strictly && month == here);
    return later ? month - std::chrono::years(1) : month;
  }
  const bool long_gone = (here - month).count() > 2;
  return long_gone ? month + std::chrono::years(1) : month;
}

std::optional<std::string> TimeWords::feast_day() {
  unsigned month = 0;
  int day = 0;
  if (phrase("new year 's eve") || has("saint-sylvestre"))
    month = 12, day = 31;
  else if (has_any({"christmas", "noel"}))
    month = 12, day = has_any({"eve", "veille"}) ? 24 : 25;
  if (day == 0 || !known_) return std::nullopt;
  return edtf::day(day_in(month_in(month, std::nullopt, day), day));
}

std::optional<std::string> TimeWords::whole_week() {
  const bool next = direction_ == Direction::coming;
  const bool last = has_any({"last", "derniere", "dernier", "passee", "previous", "precedente"});
  if (has_any({"weekend", "week-end", "week-ends"})) {
    if (!whole_day_) return issue_value();
    auto saturday = on_or_before(6, last && weekday(issue_) == std::chrono::Sunday ? issue_ - days(2) : issue_);
    if (next && weekday(issue_) != std::chrono::Sunday && weekday(issue_) != std::chrono::Saturday) saturday += days(7);
    return told(edtf::interval(edtf::day(saturday), edtf::day(saturday + days(1))),
                "the weekend nearest to the issue " + issue_value());
  }
  const bool this_week = phrase("this week") || phrase("cette semaine");
  const bool other_week = phrase("last week") || phrase("next week") || phrase("semaine derniere") ||
                          phrase("semaine prochaine") || phrase("semaine passee");
  if (!whole_day_ || (!this_week && !other_week) || first_weekday()) return std::nullopt;
  const auto monday = on_or_before(1, issue_) + days(this_week ? 0 : next ? 7 : -7);
  if (phrase("from next week")) return edtf::day(monday);
  return told(edtf::interval(edtf::day(monday), edtf::day(monday + days(6))),
              "the week counted from the issue " + issue_value());
}

std::optional<unsigned> TimeWords::first_weekday() const {
  for (const auto& word : words_) {
    if (const auto found = weekday_of(word)) return found;
  }
  return std::nullopt;
}

std::optional<std::string> TimeWords::weekdays() {
  std::vector<unsigned> named;
  for (const auto& word : words_) {
    if (const auto found = weekday_of(word); found && (named.empty() || named.back() != *found))
      named.push_back(*found);
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

Day TimeWords::weekday_at(unsigned wanted) {
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

std::string TimeWords::in_month(unsigned wanted) {
  std::string found;
  for (const auto& other : context_.other_dates) {
    const auto extent = edtf::extent(other);
    if (extent && extent->first && weekday(*extent->first) == weekday(wanted) && other.starts_with(issue_value())) {
      if (!found.empty() && found != other)
        found.clear();
      else
        found = other;
    }
  }
  if (!found.empty())
    return told(found, "the one " + std::string(weekday_names[wanted]) + " that the dispatch dates in full");
  return told(issue_value(),
              "a " + std::string(weekday_names[wanted]) + " of " + issue_value() + ", the dispatch does not say which");
}

std::optional<std::string> TimeWords::bare_year() {
  for (const auto& word : words_) {
    if (word.size() == 5 && word.back() == 's' && number_of(word.substr(0, 4)).value_or(0) >= 1000)
      return told(word.substr(0, 3) + "X", "the decade as written");
    if (const auto value = number_of(word); value && word.size() == 4 && *value >= 1000 && *value < 3000)
      return told(word, "the year as written");
  }
  return std::nullopt;
}

}  // namespace chancery::act
