#include "text/tongue.h"

#include "text/french/abbreviations.h"
#include "text/french/clitics.h"
#include "text/french/contractions.h"

namespace chancery {

namespace {

class French final : public Tongue {
 public:
  std::size_t end_of_word(const Letters& letters, std::size_t at) const override {
    return french_rules::end_of_word(letters, at);
  }
  Abbreviation abbreviation(std::string_view word) const override { return french_rules::abbreviation(word); }
  bool is_unit(std::string_view word) const override { return french_rules::is_unit(word); }
  bool opens_sentence(std::string_view word) const override { return french_rules::opens_sentence(word); }
  bool spaces_thousands() const override { return true; }
  bool joins_figures() const override { return true; }
  bool mixes_final_marks() const override { return false; }
  std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words, std::size_t at) const override {
    return french_rules::parts(letters, words, at);
  }
};

}  // namespace

const Tongue& french() {
  static const French tongue;
  return tongue;
}

}  // namespace chancery
