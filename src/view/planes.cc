#include "view/planes.h"

#include <fmt/format.h>

#include "view/wording.h"

namespace chancery::view {
namespace {

std::string parties(const std::vector<std::string>& names) { return fmt::format("{}", fmt::join(names, ";")); }

std::string_view source_name(SourceKind source) {
  switch (source) {
    case SourceKind::self:
      return "self";
    case SourceKind::speaker:
      return "speaker";
    case SourceKind::agency:
      break;
  }
  return "agency";
}

// "RUS reject (to USA), planned, 2022-02-17"
std::string wording(const Act& act, const std::string& when) {
  auto out = act.party.empty() ? std::string("somebody") : fmt::format("{}", fmt::join(act.party, ", "));
  out += fmt::format(" {}", act_name(act.act));
  if (!act.addressee_party.empty()) out += fmt::format(" (to {})", fmt::join(act.addressee_party, ", "));
  if (act.status != ActStatus::actual) out += fmt::format(", {}", act_status_name(act.status));
  return when.empty() ? out : out + ", " + when;
}

}  // namespace

std::vector<Field> fields_of(const Entry& entry, const FiledDispatch& filed) {
  const auto& act = entry.act;
  const auto& dispatch = filed.dispatch;
  const auto fact = [](const char* name, std::string value) { return Field{.name = name, .fact = std::move(value)}; };
  const auto text = [](const char* name, const std::optional<ByteSpan>& span) { return Field{.name = name, .plane = Plane::text, .span = span}; };
  const auto when = day(dispatch, act);
  return {fact("entry", std::to_string(static_cast<std::int64_t>(entry.id))),
          fact("day", when),
          fact("struck", entry.struck ? "yes" : "no"),
          fact("wording", wording(act, when)),
          fact("act", std::string(act_name(act.act))),
          fact("status", std::string(act_status_name(act.status))),
          fact("party", parties(act.party)),
          fact("addressee_party", parties(act.addressee_party)),
          fact("time_value", act.time_value.value_or("")),
          fact("source", std::string(source_name(act.source))),
          fact("confidence", fmt::format("{:.3f}", act.confidence)),
          fact("dispatch", dispatch.sha256),
          fact("agency", dispatch.agency.value_or("")),
          fact("issued", dispatch.issued),
          text("cue", act.cue),
          text("actor", act.actor),
          text("addressee", act.addressee),
          text("content", act.content),
          text("condition", act.condition),
          text("instrument", act.instrument),
          text("time", act.time),
          text("place", act.place),
          text("speaker", act.speaker)};
}

}  // namespace chancery::view
