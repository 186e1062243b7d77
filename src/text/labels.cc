#include "text/labels.h"

#include <exception>
#include <nlohmann/json.hpp>

#include "chancery/act_kind.h"

namespace chancery::text {
namespace {

constexpr std::array<std::string_view, 8> role_names = {"actor",      "addressee", "content", "condition",
                                                         "instrument", "time",      "place",   "source"};

bool same_acts(const std::vector<std::string>& acts) {
  if (acts.size() != act_kind_count) return false;
  for (std::size_t i = 0; i < acts.size(); ++i) {
    if (acts[i] != act_name(static_cast<ActKind>(i))) return false;
  }
  return true;
}

}  // namespace

Result<Labels> read_labels(std::string_view header) {
  try {
    const auto json = nlohmann::json::parse(header);
    const auto acts = json.at("acts").get<std::vector<std::string>>();
    const auto roles = json.at("roles").get<std::vector<std::string>>();
    if (!same_acts(acts) || !std::equal(roles.begin(), roles.end(), role_names.begin(), role_names.end())) {
      return Error{ErrorCode::model_wrong_version, "the model knows other acts or attributes than this program; take the model of this release"};
    }
    Labels labels;
    labels.model = json.at("name").get<std::string>();
    labels.model.append(" ").append(json.at("version").get<std::string>());
    json.at("upos").get_to(labels.upos);
    json.at("feats").get_to(labels.feats);
    json.at("lemmas").get_to(labels.lemmas);
    json.at("relations").get_to(labels.relations);
    json.at("open").get_to(labels.open);
    labels.keep = {json.at("keep").at("fr").get<float>(), json.at("keep").at("en").get<float>()};
    const auto& calibration = json.at("calibration");
    labels.calibration = {calibration.at("bias").get<float>(), calibration.at("cue").get<float>(),
                          calibration.at("not_none").get<float>(), calibration.at("act").get<float>()};
    if (labels.upos.empty() || labels.feats.empty() || labels.lemmas.empty() || labels.relations.empty()) {
      return Error{ErrorCode::model_damaged, "the model's header has an empty list of labels"};
    }
    return labels;
  } catch (const std::exception& trouble) {
    return Error{ErrorCode::model_damaged, std::string("the model's header cannot be read: ").append(trouble.what())};
  }
}

}  // namespace chancery::text
