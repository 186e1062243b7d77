// IPTC 7901, as agencies' lines have sent since the teleprinter.
//
//   SOH ABC0123 4 pol 0250 /keyword    service and number, priority, category, words, keyword     SOH may be "ZCZC "
//   STX 1ST LEAD                       marks of the version, a line each
//   Headline … news …                  the body, wrapped at the width of a line
//   ETX 171137 GMT Feb 22              day, hour, zone, month, year, of two digits or four         ETX may be "NNNN"
//
// A file may hold several messages. Gateways often lose the controls: then the header is known by its form and the trailer, where
// there is one, is the last line. The year of a trailer that gives none stays unknown.
#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "dispatch/formats/circuits.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/gathered.h"
#include "dispatch/wire_date.h"

namespace chancery::wire {
namespace {

bool all_digits(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }); }

void read_header(std::string_view line, Item& item) {
  const auto readable = circuit::clean(line);
  const auto words = circuit::words_of(readable);
  if (words.empty()) return;
  item.service_number = words[0];
  // "ABC0123": letters name the service, digits run.
  const auto letters = words[0].find_first_of("0123456789");
  item.provider = words[0].substr(0, letters);
  item.native_id = item.service_number;
  for (std::size_t i = 1; i < words.size() && i < 4; ++i) {
    if (item.urgency == 0) item.urgency = urgency_of(words[i]);
  }
}

// dpa's lines write months in German too.
int month_of(std::string_view word) {
  const auto folded = utf8::fold(word);
  if (const int known = month_number(folded); known != 0) return known;
  static constexpr std::array<std::pair<std::string_view, int>, 3> german = {{{"mrz", 3}, {"okt", 10}, {"dez", 12}}};
  const auto found = std::find_if(german.begin(), german.end(), [&](const auto& month) { return month.first == folded; });
  return found == german.end() ? 0 : found->second;
}

// "1ST LEAD", "REFILE", "CORRECTION": a line of its own above the headline says what this version is to the one before.
bool is_mark(std::string_view line) {
  const auto folded = utf8::fold(line);
  static constexpr std::array<std::string_view, 11> marks = {"lead", "refile", "repeat", "correction", "corrected", "update", "kill", "extra", "urgent", "flash", "advisory"};
  std::string_view word = folded;
  while (!word.empty() && word.back() == ' ') word.remove_suffix(1);
  if (!word.empty() && word.front() >= '1' && word.front() <= '9') word.remove_prefix(std::min(word.find(' ') + 1, word.size()));
  return std::find(marks.begin(), marks.end(), word) != marks.end();
}

void take_marks(std::string& text, Item& item) {
  for (;;) {
    const auto end = text.find('\n');
    if (end == std::string::npos || !is_mark(std::string_view(text).substr(0, end))) return;
    item.signals.push_back(text.substr(0, end));
    text.erase(0, end + 1);
  }
}

/// "171137 GMT Feb 22", "171137 feb 2022": the first two digits of `time` are the day. Empty when it is no day.
std::string day_of(std::string_view time, std::string_view month, std::string_view year) {
  if (time.size() != 6 || !all_digits(time) || month_of(month) == 0 || !all_digits(year) || (year.size() != 2 && year.size() != 4)) return {};
  const auto given = std::stoi(std::string(year));
  const auto full = year.size() == 4 ? given : given < 70 ? 2000 + given : 1900 + given;
  auto day = edtf({full, month_of(month), std::stoi(std::string(time.substr(0, 2)))});
  return parse_edtf(day) ? day : std::string();
}

/// The day of a trailer somewhere in `bytes`.
std::string issued_of(std::string_view bytes) {
  auto trailer = circuit::clean(bytes);
  std::replace(trailer.begin(), trailer.end(), '\n', ' ');
  const auto words = circuit::words_of(trailer);
  for (std::size_t i = 0; i + 2 < words.size(); ++i) {
    for (std::size_t k = i + 1; k < std::min(i + 3, words.size() - 1); ++k) {
      if (auto day = day_of(words[i], words[k], words[k + 1]); !day.empty()) return day;
    }
  }
  return {};
}

/// Takes the trailer off a body that lost its controls: the last line, when it is nothing else.
std::string take_trailer(std::string& body) {
  const auto last = body.find_last_not_of(" \n\t");
  if (last == std::string::npos) return {};
  const auto line_end = body.rfind('\n', last);
  const auto begin = line_end == std::string::npos ? 0 : line_end + 1;
  const auto line = std::string_view(body).substr(begin, last + 1 - begin);
  const auto words = circuit::words_of(line);
  if (words.size() < 3 || words.size() > 4) return {};
  auto day = issued_of(line);
  if (!day.empty()) body.erase(begin);
  return day;
}

void read_notes(std::string_view lines, Item& item) {
  while (!lines.empty()) {
    const auto line = circuit::take_line(lines);
    if (!line.empty()) item.notes.push_back({circuit::clean(line), false});
  }
}

/// What stands above a text without its STX: keywords, which end in a stroke ("Talks/Arcadia/").
std::string_view take_keywords(std::string_view& text) {
  auto rest = text;
  auto line = circuit::take_line(rest);
  while (line.empty() && !rest.empty()) line = circuit::take_line(rest);
  if (!line.ends_with('/')) return {};
  text = rest;
  return line;
}

Item read_message(std::string_view message, std::string_view trailer) {
  Item item;
  item.format = WireFormat::iptc_7901;
  const auto start = message.find(circuit::stx);
  auto head = message.substr(0, start);
  read_header(circuit::take_line(head), item);
  if (start == std::string_view::npos) {
    read_notes(take_keywords(head), item);
  } else {
    read_notes(head, item);
  }
  auto body = circuit::clean(start == std::string_view::npos ? head : message.substr(start + 1));
  item.issued = issued_of(trailer);
  if (auto day = item.issued.empty() ? take_trailer(body) : std::string(); !day.empty()) item.issued = std::move(day);
  item.lines = true;
  take_marks(body, item);
  item.paragraphs = {std::move(body)};
  return item;
}

/// Where a mark stands next, looked for once only: a line of a million messages is walked through once.
class Mark {
 public:
  Mark(std::string_view bytes, std::string_view mark) : bytes_(bytes), mark_(mark) {}
  /// At `from` or later; the end of the bytes when there is none. `from` never goes back.
  std::size_t at(std::size_t from) {
    if (!found_ || next_ < from) next_ = std::min(bytes_.find(mark_, from), bytes_.size());
    found_ = true;
    return next_;
  }

 private:
  std::string_view bytes_, mark_;
  std::size_t next_ = 0;
  bool found_ = false;
};

}  // namespace

Result<Items> read_iptc_7901(std::string_view bytes) {
  Gathered out;
  Mark soh(bytes, "\x01");
  Mark zczc(bytes, "ZCZC");
  const auto next_begin = [&](std::size_t from) { return std::min(soh.at(from), zczc.at(from)); };
  for (auto begin = next_begin(0); begin < bytes.size() && !out.full();) {
    const auto after = begin + (bytes[begin] == circuit::soh ? 1 : 4);
    begin = next_begin(after);
    const auto message = bytes.substr(after, begin - after);
    const auto end = std::min({message.find(circuit::etx), message.find("\nNNNN"), message.size()});
    auto words = message.substr(0, end);
    words.remove_prefix(std::min(words.find_first_not_of(" \r\n"), words.size()));
    if (!words.empty()) out.add(read_message(words, message.substr(end, 80)));
  }
  if (!out.empty()) return std::move(out).take();
  auto first = bytes.substr(std::min(bytes.find_first_not_of(" \t\r\n"), bytes.size()));
  if (!circuit::is_header_of_7901(first.substr(0, first.find_first_of("\r\n"))))
    return Error{ErrorCode::dispatch_damaged, "it has no message of IPTC 7901"};
  out.add(read_message(first, {}));
  return std::move(out).take();
}

}  // namespace chancery::wire
