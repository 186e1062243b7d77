// An Analysis as CoNLL-U (https://universaldependencies.org/format.html), one block a sentence.
//
//   # sent_id = depeche.txt-2
//   # text = Il parle du traité.
//   1    Il     il     PRON  …
//   2    parle  parler VERB  …
//   3-4  du     _      _     …      the surface word, then its syntactic words
//   3    de     …
//
// `# text` is put together from the words with one blank where the text has any white space, for the format knows no
// line wraps inside a sentence. Tested by conllu_test.cc.
#include <string>

#include "base/utf8.h"
#include "chancery/text.h"

namespace chancery {

namespace {

// The format parts cells by tabs, and our words may hold the blank of "10 000", in whatever width it was written.
std::string with_plain_blanks(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = utf8::decode(text, at);
    if (utf8::is_space(value)) {
      out.push_back(' ');
    } else {
      out.append(text.substr(at, next - at));
    }
    at = next;
  }
  return out;
}

// sent_id may hold no white space, and keeps "/" for itself.
std::string as_id(std::string_view file_name) {
  auto id = with_plain_blanks(file_name);
  for (auto& c : id) {
    if (c == ' ' || c == '/' || c == '\\') c = '-';
  }
  return id.empty() ? "dispatch" : id;
}

std::string or_low_line(const std::string& cell) { return cell.empty() ? "_" : with_plain_blanks(cell); }

/// The multiword token that begins with `token`, if one does.
const MultiwordToken* multiword_at(const Sentence& sentence, std::size_t token) {
  for (const auto& multiword : sentence.multiwords) {
    if (multiword.first == token) return &multiword;
  }
  return nullptr;
}

class Block {
 public:
  Block(const Dispatch& dispatch, const Sentence& sentence, bool space_after_last)
      : dispatch_(dispatch), sentence_(sentence), space_after_last_(space_after_last) {
    for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
      if (const auto* multiword = multiword_at(sentence, i); multiword != nullptr) {
        add_surface(*multiword);
        for (; i < multiword->last; ++i) add_token(i, true);
        add_token(i, true);
      } else {
        add_token(i, false);
      }
    }
  }

  [[nodiscard]] const std::string& text() const { return text_; }
  [[nodiscard]] const std::string& rows() const { return rows_; }

 private:
  bool space_after(std::size_t token) const {
    return token + 1 < sentence_.tokens.size() ? sentence_.tokens[token + 1].space_before : space_after_last_;
  }

  void add_text(const std::string& form, std::size_t last_token) {
    text_ += form;
    if (space_after(last_token) && last_token + 1 < sentence_.tokens.size()) text_ += ' ';
  }

  void add_surface(const MultiwordToken& multiword) {
    const auto form = with_plain_blanks(slice(dispatch_.text, multiword.span));
    add_text(form, multiword.last);
    rows_ += std::to_string(multiword.first + 1) + "-" + std::to_string(multiword.last + 1) + "\t" + form +
             "\t_\t_\t_\t_\t_\t_\t_\t" + (space_after(multiword.last) ? "_" : "SpaceAfter=No") + "\n";
  }

  void add_token(std::size_t i, bool inside_multiword) {
    const auto& token = sentence_.tokens[i];
    const auto form = or_low_line(token.form);
    if (!inside_multiword) add_text(form, i);
    const bool glued = !inside_multiword && !space_after(i);
    rows_ += std::to_string(i + 1) + "\t" + form + "\t" + or_low_line(token.lemma) + "\t" + or_low_line(token.upos) +
             "\t_\t" + or_low_line(token.feats) + "\t" + (token.head < 0 ? "_" : std::to_string(token.head)) + "\t" +
             or_low_line(token.deprel) + "\t_\t" + (glued ? "SpaceAfter=No" : "_") + "\n";
  }

  const Dispatch& dispatch_;
  const Sentence& sentence_;
  bool space_after_last_;
  std::string text_, rows_;
};

}  // namespace

std::string to_conllu(const Dispatch& dispatch, const Analysis& analysis, std::string_view file_name) {
  const auto id = as_id(file_name);
  std::string out;
  const auto& sentences = analysis.sentences;
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    const auto& sentence = sentences[i];
    const bool new_paragraph = i == 0 || sentences[i - 1].paragraph != sentence.paragraph;
    const bool last_of_paragraph = i + 1 == sentences.size() || sentences[i + 1].paragraph != sentence.paragraph;
    const bool space_after =
        last_of_paragraph || sentences[i + 1].tokens.empty() || sentences[i + 1].tokens[0].space_before;
    const Block block(dispatch, sentence, space_after);
    if (i == 0) out += "# newdoc id = " + id + "\n";
    if (new_paragraph) out += "# newpar id = " + id + "-p" + std::to_string(sentence.paragraph) + "\n";
    out += "# sent_id = " + id + "-" + std::to_string(i + 1) + "\n";
    out += "# text = " + block.text() + "\n" + block.rows() + "\n";
  }
  return out;
}

}  // namespace chancery
