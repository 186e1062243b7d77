// Lines above the headline which speak to machines and desks: a date, a slug, a priority.
//
//   date 2022-02 Washington a reçu …       Slug: BC-UKRAINE-TALKS       URGENT       Publié le 3 mars 2015 à 14h05
//   |           |
//   header      the headline may follow on the same line
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "chancery/span.h"
#include "dispatch/wire_date.h"

namespace chancery::wire {

struct HeaderLine {
  ByteSpan span;  ///< may end before the paragraph does
  std::optional<WireDate> date;
  std::string agency;  ///< of a "Source: X" line
};

/// The header line with which `paragraph` begins.
[[nodiscard]] std::optional<HeaderLine> header_line_at(std::string_view text, ByteSpan paragraph);

/// "Published 7 October 2022 09.12" inside a paragraph, between a headline and the body which a web copy glued to it.
[[nodiscard]] std::optional<HeaderLine> date_stamp_inside(std::string_view text, ByteSpan paragraph);

/// A day and hour of transmission: "131137 GMT Nov 13", "2014-05-03 12:45 GMT"; the whole line.
[[nodiscard]] bool is_transmission_time(std::string_view line);

}  // namespace chancery::wire
