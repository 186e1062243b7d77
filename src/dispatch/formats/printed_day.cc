#include "dispatch/formats/printed_day.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace chancery::wire::page {
namespace {

constexpr int first_year = 1990;  // before the web nobody put a page's own date on it
constexpr int last_year = 2100;

bool is_digit(char c) { return c >= '0' && c <= '9'; }
bool is_blank(char c) { return c == ' ' || c == '\t' || c == '\r' || c == '\n'; }

// Folded beginnings: a name is the month's when it begins with one of its, so that "fevr" and "fevrier" are one entry.
constexpr std::array<std::array<const char*, 9>, 12> months = {{
    {"jan", "ene", "gen", "jän", "янв", "січ", "oca", "sty", "ιαν"},
    {"feb", "fev", "фев", "лют", "şub", "sub", "lut", "φεβ", "helm"},
    {"mar", "mär", "maer", "mrt", "maa", "mac", "мар", "берез", "μαρ"},
    {"apr", "avr", "abr", "апр", "квіт", "nis", "kwi", "huht", "απρ"},
    {"may", "mai", "maj", "mag", "mei", "мая", "трав", "μαι", "touk"},
    {"jun", "juin", "giu", "июн", "черв", "haz", "cze", "kesa", "ιουν"},
    {"jul", "juil", "lug", "июл", "лип", "tem", "lip", "hein", "ιουλ"},
    {"aug", "aou", "ago", "авг", "серп", "agu", "ağu", "sie", "αυγ"},
    {"sep", "set", "сент", "верес", "eyl", "wrz", "syys", "σεπ", "septi"},
    {"oct", "okt", "ott", "out", "окт", "жовт", "eki", "paz", "οκτ"},
    {"nov", "ноя", "лист", "kas", "lis", "marras", "νοε", "noem", "novi"},
    {"dec", "dez", "dic", "des", "дек", "груд", "ara", "gru", "δεκ"},
}};

int month_of(std::string_view name) {
  if (const int known = month_number(name); known != 0) return known;
  if (name.size() < 3) return 0;
  for (std::size_t month = 0; month < months.size(); ++month) {
    if (std::any_of(months[month].begin(), months[month].end(),
                    [&](const char* start) { return name.starts_with(start); }))
      return static_cast<int>(month) + 1;
  }
  return 0;
}

std::optional<WireDate> checked(int year, int month, int day) {
  if (year < 100) year += year < 70 ? 2000 : 1900;
  const std::chrono::year_month_day date{std::chrono::year{year}, std::chrono::month{static_cast<unsigned>(month)},
                                         std::chrono::day{static_cast<unsigned>(day)}};
  if (year < first_year || year > last_year || !date.ok()) return std::nullopt;
  return WireDate{year, month, day};
}

/// A number or a word, and the marks between it and the one before.
struct Token {
  std::string_view words;
  std::string_view before;
  int number = -1;
  [[nodiscard]] bool is_day_or_month() const { return number > 0 && words.size() <= 2; }
  [[nodiscard]] bool is_year() const { return words.size() == 4 && number >= first_year && number <= last_year; }
};

std::vector<Token> tokens_of(std::string_view text) {
  static constexpr std::string_view marks = " \t\r\n.,;:/-|()[]\"'_+";
  std::vector<Token> out;
  std::size_t last = 0;
  for (std::size_t at = 0; at < text.size();) {
    if (marks.find(text[at]) != std::string_view::npos) {
      ++at;
      continue;
    }
    const auto begin = at;
    const bool digits = is_digit(text[at]);
    while (at < text.size() && is_digit(text[at]) == digits && marks.find(text[at]) == std::string_view::npos) ++at;
    Token token{text.substr(begin, at - begin), text.substr(last, begin - last), -1};
    if (digits && token.words.size() <= 4) token.number = std::stoi(std::string(token.words));
    out.push_back(token);
    last = at;
  }
  return out;
}

bool only(std::string_view between, std::string_view allowed) {
  return between.find_first_not_of(allowed) == std::string_view::npos;
}
bool is_one(std::string_view between, std::string_view marks) {
  while (!between.empty() && is_blank(between.front())) between.remove_prefix(1);
  while (!between.empty() && is_blank(between.back())) between.remove_suffix(1);
  return between.size() == 1 && marks.find(between.front()) != std::string_view::npos;
}

/// Dates that begin at one token.
class Reading {
 public:
  Reading(const std::vector<Token>& tokens, std::size_t at, bool month_first)
      : tokens_(tokens), at_(at), month_first_(month_first) {}

  [[nodiscard]] std::optional<WireDate> any() const {
    for (const auto& one : {year_first(), in_signs(), year_last(), day_and_name(), name_and_day()}) {
      if (one) return one;
    }
    return std::nullopt;
  }

 private:
  [[nodiscard]] const Token& token(std::size_t offset) const {
    static const Token none;
    return at_ + offset < tokens_.size() ? tokens_[at_ + offset] : none;
  }

  // 2022-02-17, 2022/2/17, 2022.02.17
  [[nodiscard]] std::optional<WireDate> year_first() const {
    if (!token(0).is_year() || !token(1).is_day_or_month() || !token(2).is_day_or_month()) return std::nullopt;
    if (!is_one(token(1).before, "-/.") || !is_one(token(2).before, "-/.")) return std::nullopt;
    return checked(token(0).number, token(1).number, token(2).number);
  }
  // 2022年2月17日, 2022년 2월 17일
  [[nodiscard]] std::optional<WireDate> in_signs() const {
    const bool signs = token(1).words.starts_with("年") || token(1).words.starts_with("년");
    const bool month = token(3).words.starts_with("月") || token(3).words.starts_with("월");
    if (!token(0).is_year() || !signs || !token(2).is_day_or_month() || !month || !token(4).is_day_or_month())
      return std::nullopt;
    return checked(token(0).number, token(2).number, token(4).number);
  }
  // 17/02/2022, 17.02.2022, 17. 2. 2022, 17.02.22; 02/17/2022
  [[nodiscard]] std::optional<WireDate> year_last() const {
    const bool points = is_one(token(1).before, ".") && is_one(token(2).before, ".");
    const bool strokes = is_one(token(1).before, "/-") && is_one(token(2).before, "/-");
    if (!token(0).is_day_or_month() || !token(1).is_day_or_month() || (!points && !strokes)) return std::nullopt;
    const bool short_year = token(2).words.size() == 2 && token(1).before == "." && token(2).before == ".";
    if (!token(2).is_year() && !short_year) return std::nullopt;
    const auto day_month = checked(token(2).number, token(1).number, token(0).number);
    const auto month_day = strokes ? checked(token(2).number, token(0).number, token(1).number) : std::nullopt;
    return month_first_ && month_day ? month_day : day_month ? day_month : month_day;
  }
  // 17. Februar 2022, 17 de febrero de 2022, 17th of February, 2022
  [[nodiscard]] std::optional<WireDate> day_and_name() const {
    if (!token(0).is_day_or_month()) return std::nullopt;
    std::size_t next = 1;
    static constexpr std::array small = {"st", "nd", "rd", "th", "er", "de", "of", "ten", "º"};
    while (next < 3 && std::find(small.begin(), small.end(), token(next).words) != small.end()) ++next;
    const int month = month_of(token(next).words);
    if (month == 0 || !only(token(next).before, " .-\t\r\n/")) return std::nullopt;
    ++next;
    if (token(next).words == "de" || token(next).words == "del") ++next;
    if (!token(next).is_year() || !only(token(next).before, " .,-\t\r\n/'")) return std::nullopt;
    return checked(token(next).number, month, token(0).number);
  }
  // February 17th, 2022
  [[nodiscard]] std::optional<WireDate> name_and_day() const {
    const int month = token(0).number < 0 ? month_of(token(0).words) : 0;
    if (month == 0 || !token(1).is_day_or_month() || !only(token(1).before, " .-\t\r\n")) return std::nullopt;
    std::size_t next = 2;
    static constexpr std::array small = {"st", "nd", "rd", "th"};
    if (std::find(small.begin(), small.end(), token(next).words) != small.end()) ++next;
    if (!token(next).is_year() || !only(token(next).before, " .,-\t\r\n'")) return std::nullopt;
    return checked(token(next).number, month, token(1).number);
  }

  const std::vector<Token>& tokens_;
  std::size_t at_;
  bool month_first_;
};

}  // namespace

std::optional<WireDate> printed_day(std::string_view words, bool month_first) {
  const auto folded = utf8::fold(words);
  const auto tokens = tokens_of(folded);
  for (std::size_t at = 0; at < tokens.size(); ++at) {
    if (const auto found = Reading(tokens, at, month_first).any()) return found;
  }
  return std::nullopt;
}

std::optional<WireDate> day_in_address(std::string_view address) {
  for (std::size_t at = 0; at + 8 <= address.size(); ++at) {
    if (!is_digit(address[at]) || (at > 0 && is_digit(address[at - 1]))) continue;
    std::vector<int> parts;
    std::string_view rest = address.substr(at);
    for (const std::size_t most : {4U, 2U, 2U}) {
      std::size_t digits = 0;
      while (digits < most && digits < rest.size() && is_digit(rest[digits])) ++digits;
      if (digits == 0 || (most == 4 && digits < 4)) break;
      parts.push_back(std::stoi(std::string(rest.substr(0, digits))));
      rest.remove_prefix(digits);
      if (parts.size() < 3 && !rest.empty() && std::string_view("/-_").find(rest.front()) != std::string_view::npos)
        rest.remove_prefix(1);
    }
    if (parts.size() != 3 || (!rest.empty() && is_digit(rest.front()))) continue;
    if (const auto found = checked(parts[0], parts[1], parts[2])) return found;
  }
  return std::nullopt;
}

}  // namespace chancery::wire::page
