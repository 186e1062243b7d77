// `chancery rights`: what may be done with one dispatch, use by use, in plain words.
//
//   02-geneva.txt   Agence du Nord, 2022
//   quote         no    forbidden by its notice: "Tous droits réservés"
//   limits        territory BE
//   notice        © 2022 Agence du Nord. …

#include <fmt/format.h>

#include <algorithm>
#include <string>
#include <vector>

#include "chancery/view.h"
#include "view/act_json.h"
#include "view/columns.h"
#include "view/csv.h"
#include "view/style.h"
#include "view/table.h"
#include "view/wording.h"

namespace chancery {

using namespace view;

namespace {

std::vector<Decision> decisions_on(const Dispatch& dispatch, const Errand& errand, const Grants& grants) {
  std::vector<Decision> out;
  for (const Use use : all_uses) out.push_back(decide(dispatch, use, errand, grants));
  return out;
}

// The reason begins with the use, which has a column of its own.
std::string reason_alone(const Decision& decision) {
  const auto colon = decision.reason.find(": ");
  return colon == std::string::npos ? decision.reason : decision.reason.substr(colon + 2);
}

std::vector<std::string> limit_lines(const Dispatch& dispatch) {
  std::vector<std::string> out;
  for (const auto& limit : limits_of(dispatch.rights)) out.push_back(limit_words(limit));
  return out;
}

std::string text_page(std::string_view file, const Dispatch& dispatch, const std::vector<Decision>& decisions, const Layout& layout) {
  constexpr std::size_t indent = 20;
  const auto room = std::max<std::size_t>(layout.width, indent + 20) - indent;
  std::string out = paint(one_line(std::string(file)), Style::strong, layout.colour);
  const auto& rights = dispatch.rights;
  std::string whose = rights.holder.empty() ? "holder not named" : one_line(rights.holder);
  if (!rights.year.empty()) whose += ", " + rights.year;
  out += "   " + whose + "\n";
  const auto line = [&](const std::string& title, const std::string& words, Style style) {
    bool first = true;
    for (const auto& part : wrap(one_line(words), room)) {
      out += paint(pad(first ? title : "", indent), style, layout.colour) + part + "\n";
      first = false;
    }
  };
  const bool all_alike = std::all_of(decisions.begin(), decisions.end(), [&](const Decision& one) { return reason_alone(one) == reason_alone(decisions.front()); });
  if (all_alike) line(pad("every use", 14) + (decisions.front().allowed ? "yes" : "no"), reason_alone(decisions.front()), Style::plain);
  for (const auto& decision : decisions) {
    if (all_alike) break;
    const auto title = pad(std::string(use_name(decision.use)), 14) + (decision.allowed ? "yes" : "no");
    line(title, reason_alone(decision), decision.allowed ? Style::plain : Style::faint);
  }
  for (const auto& limit : limit_lines(dispatch)) line("limit", limit, Style::plain);
  if (!rights.policies.empty()) line("policies", counted(rights.policies.size(), "policy (ODRL) came with it", "policies (ODRL) came with it"), Style::plain);
  if (rights.notice) line("notice", std::string(slice(dispatch.text, *rights.notice)), Style::plain);
  return out;
}

Json json_page(std::string_view file, const Dispatch& dispatch, const std::vector<Decision>& decisions) {
  Json object = {{"file", file}, {"sha256", dispatch.sha256}};
  if (!dispatch.rights.holder.empty()) object["holder"] = dispatch.rights.holder;
  if (!dispatch.rights.year.empty()) object["year"] = dispatch.rights.year;
  if (dispatch.rights.notice) object["notice"] = slice(dispatch.text, *dispatch.rights.notice);
  object["decisions"] = Json::array();
  for (const auto& decision : decisions) {
    Json one = {{"use", use_name(decision.use)}, {"allowed", decision.allowed}, {"said", ruling_name(decision.said)}, {"reason", reason_alone(decision)}};
    if (decision.grant) one["statement"] = *decision.grant;
    if (decision.credit) one["credit"] = true;
    object["decisions"].push_back(std::move(one));
  }
  object["limits"] = limit_lines(dispatch);
  object["grounds"] = Json::array();
  for (const auto& ground : dispatch.rights.grounds) {
    Json one = {{"field", ground.field}};
    if (!ground.words.empty()) one["words"] = ground.words;
    object["grounds"].push_back(std::move(one));
  }
  return object;
}

}  // namespace

std::string rights_of_dispatch(std::string_view file, const Dispatch& dispatch, const Errand& errand, const Grants& grants, Format format, const Layout& layout) {
  const auto decisions = decisions_on(dispatch, errand, grants);
  switch (format) {
    case Format::csv: {
      std::string out;
      for (const auto& decision : decisions) {
        out += csv_line({std::string(file), dispatch.sha256, dispatch.rights.holder, std::string(use_name(decision.use)), decision.allowed ? "yes" : "no",
                         std::string(ruling_name(decision.said)), reason_alone(decision)});
      }
      return out;
    }
    case Format::json:
    case Format::jsonl:
      return to_line(json_page(file, dispatch, decisions)) + "\n";
    case Format::text:
      break;
  }
  return text_page(file, dispatch, decisions, layout);
}

}  // namespace chancery
