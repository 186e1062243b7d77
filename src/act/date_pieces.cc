#include "act/date_pieces.h"

#include <algorithm>
#include <array>

#include "act/calendar_words.h"
#include "base/utf8.h"

namespace chancery::act {
namespace {

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_letter(char c) { return c >= 'a' && c <= 'z'; }

}  // namespace

std::vector<Piece> pieces_of(std::string_view words) {
  const auto text = utf8::fold(words);
  std::vector<Piece> out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = at;
    if (is_digit(text[at])) {
      while (end < text.size() && is_digit(text[end]) && end - at < 9) ++end;
      out.push_back({text.substr(at, end - at), std::stoi(text.substr(at, end - at)), end - at});
      auto tail = end;
      if (tail + 1 < text.size() && text[tail] == '\'' && text[tail + 1] == 's') ++tail;
      auto last = tail;
      while (last < text.size() && is_letter(text[last])) ++last;
      const auto suffix = std::string_view(text).substr(tail, last - tail);
      static constexpr std::array<std::string_view, 8> ordinals = {"st", "nd", "rd", "th", "er", "re", "e", "eme"};
      out.back().ordinal = std::find(ordinals.begin(), ordinals.end(), suffix) != ordinals.end();
      out.back().decade = suffix == "s";
      at = out.back().ordinal || out.back().decade ? last : end;
    } else if (is_letter(text[at])) {
      while (end < text.size() && is_letter(text[end])) ++end;
      out.push_back({text.substr(at, end - at)});
      at = end;
    } else {
      if (text[at] == '/' || text[at] == '-' || text[at] == '.' || text[at] == ',' || text[at] == '+') out.push_back({std::string(1, text[at])});
      // Long dashes join like short ones.
      if (text.compare(at, 2, "\xE2\x80") == 0) out.push_back({"-"}), at += 2;
      ++at;
    }
  }
  return out;
}

namespace {

constexpr std::array<Numeral, 95> numerals = {{
    {"zero", 0}, {"oh", 0}, {"one", 1}, {"two", 2}, {"three", 3}, {"four", 4}, {"five", 5}, {"six", 6}, {"seven", 7}, {"eight", 8}, {"nine", 9},
    {"ten", 10}, {"eleven", 11}, {"twelve", 12}, {"thirteen", 13}, {"fourteen", 14}, {"fifteen", 15}, {"sixteen", 16}, {"seventeen", 17},
    {"eighteen", 18}, {"nineteen", 19}, {"twenty", 20}, {"thirty", 30}, {"forty", 40}, {"fifty", 50}, {"sixty", 60}, {"seventy", 70},
    {"eighty", 80}, {"ninety", 90}, {"first", 1, true}, {"second", 2, true}, {"third", 3, true}, {"fourth", 4, true}, {"fifth", 5, true},
    {"sixth", 6, true}, {"seventh", 7, true}, {"eighth", 8, true}, {"ninth", 9, true}, {"tenth", 10, true}, {"eleventh", 11, true},
    {"twelfth", 12, true}, {"thirteenth", 13, true}, {"fourteenth", 14, true}, {"fifteenth", 15, true}, {"sixteenth", 16, true},
    {"seventeenth", 17, true}, {"eighteenth", 18, true}, {"nineteenth", 19, true}, {"twentieth", 20, true}, {"thirtieth", 30, true},
    {"un", 1}, {"une", 1}, {"deux", 2}, {"trois", 3}, {"quatre", 4}, {"cinq", 5}, {"sept", 7}, {"huit", 8}, {"neuf", 9}, {"dix", 10},
    {"onze", 11}, {"douze", 12}, {"treize", 13}, {"quatorze", 14}, {"quinze", 15}, {"seize", 16}, {"vingt", 20}, {"trente", 30},
    {"premier", 1, true}, {"premiere", 1, true}, {"seconde", 2, true}, {"deuxieme", 2, true}, {"troisieme", 3, true}, {"quatrieme", 4, true},
    {"cinquieme", 5, true}, {"sixieme", 6, true}, {"septieme", 7, true}, {"huitieme", 8, true}, {"neuvieme", 9, true}, {"dixieme", 10, true},
    {"tens", 10}, {"twenties", 20}, {"thirties", 30}, {"forties", 40}, {"fifties", 50}, {"sixties", 60}, {"seventies", 70},
    {"eighties", 80}, {"nineties", 90}, {"hundred", 100}, {"hundreds", 100}, {"thousand", 1000}, {"thousands", 1000}, {"cent", 100}, {"mille", 1000},
}};

}  // namespace

const Numeral* numeral_of(std::string_view word) {
  const auto found = std::find_if(numerals.begin(), numerals.end(), [&](const Numeral& n) { return n.word == word; });
  return found == numerals.end() ? nullptr : &*found;
}

std::optional<unsigned> short_month(std::string_view word) {
  if (const auto month = month_of(word)) return month;
  if (word == "janv") return 1;
  if (word == "fevr" || word == "fev") return 2;
  if (word == "juil") return 7;
  return std::nullopt;
}

std::optional<unsigned> short_weekday(std::string_view word) {
  if (const auto found = weekday_of(word)) return found;
  struct Short {
    std::string_view word;
    unsigned day;
  };
  static constexpr std::array<Short, 19> list = {{{"sun", 0}, {"mon", 1}, {"tue", 2}, {"tues", 2}, {"wed", 3}, {"thu", 4}, {"thur", 4}, {"thurs", 4},
                                                  {"fri", 5}, {"sat", 6}, {"sundays", 0}, {"mondays", 1}, {"tuesdays", 2}, {"wednesdays", 3},
                                                  {"thursdays", 4}, {"fridays", 5}, {"saturdays", 6}, {"ven", 5}, {"mer", 3}}};
  for (const auto& entry : list) {
    if (entry.word == word) return entry.day;
  }
  return std::nullopt;
}

}  // namespace chancery::act
