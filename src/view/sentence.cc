#include "view/sentence.h"

#include <unicode/brkiter.h>
#include <unicode/uchar.h>
#include <unicode/utext.h>

#include <algorithm>
#include <memory>
#include <string>
#include <vector>

#include "base/utf8.h"

namespace chancery::view {

namespace {

ByteSpan paragraph_of(const Dispatch& dispatch, ByteSpan cue) {
  for (const auto paragraph : dispatch.body) {
    if (contains(paragraph, cue)) return paragraph;
  }
  if (dispatch.headline && contains(*dispatch.headline, cue)) return *dispatch.headline;
  return cue;  // never from our own reader: acts lie in headline and body
}

// The last code point of `text`, taken off its end; nothing is U+0000.
char32_t take_last(std::string_view& text) {
  if (text.empty()) return 0;
  auto at = text.size() - 1;
  while (at > 0 && utf8::is_continuation(text[at])) --at;
  const auto value = utf8::decode(text, at).value;
  text = text.substr(0, at);
  return value;
}

// "J." or "U.S.": a full stop after a capital that stands alone.
bool ends_with_an_initial(std::string_view text) {
  text = slice(text, utf8::trim(text, {0, static_cast<std::uint32_t>(text.size())}));
  if (take_last(text) != '.') return false;
  const auto letter = static_cast<UChar32>(take_last(text));
  return u_isupper(letter) != 0 && u_isalpha(static_cast<UChar32>(take_last(text))) == 0;
}

// Where sentences end inside `paragraph`, counted from its begin; the last is its end.
std::vector<std::uint32_t> sentence_ends(std::string paragraph, Language language) {
  const auto whole = static_cast<std::uint32_t>(paragraph.size());
  // A line wrapped inside a paragraph is white space, but ICU would end the sentence there.
  std::replace_if(
      paragraph.begin(), paragraph.end(), [](char c) { return c == '\n' || c == '\r'; }, ' ');

  UErrorCode trouble = U_ZERO_ERROR;
  const icu::Locale locale(language == Language::french ? "fr@ss=standard" : "en@ss=standard");
  const std::unique_ptr<icu::BreakIterator> iterator(icu::BreakIterator::createSentenceInstance(locale, trouble));
  const std::unique_ptr<UText, UText* (*)(UText*)> text(
      utext_openUTF8(nullptr, paragraph.data(), static_cast<std::int64_t>(paragraph.size()), &trouble), &utext_close);
  if (U_FAILURE(trouble) != 0) return {whole};  // without ICU's data the paragraph is shown whole
  iterator->setText(text.get(), trouble);

  std::vector<std::uint32_t> ends;
  for (auto end = iterator->next(); end != icu::BreakIterator::DONE; end = iterator->next()) {
    const auto before = std::string_view(paragraph).substr(0, static_cast<std::size_t>(end));
    if (!ends_with_an_initial(before)) ends.push_back(static_cast<std::uint32_t>(end));
  }
  if (ends.empty() || ends.back() != whole) ends.push_back(whole);
  return ends;
}

}  // namespace

ByteSpan sentence_of(const Dispatch& dispatch, const Act& act) {
  const auto paragraph = paragraph_of(dispatch, act.cue);
  auto wanted = act.cue;
  for (const auto& span : {act.actor, act.addressee, act.content, act.condition}) {
    if (!span || !contains(paragraph, *span)) continue;
    wanted = {std::min(wanted.begin, span->begin), std::max(wanted.end, span->end)};
  }
  auto found = paragraph;
  for (const auto end : sentence_ends(std::string(slice(dispatch.text, paragraph)), dispatch.language)) {
    if (paragraph.begin + end <= wanted.begin) {
      found.begin = paragraph.begin + end;
    } else if (paragraph.begin + end >= wanted.end) {
      found.end = paragraph.begin + end;
      break;
    }
  }
  return utf8::trim(dispatch.text, found);
}

}  // namespace chancery::view
