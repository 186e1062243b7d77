#include "dispatch/instants.h"

#include <array>
#include <chrono>
#include <cstdio>
#include <utility>

#include "base/utf8.h"

namespace chancery::wire {
namespace {

constexpr std::int64_t hour = 3600;
constexpr std::int64_t westernmost = 12 * hour;  // UTC-12: the last place where a day begins

bool is_digit(char c) { return c >= '0' && c <= '9'; }

std::string_view trimmed(std::string_view words) {
  const auto first = words.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return {};
  return words.substr(first, words.find_last_not_of(" \t\r\n") - first + 1);
}

/// Reads its words from left to right; every take leaves the place where it was when it fails.
class Scanner {
 public:
  explicit Scanner(std::string_view words) : rest_(words) {}

  std::optional<int> digits(std::size_t count) {
    if (rest_.size() < count) return std::nullopt;
    int value = 0;
    for (std::size_t i = 0; i < count; ++i) {
      if (!is_digit(rest_[i])) return std::nullopt;
      value = value * 10 + (rest_[i] - '0');
    }
    rest_.remove_prefix(count);
    return value;
  }
  bool take(char c) {
    if (rest_.empty() || rest_.front() != c) return false;
    rest_.remove_prefix(1);
    return true;
  }
  void blanks() {
    while (take(' ')) continue;
  }
  [[nodiscard]] bool done() const { return rest_.empty(); }
  [[nodiscard]] std::string_view rest() const { return rest_; }
  void skip(std::size_t bytes) { rest_.remove_prefix(bytes); }

 private:
  std::string_view rest_;
};

std::optional<std::int64_t> midnight(const WireDate& day) {
  const std::chrono::year_month_day date{std::chrono::year{day.year}, std::chrono::month{static_cast<unsigned>(day.month)},
                                         std::chrono::day{static_cast<unsigned>(day.day)}};
  if (day.year < 1800 || day.year > 9999 || !date.ok()) return std::nullopt;
  return std::chrono::sys_days{date}.time_since_epoch().count() * 24 * hour;
}

// Names which mean one offset only. "IST", "CST" and "BST" mean several; they are none.
std::optional<std::int64_t> zone_named(std::string_view name) {
  static constexpr std::array<std::pair<std::string_view, int>, 14> zones = {{{"z", 0},
                                                                               {"gmt", 0},
                                                                               {"utc", 0},
                                                                               {"ut", 0},
                                                                               {"cet", 1},
                                                                               {"cest", 2},
                                                                               {"eet", 2},
                                                                               {"eest", 3},
                                                                               {"msk", 3},
                                                                               {"est", -5},
                                                                               {"edt", -4},
                                                                               {"pst", -8},
                                                                               {"pdt", -7},
                                                                               {"jst", 9}}};
  for (const auto& [known, hours] : zones) {
    if (known == name) return hours * hour;
  }
  return std::nullopt;
}

/// "Z", "+01:00", "-0500", " GMT"; nothing at the end of the words.
std::optional<std::int64_t> take_zone(Scanner& scan) {
  scan.blanks();
  const bool east = scan.take('+');
  if (east || scan.take('-')) {
    const auto hours = scan.digits(2);
    scan.take(':');
    const auto minutes = hours ? scan.digits(2) : std::nullopt;
    if (!hours || *hours > 14) return std::nullopt;
    const auto offset = *hours * hour + minutes.value_or(0) * 60;
    return east ? offset : -offset;
  }
  std::size_t letters = 0;
  while (letters < scan.rest().size() && ((scan.rest()[letters] | 0x20) >= 'a' && (scan.rest()[letters] | 0x20) <= 'z')) ++letters;
  const auto zone = zone_named(utf8::fold(scan.rest().substr(0, letters)));
  if (zone) scan.skip(letters);
  return zone;
}

/// "09:30", "09:30:00", "0930", "093000", "09h30", with parts of a second.
std::optional<std::int64_t> take_time(Scanner& scan) {
  const auto hours = scan.digits(2);
  if (!hours || *hours > 24) return std::nullopt;
  const bool marked = scan.take(':') || scan.take('h');
  const auto minutes = scan.digits(2);
  if (!minutes || *minutes > 59) return std::nullopt;
  if (marked ? scan.take(':') : !scan.rest().empty() && is_digit(scan.rest().front())) {
    const auto seconds = scan.digits(2);
    if (!seconds || *seconds > 60) return std::nullopt;
    if (scan.take('.') || scan.take(',')) {
      while (!scan.rest().empty() && is_digit(scan.rest().front())) scan.skip(1);
    }
    return *hours * hour + *minutes * 60 + *seconds;
  }
  return *hours * hour + *minutes * 60;
}

/// "2022-02-17", "20220217", "2022-02", "2022"
std::optional<WireDate> take_iso_day(Scanner& scan) {
  const auto year = scan.digits(4);
  if (!year) return std::nullopt;
  const bool marked = scan.take('-');
  const auto month = scan.digits(2);
  if (!month) return marked ? std::nullopt : std::optional(WireDate{*year, 0, 0});
  if (*month < 1 || *month > 12) return std::nullopt;
  if (marked && !scan.take('-')) return WireDate{*year, *month, 0};
  const auto day = scan.digits(2);
  if (!day) return std::nullopt;
  return WireDate{*year, *month, *day};
}

std::optional<Instant> of(const WireDate& day, std::optional<std::int64_t> time, std::optional<std::int64_t> zone) {
  Instant out{day, std::nullopt, 0};
  const WireDate whole{day.year, day.month == 0 ? 12 : day.month, day.day == 0 ? 28 : day.day};
  const auto start = midnight(whole);
  if (!start) return std::nullopt;
  out.latest = *start + time.value_or(0) + westernmost;
  if (day.day == 0) out.latest += 4 * 24 * hour;  // whatever the month's length
  if (time && zone) {
    out.utc = *start + *time - *zone;
    out.latest = *out.utc;
  }
  return out;
}

std::optional<Instant> read_iso(std::string_view words) {
  Scanner scan(words);
  const auto day = take_iso_day(scan);
  if (!day) return std::nullopt;
  if (scan.done()) return of(*day, std::nullopt, std::nullopt);
  if (!scan.take('T') && !scan.take(' ') && !scan.take('t')) {
    // A zone may follow a day: "2022-02-17+01:00". The day is what it says.
    const auto zone = take_zone(scan);
    return zone && scan.done() ? of(*day, std::nullopt, std::nullopt) : std::nullopt;
  }
  const auto time = take_time(scan);
  if (!time) return std::nullopt;
  const auto zone = take_zone(scan);
  scan.blanks();
  return scan.done() ? of(*day, time, zone) : std::nullopt;
}

/// "Thu, 17 Feb 2022 09:30:00 +0100 (CET)"
std::optional<Instant> read_mail_time(std::string_view words) {
  if (const auto comma = words.find(','); comma != std::string_view::npos && comma < 12) words = trimmed(words.substr(comma + 1));
  const auto found = date_at(words, 0);
  if (!found || found->date.year == 0 || found->date.day == 0) return std::nullopt;
  Scanner scan(words.substr(found->end));
  scan.blanks();
  if (scan.done()) return of(found->date, std::nullopt, std::nullopt);
  const auto time = take_time(scan);
  if (!time) return std::nullopt;
  return of(found->date, time, take_zone(scan));
}

}  // namespace

std::optional<Instant> read_instant(std::string_view words) {
  words = trimmed(words);
  if (words.empty() || words.size() > 64) return std::nullopt;
  if (auto iso = read_iso(words)) return iso;
  // "09-12" and "09/12/2022" are a day in one country and another in the next.
  if (is_digit(words.front()) && words.find_first_of(" ") == std::string_view::npos) return std::nullopt;
  return read_mail_time(words);
}

std::optional<Instant> instant_inside(std::string_view prose) {
  std::optional<Instant> latest;
  std::optional<std::int64_t> time;
  std::optional<std::int64_t> zone;
  std::optional<WireDate> day;
  const auto keep = [&] {
    if (!day) return;
    const auto instant = of(*day, time, zone);
    if (instant && (!latest || latest->latest < instant->latest)) latest = instant;
    time.reset();
    zone.reset();
    day.reset();
  };
  for (std::size_t at = 0; at < prose.size();) {
    const bool begins = at == 0 || !is_digit(prose[at - 1]);
    if (const auto found = begins ? date_at(prose, at) : std::nullopt; found && found->date.year != 0 && found->date.day != 0) {
      if (day) keep();
      day = found->date;
      at = found->end;
      if (at < prose.size() && prose[at] == 'T') ++at;
      continue;
    }
    if (begins && is_digit(prose[at])) {
      Scanner scan(prose.substr(at));
      const auto before = scan.rest().size();
      if (const auto found_time = take_time(scan)) {
        const auto after_digits = before - scan.rest().size();
        const auto found_zone = take_zone(scan);
        // "1100" alone is a number; with a zone or a mark between hours and minutes it is a time.
        const bool marked = prose.substr(at, after_digits).find_first_of(":h") != std::string_view::npos;
        if (found_zone || marked) {
          if (time) keep();
          time = found_time;
          zone = found_zone;
          at += before - scan.rest().size();
          continue;
        }
      }
    }
    ++at;
  }
  keep();
  return latest;
}

std::string utc_text(std::int64_t seconds) {
  const std::chrono::sys_seconds instant{std::chrono::seconds{seconds}};
  const auto days = std::chrono::floor<std::chrono::days>(instant);
  const std::chrono::year_month_day date{days};
  const auto of_day = (instant - days).count();
  std::array<char, 40> out{};
  const auto length = std::snprintf(out.data(), out.size(), "%04d-%02u-%02uT%02d:%02d:%02dZ", static_cast<int>(date.year()),
                                    static_cast<unsigned>(date.month()), static_cast<unsigned>(date.day()), static_cast<int>(of_day / 3600),
                                    static_cast<int>(of_day / 60 % 60), static_cast<int>(of_day % 60));
  return std::string(out.data(), static_cast<std::size_t>(length));
}

}  // namespace chancery::wire
