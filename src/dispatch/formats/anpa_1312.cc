// ANPA 1312, the American high-speed wire.
//
//   SYN SYN SOH a0123 STX                 service level and story number
//   u i BC-Talks-Arcadia ^ 02-17 0250     priority, category, keyword line, day, words
//   STX body ETX 02-17-22 1137EST         in lines; "<" and "^" end flush lines
//
// Flush marks at line ends, typesetting controls and bells are left out of the text; nothing else is.
#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "dispatch/formats/circuits.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/gathered.h"
#include "dispatch/wire_date.h"

namespace chancery::wire {
namespace {

// u(rgent) … as the press association's priorities: flash, bulletin, urgent, rush, daily, deferred.
int urgency_of(char priority) {
  static constexpr std::string_view order = "fburd";
  const auto at = order.find(priority);
  return at == std::string_view::npos ? 0 : static_cast<int>(at) + 1;
}

std::string without_flush_marks(std::string_view body) {
  std::string out;
  auto rest = body;
  while (!rest.empty()) {
    auto line = circuit::take_line(rest);
    while (!line.empty() && (line.back() == '<' || line.back() == '^' || line.back() == '\\')) line.remove_suffix(1);
    out.append(line).append("\n");
  }
  return out;
}

void read_keyword_line(std::string_view line, Item& item) {
  const auto first = line.find_first_not_of(" ^");
  if (first == std::string_view::npos) return;
  line.remove_prefix(first);
  const auto dash = line.find('-');
  item.service_number = line.substr(0, line.find_first_of(" ^,", dash == std::string_view::npos ? 0 : dash));
  const auto folded = utf8::fold(line);
  if (folded.find("writethru") != std::string::npos || folded.find("-ld") != std::string::npos || folded.find(" ld") != std::string::npos) item.signals.emplace_back("update");
  if (folded.find("correct") != std::string::npos) item.signals.emplace_back("correction");
  if (folded.find("kill") != std::string::npos || folded.find("elimination") != std::string::npos) item.signals.emplace_back("kill");
  if (folded.find("advisory") != std::string::npos) item.kind = "advisory";
}

bool are_digits(std::string_view words) {
  return std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

// "AP-WF-11-13-13 1509GMT": month, day, year. The line's own day; its hour has zones that mean several.
std::string issued_of(std::string_view trailer) {
  for (std::size_t at = 0; at + 8 <= trailer.size(); ++at) {
    const auto words = trailer.substr(at, 8);
    const bool dashes = words[2] == '-' && words[5] == '-';
    if (!dashes || !are_digits(words.substr(0, 2)) || !are_digits(words.substr(3, 2)) || !are_digits(words.substr(6, 2))) continue;
    const auto number = [&](std::size_t from) { return std::stoi(std::string(words.substr(from, 2))); };
    const int year = number(6);
    return edtf({year < 70 ? 2000 + year : 1900 + year, number(0), number(3)});
  }
  return {};
}

}  // namespace

Result<Items> read_anpa_1312(std::string_view bytes) {
  Gathered out;
  for (std::size_t at = bytes.find(circuit::soh); at != std::string_view::npos && !out.full();) {
    const auto next = std::min(bytes.find(circuit::soh, at + 1), bytes.size());
    auto message = bytes.substr(at + 1, next - at - 1);
    at = next < bytes.size() ? next : std::string_view::npos;

    Item item;
    item.format = WireFormat::anpa_1312;
    const auto stx = message.find(circuit::stx);
    auto header = message.substr(0, stx);
    auto rest = stx == std::string_view::npos ? std::string_view() : message.substr(stx + 1);
    const auto number = circuit::take_line(header);
    item.native_id = circuit::clean(number.substr(0, std::find_if(number.begin(), number.end(), [](char c) { return c >= 0 && c <= ' '; }) - number.begin()));
    const auto end = rest.find(circuit::etx);
    auto body = rest.substr(0, end);
    if (end != std::string_view::npos) item.issued = issued_of(rest.substr(end, 64));
    // The keyword line stands above the body, in a block of its own or as the body's first line.
    auto lines = body;
    const auto second = body.find(circuit::stx);
    if (second != std::string_view::npos) {
      lines = body.substr(0, second);
      body = body.substr(second + 1);
    }
    auto keyword = circuit::clean(circuit::take_line(second == std::string_view::npos ? body : lines));
    if (keyword.size() > 3 && keyword[1] == ' ' && keyword[3] == ' ') {
      item.urgency = urgency_of(keyword[0]);
      keyword.erase(0, 4);
    }
    read_keyword_line(keyword, item);
    item.lines = true;
    item.paragraphs = {circuit::clean(without_flush_marks(body))};
    if (item.kind == "advisory") {
      out.add(Error{ErrorCode::dispatch_not_news, "it is an advisory to editors; passed over"});
    } else {
      out.add(std::move(item));
    }
  }
  if (out.empty()) return Error{ErrorCode::dispatch_damaged, "it has no message of ANPA 1312"};
  return std::move(out).take();
}

}  // namespace chancery::wire
