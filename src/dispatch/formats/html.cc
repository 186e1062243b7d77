// A web page of a news article.
//
//   JSON-LD NewsArticle, meta, title   headline, author, publisher, dates, language, rights
//   the page                           its main text: the element whose own paragraphs hold most words outside links
//
// A JSON-LD articleBody is taken where the page yields less. A page whose best element holds next to nothing is no article.
#include "dispatch/formats/html.h"

#include <gumbo.h>

#include <algorithm>
#include <array>
#include <map>
#include <memory>
#include <nlohmann/json.hpp>
#include <utility>

#include "base/utf8.h"
#include "dispatch/decoding.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/json.h"

namespace chancery::wire {
namespace {

using Json = nlohmann::json;

constexpr int deepest = 400;
constexpr std::size_t least_article = 200;  // bytes of text outside links

struct Output {
  explicit Output(std::string_view markup) : tree(gumbo_parse_with_options(&kGumboDefaultOptions, markup.data(), markup.size())) {}
  ~Output() { gumbo_destroy_output(&kGumboDefaultOptions, tree); }
  Output(const Output&) = delete;
  Output& operator=(const Output&) = delete;
  GumboOutput* tree;
};

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

// gumbo frees its tree by recursion, so a page of nothing but open tags would exhaust the stack. Tags that close by themselves are not
// counted.
bool nests_too_deep(std::string_view markup) {
  constexpr long most = 10'000;
  static constexpr std::array selfish = {"br", "p", "li", "img", "meta", "link", "input", "hr", "td", "tr", "th", "dd", "dt", "option", "col", "source", "wbr", "area"};
  long depth = 0;
  for (std::size_t at = 0; (at = markup.find('<', at)) != std::string_view::npos; ++at) {
    const auto tag = markup.substr(at + 1, 24);
    if (tag.starts_with('/')) {
      depth = std::max(0L, depth - 1);
      continue;
    }
    const auto name = utf8::fold(tag.substr(0, tag.find_first_of(" \t\r\n/>")));
    const bool open = !name.empty() && name[0] >= 'a' && name[0] <= 'z' && std::find(selfish.begin(), selfish.end(), name) == selfish.end();
    if (open && ++depth > most) return true;
  }
  return false;
}

bool is_element(const GumboNode* node) { return node->type == GUMBO_NODE_ELEMENT || node->type == GUMBO_NODE_TEMPLATE; }
bool is_text(const GumboNode* node) {
  return node->type == GUMBO_NODE_TEXT || node->type == GUMBO_NODE_CDATA || node->type == GUMBO_NODE_WHITESPACE;
}

std::vector<const GumboNode*> children(const GumboNode* node) {
  std::vector<const GumboNode*> out;
  const GumboVector* below = nullptr;
  if (is_element(node)) below = &node->v.element.children;
  if (node->type == GUMBO_NODE_DOCUMENT) below = &node->v.document.children;
  for (unsigned i = 0; below != nullptr && i < below->length; ++i) out.push_back(static_cast<const GumboNode*>(below->data[i]));
  return out;
}

std::string attribute(const GumboNode* node, const char* name) {
  if (!is_element(node)) return {};
  const auto* found = gumbo_get_attribute(&node->v.element.attributes, name);
  return found == nullptr ? std::string() : std::string(found->value);
}

bool is_one_of(GumboTag tag, std::initializer_list<GumboTag> tags) { return std::find(tags.begin(), tags.end(), tag) != tags.end(); }

bool is_block(GumboTag tag) {
  return is_one_of(tag, {GUMBO_TAG_P, GUMBO_TAG_DIV, GUMBO_TAG_LI, GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6,
                         GUMBO_TAG_TR, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE, GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_TABLE, GUMBO_TAG_SECTION,
                         GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN, GUMBO_TAG_DD, GUMBO_TAG_DT, GUMBO_TAG_HEADER, GUMBO_TAG_BODY});
}

bool is_left_out(GumboTag tag) {
  return is_one_of(tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE, GUMBO_TAG_NOSCRIPT, GUMBO_TAG_FIGURE, GUMBO_TAG_FIGCAPTION, GUMBO_TAG_IFRAME, GUMBO_TAG_VIDEO,
                         GUMBO_TAG_AUDIO, GUMBO_TAG_OBJECT, GUMBO_TAG_FORM, GUMBO_TAG_BUTTON, GUMBO_TAG_SELECT, GUMBO_TAG_SVG, GUMBO_TAG_TEMPLATE,
                         GUMBO_TAG_HEAD, GUMBO_TAG_TEXTAREA});
}

// What stands round an article: told by the tag, or by the words which desks give their blocks.
bool is_furniture(const GumboNode* node) {
  const auto tag = node->v.element.tag;
  if (is_one_of(tag, {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER})) return true;
  const auto marks = utf8::fold(attribute(node, "class") + " " + attribute(node, "id") + " " + attribute(node, "role"));
  static constexpr std::array words = {"comment", "related", "share", "social", "newsletter", "sidebar", "cookie", "promo", "breadcrumb", "footer",
                                       "navigation", "advert", "-ad-", "recommend", "subscribe", "paywall", "tags", "author-bio", "most-read",
                                       "read-more", "readmore", "caption", "menu", "popup", "modal", "widget", "byline", "signup", "outbrain"};
  return std::any_of(words.begin(), words.end(), [&](const char* word) { return marks.find(word) != std::string::npos; });
}

class Paragraphs {
 public:
  explicit Paragraphs(bool without_furniture) : without_furniture_(without_furniture) {}
  std::vector<std::string> of(const GumboNode* node) {
    walk(node);
    close();
    return std::move(out_);
  }

 private:
  void walk(const GumboNode* node, int depth = 0) {
    if (depth > deepest) return;
    for (const auto* below : children(node)) {
      if (is_text(below)) {
        open_ += below->v.text.text;
        continue;
      }
      if (!is_element(below)) continue;
      const auto tag = below->v.element.tag;
      if (is_left_out(tag) || (without_furniture_ && is_furniture(below))) continue;
      if (is_block(tag)) close();
      if (is_one_of(tag, {GUMBO_TAG_BR, GUMBO_TAG_TD, GUMBO_TAG_TH})) open_ += in_lines_ && tag == GUMBO_TAG_BR ? '\n' : ' ';
      const bool outside = in_lines_;
      in_lines_ = in_lines_ || tag == GUMBO_TAG_PRE;
      walk(below, depth + 1);
      if (is_block(tag)) close();
      in_lines_ = outside;
    }
  }
  void close() {
    auto words = in_lines_ ? kept_lines(open_) : folded_blanks(open_);
    open_.clear();
    if (!words.empty()) out_.push_back(std::move(words));
  }

  std::vector<std::string> out_;
  std::string open_;
  bool without_furniture_;
  bool in_lines_ = false;  ///< inside a <pre>
};

/// Text below a node, and how much of it stands in links.
struct Weight {
  std::size_t text = 0;
  std::size_t links = 0;
};

// Each paragraph gives its weight to its parent and half of it to the grandparent: the element that holds the article's paragraphs
// gathers most, the page as a whole does not.
class Candidates {
 public:
  const GumboNode* best(const GumboNode* root) {
    weigh(root, false, 0);
    const auto found = std::max_element(scores_.begin(), scores_.end(), [](const auto& a, const auto& b) { return a.second < b.second; });
    return found == scores_.end() ? nullptr : found->first;
  }

 private:
  Weight weigh(const GumboNode* node, bool in_link, int depth) {
    Weight out;
    if (depth > deepest) return out;
    for (const auto* below : children(node)) {
      if (is_text(below)) {
        const auto size = folded_blanks(below->v.text.text).size();
        out.text += size;
        if (in_link) out.links += size;
        continue;
      }
      if (!is_element(below) || is_left_out(below->v.element.tag) || is_furniture(below)) continue;
      const auto weight = weigh(below, in_link || below->v.element.tag == GUMBO_TAG_A, depth + 1);
      out.text += weight.text;
      out.links += weight.links;
    }
    if (is_element(node) && is_one_of(node->v.element.tag, {GUMBO_TAG_P, GUMBO_TAG_BLOCKQUOTE, GUMBO_TAG_PRE}) && out.text > 25) {
      const auto score = static_cast<double>(out.text - std::min(out.text, 2 * out.links));
      if (node->parent != nullptr) add(node->parent, score);
      if (node->parent != nullptr && node->parent->parent != nullptr) add(node->parent->parent, score / 2);
    }
    return out;
  }
  void add(const GumboNode* node, double score) {
    if (!is_element(node)) return;
    const auto marks = utf8::fold(attribute(node, "itemprop") + " " + attribute(node, "class"));
    const bool named = node->v.element.tag == GUMBO_TAG_ARTICLE || marks.find("articlebody") != std::string::npos || marks.find("article-body") != std::string::npos;
    scores_[node] += named ? 1.3 * score : score;
  }

  std::map<const GumboNode*, double> scores_;
};

std::string raw_text(const GumboNode* node) {
  std::string out;
  for (const auto* below : children(node)) {
    if (is_text(below)) out += below->v.text.text;
  }
  return out;
}

/// What the head of a page says, and its JSON-LD.
struct Head {
  std::map<std::string, std::string> meta;
  std::vector<Json> linked;
  std::string title, language, licence;
};

void read_head(const GumboNode* node, Head& head, int depth = 0) {
  if (depth > deepest) return;
  for (const auto* below : children(node)) {
    if (!is_element(below)) continue;
    switch (below->v.element.tag) {
      case GUMBO_TAG_META: {
        auto name = attribute(below, "property");
        if (name.empty()) name = attribute(below, "name");
        if (name.empty()) name = attribute(below, "itemprop");
        if (!name.empty()) head.meta.try_emplace(utf8::fold(name), attribute(below, "content"));
        break;
      }
      case GUMBO_TAG_TITLE:
        if (head.title.empty()) head.title = folded_blanks(raw_text(below));
        break;
      case GUMBO_TAG_LINK:
        if (attribute(below, "rel") == "license") head.licence = attribute(below, "href");
        break;
      case GUMBO_TAG_HTML:
        head.language = attribute(below, "lang");
        break;
      case GUMBO_TAG_SCRIPT:
        if (utf8::fold(attribute(below, "type")) == "application/ld+json") {
          if (auto linked = json::parse(raw_text(below)); !linked.is_discarded()) head.linked.push_back(std::move(linked));
        }
        break;
      default:
        break;
    }
    read_head(below, head, depth + 1);
  }
}

bool is_article(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto named = [](const Json& name) { return name.is_string() && name.get<std::string>().find("Article") != std::string::npos; };
  return type->is_array() ? std::any_of(type->begin(), type->end(), named) : named(*type);
}

const Json* find_article(const Json& value, int depth = 0) {
  if (depth > 8) return nullptr;
  if (value.is_object() && is_article(value)) return &value;
  if (value.is_array()) {
    for (const auto& below : value) {
      if (const auto* found = find_article(below, depth + 1)) return found;
    }
  }
  if (value.is_object() && value.contains("@graph")) return find_article(value["@graph"], depth + 1);
  return nullptr;
}

std::string name_in(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  if (value.is_array()) return value.empty() ? std::string() : name_in(value.front());
  for (const char* key : {"name", "url", "@id"}) {
    if (value.is_object() && value.contains(key)) return name_in(value[key]);
  }
  return {};
}

std::string field(const Json* object, const char* name) {
  if (object == nullptr) return {};
  const auto found = object->find(name);
  return found == object->end() ? std::string() : name_in(*found);
}

std::string first_filled(std::initializer_list<std::string> words) {
  for (const auto& one : words) {
    if (!one.empty()) return one;
  }
  return {};
}

std::string meta_of(const Head& head, const char* name) {
  const auto found = head.meta.find(name);
  return found == head.meta.end() ? std::string() : found->second;
}

Item item_of(const Head& head, const Json* article) {
  Item item;
  item.format = WireFormat::html;
  item.provider = first_filled({field(article, "publisher"), meta_of(head, "og:site_name")});
  item.native_id = first_filled({field(article, "mainEntityOfPage"), field(article, "url"), meta_of(head, "og:url")});
  item.headline = first_filled({field(article, "headline"), meta_of(head, "og:title"), head.title});
  item.byline = first_filled({field(article, "author"), meta_of(head, "author")});
  item.dateline = field(article, "dateline");
  item.first_issued = first_filled({field(article, "datePublished"), meta_of(head, "article:published_time"), meta_of(head, "datepublished"), meta_of(head, "date"),
                                    meta_of(head, "dc.date"), meta_of(head, "dc.date.issued"), meta_of(head, "pubdate")});
  // The day that readers know the story by; a later touch of the page is not another dispatch.
  item.issued = first_filled({item.first_issued, field(article, "dateModified"), meta_of(head, "article:modified_time")});
  item.language = first_filled({field(article, "inLanguage"), head.language, meta_of(head, "og:locale")});
  const auto add = [&](const char* name, std::string words) {
    if (!words.empty()) item.rights.push_back({name, std::move(words)});
  };
  add("copyrightholder", field(article, "copyrightHolder"));
  add("copyrightnotice", field(article, "copyrightNotice"));
  add("licence", first_filled({field(article, "license"), head.licence}));
  add("copyrightyear", field(article, "copyrightYear"));
  add("tdm-reservation", meta_of(head, "tdm-reservation"));
  return item;
}

std::size_t size_of(const std::vector<std::string>& paragraphs) {
  std::size_t size = 0;
  for (const auto& paragraph : paragraphs) size += paragraph.size();
  return size;
}

}  // namespace

std::vector<std::string> paragraphs_of_html(std::string_view fragment) {
  if (nests_too_deep(fragment) || grows_too_large(fragment)) return {};
  const Output parsed(fragment);
  return Paragraphs(false).of(parsed.tree->root);
}

Result<Items> read_html(std::string_view bytes, std::string_view declared_encoding) {
  const auto decoded = decode_bytes(bytes, declared_encoding);
  if (!decoded) return decoded.error();
  if (nests_too_deep(decoded->text)) return Error{ErrorCode::dispatch_damaged, "its elements lie too deep in each other to be a page"};
  if (grows_too_large(decoded->text)) return Error{ErrorCode::dispatch_damaged, "its elements stay open until there are too many to be a page"};
  const Output parsed(decoded->text);
  Head head;
  read_head(parsed.tree->document, head);
  const Json* article = nullptr;
  for (const auto& linked : head.linked) {
    if (article == nullptr) article = find_article(linked);
  }
  auto item = item_of(head, article);
  if (const auto* best = Candidates().best(parsed.tree->root)) item.paragraphs = Paragraphs(true).of(best);
  if (auto body = field(article, "articleBody"); body.size() > size_of(item.paragraphs)) {
    item.lines = true;
    item.paragraphs = {std::move(body)};
  }
  Items out;
  if (size_of(item.paragraphs) < least_article) {
    out.push_back(Error{ErrorCode::dispatch_not_news, "it is a page without an article; passed over"});
  } else {
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace chancery::wire
