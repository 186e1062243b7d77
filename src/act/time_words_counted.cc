#include "act/time_words.h"

#include <algorithm>
#include <chrono>

namespace chancery::act {
namespace {

using edtf::Day;
using std::chrono::days;
using std::chrono::months;
using std::chrono::weekday;
using std::chrono::year_month_day;
using YearMonth = std::chrono::year_month;

}  // namespace

std::optional<std::string> TimeWords::next_to() {
  if (!whole_day_)
    return has_any({"veille", "lendemain", "hier", "yesterday", "today", "demain", "tomorrow", "meme"})
               ? std::optional(issue_value())
               : std::nullopt;
  if (has_any({"aujourd'hui", "today", "tonight"})) return told(edtf::day(issue_), "the day of issue");
  if (has_any({"hier", "yesterday"}) || phrase("last night"))
    return told(edtf::day(issue_ - days(has("avant") ? 2 : 1)), "the day before the issue " + issue_value());
  if (has_any({"demain", "tomorrow"}))
    return told(edtf::day(issue_ + days(has("apres") ? 2 : 1)), "the day after the issue " + issue_value());
  if (has("avant-veille")) return from(main_day_, -2);
  if (has("veille") || phrase("the day before") || phrase("the previous day") || phrase("evening before") ||
      phrase("night before"))
    return from(main_day_, -1);
  if (phrase("au lendemain") && words_.size() == 2) return from(main_day_, -1);
  if (has("surlendemain")) return from(anchor_, 2);
  if (has("lendemain") || phrase("next day") || phrase("following day") || phrase("the day after") ||
      phrase("a day later") || phrase("next morning"))
    return from(anchor_, 1);
  if (phrase("jour meme") || phrase("meme jour") || phrase("same day") || phrase("that day") ||
      phrase("same evening") || phrase("same morning") || phrase("the same night"))
    return from(anchor_, 0);
  return std::nullopt;
}

std::string TimeWords::from(Day day, int offset) {
  leans_ = true;
  const std::string distance = offset == 0    ? "the day"
                               : offset == -1 ? "the day before the day"
                               : offset == 1  ? "the day after the day"
                                              : "two days from the day";
  return told(edtf::day(day + days(offset)), distance + " spoken of, " + edtf::day(day));
}

std::optional<std::string> TimeWords::counted() {
  for (std::size_t at = 0; at + 1 < words_.size(); ++at) {
    auto number = number_of(words_[at]);
    const auto unit = unit_of(words_[at + 1]);
    if (!number || !unit || (words_[at] == "six" && *number != 6)) continue;
    if (*unit == Unit::hour)
      return whole_day_ ? told(edtf::day(main_day_), "the day that the dispatch tells of") : issue_value();
    return shifted(*number, *unit);
  }
  return std::nullopt;
}

std::optional<std::string> TimeWords::shifted(int number, Unit unit) {
  const bool within = has_any({"within", "dans", "sous", "d'"}) && !has_any({"last", "derniers", "dernieres"});
  const bool back = has_any({"ago", "earlier", "before", "auparavant", "avant", "tot"}) || phrase("il y a");
  const bool later = has_any({"later", "tard", "suivant"});
  const bool after = has_any({"after", "apres"});
  const bool since = has("depuis") && !back;
  if (!within && !back && !later && !after && !since) return std::nullopt;
  if (!whole_day_) return issue_value();
  if (since) {
    // "depuis un mois": bounded() leaves the end open.
    const auto month = month_at(issue_) - months(number * (unit == Unit::year ? 12 : 1));
    how_ = "counted back from " + issue_value();
    return unit == Unit::day || unit == Unit::week ? edtf::day(issue_ - days(number * (unit == Unit::week ? 7 : 1))) : edtf::month(month);
  }
  // "two days after", and no word after what: what the dispatch tells of came two days after the day that is meant.
  const bool told_from_here = after && (words_.back() == "after" || words_.back() == "apres");
  const bool from_issue = within || has("ago") || phrase("il y a");
  const auto base = from_issue ? issue_ : back || told_from_here ? main_day_ : anchor_;
  const int sign = back || told_from_here ? -1 : 1;
  leans_ = !from_issue;
  how_ = std::to_string(number) + " " +
         (unit == Unit::day     ? "days"
          : unit == Unit::week  ? "weeks"
          : unit == Unit::month ? "months"
                                : "years") +
         (sign > 0 ? " after " : " before ") + edtf::day(base);
  if (unit == Unit::day || unit == Unit::week)
    return day_shifted(base, sign * number * (unit == Unit::week ? 7 : 1), within);
  const auto month = month_at(base) + months(sign * number * (unit == Unit::year ? 12 : 1));
  if (unit == Unit::year && !within && context_.previous.size() != 7) return edtf::year(month.year());
  if (within && has("les")) {
    const year_month_day date(base);
    const year_month_day end(month.year(), month.month(),
                             std::min(date.day(), year_month_day(Day(month / std::chrono::last)).day()));
    return edtf::interval(edtf::day(base), edtf::day(Day(end)));
  }
  return edtf::month(month);
}

std::string TimeWords::day_shifted(Day base, int count, bool within) {
  const bool all_of_it = within && has("les");
  const auto end = edtf::day(base + days(count));
  return all_of_it && direction_ != Direction::coming ? edtf::interval(edtf::day(base), end) : end;
}

std::optional<std::string> TimeWords::season() {
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
    return told(edtf::year(start.year()) + "-" + std::to_string(*number),
                "the season nearest to the issue " + issue_value());
  }
  return std::nullopt;
}

std::optional<std::string> TimeWords::month_or_year() {
  const bool next = has_any({"next", "prochain", "prochaine", "new", "nouvel"}) || direction_ == Direction::coming;
  const bool last = has_any({"last", "dernier", "derniere", "previous", "precedent", "passe"});
  const bool this_one = has_any({"this", "ce", "cette", "mois-ci", "debut", "beginning", "end", "fin", "du", "earlier",
                                 "d'", "l'", "la", "the", "ci"});
  if (!next && !last && !this_one) return std::nullopt;
  const int step = last ? -1 : has_any({"next", "prochain", "prochaine", "new", "nouvel"}) ? 1 : 0;
  if (has_any({"month", "mois", "mois-ci"}))
    return told(edtf::month(month_at(issue_) + months(step)), "the month counted from the issue " + issue_value());
  if (has_any({"following", "suivante"}) && has_any({"year", "annee"}))
    return edtf::year(month_at(anchor_).year() + std::chrono::years(1));
  if (has_any({"year", "annee"}) || phrase("l' an") || phrase("un an")) {
    const bool begins = next && step == 0 && has_any({"debut", "early", "beginning"});
    return told(edtf::year(month_at(issue_).year() + std::chrono::years(begins ? 1 : step)),
                "the year counted from the issue " + issue_value());
  }
  return std::nullopt;
}

std::optional<std::string> TimeWords::day_of_month() {
  if (!whole_day_ || words_.size() < 2 || words_.size() > 3 || !has_any({"le", "the", "au", "du"})) return std::nullopt;
  const auto& last = words_.back();
  const auto value = last.front() <= '9' ? number_of(last) : std::nullopt;
  if (!value || *value < 1 || *value > 31) return std::nullopt;
  auto month = month_at(anchor_);
  if (from_previous_ || *value <= static_cast<int>(static_cast<unsigned>(year_month_day(issue_).day())))
    return told(edtf::day(day_in(month, *value)), "the day of the month spoken of");
  return told(edtf::day(day_in(month - months(1), *value)), "the last such day before the issue " + issue_value());
}

std::optional<std::string> TimeWords::part_of_day() {
  const bool near =
      has_any({"hours",   "heures",  "hour",      "heure",      "minutes", "soir", "soiree", "matin",    "matinee",
               "morning", "evening", "afternoon", "apres-midi", "midi",    "noon", "minuit", "midnight", "aube",
               "dawn",    "nuit",    "night",     "overnight",  "journee", "jour", "day",    "tonight",  "o'clock"});
  const bool clock = phrase("p m") || phrase("a m");
  const bool later = has_any({"days", "jours", "soon", "bientot", "incessamment"});
  if (later) return told(edtf::month(month_at(issue_)), "about the time of issue");
  if (!near && !clock) return std::nullopt;
  if (!whole_day_) return issue_value();
  if (phrase("dans la nuit") || phrase("during the night")) {
    const auto first = direction_ == Direction::coming ? issue_ : issue_ - days(1);
    return told(edtf::interval(edtf::day(first), edtf::day(first + days(1))),
                "the night nearest to the issue " + issue_value());
  }
  const bool of_that_day = has_any({"later", "earlier", "tard", "tot", "after"});
  return told(edtf::day(of_that_day ? main_day_ : issue_),
              of_that_day ? "the day that the dispatch tells of" : "the day of issue");
}

}  // namespace chancery::act
