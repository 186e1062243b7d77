#include "text/self_check.h"

#include <exception>
#include <nlohmann/json.hpp>
#include <string>
#include <vector>

namespace chancery::text {

Result<Done> run_self_test(std::string_view samples, const std::function<Analysis(const Dispatch&)>& analyse) {
  try {
    for (const auto& sample : nlohmann::json::parse(samples)) {
      Dispatch dispatch;
      dispatch.text = sample.at("text").get<std::string>();
      dispatch.language = sample.at("language") == "fr" ? Language::french : Language::english;
      dispatch.body = {{0, static_cast<std::uint32_t>(dispatch.text.size())}};
      std::vector<std::string> found;
      for (const auto& sentence : analyse(dispatch).sentences) {
        for (const auto& token : sentence.tokens) found.push_back(token.upos);
      }
      if (found != sample.at("upos").get<std::vector<std::string>>()) {
        return Error{ErrorCode::model_self_test, "the model does not read its own sample \"" + dispatch.text +
                                                     "\" as it did when it was made; take model and program of one release"};
      }
    }
    return Done{};
  } catch (const std::exception& trouble) {
    return Error{ErrorCode::model_damaged, std::string("the model's self-test cannot be read: ").append(trouble.what())};
  }
}

}  // namespace chancery::text
