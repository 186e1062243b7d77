// Sub-words of one word at a time, exactly as in training: the same SentencePiece model (a section of the model file)
// read by the same library. training/subwords.py is the other side; subwords_test.cc compares the two.
#pragma once

#include <cstdint>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"

namespace chancery::text {

inline constexpr std::int64_t id_begin = 0;  // <s>, also the root of every sentence
inline constexpr std::int64_t id_pad = 1;
inline constexpr std::int64_t id_end = 2;  // </s>
inline constexpr std::int64_t id_unknown = 3;

class SubWords {
 public:
  /// `model` is a serialised SentencePiece ModelProto. Fails with model_damaged.
  static Result<SubWords> open(std::string_view model);
  SubWords(SubWords&&) noexcept;
  SubWords& operator=(SubWords&&) noexcept;
  ~SubWords();

  /// At least one id. Safe from several threads.
  [[nodiscard]] std::vector<std::int64_t> word(std::string_view form, bool space_before) const;

 private:
  struct Library;
  explicit SubWords(std::unique_ptr<Library> library);
  std::unique_ptr<Library> library_;
};

}  // namespace chancery::text
