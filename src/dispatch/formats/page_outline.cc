#include "dispatch/formats/page_outline.h"

#include <algorithm>

namespace chancery::wire::page {
namespace {

constexpr std::size_t none = static_cast<std::size_t>(-1);

std::string lower_ascii(std::string_view words) {
  std::string out(words);
  for (char& c : out) {
    if (c >= 'A' && c <= 'Z') c = static_cast<char>(c - 'A' + 'a');
  }
  return out;
}

// What readers never see is no part of an article, whatever it says.
bool is_hidden(const GumboNode* node) {
  // Many pages hide themselves until a script has run.
  if (is_one_of(node->v.element.tag, {GUMBO_TAG_BODY, GUMBO_TAG_MAIN, GUMBO_TAG_ARTICLE})) return false;
  if (gumbo_get_attribute(&node->v.element.attributes, "hidden") != nullptr) return true;
  auto style = lower_ascii(attribute(node, "style"));
  std::erase(style, ' ');
  return style.find("display:none") != std::string::npos || style.find("visibility:hidden") != std::string::npos;
}

// Some servers wrap a whole page in one form.
bool is_outside(const GumboNode* node) {
  const auto tag = node->v.element.tag;
  return (is_left_out(tag) && tag != GUMBO_TAG_FORM) || is_hidden(node);
}

bool is_heading(GumboTag tag) {
  return is_one_of(tag, {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
}

// Blocks of an outline: those of any text, and what stands round texts.
bool divides(GumboTag tag) {
  return is_block(tag) ||
         is_one_of(tag, {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER, GUMBO_TAG_FORM, GUMBO_TAG_FIELDSET,
                         GUMBO_TAG_DL, GUMBO_TAG_ADDRESS, GUMBO_TAG_HR, GUMBO_TAG_CENTER});
}

Counts counted(std::string_view text, bool in_link, bool in_heading) {
  Counts out;
  bool blank = true;
  for (const char c : text) {
    const bool white = c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f';
    if (!white || !blank) ++out.text;
    blank = white;
    if (c == ',') ++out.commas;
  }
  if (blank && out.text > 0) --out.text;
  if (in_link) out.links = out.text;
  if (in_heading) out.headings = out.text;
  return out;
}

class Walk {
 public:
  Outline of(const GumboNode* root) {
    if (is_element(root)) enter(root, 0, {});
    for (auto& run : out_.runs) run.whole = runs_in_[run.holder] == 1 && !holds_block(run.holder);
    return std::move(out_);
  }

 private:
  struct Place {
    std::size_t block = 0;
    bool link = false;
    bool heading = false;
    int depth = 0;
  };

  void enter(const GumboNode* node, std::size_t parent, Place place) {
    const auto index = out_.elements.size();
    const auto tag = node->v.element.tag;
    Element element{node, tag, parent, index, lower_ascii(attribute(node, "class")), lower_ascii(attribute(node, "id")),
                    {}};
    element.own.paragraphs = tag == GUMBO_TAG_P ? 1 : 0;
    element.own.items = tag == GUMBO_TAG_LI ? 1 : 0;
    element.own.images = tag == GUMBO_TAG_IMG ? 1 : 0;
    element.own.inputs = tag == GUMBO_TAG_INPUT ? 1 : 0;
    out_.elements.push_back(std::move(element));
    runs_in_.push_back(0);

    const bool block = divides(tag) || index == 0;
    if (block) close();
    if (block) place.block = index;
    place.link = place.link || (tag == GUMBO_TAG_A && !attribute(node, "href").starts_with('#'));
    place.heading = place.heading || is_heading(tag);
    ++place.depth;
    if (is_one_of(tag, {GUMBO_TAG_TD, GUMBO_TAG_TH})) add(index, place, " ");
    for (const auto* below : children(node)) take(below, index, place);
    if (block) close();
    out_.elements[index].end = out_.elements.size();
  }

  void take(const GumboNode* node, std::size_t parent, const Place& place) {
    if (is_text(node)) {
      add(parent, place, node->v.text.text);
      if (!is_blank(node->v.text.text)) after_break_ = false;
      return;
    }
    if (!is_element(node) || is_outside(node) || place.depth > deepest) {
      // Words before and after a picture are not one.
      if (is_element(node) && is_block_of_media(node)) close();
      return;
    }
    if (node->v.element.tag == GUMBO_TAG_BR) {
      // Two in a row are how old pages make paragraphs.
      if (after_break_) close();
      add(parent, place, " ");
      after_break_ = true;
      return;
    }
    enter(node, parent, place);
  }

  [[nodiscard]] bool holds_block(std::size_t holder) const {
    const auto begin = out_.elements.begin();
    return std::any_of(begin + static_cast<std::ptrdiff_t>(holder) + 1,
                       begin + static_cast<std::ptrdiff_t>(out_.elements[holder].end),
                       [](const Element& below) { return divides(below.tag); });
  }
  static bool is_block_of_media(const GumboNode* node) {
    return is_one_of(node->v.element.tag, {GUMBO_TAG_FIGURE, GUMBO_TAG_IFRAME, GUMBO_TAG_VIDEO});
  }
  static bool is_blank(std::string_view text) { return text.find_first_not_of(" \t\r\n\f") == std::string_view::npos; }

  void add(std::size_t element, const Place& place, std::string_view text) {
    if (first_ == none) {
      if (is_blank(text)) return;
      first_ = out_.pieces.size();
      holder_ = place.block;
    }
    const auto counts = counted(text, place.link, place.heading);
    out_.pieces.push_back({element, text, counts});
    out_.elements[element].own.add(counts);
  }

  void close() {
    after_break_ = false;
    if (first_ == none) return;
    out_.runs.push_back({holder_, first_, out_.pieces.size(), false});
    ++runs_in_[holder_];
    first_ = none;
  }

  Outline out_;
  std::vector<int> runs_in_;
  std::size_t first_ = none, holder_ = 0;
  bool after_break_ = false;
};

}  // namespace

void Counts::add(const Counts& other, long times) {
  text += times * other.text;
  links += times * other.links;
  commas += times * other.commas;
  headings += times * other.headings;
  paragraphs += times * other.paragraphs;
  items += times * other.items;
  images += times * other.images;
  inputs += times * other.inputs;
}

Outline outline_of(const GumboNode* root) { return Walk().of(root); }

std::vector<Counts> totals_of(const Outline& outline, const std::vector<bool>& removed) {
  const auto& elements = outline.elements;
  std::vector<Counts> out(elements.size());
  for (std::size_t i = elements.size(); i-- > 0;) {
    if (removed[i]) {
      out[i] = {};
      continue;
    }
    out[i].add(elements[i].own);
    if (elements[i].parent != i) out[elements[i].parent].add(out[i]);
  }
  return out;
}

}  // namespace chancery::wire::page
