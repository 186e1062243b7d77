// split(): paragraphs to letters, letters to words, words to sentences, contractions opened.
//
//   paragraph ──tokenise──▶ surface words ──sentence_begins──▶ sentences ──parts──▶ tokens and multiword ranges
//
// The surface words are found first and the sentences after them, because a full stop that a word owns ends nothing.
#include "chancery/text.h"
#include "text/letters.h"
#include "text/sentences.h"
#include "text/tokeniser.h"
#include "text/tongue.h"

namespace chancery {

namespace {

void add_word(Sentence& sentence, const Letters& letters, const std::vector<Surface>& words, std::size_t at,
              const Tongue& tongue) {
  const auto& word = words[at];
  const auto span = letters.bytes(word.begin, word.end);
  const auto add = [&](ByteSpan part_span, std::string form, bool space_before) {
    Token token;
    token.span = part_span;
    token.form = std::move(form);
    token.head = -1;
    token.space_before = space_before;
    sentence.tokens.push_back(std::move(token));
  };

  auto parts = tongue.parts(letters, words, at);
  if (parts.empty()) {
    add(span, std::string(letters.written(word.begin, word.end)), word.space_before);
    return;
  }
  const auto first = static_cast<std::uint32_t>(sentence.tokens.size());
  for (auto& part : parts) {
    const bool space_before = sentence.tokens.size() > first || word.space_before;
    add(letters.bytes(part.begin, part.end), std::move(part.form), space_before);
  }
  sentence.multiwords.push_back({first, static_cast<std::uint32_t>(sentence.tokens.size() - 1), span});
}

void add_paragraph(Analysis& analysis, std::string_view text, ByteSpan stretch, bool headline, std::uint32_t paragraph,
                   const Tongue& tongue) {
  const Letters letters(text, stretch);
  const auto words = tokenise(letters, tongue);
  auto begins = sentence_begins(letters, words);
  begins.push_back(words.size());
  for (std::size_t s = 0; s + 1 < begins.size(); ++s) {
    Sentence sentence;
    sentence.headline = headline;
    sentence.paragraph = paragraph;
    sentence.span = letters.bytes(words[begins[s]].begin, words[begins[s + 1] - 1].end);
    for (auto at = begins[s]; at < begins[s + 1]; ++at) add_word(sentence, letters, words, at, tongue);
    analysis.sentences.push_back(std::move(sentence));
  }
}

}  // namespace

const Tongue& tongue_of(Language language) { return language == Language::french ? french() : english(); }

Analysis split(const Dispatch& dispatch) {
  Analysis analysis;
  const auto& tongue = tongue_of(dispatch.language);
  std::uint32_t paragraph = 0;
  if (dispatch.headline) add_paragraph(analysis, dispatch.text, *dispatch.headline, true, paragraph++, tongue);
  for (const auto& stretch : dispatch.body) add_paragraph(analysis, dispatch.text, stretch, false, paragraph++, tongue);
  return analysis;
}

}  // namespace chancery
