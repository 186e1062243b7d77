// Dates as wires write them, in both languages and both orders.
//
//   10 jan 2022 · 1er mars 2019 · mercredi 7 novembre 1956 · 26 janv. · 14 oct 93
//   January 26, 2022 · Oct. 27 · Thursday, January 15, 1970 · 4 May
//   26.01.2022 · 19/12/84 · 2022-02-17 · 2022-02 · février 2022
//
// What a date does not say stays 0: nobody guesses a year here (issue_date.h completes it where something gives it).
#pragma once

#include <compare>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

namespace chancery::wire {

struct WireDate {
  int year = 0;
  int month = 0;
  int day = 0;
  auto operator<=>(const WireDate&) const = default;
};

struct FoundDate {
  WireDate date;
  std::uint32_t end = 0;  ///< the byte after its last character
};

/// The date that begins exactly at `at`, as long as it goes; a year alone is none. A day that its month does not have
/// (31 April) makes no date.
[[nodiscard]] std::optional<FoundDate> date_at(std::string_view text, std::size_t at);

/// "2022", "2022-02", "2022-02-17"; empty when the year is missing.
[[nodiscard]] std::string edtf(const WireDate& date);

/// The inverse of edtf(), for the whole of `text` only.
[[nodiscard]] std::optional<WireDate> parse_edtf(std::string_view text);

/// Months and weekdays by their full and abbreviated names, folded, without a point; 0 when it is none.
[[nodiscard]] int month_number(std::string_view folded_word);
[[nodiscard]] bool is_weekday(std::string_view folded_word);

}  // namespace chancery::wire
