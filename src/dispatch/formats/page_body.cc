// How the article is found, as readers' modes of browsers do it (Arc90's Readability and its heirs):
//
//   furniture out      what desks call comment, share, related, sidebar …; but never what holds most of the page's
//   words paragraphs vote    each run of text gives a score to the elements round it, less with every step away the
//   best element   by score, less the share of its text that stands in links; its like neighbours come along swept
//   lists, boxes and headings in it that are links, forms or pictures rather than words
//
// A page that yields next to nothing is tried again with one rule less each time: a desk may well call its article
// "widget".
#include "dispatch/formats/page_body.h"

#include <algorithm>
#include <array>

#include "dispatch/formats/fields.h"
#include "dispatch/formats/page_outline.h"

namespace chancery::wire::page {
namespace {

// Bytes; less is tried again with one rule less. No more than a flash has, or a short dispatch would lose to the
// furniture round it.
constexpr long enough = 200;

struct Rules {
  bool without_furniture = true;
  bool names_count = true;
  bool swept = true;
};

// What desks call the things round an article.
bool is_named_furniture(const Element& element) {
  static constexpr std::array words = {
      "-ad-",       "advert",    "banner",    "breadcrumb", "comment",    "community", "disqus",     "footer",
      "gdpr",       "menu",      "related",   "remark",     "replies",    "rss",       "shoutbox",   "sidebar",
      "skyscraper", "social",    "sponsor",   "pagination", "pager",      "popup",     "newsletter", "cookie",
      "promo",      "recommend", "subscribe", "most-read",  "mostread",   "read-more", "readmore",   "read-next",
      "signup",     "sign-up",   "outbrain",  "taboola",    "author-bio", "caption",   "modal",      "share",
      "navigation", "toolbar",   "trending"};
  static constexpr std::array body_words = {"article-body",  "articlebody",  "article__body", "body-content",
                                            "entry-content", "post-content", "story-body"};
  const auto role = attribute(element.node, "role");
  static constexpr std::array roles = {"menu", "navigation", "complementary", "alert", "dialog"};
  if (std::any_of(roles.begin(), roles.end(), [&](const char* one) { return role.starts_with(one); })) return true;
  const auto marks = element.classes + " " + element.id;
  return names_any(marks, words) && !names_any(marks, body_words);
}

// A line of its own that says who wrote: not news.
bool is_byline(const Element& element, const Counts& total) {
  if (total.text == 0 || total.text > 100) return false;
  static constexpr std::array words = {"byline", "author", "writtenby"};
  return attribute(element.node, "rel") == "author" || names_any(element.classes + " " + element.id, words);
}

bool is_furniture(const Element& element, const Counts& total) {
  if (is_one_of(element.tag, {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) return false;
  if (is_one_of(element.tag, {GUMBO_TAG_NAV, GUMBO_TAG_ASIDE, GUMBO_TAG_FOOTER})) return true;
  return is_named_furniture(element) || is_byline(element, total);
}

constexpr std::array good_names = {"article", "body", "content", "entry", "main",
                                   "page",    "post", "text",    "blog",  "story"};
constexpr std::array bad_names = {"-ad-",       "hidden",  "banner",   "combx", "comment",  "contact",
                                  "foot",       "gdpr",    "masthead", "media", "meta",     "outbrain",
                                  "promo",      "related", "scroll",   "share", "shoutbox", "sidebar",
                                  "skyscraper", "sponsor", "shopping", "tags",  "tool",     "widget"};

double worth_of_names(const Element& element) {
  double out = 0;
  for (const auto* marks : {&element.classes, &element.id}) {
    if (marks->empty()) continue;
    if (names_any(*marks, bad_names)) out -= 25;
    if (names_any(*marks, good_names)) out += 25;
  }
  return out;
}

double worth_of_tag(GumboTag tag) {
  if (tag == GUMBO_TAG_ARTICLE) return 10;
  if (is_one_of(tag, {GUMBO_TAG_DIV, GUMBO_TAG_MAIN})) return 5;
  if (is_one_of(tag, {GUMBO_TAG_PRE, GUMBO_TAG_TD, GUMBO_TAG_BLOCKQUOTE})) return 3;
  if (is_one_of(tag, {GUMBO_TAG_ADDRESS, GUMBO_TAG_OL, GUMBO_TAG_UL, GUMBO_TAG_DL, GUMBO_TAG_DD, GUMBO_TAG_DT,
                      GUMBO_TAG_LI, GUMBO_TAG_FORM}))
    return -3;
  if (is_one_of(tag,
                {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6, GUMBO_TAG_TH}))
    return -5;
  return 0;
}

bool is_heading(GumboTag tag) {
  return is_one_of(tag, {GUMBO_TAG_H1, GUMBO_TAG_H2, GUMBO_TAG_H3, GUMBO_TAG_H4, GUMBO_TAG_H5, GUMBO_TAG_H6});
}

/// One try at a page.
class Search {
 public:
  Search(const Outline& outline, const Rules& rules)
      : outline_(outline), elements_(outline.elements), rules_(rules), removed_(elements_.size()) {}

  std::vector<std::string> paragraphs() {
    if (elements_.empty()) return {};
    totals_ = totals_of(outline_, removed_);
    if (rules_.without_furniture) remove_furniture();
    vote();
    const auto best = best_element();
    if (best == 0 && scores_[0] <= 0) return {};
    keep_with_neighbours(best);
    if (rules_.swept) sweep();
    return words_kept();
  }

 private:
  void remove_furniture() {
    const auto all = words_of_prose();
    for (std::size_t i = 1; i < elements_.size(); ++i) {
      if (removed_[elements_[i].parent]) {
        removed_[i] = true;
      } else {
        // Half of the page's words are the page.
        removed_[i] = 2 * (totals_[i].text - totals_[i].links) < all && is_furniture(elements_[i], totals_[i]);
      }
    }
    totals_ = totals_of(outline_, removed_);
  }
  [[nodiscard]] long words_of_prose() const { return totals_[0].text - totals_[0].links; }

  [[nodiscard]] Counts counts_of(const Run& run) const {
    Counts out;
    for (auto i = run.first; i < run.last; ++i) {
      if (!removed_[outline_.pieces[i].element]) out.add(outline_.pieces[i].counts);
    }
    return out;
  }

  void vote() {
    scores_.assign(elements_.size(), 0.0);
    std::vector<bool> seen(elements_.size());
    for (const auto& run : outline_.runs) {
      const auto& holder = elements_[run.holder];
      if (removed_[run.holder] || is_heading(holder.tag) ||
          is_one_of(holder.tag, {GUMBO_TAG_LI, GUMBO_TAG_DD, GUMBO_TAG_DT}))
        continue;
      const auto counts = counts_of(run);
      if (counts.text < 25) continue;
      const double score =
          2.0 + static_cast<double>(counts.commas) + std::min(3.0, static_cast<double>(counts.text) / 100.0);
      auto at = run.whole || holder.tag == GUMBO_TAG_P ? holder.parent : run.holder;
      for (int level = 0; level < 5; ++level, at = elements_[at].parent) {
        if (!seen[at])
          scores_[at] += worth_of_tag(elements_[at].tag) + (rules_.names_count ? worth_of_names(elements_[at]) : 0.0);
        seen[at] = true;
        scores_[at] += score / (level == 0 ? 1.0 : level == 1 ? 2.0 : 3.0 * level);
        if (at == 0) break;
      }
    }
    for (std::size_t i = 0; i < elements_.size(); ++i) scores_[i] *= 1.0 - totals_[i].link_density();
  }

  [[nodiscard]] std::size_t best_element() const {
    auto best = static_cast<std::size_t>(std::max_element(scores_.begin(), scores_.end()) - scores_.begin());
    best = common_holder(best);
    // An article in parts: what holds them all scores higher than each.
    const double least = scores_[best] / 3.0;
    double last = scores_[best];
    for (auto at = elements_[best].parent; at != 0; at = elements_[at].parent) {
      if (scores_[at] == 0.0) continue;
      if (scores_[at] < least) break;
      if (scores_[at] > last) {
        best = at;
        break;
      }
      last = scores_[at];
    }
    while (best != 0 && is_only_child(best) && elements_[best].parent != 0) best = elements_[best].parent;
    return best;
  }

  // Where several elements score nearly the same, what holds three of them holds the article.
  [[nodiscard]] std::size_t common_holder(std::size_t best) const {
    std::vector<std::size_t> close;
    for (std::size_t i = 0; i < scores_.size(); ++i) {
      if (i != best && scores_[i] >= 0.75 * scores_[best]) close.push_back(i);
    }
    if (close.size() < 3) return best;
    for (auto at = elements_[best].parent; at != 0; at = elements_[at].parent) {
      const auto inside =
          std::count_if(close.begin(), close.end(), [&](std::size_t i) { return i > at && i < elements_[at].end; });
      if (inside >= 3) return at;
    }
    return best;
  }

  [[nodiscard]] bool is_only_child(std::size_t index) const {
    const auto& parent = elements_[elements_[index].parent];
    return elements_[index].parent + 1 == index && elements_[index].end == parent.end && parent.own.text == 0;
  }

  void keep_with_neighbours(std::size_t best) {
    kept_.push_back(best);
    if (best == 0) return;
    const auto parent = elements_[best].parent;
    const double least = std::max(10.0, 0.2 * scores_[best]);
    for (auto i = parent + 1; i < elements_[parent].end; i = elements_[i].end) {
      if (i == best || removed_[i]) continue;
      const double bonus = !elements_[best].classes.empty() && elements_[i].classes == elements_[best].classes
                               ? 0.2 * scores_[best]
                               : 0.0;
      if (scores_[i] + bonus >= least || is_lone_paragraph(i)) kept_.push_back(i);
    }
    std::sort(kept_.begin(), kept_.end());
  }

  [[nodiscard]] bool is_lone_paragraph(std::size_t index) const {
    return elements_[index].tag == GUMBO_TAG_P && totals_[index].text > 80 && totals_[index].link_density() < 0.25;
  }

  // From the last to the first, so that what lies inside is judged before what holds it.
  void sweep() {
    for (auto root = kept_.rbegin(); root != kept_.rend(); ++root) {
      for (auto i = elements_[*root].end; i-- > *root + 1;) {
        if (!removed_[i] && !is_inside_removed(i) && is_rubbish(i, totals_[*root])) remove(i);
      }
    }
  }
  [[nodiscard]] bool is_inside_removed(std::size_t index) const { return removed_[elements_[index].parent]; }

  void remove(std::size_t index) {
    const auto gone = totals_[index];
    for (auto at = index; at != 0;) {
      at = elements_[at].parent;
      totals_[at].add(gone, -1);
    }
    for (auto i = index; i < elements_[index].end; ++i) removed_[i] = true;
  }

  [[nodiscard]] bool is_rubbish(std::size_t index, const Counts& whole) const {
    const auto& element = elements_[index];
    const auto& counts = totals_[index];
    if (element.tag == GUMBO_TAG_H1) return true;
    if (is_heading(element.tag)) return rules_.names_count && worth_of_names(element) < 0;
    const bool list = is_one_of(element.tag, {GUMBO_TAG_UL, GUMBO_TAG_OL, GUMBO_TAG_DL});
    if (!list && !is_one_of(element.tag, {GUMBO_TAG_DIV, GUMBO_TAG_TABLE, GUMBO_TAG_SECTION, GUMBO_TAG_FORM,
                                          GUMBO_TAG_FIELDSET, GUMBO_TAG_HEADER}))
      return false;
    if (counts.text == 0) return false;
    const double names = rules_.names_count ? worth_of_names(element) : 0.0;
    if (names < 0 && 2 * counts.text < whole.text) return true;
    if (counts.commas >= 10) return false;
    const double density = counts.link_density();
    const bool few_words = counts.text < 25 && counts.images != 1;
    return (counts.images > 1 && 2 * counts.paragraphs < counts.images && counts.text < 200) ||
           (!list && counts.items > counts.paragraphs + 100) || counts.inputs > counts.paragraphs / 3 ||
           (!list && few_words && counts.headings * 10 < counts.text * 9) ||
           (names < 25 && density > (list ? 0.4 : 0.2)) || density > 0.5;
  }

  [[nodiscard]] std::vector<std::string> words_kept() const {
    std::vector<bool> kept(elements_.size());
    for (const auto root : kept_) {
      for (auto i = root; i < elements_[root].end; ++i) kept[i] = true;
    }
    std::vector<std::string> out;
    for (const auto& run : outline_.runs) {
      if (!kept[run.holder]) continue;
      std::string words;
      for (auto i = run.first; i < run.last; ++i) {
        if (!removed_[outline_.pieces[i].element]) words += outline_.pieces[i].text;
      }
      words = folded_blanks(words);
      if (!words.empty()) out.push_back(std::move(words));
    }
    return out;
  }

  const Outline& outline_;
  const std::vector<Element>& elements_;
  Rules rules_;
  std::vector<bool> removed_;
  std::vector<Counts> totals_;
  std::vector<double> scores_;
  std::vector<std::size_t> kept_;
};

long size_of(const std::vector<std::string>& paragraphs) {
  long size = 0;
  for (const auto& paragraph : paragraphs) size += static_cast<long>(paragraph.size());
  return size;
}

}  // namespace

std::vector<std::string> article_of(const GumboNode* root) {
  const auto outline = outline_of(root);
  std::vector<std::string> longest;
  for (const Rules& rules :
       {Rules{}, Rules{.without_furniture = false}, Rules{.without_furniture = false, .names_count = false},
        Rules{.without_furniture = false, .names_count = false, .swept = false}}) {
    auto found = Search(outline, rules).paragraphs();
    if (size_of(found) > size_of(longest)) longest = std::move(found);
    if (size_of(longest) >= enough) break;
  }
  return longest;
}

}  // namespace chancery::wire::page
