// IPTC 7901, as agencies' lines have sent since the teleprinter.
//
//   SOH ABC0123 4 pol 0250 /keyword    service and number, priority, category, words, keyword     SOH may be "ZCZC "
//   STX 1ST LEAD                       marks of the version, a line each
//   Headline … news …                  the body, wrapped at the width of a line
//   ETX 171137 GMT Feb 22              day, hour, zone, month, year                                ETX may be "NNNN"
//
// A file may hold several messages. The year of a trailer that gives none stays unknown.
#include <algorithm>
#include <array>
#include <utility>

#include "base/utf8.h"
#include "dispatch/formats/circuits.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/wire_date.h"

namespace chancery::wire {
namespace {

std::vector<std::string_view> words_of(std::string_view line) {
  std::vector<std::string_view> out;
  for (std::size_t at = 0; at < line.size();) {
    const auto begin = line.find_first_not_of(' ', at);
    if (begin == std::string_view::npos) break;
    const auto end = std::min(line.find(' ', begin), line.size());
    out.push_back(line.substr(begin, end - begin));
    at = end;
  }
  return out;
}

bool all_digits(std::string_view word) { return !word.empty() && std::all_of(word.begin(), word.end(), [](char c) { return c >= '0' && c <= '9'; }); }

void read_header(std::string_view line, Item& item) {
  auto words = words_of(line);
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

// "171137 GMT Feb 22", "171137 feb 22": the first two digits are the day, the last two a year when two follow the month.
std::string issued_of(std::string_view bytes) {
  auto trailer = circuit::clean(bytes);
  std::replace(trailer.begin(), trailer.end(), '\n', ' ');
  const auto words = words_of(trailer);
  for (std::size_t i = 0; i + 1 < words.size(); ++i) {
    if (words[i].size() != 6 || !all_digits(words[i])) continue;
    for (std::size_t k = i + 1; k < std::min(i + 3, words.size()); ++k) {
      const auto month = month_of(words[k]);
      if (month == 0 || k + 1 >= words.size() || !all_digits(words[k + 1])) continue;
      const auto year = std::stoi(std::string(words[k + 1].substr(0, 4)));
      const auto full = words[k + 1].size() == 4 ? year : year < 70 ? 2000 + year : 1900 + year;
      return edtf({full, month, std::stoi(std::string(words[i].substr(0, 2)))});
    }
  }
  return {};
}

std::size_t find_first(std::string_view text, std::size_t from, std::initializer_list<std::string_view> marks) {
  auto first = std::string_view::npos;
  for (const auto mark : marks) first = std::min(first, text.find(mark, from));
  return first;
}

Item read_message(std::string_view message, std::string_view trailer) {
  Item item;
  item.format = WireFormat::iptc_7901;
  auto rest = message;
  const auto start = rest.find(circuit::stx);
  auto head = rest.substr(0, start);
  if (start != std::string_view::npos) rest.remove_prefix(start + 1);
  read_header(circuit::take_line(head), item);
  if (start == std::string_view::npos) rest = head;  // no controls: the header is the first line only
  for (auto lines = start == std::string_view::npos ? std::string_view() : head; !lines.empty();) {
    const auto line = circuit::take_line(lines);
    if (!line.empty()) item.notes.push_back({circuit::clean(line), false});
  }
  item.issued = issued_of(trailer);
  item.lines = true;
  auto text = circuit::clean(rest);
  take_marks(text, item);
  item.paragraphs = {std::move(text)};
  return item;
}

}  // namespace

Result<Items> read_iptc_7901(std::string_view bytes) {
  Items out;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto soh = bytes.find(circuit::soh, at);
    const auto zczc = bytes.find("ZCZC", at);
    const auto begin = std::min(soh, zczc);
    if (begin == std::string_view::npos) break;
    const auto after = begin + (begin == zczc ? 4 : 1);
    const auto next = std::min(find_first(bytes, after, {"\x01", "ZCZC"}), bytes.size());
    const auto end = std::min(find_first(bytes, after, {"\x03", "\nNNNN"}), next);
    auto message = bytes.substr(after, end - after);
    while (!message.empty() && (message.front() == ' ' || message.front() == '\r' || message.front() == '\n')) message.remove_prefix(1);
    if (!message.empty()) out.push_back(read_message(message, bytes.substr(end, std::min<std::size_t>(next - end, 80))));
    at = next;
  }
  if (out.empty()) return Error{ErrorCode::dispatch_damaged, "it has no message of IPTC 7901"};
  return out;
}

}  // namespace chancery::wire
