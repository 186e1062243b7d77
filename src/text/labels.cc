#include "text/labels.h"

#include <algorithm>
#include <array>
#include <exception>
#include <nlohmann/json.hpp>

#include "chancery/act_kind.h"

namespace chancery::text {
namespace {

constexpr std::array<std::string_view, 2> whom_names = {"party", "addressee_party"};
constexpr std::array<std::string_view, 8> role_names = {"actor",      "addressee", "content", "condition",
                                                         "instrument", "time",      "place",   "source"};

bool same_acts(const std::vector<std::string>& acts) {
  if (acts.size() != act_kind_count) return false;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (acts[i] != act_name(static_cast<ActKind>(i))) return false;
  }
  return true;
}

Reading reading_of(const nlohmann::json& json) {
  const auto& calibration = json.at("calibration");
  const auto number = [&](const char* name) { return calibration.at(name).get<float>(); };
  return {json.at("open").get<float>(), json.at("keep").get<float>(), {number("bias"), number("cue"), number("not_none"), number("act"), number("headline"), number("nominal"), number("inside")}};
}

}  // namespace

Result<Labels> read_labels(std::string_view header) {
  try {
    const auto json = nlohmann::json::parse(header);
    const auto acts = json.at("acts").get<std::vector<std::string>>();
    const auto roles = json.at("roles").get<std::vector<std::string>>();
    const auto whom = json.value("whom", std::vector<std::string>{});
    if (!same_acts(acts) || !std::equal(roles.begin(), roles.end(), role_names.begin(), role_names.end()) ||
        !std::equal(whom.begin(), whom.end(), whom_names.begin(), whom_names.end())) {
      return Error{ErrorCode::model_wrong_version, "the model knows other acts or attributes than this program; take the model of this release"};
    }
    Labels labels;
    labels.model = json.at("name").get<std::string>();
    labels.model.append(" ").append(json.at("version").get<std::string>());
    json.at("upos").get_to(labels.upos);
    json.at("feats").get_to(labels.feats);
    json.at("lemmas").get_to(labels.lemmas);
    json.at("relations").get_to(labels.relations);
    labels.french = reading_of(json.at("reading").at("fr"));
    labels.english = reading_of(json.at("reading").at("en"));
    if (labels.upos.empty() || labels.feats.empty() || labels.lemmas.empty() || labels.relations.empty()) {
      return Error{ErrorCode::model_damaged, "the model's header has an empty list of labels"};
    }
    return labels;
  } catch (const std::exception& trouble) {
    return Error{ErrorCode::model_damaged, std::string("the model's header cannot be read: ").append(trouble.what())};
  }
}

}  // namespace chancery::text
