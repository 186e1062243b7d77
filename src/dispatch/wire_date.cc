#include "dispatch/wire_date.h"

#include <algorithm>
#include <array>
#include <chrono>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

struct MonthName {
  std::string_view name;
  int number;
};
constexpr std::array<MonthName, 43> months = {{
    {"january", 1},   {"jan", 1},       {"janvier", 1}, {"janv", 1},      {"february", 2},  {"feb", 2},
    {"fevrier", 2},   {"fevr", 2},      {"fev", 2},     {"march", 3},     {"mar", 3},       {"mars", 3},
    {"april", 4},     {"apr", 4},       {"avril", 4},   {"avr", 4},       {"may", 5},       {"mai", 5},
    {"june", 6},      {"jun", 6},       {"juin", 6},    {"july", 7},      {"jul", 7},       {"juillet", 7},
    {"juil", 7},      {"juill", 7},     {"august", 8},  {"aug", 8},       {"aout", 8},      {"aou", 8},
    {"september", 9}, {"sept", 9},      {"sep", 9},     {"septembre", 9}, {"october", 10},  {"oct", 10},
    {"octobre", 10},  {"november", 11}, {"nov", 11},    {"novembre", 11}, {"december", 12}, {"dec", 12},
    {"decembre", 12},
}};
constexpr auto weekdays = std::to_array<std::string_view>(
    {"monday", "mon",   "tuesday",  "tue",      "tues",   "wednesday", "wed",   "thursday", "thu",   "thur", "thurs",
     "friday", "fri",   "saturday", "sat",      "sunday", "sun",       "lundi", "lun",      "mardi", "mar",  "mercredi",
     "mer",    "jeudi", "jeu",      "vendredi", "ven",    "samedi",    "sam",   "dimanche", "dim"});

bool is_full_name(std::string_view month) {
  constexpr auto short_ones =
      std::to_array<std::string_view>({"march", "mars", "april", "avril", "may", "mai", "june", "juin", "july"});
  return month.size() > 5 || month == "aout" ||
         std::find(short_ones.begin(), short_ones.end(), month) != short_ones.end();
}

bool exists(const WireDate& date) {
  if (date.month < 1 || date.month > 12) return false;
  if (date.day == 0) return true;
  // A date without its year may be 29 February.
  const auto year = std::chrono::year{date.year != 0 ? date.year : 2000};
  return std::chrono::year_month_day{year, std::chrono::month{static_cast<unsigned>(date.month)},
                                     std::chrono::day{static_cast<unsigned>(date.day)}}
      .ok();
}

// A cursor which every reader below moves only when it succeeds.
class DateReader {
 public:
  DateReader(std::string_view text, std::size_t at) : text_(text), at_(at) {}

  std::optional<FoundDate> read() {
    if (at_ < text_.size() && is_digit(text_[at_])) {
      if (auto found = iso()) return found;
      if (auto found = dotted()) return found;
      return day_month();
    }
    skip_weekday();
    if (at_ < text_.size() && is_digit(text_[at_])) return day_month();
    return month_day();
  }

 private:
  struct Number {
    int value = 0;
    int digits = 0;
  };

  Number number(std::size_t& at) const {
    Number read;
    while (at < text_.size() && is_digit(text_[at]) && read.digits < 5) {
      read.value = 10 * read.value + (text_[at++] - '0');
      ++read.digits;
    }
    return read;
  }

  std::string word(std::size_t& at) const {
    const auto end = word_end(text_, at, std::min(text_.size(), at + 24));
    auto folded = utf8::fold(text_.substr(at, end - at));
    at = end;
    return folded;
  }

  [[nodiscard]] std::size_t spaces(std::size_t at) const {
    return skip_spaces(text_, at, std::min(text_.size(), at + 6));
  }

  [[nodiscard]] std::optional<FoundDate> done(const WireDate& date, std::size_t end) const {
    if (!exists(date)) return std::nullopt;
    return FoundDate{date, static_cast<std::uint32_t>(end)};
  }

  // "mercredi 7 …", "Tuesday, Nov. 20 …", "le 3 mars"
  void skip_weekday() {
    auto at = at_;
    auto first = word(at);
    if (is_weekday(first) && month_number(first) == 0) {
      if (at < text_.size() && text_[at] == '.') ++at;
      if (at < text_.size() && text_[at] == ',') ++at;
      at_ = at = spaces(at);
      first = word(at);
    }
    if (first == "le" && spaces(at) > at) at_ = spaces(at);
  }

  std::optional<FoundDate> iso() const {
    auto at = at_;
    const auto year = number(at);
    if (year.digits != 4 || year.value < 1000 || at >= text_.size() || text_[at] != '-') return std::nullopt;
    const auto month = number(++at);
    if (month.digits != 2) return std::nullopt;
    auto end = at;
    WireDate date{year.value, month.value, 0};
    if (at + 1 < text_.size() && text_[at] == '-' && is_digit(text_[at + 1])) {
      const auto day = number(++at);
      if (day.digits != 2) return std::nullopt;
      date.day = day.value;
      end = at;
    }
    return done(date, end);
  }

  // 26.01.2022, 19/12/84; month first only when nothing else makes a date (12/25/2021)
  std::optional<FoundDate> dotted() const {
    auto at = at_;
    const auto first = number(at);
    if (first.digits > 2 || at >= text_.size()) return std::nullopt;
    const auto mark = text_[at];
    if (mark != '.' && mark != '/' && mark != '-') return std::nullopt;
    const auto second = number(++at);
    if (second.digits < 1 || second.digits > 2 || at >= text_.size() || text_[at] != mark) return std::nullopt;
    const auto third = number(++at);
    if (third.digits != 4 && third.digits != 2) return std::nullopt;
    const int year = third.digits == 4 ? third.value : century(third.value);
    if (auto found = done({year, second.value, first.value}, at)) return found;
    return done({year, first.value, second.value}, at);
  }

  // 10 jan 2022, 1er mars 2019, 4th of May
  std::optional<FoundDate> day_month() const {
    auto at = at_;
    const auto day = number(at);
    if (day.digits > 2 || day.value < 1) return std::nullopt;
    auto past_ordinal = at;
    const auto ordinal = word(past_ordinal);
    if (ordinal == "er" || ordinal == "st" || ordinal == "nd" || ordinal == "rd" || ordinal == "th") at = past_ordinal;
    at = spaces(at);
    auto past_of = at;
    if (word(past_of) == "of") at = spaces(past_of);
    const auto month = month_name(at);
    if (month == 0) return std::nullopt;
    return with_year({0, month, day.value}, at);
  }

  // January 26, 2022; février 2022
  std::optional<FoundDate> month_day() const {
    auto at = at_;
    const auto month = month_name(at);
    if (month == 0) return std::nullopt;
    at = spaces(at);
    auto end = at;
    const auto digits = number(end);
    if (digits.digits == 4) return digits.value >= 1000 ? done({digits.value, month, 0}, end) : std::nullopt;
    if (digits.digits < 1 || digits.digits > 2 || digits.value < 1) return std::nullopt;
    auto past_ordinal = end;
    const auto ordinal = word(past_ordinal);
    if (ordinal == "st" || ordinal == "nd" || ordinal == "rd" || ordinal == "th") {
      end = past_ordinal;
    } else if (!ordinal.empty()) {
      return std::nullopt;
    }
    return with_year({0, month, digits.value}, end);
  }

  // The point of an abbreviation belongs to it; the full stop after a full name does not.
  int month_name(std::size_t& at) const {
    auto end = at;
    const auto name = word(end);
    const auto month = month_number(name);
    if (month == 0) return 0;
    if (end < text_.size() && text_[end] == '.' && !is_full_name(name)) ++end;
    at = end;
    return month;
  }

  std::optional<FoundDate> with_year(WireDate date, std::size_t end) const {
    auto at = end;
    if (at < text_.size() && text_[at] == ',') ++at;
    at = spaces(at);
    if (at == end) return done(date, end);
    const auto year = number(at);
    if (year.digits == 4 && year.value >= 1000) {
      date.year = year.value;
      return done(date, at);
    }
    // "14 oct 93 (X)": two digits are a year only where the date ends at once, not in "4 May 10 people".
    const auto next = peek(text_, spaces(at));
    if (year.digits == 2 && (next == '(' || next == 0 || is_dash(next))) {
      date.year = century(year.value);
      return done(date, at);
    }
    return done(date, end);
  }

  // The window of POSIX strptime.
  static int century(int two_digits) { return two_digits >= 69 ? 1900 + two_digits : 2000 + two_digits; }

  std::string_view text_;
  std::size_t at_;
};

}  // namespace

int month_number(std::string_view folded_word) {
  const auto found =
      std::find_if(months.begin(), months.end(), [&](const MonthName& month) { return month.name == folded_word; });
  return found == months.end() ? 0 : found->number;
}

bool is_weekday(std::string_view folded_word) {
  return std::find(weekdays.begin(), weekdays.end(), folded_word) != weekdays.end();
}

std::optional<FoundDate> date_at(std::string_view text, std::size_t at) { return DateReader(text, at).read(); }

std::string edtf(const WireDate& date) {
  std::string text;
  const auto write = [&](int number, std::size_t width) {
    const auto digits = std::to_string(number);
    if (digits.size() < width) text.append(width - digits.size(), '0');
    text.append(digits);
  };
  if (date.year == 0) return text;
  write(date.year, 4);
  for (const int number : {date.month, date.day}) {
    if (number == 0) break;
    text.push_back('-');
    write(number, 2);
  }
  return text;
}

std::optional<WireDate> parse_edtf(std::string_view text) {
  if (text.size() == 4 && std::all_of(text.begin(), text.end(), is_digit) && text[0] != '0') {
    return WireDate{std::stoi(std::string(text)), 0, 0};
  }
  if (text.size() != 7 && text.size() != 10) return std::nullopt;
  const auto found = date_at(text, 0);
  if (!found || found->end != text.size() || edtf(found->date) != text) return std::nullopt;
  return found->date;
}

}  // namespace chancery::wire
