// Words that the calendar is made of, in French and English: "jeudi", "February", "l'automne", "trois".
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace chancery::act {

/// 0 Sunday to 6 Saturday. `word` is folded.
[[nodiscard]] std::optional<unsigned> weekday_of(std::string_view word);
/// 1 to 12.
[[nodiscard]] std::optional<unsigned> month_of(std::string_view word);
/// 21 spring to 24 winter, as EDTF has them.
[[nodiscard]] std::optional<unsigned> season_of(std::string_view word);
/// Written out or in digits: "trois", "a", "15", "1er", "13th".
[[nodiscard]] std::optional<int> number_of(std::string_view word);

enum class Unit { hour, day, week, month, year };
[[nodiscard]] std::optional<Unit> unit_of(std::string_view word);

/// A month with what stands around it: "les 10 et 11 juillet", "January 26, 2022", "en décembre".
struct NamedMonth {
  unsigned month = 1;
  std::vector<int> days;    ///< as written; none for a month alone
  std::optional<int> year;  ///< absent when left out
};
/// In the order of `words`, which are folded and without marks.
[[nodiscard]] std::vector<NamedMonth> named_months(const std::vector<std::string>& words);

}  // namespace chancery::act
