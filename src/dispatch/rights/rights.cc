// Rights as a value: what several grounds say together, and how a limit is written.
#include <algorithm>
#include <string>

#include "chancery/dispatch.h"

namespace chancery {
namespace {

std::string_view kind_name(Limit::Kind kind) {
  switch (kind) {
    case Limit::Kind::territory:
      return "territory";
    case Limit::Kind::until:
      return "until";
    case Limit::Kind::channel:
      return "channel";
    case Limit::Kind::credit:
      return "credit";
    case Limit::Kind::noncommercial:
      return "noncommercial-only";
    case Limit::Kind::share_alike:
      break;
  }
  return "sharealike";
}

bool has(const std::vector<Use>& uses, Use use) { return std::find(uses.begin(), uses.end(), use) != uses.end(); }

}  // namespace

std::string limit_words(const Limit& limit) {
  std::string out(kind_name(limit.kind));
  if (!limit.what.empty()) out.append(limit.except ? " !" : " ").append(limit.what);
  if (!limit.until.empty()) out.append(" until ").append(limit.until);
  return out;
}

std::optional<Limit> limit_by_words(std::string_view words) {
  const auto take = [&words] {
    const auto end = std::min(words.find(' '), words.size());
    const auto word = words.substr(0, end);
    words.remove_prefix(std::min(end + 1, words.size()));
    return word;
  };
  const auto name = take();
  for (const auto kind : {Limit::Kind::credit, Limit::Kind::noncommercial, Limit::Kind::share_alike}) {
    if (name == kind_name(kind)) return words.empty() ? std::optional(Limit{.kind = kind}) : std::nullopt;
  }
  for (const auto kind : {Limit::Kind::territory, Limit::Kind::until, Limit::Kind::channel}) {
    if (name != kind_name(kind)) continue;
    Limit limit{.kind = kind};
    auto what = take();
    limit.except = what.starts_with('!');
    if (limit.except) what.remove_prefix(1);
    limit.what = what;
    if (!words.empty()) {
      if (take() != "until") return std::nullopt;
      limit.until = take();
      if (limit.until.empty() || !words.empty()) return std::nullopt;
    }
    return limit.what.empty() ? std::nullopt : std::optional(limit);
  }
  return std::nullopt;
}

Ruling ruling(const Rights& rights, Use use) {
  auto out = Ruling::unknown;
  for (const auto& ground : rights.grounds) {
    if (has(ground.forbids, use)) return Ruling::forbid;
    if (has(ground.permits, use)) out = Ruling::permit;
  }
  return out;
}

std::vector<Use> uses_ruled(const Rights& rights, Ruling wanted) {
  std::vector<Use> out;
  std::copy_if(all_uses.begin(), all_uses.end(), std::back_inserter(out), [&](Use use) { return ruling(rights, use) == wanted; });
  return out;
}

std::vector<Limit> limits_of(const Rights& rights) {
  std::vector<Limit> out;
  for (const auto& ground : rights.grounds) {
    for (const auto& limit : ground.limits) {
      if (std::find(out.begin(), out.end(), limit) == out.end()) out.push_back(limit);
    }
  }
  return out;
}

}  // namespace chancery
