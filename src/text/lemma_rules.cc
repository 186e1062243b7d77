#include "text/lemma_rules.h"

#include <cstdint>
#include <vector>

#include "base/utf8.h"

namespace chancery::text {
namespace {

using Letters = std::vector<char32_t>;

Letters letters_of(std::string_view text) {
  Letters out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = utf8::decode(text, at);
    out.push_back(value);
    at = next;
  }
  return out;
}

/// How many letters of the form a script uses up.
std::size_t consumed(const Letters& script) {
  std::size_t count = 0;
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (script[i] == '+') {
      ++i;  // the letter after + is inserted, whatever it is
    } else {
      ++count;
    }
  }
  return count;
}

void run(const Letters& script, const Letters& form, std::size_t at, std::string& out) {
  for (std::size_t i = 0; i < script.size(); ++i) {
    if (script[i] == '+') {
      if (++i < script.size()) utf8::append(out, script[i]);
    } else {
      if (script[i] == '=') utf8::append(out, form[at]);
      ++at;
    }
  }
}

/// "dL|front|end" cut at the bar that is not inserted by a + before it.
bool cut(std::string_view rule, Letters& front, Letters& end) {
  const auto body = letters_of(rule.substr(3));
  std::size_t bar = 0;
  while (bar < body.size() && body[bar] != '|') bar += body[bar] == '+' ? 2 : 1;
  if (bar >= body.size()) return false;
  front.assign(body.begin(), body.begin() + static_cast<std::ptrdiff_t>(bar));
  end.assign(body.begin() + static_cast<std::ptrdiff_t>(bar) + 1, body.end());
  return true;
}

std::string upper(std::string_view text, bool only_first) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = utf8::decode(text, at);
    auto letter = value;
    if (!only_first || at == 0) {
      // The capital whose lower case this is; letters without one stay.
      for (const char32_t candidate : {value - 32, value - 1, value - 80}) {
        std::string capital;
        std::string plain;
        if (candidate < 'A' || candidate > value) continue;
        utf8::append(capital, candidate);
        utf8::append(plain, value);
        if (utf8::lower(capital) == plain) {
          letter = candidate;
          break;
        }
      }
    }
    utf8::append(out, letter);
    at = next;
  }
  return out;
}

}  // namespace

std::string apply_lemma_rule(std::string_view rule, std::string_view form) {
  if (rule.empty()) return std::string(form);
  if (rule[0] == 'a') return std::string(rule.substr(1));
  Letters front;
  Letters end;
  if (rule.size() < 4 || rule[2] != '|' || !cut(rule, front, end)) return std::string(form);

  const char casing = rule[1];
  const auto letters = letters_of(casing == '=' ? std::string(form) : utf8::lower(form));
  const auto at_front = consumed(front);
  const auto at_end = consumed(end);
  if (at_front + at_end > letters.size()) return std::string(form);

  std::string out;
  run(front, letters, 0, out);
  for (auto i = at_front; i < letters.size() - at_end; ++i) utf8::append(out, letters[i]);
  run(end, letters, letters.size() - at_end, out);
  if (casing == 'T') return upper(out, true);
  if (casing == 'A') return upper(out, false);
  return out;
}

}  // namespace chancery::text
