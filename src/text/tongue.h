// What differs by language when words and sentences are cut: one Tongue each, put together in french/ and english/
// from files of the same names (abbreviations, clitics, contractions).
//
//   French    l'accord | du  -> l' accord | de le        English    don't -> do n't | Al-Qaeda -> Al - Qaeda
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "text/letters.h"

namespace chancery {

/// A word as it stands in the text, before contractions are opened: letters [begin, end) of its paragraph.
struct Surface {
  std::size_t begin = 0;
  std::size_t end = 0;
  bool space_before = true;
};

/// How a full stop after a short form is to be read.
enum class Abbreviation {
  none,
  title,    ///< a name or a further word follows, so a sentence never ends here: "M.", "Gen."
  numeral,  ///< an abbreviation only before a number: "No. 5", "art. 3"; else a word and a full stop
  closing   ///< may close a sentence too: "etc.", "Inc."
};

/// One syntactic word of a surface word, with the letters that it stands for.
struct Part {
  std::string form;
  std::size_t begin = 0;
  std::size_t end = 0;
};

class Tongue {
 public:
  virtual ~Tongue() = default;

  /// Where the word that begins at `at` ends. `letters.at(at)` is of a word, an apostrophe, or a hyphen between
  /// letters; the answer is past `at` and not past the end. Hyphens and apostrophes are the language's own affair; full
  /// stops are not, they are decided elsewhere.
  [[nodiscard]] virtual std::size_t end_of_word(const Letters& letters, std::size_t at) const = 0;

  /// Of a short form without its last full stop, as Letters::folded gives it.
  [[nodiscard]] virtual Abbreviation abbreviation(std::string_view word) const = 0;

  /// Letters that follow a number directly and are a word of their own: 15 km, 20 h, 5 pm.
  [[nodiscard]] virtual bool is_unit(std::string_view word) const = 0;

  /// A word which in upper case, after "J." or "etc.", shows that a new sentence has begun: "The", "Il".
  [[nodiscard]] virtual bool opens_sentence(std::string_view word) const = 0;

  /// Whether "10 000" is one number, and whether "-5" and "1914-1918" are.
  [[nodiscard]] virtual bool spaces_thousands() const = 0;
  [[nodiscard]] virtual bool joins_figures() const = 0;

  /// Whether "!..." is one mark, or two.
  [[nodiscard]] virtual bool mixes_final_marks() const = 0;

  /// The syntactic words of words[at]; empty when the word is one itself.
  [[nodiscard]] virtual std::vector<Part> parts(const Letters& letters, const std::vector<Surface>& words,
                                                std::size_t at) const = 0;
};

[[nodiscard]] const Tongue& french();
[[nodiscard]] const Tongue& english();

/// The rules by which a text of this language is cut. A text whose language nobody knows is cut by the English rules,
/// which open no contraction that is not written out.
[[nodiscard]] const Tongue& tongue_of(Language language);

}  // namespace chancery
