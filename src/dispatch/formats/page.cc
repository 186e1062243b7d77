#include "dispatch/formats/page.h"

#include <algorithm>
#include <array>

#include "base/utf8.h"

namespace chancery::wire::page {

bool nests_too_deep(std::string_view markup) {
  constexpr long most = 10'000;
  // They close by themselves, so they do not nest.
  static constexpr std::array selfish = {"br", "p",  "li", "img", "meta", "link",   "input", "hr",     "td",
                                         "tr", "th", "dd", "dt",  "col",  "option", "wbr",   "source", "area"};
  long depth = 0;
  for (std::size_t at = 0; (at = markup.find('<', at)) != std::string_view::npos; ++at) {
    const auto tag = markup.substr(at + 1, 24);
    if (tag.starts_with('/')) {
      depth = std::max(0L, depth - 1);
      continue;
    }
    const auto name = utf8::fold(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    const bool open = !name.empty() && name[0] >= 'a' && name[0] <= 'z' &&
                      std::find(selfish.begin(), selfish.end(), name) == selfish.end();
    if (open && ++depth > most) return true;
  }
  return false;
}

// gumbo opens every <b>, <i> … that was not closed once more in each paragraph, as browsers do: a hundred of them before a hundred
// thousand <p> are ten million elements. So the elements that such a page would grow are counted beforehand.
bool grows_too_large(std::string_view markup) {
  constexpr std::size_t most = 1'000'000;
  static constexpr std::array again = {"a", "b", "big", "code", "em", "font", "i", "nobr", "s", "small", "strike", "strong", "tt", "u"};
  std::array<std::size_t, again.size()> open{};
  std::size_t all = 0;
  std::size_t grown = 0;
  for (std::size_t at = 0; (at = markup.find('<', at)) != std::string_view::npos; ++at) {
    auto tag = markup.substr(at + 1, 8);
    const bool closes = tag.starts_with('/');
    if (closes) tag.remove_prefix(1);
    const auto name = utf8::fold(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    const auto found = std::find(again.begin(), again.end(), name);
    if (found == again.end()) {
      grown += all;
      if (grown > most) return true;
      continue;
    }
    auto& count = open[static_cast<std::size_t>(found - again.begin())];
    if (!closes) {
      ++count;
      ++all;
    } else if (count > 0) {
      --count;
      --all;
    }
  }
  return false;
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }

bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
}

bool is_one_of(GumboTag tag, std::initializer_list<GumboTag> tags) {
  return std::find(tags.begin(), tags.end(), tag) != tags.end();
}

bool is_block(GumboTag tag) {
  return is_one_of(
      tag, {GUMBO_TAG_P,  GUMBO_TAG_DIV, GUMBO_TAG_LI,     GUMBO_TAG_H1,      GUMBO_TAG_H2,         GUMBO_TAG_H3,
            GUMBO_TAG_H4, GUMBO_TAG_H5,  GUMBO_TAG_H6,     GUMBO_TAG_TR,      GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE,
            GUMBO_TAG_UL, GUMBO_TAG_OL,  GUMBO_TAG_TABLE,  GUMBO_TAG_SECTION, GUMBO_TAG_ARTICLE,    GUMBO_TAG_MAIN,
            GUMBO_TAG_DD, GUMBO_TAG_DT,  GUMBO_TAG_HEADER, GUMBO_TAG_BODY});
}

bool is_left_out(GumboTag tag) {
  return is_one_of(
      tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION,
            GUMBO_TAG_IFRAME, GUMBO_TAG_VIDEO, GUMBO_TAG_AUDIO, GUMBO_TAG_OBJECT, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON,
            GUMBO_TAG_SELECT, GUMBO_TAG_SVG, GUMBO_TAG_TEMPLATE, GUMBO_TAG_HEAD, GUMBO_TAG_TEXTAREA});
}

Children children(const GumboNode* node) {
  if (is_element(node)) return {&node->v.element.children};
  if (node->type == GUMBO_NODE_DOCUMENT) return {&node->v.document.children};
  return {};
}

std::string_view attribute(const GumboNode* node, const char* name) {
  if (!is_element(node)) return {};
  const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string_view() : std::string_view(found->value);
}

std::string raw_text(const GumboNode* node) {
  std::string out;
  for (const auto* below : children(node)) {
    if (is_text(below)) out += below->v.text.text;
  }
  return out;
}

}  // namespace chancery::wire::page
