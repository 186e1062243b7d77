// Repeats the promises of split() (include/chancery/text.h), whatever the text:
//
//   - sentences and tokens come in text order, inside their paragraph, and never cross it;
//   - between them is white space only, so headline and body lose nothing;
//   - a multiword range names tokens of its sentence, at least two, and covers their spans;
//   - to_conllu has one line for each token and range.
//
// The first byte chooses the language; paragraphs are parted by a blank line, and the first is the headline.
#include <algorithm>
#include <cstdint>
#include <cstdlib>
#include <string>
#include <string_view>

#include "base/utf8.h"
#include "chancery/text.h"

namespace {

using chancery::ByteSpan;

void require(bool promise) {
  if (!promise) std::abort();
}

bool is_blank(std::string_view text) {
  return chancery::utf8::trim(text, {0, static_cast<std::uint32_t>(text.size())}).begin == text.size();
}

// Dispatch::text is valid UTF-8 by the promise of stage 1: broken bytes become "?".
std::string made_valid(std::string_view bytes) {
  std::string text;
  for (std::size_t at = 0; at < bytes.size();) {
    const auto [value, next] = chancery::utf8::decode(bytes, at);
    if (value == 0xFFFD && next == at + 1) {
      text.push_back('?');
    } else {
      text.append(bytes.substr(at, next - at));
    }
    at = next;
  }
  return text;
}

chancery::Dispatch dispatch_of(std::string_view bytes) {
  chancery::Dispatch dispatch;
  dispatch.language = static_cast<chancery::Language>(static_cast<unsigned char>(bytes[0]) % 3);
  dispatch.text = made_valid(bytes.substr(1));
  for (std::size_t begin = 0; begin < dispatch.text.size();) {
    const auto end = std::min(dispatch.text.find("\n\n", begin), dispatch.text.size());
    const ByteSpan paragraph{static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
    if (begin == 0) {
      dispatch.headline = paragraph;
    } else {
      dispatch.body.push_back(paragraph);
    }
    begin = end + 2;
  }
  return dispatch;
}

// Past the tokens of a sentence; `last` is where the text before it was accounted for.
std::uint32_t check_tokens(const std::string& text, const chancery::Sentence& sentence, std::uint32_t last) {
  require(!sentence.tokens.empty());
  ByteSpan before{last, last};
  for (const auto& token : sentence.tokens) {
    require(token.span.begin < token.span.end && contains(sentence.span, token.span) && !token.form.empty());
    require(token.span == before || before.end <= token.span.begin);
    if (token.span != before) require(is_blank(std::string_view(text).substr(last, token.span.begin - last)));
    before = token.span;
    last = token.span.end;
  }
  require(last == sentence.span.end && sentence.tokens.front().span.begin == sentence.span.begin);
  return last;
}

void check_multiwords(const chancery::Sentence& sentence) {
  std::size_t next_free = 0;
  for (const auto& multiword : sentence.multiwords) {
    require(next_free <= multiword.first && multiword.first < multiword.last &&
            multiword.last < sentence.tokens.size());
    require(multiword.span.begin == sentence.tokens[multiword.first].span.begin);
    require(multiword.span.end == sentence.tokens[multiword.last].span.end);
    next_free = multiword.last + 1;
  }
}

std::size_t rows_of(const std::string& conllu) {
  std::size_t rows = 0;
  for (std::size_t at = 0; at < conllu.size(); at = conllu.find('\n', at) + 1) {
    if (conllu[at] != '#' && conllu[at] != '\n') ++rows;
  }
  return rows;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size < 2) return 0;
  const auto dispatch = dispatch_of({reinterpret_cast<const char*>(data), size});
  const auto analysis = chancery::split(dispatch);

  std::size_t rows = 0, sentence = 0;
  std::uint32_t paragraph = 0;
  auto paragraphs = dispatch.body;
  if (dispatch.headline) paragraphs.insert(paragraphs.begin(), *dispatch.headline);
  for (const auto& span : paragraphs) {
    auto last = span.begin;
    for (; sentence < analysis.sentences.size() && analysis.sentences[sentence].paragraph == paragraph; ++sentence) {
      const auto& found = analysis.sentences[sentence];
      require(contains(span, found.span) && found.headline == (paragraph == 0));
      require(is_blank(std::string_view(dispatch.text).substr(last, found.span.begin - last)));
      last = check_tokens(dispatch.text, found, found.span.begin);
      check_multiwords(found);
      rows += found.tokens.size() + found.multiwords.size();
    }
    require(is_blank(std::string_view(dispatch.text).substr(last, span.end - last)));
    ++paragraph;
  }
  require(sentence == analysis.sentences.size());
  require(rows_of(chancery::to_conllu(dispatch, analysis, "fuzz")) == rows);
  return 0;
}
