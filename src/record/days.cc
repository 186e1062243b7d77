#include "record/days.h"

#include <algorithm>

#include "base/edtf.h"

namespace chancery::record {

namespace {

std::optional<DayRange> read_range(std::string_view edtf) {
  const auto extent = edtf::extent(edtf);
  if (!extent) return std::nullopt;
  return DayRange{extent->first ? edtf::day(*extent->first) : std::string(first_of_all_days),
                  extent->last ? edtf::day(*extent->last) : std::string(last_of_all_days)};
}

}  // namespace

std::vector<DayRange> days_of(std::string_view edtf) {
  const bool set = edtf.size() > 2 && edtf.front() == '[' && edtf.back() == ']';
  if (set) edtf = edtf.substr(1, edtf.size() - 2);
  std::vector<DayRange> days;
  while (!edtf.empty()) {
    const auto end = set ? std::min(edtf.find(','), edtf.size()) : edtf.size();
    auto member = edtf.substr(0, end);
    while (member.starts_with(' ')) member.remove_prefix(1);
    const auto range = read_range(member);
    if (!range) return {};
    days.push_back(*range);
    edtf.remove_prefix(std::min(end + 1, edtf.size()));
  }
  return days;
}

std::optional<DayRange> envelope(const std::vector<DayRange>& days) {
  if (days.empty()) return std::nullopt;
  DayRange whole = days.front();
  for (const auto& range : days) {
    whole.first = std::min(whole.first, range.first);
    whole.last = std::max(whole.last, range.last);
  }
  return whole;
}

bool may_fall_between(const std::vector<DayRange>& days, std::string_view since, std::string_view until) {
  return std::any_of(days.begin(), days.end(),
                     [&](const DayRange& range) { return range.last >= since && range.first <= until; });
}

}  // namespace chancery::record
