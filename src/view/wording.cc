#include "view/wording.h"

#include <fmt/format.h>

#include <optional>
#include <vector>

#include "view/columns.h"

namespace chancery::view {

namespace {

std::string words(const Dispatch& dispatch, const std::optional<ByteSpan>& span) {
  return span ? one_line(slice(dispatch.text, *span)) : std::string();
}

std::string names_or_words(const Dispatch& dispatch, const std::vector<std::string>& names,
                           const std::optional<ByteSpan>& span) {
  if (!names.empty()) return one_line(fmt::format("{}", fmt::join(names, ", ")));
  const auto said = words(dispatch, span);
  return said.empty() ? said : "“" + said + "”";
}

}  // namespace

std::string who(const Dispatch& dispatch, const Act& act) { return names_or_words(dispatch, act.party, act.actor); }

std::string to_whom(const Dispatch& dispatch, const Act& act) {
  return names_or_words(dispatch, act.addressee_party, act.addressee);
}

std::string act_wording(const Act& act, bool struck) {
  std::string wording(act_name(act.act));
  if (act.status != ActStatus::actual) wording.append(", ").append(act_status_name(act.status));
  if (struck) wording += ", struck";
  return wording;
}

std::string what(const Dispatch& dispatch, const Act& act) {
  const auto content = words(dispatch, act.content);
  const auto condition = words(dispatch, act.condition);
  return content.empty() || condition.empty() ? content + condition : content + " — " + condition;
}

std::string day(const Dispatch& dispatch, const Act& act) {
  const auto& known = act.time_value ? *act.time_value : dispatch.issued;
  return known.empty() ? "no date" : known;
}

std::string source(const Dispatch& dispatch, const Act& act) {
  if (act.source == SourceKind::speaker) return words(dispatch, act.speaker);
  return act.source == SourceKind::self ? "self" : "agency";
}

std::string sureness(const Act& act) { return fmt::format("{:.2f}", act.confidence); }

std::string provenance(const Dispatch& dispatch) {
  std::vector<std::string> parts;
  if (dispatch.agency) parts.push_back(*dispatch.agency);
  if (!dispatch.issued.empty()) parts.push_back(dispatch.issued);
  parts.emplace_back(language_code(dispatch.language));
  for (const auto& place : dispatch.places) parts.push_back(place);
  if (dispatch.status != DispatchStatus::usable) parts.emplace_back(dispatch_status_name(dispatch.status));
  if (dispatch.revision != Revision::first) parts.emplace_back(revision_name(dispatch.revision));
  if (dispatch.embargo)
    parts.push_back(dispatch.embargo->until.empty() ? "embargo until further notice" : "embargo until " + dispatch.embargo->until);
  if (!dispatch.lossy.empty())
    parts.push_back(counted(dispatch.lossy.size(), "undecodable stretch", "undecodable stretches"));
  return one_line(fmt::format("{}", fmt::join(parts, " · ")));
}

std::string file_name(std::string_view file) {
  const auto slash = file.rfind('/');
  return std::string(slash == std::string_view::npos ? file : file.substr(slash + 1));
}

std::string rights_wording(const Dispatch& dispatch) {
  if (!dispatch.rights.notice) return {};
  auto wording = words(dispatch, dispatch.rights.notice);
  std::vector<std::string_view> forbidden;
  for (const auto use : uses_ruled(dispatch.rights, Ruling::forbid)) forbidden.push_back(use_name(use));
  if (!forbidden.empty()) wording += fmt::format(" (forbids: {})", fmt::join(forbidden, ", "));
  return wording;
}

std::string counted(std::size_t number, std::string_view one, std::string_view several) {
  return fmt::format("{} {}", number, number == 1 ? one : several);
}

}  // namespace chancery::view
