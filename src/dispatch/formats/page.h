// A web page as browsers read it (gumbo), and what readers of pages ask of its tree. Nothing is fetched, nothing is
// run.
#pragma once

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <initializer_list>
#include <string>
#include <string_view>

namespace chancery::wire::page {

/// How deep a walk goes: walks are recursive.
inline constexpr int deepest = 400;

/// The tree of `markup`, which must outlive it.
class Tree {
 public:
  explicit Tree(std::string_view markup)
      : output_(gumbo_parse_with_options(&kGumboDefaultOptions, markup.data(), markup.size())) {}
  ~Tree() { gumbo_destroy_output(&kGumboDefaultOptions, output_); }
  Tree(const Tree&) = delete;
  Tree& operator=(const Tree&) = delete;
  [[nodiscard]] const GumboNode* document() const { return output_->document; }
  [[nodiscard]] const GumboNode* root() const { return output_->root; }

 private:
  GumboOutput* output_;
};

/// gumbo frees its tree by recursion, so a page of nothing but open tags would exhaust the stack: such a page is not
/// parsed.
[[nodiscard]] bool nests_too_deep(std::string_view markup);

/// Whether open <b>, <i> … would be repeated in its paragraphs until the page has a million elements: it is not parsed either.
[[nodiscard]] bool grows_too_large(std::string_view markup);

[[nodiscard]] bool is_element(const GumboNode* node);
[[nodiscard]] bool is_text(const GumboNode* node);
[[nodiscard]] bool is_one_of(GumboTag tag, std::initializer_list<GumboTag> tags);

/// Sets its words off from those before and after it.
[[nodiscard]] bool is_block(GumboTag tag);

/// Never words of an article: scripts, styles, media and their captions, forms.
[[nodiscard]] bool is_left_out(GumboTag tag);

struct Children {
  const GumboVector* nodes = nullptr;
  struct Iterator {
    void** at;
    const GumboNode* operator*() const { return static_cast<const GumboNode*>(*at); }
    Iterator& operator++() { return ++at, *this; }
    bool operator==(const Iterator&) const = default;
  };
  [[nodiscard]] Iterator begin() const { return {nodes == nullptr ? nullptr : nodes->data}; }
  [[nodiscard]] Iterator end() const { return {nodes == nullptr ? nullptr : nodes->data + nodes->length}; }
};
[[nodiscard]] Children children(const GumboNode* node);

/// Empty where the node has no such attribute.
[[nodiscard]] std::string_view attribute(const GumboNode* node, const char* name);

/// Whether what a desk calls an element, folded, holds one of `words`: "article-comments" holds "comment".
template <std::size_t size>
[[nodiscard]] bool names_any(std::string_view marks, const std::array<const char*, size>& words) {
  return std::any_of(words.begin(), words.end(),
                     [&](const char* word) { return marks.find(word) != std::string_view::npos; });
}

/// The text directly in a node, as it stands.
[[nodiscard]] std::string raw_text(const GumboNode* node);

}  // namespace chancery::wire::page
