#include "text/numbers.h"

#include <algorithm>
#include <cstdint>

namespace chancery {

namespace {

bool begins_word(const Letters& letters, std::size_t at) {
  const auto before = letters.at(at - 1);
  return before == no_letter || is_blank(before) || before == U'(' || before == U'[' || before == U'$' ||
         before == U'€';
}

// Digits after digits across one separator: 1.5  10,000  5:30  9/11  10'000.
bool joins_digits(const Letters& letters, std::size_t at) {
  const auto c = letters.at(at);
  if (c == U'.' || c == U',' || c == U':' || c == U'/') return is_digit(letters.at(at + 1));
  return is_apostrophe(c) && end_of_digits(letters, at + 1) == at + 4;
}

// Past a group of three digits that one blank parts from the digits before: 10 000.
std::size_t end_of_thousands(const Letters& letters, std::size_t begin, std::size_t end) {
  if (end - begin > 3 || letters.at(begin) == U'0') return end;
  while (is_blank(letters.at(end)) && letters.at(end) != U'\n' && end_of_digits(letters, end + 1) == end + 4 &&
         !is_of_word(letters.at(end + 4))) {
    end += 4;
  }
  return end;
}

// 713-853-3989 and 12-20-2000 are one word in English too, 1969-1970 is three.
std::size_t end_of_hyphened_figures(const Letters& letters, std::size_t begin, std::size_t end, bool joins_all) {
  auto i = end;
  std::size_t groups = 1;
  while (is_hyphen(letters.at(i)) && is_digit(letters.at(i + 1))) {
    i = end_of_digits(letters, i + 1);
    ++groups;
  }
  // 345-9945, 713/871-5119 and the postal code 77415-0027
  const bool telephone = groups == 2 && i - end == 5 && (end - begin == 3 || end - begin == 5 || end - begin == 7);
  return groups > 1 && (joins_all || groups > 2 || telephone) ? i : end;
}

std::uint32_t value(const Letters& letters, std::size_t begin, std::size_t end) {
  std::uint32_t sum = 0;
  for (auto i = begin; i < end && i < begin + 4; ++i) sum = sum * 10 + static_cast<std::uint32_t>(letters.at(i) - U'0');
  return sum;
}

// 9/11 and 11/28 are days and one word, 1/2, 24/7 and 2001/02 are three. `end` or where the first figure ends.
std::size_t end_of_first_figure(const Letters& letters, std::size_t begin, std::size_t end) {
  const auto slash = end_of_digits(letters, begin);
  if (letters.at(slash) != U'/' || end_of_digits(letters, slash + 1) != end) return end;
  const auto month = value(letters, begin, slash), day = value(letters, slash + 1, end);
  const bool fraction = month < day && day <= 9;
  return month >= 1 && month <= 12 && day >= 1 && day <= 31 && !fraction ? end : slash;
}

// 17-Feb-2022, however the language treats hyphens
std::size_t end_of_hyphened_day(const Letters& letters, std::size_t at) {
  const auto day = end_of_digits(letters, at);
  if (day == at || day > at + 2 || !is_hyphen(letters.at(day))) return at;
  const auto month = end_of_letters(letters, day + 1);
  if (month < day + 4 || month > day + 5 || !is_hyphen(letters.at(month))) return at;
  const auto year = end_of_digits(letters, month + 1);
  return (year == month + 3 || year == month + 5) && !is_of_word(letters.at(year)) ? year : at;
}

}  // namespace

std::size_t end_of_number(const Letters& letters, std::size_t at, const Tongue& tongue) {
  if (const auto day = end_of_hyphened_day(letters, at); day != at) return day;
  auto begin = at;
  const auto sign = letters.at(at);
  if (begins_word(letters, at) && (sign == U'+' || (is_hyphen(sign) && tongue.joins_figures()))) ++begin;
  if (letters.at(begin) == U'.' && begins_word(letters, begin) && is_digit(letters.at(begin + 1))) ++begin;
  if (!is_digit(letters.at(begin))) return at;

  auto end = end_of_digits(letters, begin);
  if (tongue.spaces_thousands()) end = end_of_thousands(letters, begin, end);
  while (joins_digits(letters, end)) end = end_of_digits(letters, end + 1);
  if (!tongue.joins_figures()) end = end_of_first_figure(letters, begin, end);
  end = end_of_hyphened_figures(letters, begin, end, tongue.joins_figures());
  const bool plural = is_apostrophe(letters.at(end)) && letters.at(end + 1) == U's' && !is_of_word(letters.at(end + 2));
  if (plural) return end + 2;  // the 60's
  if (!is_of_word(letters.at(end))) return end;

  const auto after = end_of_letters(letters, end);
  const auto glued = letters.folded(end, after);
  const bool clock = glued == "h" && is_digit(letters.at(after));  // 20h30
  const bool noon =
      (glued == "a" || glued == "p") && letters.folded(after, std::min(after + 2, letters.size())) == ".m";
  const bool generation = glued == "g" && is_upper(letters.at(end));  // 5G
  if (clock || noon || (!generation && tongue.is_unit(glued) && !is_of_word(letters.at(after)))) return end;
  return end == end_of_digits(letters, at) ? at : after;  // 3e: a word;  120,000th: a number
}

}  // namespace chancery
