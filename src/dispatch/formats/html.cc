// A web page of a news article.
//
//   meta, JSON-LD, title   headline, author, publisher, language, rights       page_head.cc
//   the page               its article                                         page_outline.cc, page_body.cc
//   both                   the day of issue                                    page_date.cc
//
// A JSON-LD articleBody is taken where the page yields much less: behind a wall, or made by a script. A page whose best
// element holds next to nothing is no article.
#include "dispatch/formats/html.h"

#include <utility>

#include "dispatch/decoding.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/page.h"
#include "dispatch/formats/page_body.h"
#include "dispatch/formats/page_date.h"
#include "dispatch/formats/page_head.h"

namespace chancery::wire {
namespace {

constexpr std::size_t least_article = 200;  // bytes of text outside links

/// Every block of a fragment, whatever it is.
class Paragraphs {
 public:
  std::vector<std::string> of(const GumboNode* node) {
    walk(node);
    close();
    return std::move(out_);
  }

 private:
  void walk(const GumboNode* node, int depth = 0) {
    if (depth > page::deepest) return;
    for (const auto* below : page::children(node)) {
      if (page::is_text(below)) {
        open_ += below->v.text.text;
        continue;
      }
      if (!page::is_element(below)) continue;
      const auto tag = below->v.element.tag;
      if (page::is_left_out(tag)) continue;
      if (page::is_block(tag)) close();
      if (page::is_one_of(tag, {GUMBO_TAG_BR, GUMBO_TAG_TD, GUMBO_TAG_TH})) open_ += in_lines_ && tag == GUMBO_TAG_BR ? '\n' : ' ';
      const bool outside = in_lines_;
      in_lines_ = in_lines_ || tag == GUMBO_TAG_PRE;
      walk(below, depth + 1);
      if (page::is_block(tag)) close();
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
  bool in_lines_ = false;  ///< inside a <pre>
};

std::string first_filled(std::initializer_list<std::string> words) {
  for (const auto& one : words) {
    if (!one.empty()) return one;
  }
  return {};
}

Item item_of(const page::Head& head) {
  Item item;
  item.format = WireFormat::html;
  item.provider = first_filled({head.in_article("publisher"), head.first_meta({"og:site_name"})});
  item.native_id =
      first_filled({head.in_article("mainEntityOfPage"), head.in_article("url"), head.first_meta({"og:url"})});
  item.headline = first_filled({head.in_article("headline"), head.first_meta({"og:title"}), head.title});
  item.byline = first_filled({head.in_article("author"), head.first_meta({"author"})});
  item.dateline = head.in_article("dateline");
  item.language = first_filled({head.in_article("inLanguage"), head.language, head.first_meta({"og:locale"})});
  const auto add = [&](const char* name, std::string words) {
    if (!words.empty()) item.rights.push_back({name, std::move(words)});
  };
  add("copyrightholder", head.in_article("copyrightHolder"));
  add("copyrightnotice", head.in_article("copyrightNotice"));
  add("licence", first_filled({head.in_article("license"), head.licence}));
  add("copyrightyear", head.in_article("copyrightYear"));
  add("tdm-reservation", head.first_meta({"tdm-reservation"}));
  return item;
}

std::size_t size_of(const std::vector<std::string>& paragraphs) {
  std::size_t size = 0;
  for (const auto& paragraph : paragraphs) size += paragraph.size();
  return size;
}

}  // namespace

std::vector<std::string> paragraphs_of_html(std::string_view fragment) {
  if (page::nests_too_deep(fragment) || page::grows_too_large(fragment)) return {};
  const page::Tree tree(fragment);
  return Paragraphs().of(tree.root());
}

Result<Items> read_html(std::string_view bytes, std::string_view declared_encoding) {
  const auto decoded = decode_bytes(bytes, declared_encoding);
  if (!decoded) return decoded.error();
  if (page::nests_too_deep(decoded->text))
    return Error{ErrorCode::dispatch_damaged, "its elements lie too deep in each other to be a page"};
  if (page::grows_too_large(decoded->text)) return Error{ErrorCode::dispatch_damaged, "its elements stay open until there are too many to be a page"};
  const page::Tree tree(decoded->text);
  const auto head = page::head_of(tree.document());
  auto item = item_of(head);
  item.issued = page::day_of(tree.root(), head);
  item.first_issued = item.issued;
  item.paragraphs = page::article_of(tree.root());
  if (auto body = head.in_article("articleBody"); body.size() > 2 * size_of(item.paragraphs)) {
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
