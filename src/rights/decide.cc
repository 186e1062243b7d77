// From what is known to a decision, and the sentence that explains it.
//
//   status (withdrawn, withheld …) ─▶ the user's statement ─▶ notice, fields, notes, policies ─▶ limits
//        no                               allowed                  ban, or nobody permits: no      not met: no
#include <algorithm>
#include <array>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "chancery/rights.h"

namespace chancery {
namespace {

std::string quoted(std::string_view words) {
  constexpr std::size_t most = 120;
  if (words.size() <= most) return "\"" + std::string(words) + "\"";
  auto end = most;
  while (end > 0 && utf8::is_continuation(words[end])) --end;
  return "\"" + std::string(words.substr(0, end)) + " …\"";
}

std::string said_by(const Ground& ground) {
  if (ground.words.empty()) return ground.field == "note" ? "an editor's note" : "its " + ground.field;
  return "its " + ground.field + ": " + quoted(ground.words);
}

std::string days_end(const std::string& day) { return day.substr(0, 10); }

/// Why the limit is not known to be kept; empty when it is.
std::string hindrance(const Limit& limit, const Errand& errand) {
  const auto is_told = [](const std::string& value, const char* option) { return value.empty() ? std::string("tell ") + option : std::string(); };
  const bool over = !limit.until.empty() && !errand.day.empty() && days_end(errand.day) > limit.until;
  if (over) return {};
  switch (limit.kind) {
    case Limit::Kind::territory:
      if (errand.territory.empty()) return is_told(errand.territory, "where it goes (--territory)");
      return (errand.territory == limit.what) != limit.except ? "" : "it goes to " + errand.territory;
    case Limit::Kind::channel:
      if (errand.channel.empty()) return is_told(errand.channel, "over which channel it goes (--channel)");
      return (errand.channel == limit.what) != limit.except ? "" : "it goes by " + errand.channel;
    case Limit::Kind::until:
      if (errand.day.empty()) return "tell the day (--on)";
      return days_end(errand.day) <= limit.what ? "" : "that day is over";
    case Limit::Kind::noncommercial:
      if (!errand.commercial) return "tell whether it is for money (--commercial yes or no)";
      return *errand.commercial ? "it is for money" : "";
    case Limit::Kind::credit:      // the notice goes along
    case Limit::Kind::share_alike: // and with it its licence
      break;
  }
  return {};
}

struct Hindered {
  Limit limit;
  std::string why;
};

std::optional<Hindered> hindered(const std::vector<Limit>& limits, const Errand& errand) {
  for (const auto& limit : limits) {
    if (auto why = hindrance(limit, errand); !why.empty()) return Hindered{limit, std::move(why)};
  }
  return std::nullopt;
}

bool asks_credit(const std::vector<Limit>& limits) {
  return std::any_of(limits.begin(), limits.end(), [](const Limit& limit) { return limit.kind == Limit::Kind::credit || limit.kind == Limit::Kind::share_alike; });
}

bool has(const std::vector<Use>& uses, Use use) { return std::find(uses.begin(), uses.end(), use) != uses.end(); }

// --- the user's statement -------------------------------------------------------------------------------------------
bool concerns(const Grant& grant, const Dispatch& dispatch) {
  if (grant.holder == "*") return true;
  const auto wanted = utf8::fold(grant.holder);
  const auto is = [&](const std::string& name) { return !name.empty() && utf8::fold(name) == wanted; };
  return is(dispatch.rights.holder) || is(dispatch.provider) || (dispatch.agency && is(*dispatch.agency));
}

const Grant* grant_for(const Dispatch& dispatch, Use use, const Errand& errand, const Grants& grants) {
  const auto found = std::find_if(grants.lines.begin(), grants.lines.end(), [&](const Grant& grant) {
    return has(grant.uses, use) && concerns(grant, dispatch) && !hindered(grant.limits, errand);
  });
  return found == grants.lines.end() ? nullptr : &*found;
}

// --- the dispatch itself --------------------------------------------------------------------------------------------
std::string_view action_of(Use use) {
  switch (use) {
    case Use::redistribute:
      return "distribute";
    case Use::commercial:
      return "commercialize";
    default:
      return use_name(use);
  }
}

struct Saying {
  Ruling ruling = Ruling::unknown;
  std::string who;
  bool attribute = false;
};

Saying policies_say(const Rights& rights, Use use, const Errand& errand) {
  Saying out;
  for (const auto& policy : rights.policies) {
    const auto answer = ask_policy(policy, action_of(use), errand);
    if (answer.ruling == Ruling::forbid) return {Ruling::forbid, "its policy (ODRL)", false};
    if (answer.ruling == Ruling::permit) out = {Ruling::permit, "its policy (ODRL)", !answer.duties.empty()};
  }
  return out;
}

Saying dispatch_says(const Rights& rights, Use use, const Errand& errand) {
  auto out = policies_say(rights, use, errand);
  if (out.ruling == Ruling::forbid) return out;
  for (const auto& ground : rights.grounds) {
    if (has(ground.forbids, use)) return {Ruling::forbid, said_by(ground), false};
    if (has(ground.permits, use) && out.ruling == Ruling::unknown) out = {Ruling::permit, said_by(ground), false};
  }
  return out;
}

std::string why_not_usable(const Dispatch& dispatch) {
  switch (dispatch.status) {
    case DispatchStatus::withdrawn:
      return "its sender has withdrawn it";
    case DispatchStatus::withheld:
      return "its sender withholds it";
    case DispatchStatus::quarantined:
      return "nobody knows its status";
    case DispatchStatus::usable:
      break;
  }
  return {};
}

std::string verb(Use use, const char* what) { return std::string(use_name(use)) + ": " + what; }

}  // namespace

Decision decide(const Dispatch& dispatch, Use use, const Errand& errand, const Grants& grants) {
  const auto says = dispatch_says(dispatch.rights, use, errand);
  Decision out{.use = use, .allowed = false, .said = says.ruling, .reason = {}, .grant = {}, .credit = false};
  if (const auto why = why_not_usable(dispatch); !why.empty()) {
    out.reason = verb(use, "withheld, ") + why;
    return out;
  }
  if (const auto* grant = grant_for(dispatch, use, errand, grants)) {
    out.allowed = true;
    out.grant = grant->line;
    out.credit = asks_credit(grant->limits);
    out.reason = verb(use, "allowed by your statement, ") + grants.file + ", line " + std::to_string(grant->line) + " (" + grant->ground + ")";
    return out;
  }
  if (says.ruling == Ruling::forbid) {
    out.reason = verb(use, "forbidden by ") + says.who;
    return out;
  }
  if (says.ruling == Ruling::unknown) {
    out.reason = verb(use, dispatch.rights.grounds.empty() && dispatch.rights.policies.empty() && !dispatch.rights.notice
                               ? "withheld, it carries no notice, and no notice is no permission"
                               : "withheld, its notice does not speak of it, and what is not permitted is withheld");
    return out;
  }
  const auto limits = limits_of(dispatch.rights);
  if (const auto limit = hindered(limits, errand)) {
    out.reason = verb(use, "withheld, permitted only within \"") + limit_words(limit->limit) + "\"; " + limit->why;
    return out;
  }
  out.allowed = true;
  out.credit = says.attribute || asks_credit(limits);
  out.reason = verb(use, "permitted by ") + says.who + (out.credit ? "; the notice goes along" : "");
  return out;
}

Clearance::Clearance(const Dispatch& dispatch, const Errand& errand, const Grants& grants)
    : reproduce_(decide(dispatch, Use::reproduce, errand, grants)), quote_(decide(dispatch, Use::quote, errand, grants)) {}

bool Clearance::allows(std::size_t words) const { return reproduce_.allowed || (quote_.allowed && words <= longest_quotation); }

const Decision& Clearance::decision() const {
  return reproduce_.allowed || (!quote_.allowed && quote_.said == Ruling::unknown) ? reproduce_ : quote_;
}

}  // namespace chancery
