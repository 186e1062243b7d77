// Gold files: NAME.txt with NAME.json, an array of acts whose spans are substrings of the text.
//
//   "cue": "a promis"                          the first that occurs
//   "actor": "Washington"                      the occurrence nearest to the cue
//   "actor": {"text": "Washington", "nth": 2}  the second, from 1
#include <algorithm>
#include <exception>
#include <filesystem>
#include <nlohmann/json.hpp>

#include "base/files.h"
#include "base/utf8.h"
#include "chancery/evaluation.h"

namespace chancery {
namespace {

using Json = nlohmann::json;

struct Complaint {
  std::string what;
};

class Finder {
 public:
  Finder(std::string_view text, std::string where) : text_(text), points_(text), where_(std::move(where)) {}

  /// `near`: byte that the occurrence should be nearest to; nothing: the first.
  [[nodiscard]] std::optional<ByteSpan> find(const Json& act, const char* key, std::optional<std::size_t> near) const {
    const auto given = act.find(key);
    if (given == act.end() || given->is_null() || given->is_array()) return std::nullopt;
    const bool nth = given->is_object();
    const auto wanted = nth ? given->at("text").get<std::string>() : given->get<std::string>();
    std::vector<std::size_t> places;
    for (auto at = text_.find(wanted); at != std::string_view::npos; at = text_.find(wanted, at + 1)) places.push_back(at);
    const auto count = nth ? given->value("nth", std::size_t{1}) : std::size_t{1};
    if (places.size() < count || count == 0) throw Complaint{where_ + " " + key + ": not in the text: " + wanted};
    auto place = places[count - 1];
    if (!nth && near) {
      // Distances in code points, as the reference counts; the first of two that are equally near.
      const auto distance = [&](std::size_t at) {
        const auto a = static_cast<long>(points_.at(static_cast<std::uint32_t>(at)));
        const auto b = static_cast<long>(points_.at(static_cast<std::uint32_t>(*near)));
        return std::abs(a - b);
      };
      place = *std::min_element(places.begin(), places.end(), [&](auto a, auto b) { return distance(a) < distance(b); });
    }
    return ByteSpan{static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(place + wanted.size())};
  }

  [[nodiscard]] std::optional<GoldSpan> points(std::optional<ByteSpan> span) const {
    if (!span) return std::nullopt;
    return GoldSpan{points_.at(span->begin), points_.at(span->end)};
  }

 private:
  std::string_view text_;
  utf8::CodePointIndex points_;
  std::string where_;
};

std::string fold_party(std::string_view name) {
  std::string out;
  for (const char c : utf8::fold(name)) {
    const bool kept = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (kept) {
      out.push_back(c);
    } else if (!out.empty() && out.back() != ' ') {
      out.push_back(' ');
    }
  }
  while (out.ends_with(' ')) out.pop_back();
  return out;
}

std::set<std::string> parties_of(const Json& act, const char* key) {
  std::set<std::string> out;
  const auto given = act.find(key);
  if (given == act.end() || given->is_null()) return out;
  if (given->is_string()) return {fold_party(given->get<std::string>())};
  for (const auto& party : *given) out.insert(fold_party(party.get<std::string>()));
  return out;
}

ScoredAct gold_act(const Json& act, std::string_view text, const std::string& where) {
  ScoredAct out;
  out.act = act.value("act", std::string());
  if (!act_by_name(out.act)) throw Complaint{where + ": unknown act " + out.act};
  const Finder finder(text, where);
  const auto cue = finder.find(act, "cue", std::nullopt);
  if (!cue) throw Complaint{where + ": no cue"};
  out.cue = finder.points(cue);
  out.actor = finder.points(finder.find(act, "actor", cue->begin));
  out.content = finder.points(finder.find(act, "content", cue->begin));
  out.condition = finder.points(finder.find(act, "condition", cue->begin));
  out.status = act.value("status", std::string("actual"));
  const auto source = act.find("source");
  const bool kind = source == act.end() || (source->is_string() && (*source == "agency" || *source == "self"));
  out.source = !kind ? "speaker" : source == act.end() ? "agency" : source->get<std::string>();
  if (const auto value = act.find("time_value"); value != act.end() && value->is_string()) out.time_value = value->get<std::string>();
  out.parties = parties_of(act, "party");
  out.addressee_parties = parties_of(act, "addressee_party");
  return out;
}

}  // namespace

Result<std::vector<GoldDispatch>> read_gold(const std::string& folder) {
  namespace fs = std::filesystem;
  std::error_code trouble;
  if (!fs::is_directory(folder, trouble)) return Error{ErrorCode::file_not_found, folder + ": there is no such folder"};
  std::vector<fs::path> paths;
  for (const auto& entry : fs::directory_iterator(folder)) {
    if (entry.path().extension() == ".json") paths.push_back(entry.path());
  }
  std::sort(paths.begin(), paths.end());
  if (paths.empty()) return Error{ErrorCode::gold_damaged, folder + ": has no gold files (NAME.txt with NAME.json)"};
  const auto dates = index_dates(folder);

  std::vector<GoldDispatch> out;
  for (const auto& path : paths) {
    const auto json = files::read(path.string());
    if (!json) return json.error();
    const auto text = files::read(fs::path(path).replace_extension(".txt").string());
    if (!text) return text.error();
    GoldDispatch dispatch{path.stem().string() + ".txt", *text, {}, {}};
    if (const auto date = dates.find(path.stem().string()); date != dates.end()) dispatch.issued = date->second;
    try {
      std::size_t number = 0;
      for (const auto& act : Json::parse(*json)) {
        dispatch.acts.push_back(gold_act(act, dispatch.text, path.string() + " act " + std::to_string(++number)));
      }
    } catch (const Complaint& complaint) {
      return Error{ErrorCode::gold_damaged, complaint.what};
    } catch (const std::exception& wrong) {
      return Error{ErrorCode::gold_damaged, path.string() + ": " + wrong.what()};
    }
    out.push_back(std::move(dispatch));
  }
  return out;
}

std::vector<ScoredAct> to_scored(const Dispatch& dispatch, const std::vector<Act>& acts) {
  const utf8::CodePointIndex points(dispatch.text);
  const auto span = [&](const std::optional<ByteSpan>& bytes) -> std::optional<GoldSpan> {
    if (!bytes) return std::nullopt;
    return GoldSpan{points.at(bytes->begin), points.at(bytes->end)};
  };
  std::vector<ScoredAct> out;
  for (const auto& act : acts) {
    ScoredAct scored;
    scored.act = act_name(act.act);
    scored.status = act_status_name(act.status);
    scored.source = act.source == SourceKind::agency ? "agency" : act.source == SourceKind::self ? "self" : "speaker";
    scored.time_value = act.time_value.value_or("");
    scored.cue = span(act.cue);
    scored.actor = span(act.actor);
    scored.content = span(act.content);
    scored.condition = span(act.condition);
    for (const auto& party : act.party) scored.parties.insert(fold_party(party));
    for (const auto& party : act.addressee_party) scored.addressee_parties.insert(fold_party(party));
    scored.confidence = act.confidence;
    out.push_back(std::move(scored));
  }
  return out;
}

}  // namespace chancery
