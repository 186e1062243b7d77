// The self-test: a model file carries a few sentences with the tags that it gave when it was made. A reader that does
// not find them again (another runtime, a damaged processor, a wrong build) is not used.
//
//   [{"language": "en", "text": "France rejected the offer.", "upos": ["PROPN", "VERB", "DET", "NOUN", "PUNCT"]}]
#pragma once

#include <functional>
#include <string_view>

#include "chancery/error.h"
#include "chancery/text.h"

namespace chancery::text {

/// Fails with model_self_test, or model_damaged when the samples cannot be read.
[[nodiscard]] Result<Done> run_self_test(std::string_view samples, const std::function<Analysis(const Dispatch&)>& analyse);

}  // namespace chancery::text
