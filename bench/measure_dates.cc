// How often a date expression gets the value that Microsoft's Recognizers-Text specifies for it: reads
// tests/dates/recognizers-*.tsv.
//
//   measure_dates [--errors] fr FILE en FILE …
//
// Each is asked twice, of an act that is done and of one that is planned. An answer is right when its days are those of the past
// or of the future resolution; the end of a period may be the day
// named or the day before (the specification writes months with the first day after them, "4 to 22" with the 22nd).
// compare_recognizers.mjs asks the same of the npm package.
#include <cstdio>
#include <string>
#include <vector>

#include "act/dates.h"
#include "base/edtf.h"
#include "base/files.h"

namespace {

using namespace chancery;

struct Case {
  std::string reference, expression, past_begin, past_end, future_begin, future_end;
};

std::vector<Case> read_cases(const std::string& path) {
  std::vector<Case> out;
  const auto text = files::read(path);
  if (!text) return out;
  for (const auto line : files::lines(*text)) {
    if (line.starts_with('#')) continue;
    const auto c = files::cells(line);
    if (c.size() < 6) continue;
    const auto cell = [&](std::size_t i) { return std::string(c[i]); };
    out.push_back({cell(0), cell(1), cell(2), cell(3), cell(4), cell(5)});
  }
  return out;
}

bool is_period(const edtf::Extent& got, const std::string& begin, const std::string& end) {
  const auto from = edtf::extent(begin);
  const auto to = edtf::extent(end);
  if (!from || !from->first || !got.first || *got.first != *from->first) return false;
  return got.last && to && to->last && (*got.last == *to->last || *got.last == *to->last - std::chrono::days(1));
}

bool is_right(const std::string& value, const Case& c) {
  if (value == c.past_begin || value == c.future_begin) return true;
  const auto got = edtf::extent(value);
  return got && (is_period(*got, c.past_begin, c.past_end) || is_period(*got, c.future_begin, c.future_end));
}

}  // namespace

int main(int argc, char** argv) {
  std::vector<std::string> arguments(argv + 1, argv + argc);
  const bool errors = !arguments.empty() && arguments.front() == "--errors";
  if (errors) arguments.erase(arguments.begin());
  if (arguments.empty() || arguments.size() % 2 != 0) {
    std::fputs("measure_dates [--errors] fr FILE en FILE …\n", stderr);
    return 2;
  }
  for (std::size_t i = 0; i < arguments.size(); i += 2) {
    const auto language = arguments[i] == "fr" ? Language::french : Language::english;
    const auto cases = read_cases(arguments[i + 1]);
    if (cases.empty()) {
      std::fprintf(stderr, "%s: has no cases or cannot be read\n", arguments[i + 1].c_str());
      return 3;
    }
    int right = 0;
    for (const auto& c : cases) {
      const auto ask = [&](bool planned) {
        const auto reading = act::read_time(c.expression, language, c.reference, {.planned = planned});
        return reading ? reading->value : std::string();
      };
      const auto value = ask(false);
      if (is_right(value, c) || is_right(ask(true), c)) {
        ++right;
      } else if (errors) {
        std::printf("%s\t%s\twant %s..%s\tgot %s\n", c.reference.c_str(), c.expression.c_str(), c.past_begin.c_str(), c.past_end.c_str(), value.c_str());
      }
    }
    std::printf("%s: %d/%zu = %.3f\n", arguments[i + 1].c_str(), right, cases.size(), right / static_cast<double>(cases.size()));
  }
  return 0;
}
