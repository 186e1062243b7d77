#include "text/tongue.h"

#include "text/english/abbreviations.h"
#include "text/english/clitics.h"
#include "text/english/contractions.h"

namespace chancery {

namespace {

class English final : public Tongue {
 public:
  std::size_t end_of_word(const Letters& letters, std::size_t at) const override {
    return english_rules::end_of_word(letters, at);
  }
  Abbreviation abbreviation(std::string_view word) const override { return english_rules::abbreviation(word); }
  bool is_unit(std::string_view word) const override { return english_rules::is_unit(word); }
  bool opens_sentence(std::string_view word) const override { return english_rules::opens_sentence(word); }
  bool spaces_thousands() const override { return false; }
  bool joins_figures() const override { return false; }
  bool mixes_final_marks() const override { return true; }
  std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at) const override {
    return english_rules::parts(letters, words, at);
  }
};

}  // namespace

const Tongue& english() {
  static const English tongue;
  return tongue;
}

}  // namespace chancery
