// The dateline: where and when a dispatch was filed, and by which wire.
//
//   PARIS (X) -                       MOSCOW, January 26. /X/.           (X) MOSCOU, 30 oct 2022 —
//   Genève, 10 jan 2022 (X) —         BEIJING, March 26, 2023 --         (Genève, 14 septembre 2013)
//   New York (United Nations), 4 May - WASHINGTON/OTTAWA, Oct 1 (X) —    3 juillet 2012. -
//   |        |                 |     |
//   place    where that is     date  what ends it
//
// A dateline is a row of parts (place, credit, date), ended by a dash, a stop, a colon or the paragraph. The fewer its
// parts, the more its form must help: "MOSCOU - " needs its capitals, "1953 - " is a chronology and none at all.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/span.h"
#include "dispatch/wire_date.h"

namespace chancery::wire {

struct Dateline {
  ByteSpan span;                      ///< with what ends it, without white space at its ends
  std::vector<std::string> places;    ///< "GENEVE"; where that is ("Suisse", "Ohio") is left out
  std::optional<std::string> agency;  ///< absent also when it is masked: "(…)"
  std::optional<WireDate> date;
  bool sure = false;  ///< it has two parts; a dateline of one part is believed only where the news begins
};

/// The dateline with which `paragraph` begins.
[[nodiscard]] std::optional<Dateline> dateline_at(std::string_view text, ByteSpan paragraph);

/// A full dateline (place in capitals, date) inside a paragraph, behind a headline which a web copy glued to it:
/// "Doha given ten days DOHA, June 24, 2017 — Saudi Arabia …". Its span begins behind the headline.
[[nodiscard]] std::optional<Dateline> dateline_inside(std::string_view text, ByteSpan paragraph);

/// A credit in brackets or between strokes: "(Belga)", "/Wire/", "[X]", "(…)". `end` is behind its closing mark.
struct Credit {
  std::string name;  ///< empty when it is masked
  std::uint32_t end = 0;
};
[[nodiscard]] std::optional<Credit> credit_at(std::string_view text, std::uint32_t at, std::uint32_t end);

}  // namespace chancery::wire
