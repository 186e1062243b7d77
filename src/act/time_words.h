// The words of one time expression, tried as one shape after another; what dates.h promises, inside.
//
//   a date with its month     "le 26 janvier", "October 3 and 4"       time_words.cc
//   weekdays and weeks        "jeudi", "the weekend"
//   counted from another day  "la veille", "two weeks ago", "soon"     time_words_counted.cc
#pragma once

#include <chrono>
#include <initializer_list>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "act/calendar_words.h"
#include "act/dates.h"
#include "base/edtf.h"

namespace chancery::act {

[[nodiscard]] inline std::chrono::year_month month_at(edtf::Day day) {
  const std::chrono::year_month_day date(day);
  return date.year() / date.month();
}
[[nodiscard]] inline edtf::Day day_in(std::chrono::year_month month, int number) {
  return edtf::Day(month / std::chrono::day(static_cast<unsigned>(number)));
}

/// Whether a date written without its year, or a weekday, is meant to come.
enum class Direction { past, coming };

class TimeWords {
 public:
  TimeWords(std::string_view words, std::string_view issued, const TimeContext& context);

  std::optional<TimeReading> read();

 private:
  [[nodiscard]] bool has(std::string_view word) const;
  [[nodiscard]] bool has_any(std::initializer_list<std::string_view> list) const;
  [[nodiscard]] bool phrase(std::string_view text) const;
  [[nodiscard]] std::string issue_value() const;
  std::string told(std::string value, std::string how);

  /// "since", "d'ici": the date found is one end of a stretch.
  std::string bounded(std::string value);

  std::optional<std::string> point();

  /// Dates with a named month: "le 26 janvier", "January 26, 2022", "les 10 et 11 juillet", "en décembre".
  std::optional<std::string> calendar_date();

  /// The year that the writer left out: the nearest in the direction of the act, with some weeks of play for acts
  /// announced and past.
  [[nodiscard]] std::chrono::year_month month_in(unsigned number, std::optional<int> year,
                                                 std::optional<int> day) const;

  std::optional<std::string> feast_day();

  /// "cette semaine", "last week", "the weekend".
  std::optional<std::string> whole_week();

  [[nodiscard]] static edtf::Day on_or_before(unsigned wanted, edtf::Day day) {
    return day - (std::chrono::weekday(day) - std::chrono::weekday(wanted));
  }

  [[nodiscard]] std::optional<unsigned> first_weekday() const;

  std::optional<std::string> weekdays();

  edtf::Day weekday_at(unsigned wanted);

  /// The issue gives a month only: one of its Thursdays, unless the dispatch dates that one in full elsewhere.
  std::string in_month(unsigned wanted);

  /// Counted by one day from the day spoken of: "la veille", "the next day", "hier".
  std::optional<std::string> next_to();

  std::string from(edtf::Day day, int offset);

  /// "two weeks ago", "trois jours plus tôt", "within 30 days", "dans les cinq mois".
  std::optional<std::string> counted();

  std::optional<std::string> shifted(int number, Unit unit);

  std::string day_shifted(edtf::Day base, int count, bool within);

  std::optional<std::string> season();

  std::optional<std::string> bare_year();

  /// "last month", "l'an prochain", "fin du mois", "early next year".
  std::optional<std::string> month_or_year();

  /// "le 26", "the 13th": of the month spoken of.
  std::optional<std::string> day_of_month();

  /// What names an hour or a part of the day only: of the day of issue.
  std::optional<std::string> part_of_day();

  const TimeContext& context_;
  std::vector<std::string> words_;
  bool known_ = false, whole_day_ = false, in_year_ = false, from_previous_ = false;
  edtf::Day issue_{}, main_day_{}, anchor_{};
  Direction direction_ = Direction::past;
  bool leans_ = false;
  std::string how_;
};

}  // namespace chancery::act
