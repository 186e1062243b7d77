#include "text/subwords.h"

#include <sentencepiece_processor.h>

#include <utility>

#include "base/utf8.h"

namespace chancery::text {

struct SubWords::Library {
  sentencepiece::SentencePieceProcessor processor;
};

SubWords::SubWords(std::unique_ptr<Library> library) : library_(std::move(library)) {}
SubWords::SubWords(SubWords&&) noexcept = default;
SubWords& SubWords::operator=(SubWords&&) noexcept = default;
SubWords::~SubWords() = default;

Result<SubWords> SubWords::open(std::string_view model) {
  auto library = std::make_unique<Library>();
  const auto status = library->processor.LoadFromSerializedProto({model.data(), model.size()});
  if (!status.ok())
    return Error{ErrorCode::model_damaged, "the model's sub-words cannot be read: " + status.ToString()};
  return SubWords(std::move(library));
}

std::vector<std::int64_t> SubWords::word(std::string_view form, bool space_before) const {
  const auto trimmed = slice(form, utf8::trim(form, {0, static_cast<std::uint32_t>(form.size())}));
  std::string text(space_before ? " " : "");
  text += trimmed;
  std::vector<int> ids;
  const auto status = library_->processor.Encode(text, &ids);
  if (!status.ok() || ids.empty()) return {id_unknown};
  return {ids.begin(), ids.end()};
}

}  // namespace chancery::text
