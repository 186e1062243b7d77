// Where the day is looked for, the surest first. The first place that gives a whole day wins.
//
//   JSON-LD of the article      datePublished, dateCreated
//   meta                        article:published_time and what desks call it
//   the page's own marks        itemprop=datePublished, <time pubdate>, class "published", "entry-date" …
//   the address                 …/2022/02/17/…; it also settles which day of two that UTC makes of one night
//   any <time>, then any element whose class or id speaks of a date
//   words                       "Published on 17 February 2022", "Stand: 17.02.2022"
//   JSON-LD, meta of the page   dateModified, last-modified
//   words                       the first day that is printed at all
#include "dispatch/formats/page_date.h"

#include <algorithm>
#include <array>
#include <chrono>
#include <functional>
#include <optional>
#include <vector>

#include "base/utf8.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/printed_day.h"
#include "dispatch/instants.h"

namespace chancery::wire::page {
namespace {

constexpr std::size_t longest_mark = 120;   // bytes of an element that is a date and little else
constexpr std::size_t read_words = 40'000;  // bytes of the page's words in which a day is looked for

/// As written where a machine can read it, else the day that is printed in it.
std::string as_day(std::string_view words, bool month_first) {
  const auto instant = read_instant(words);
  if (instant && instant->day.day != 0) return std::string(words);
  const auto day = printed_day(words, month_first);
  return day ? edtf(*day) : std::string();
}

/// What of the page's elements speaks of a day, by how surely.
struct Marks {
  std::vector<std::string> published, times, named, modified;
  std::string words;  ///< of the page, a line a text node
};

class Search {
 public:
  Search(bool month_first, bool everywhere) : month_first_(month_first), everywhere_(everywhere) {}
  Marks of(const GumboNode* root) {
    walk(root, 0, false);
    return std::move(marks_);
  }

 private:
  void walk(const GumboNode* node, int depth, bool aside) {
    if (depth > deepest) return;
    for (const auto* below : children(node)) {
      if (is_text(below)) {
        add_words(below->v.text.text, aside);
      } else if (is_element(below) && !is_one_of(below->v.element.tag, {GUMBO_TAG_SCRIPT, GUMBO_TAG_STYLE,
                                                                        GUMBO_TAG_NOSCRIPT, GUMBO_TAG_HEAD})) {
        const bool outside = aside || (!everywhere_ && is_aside(below));
        if (!outside) look_at(below);
        walk(below, depth + 1, outside);
      }
    }
  }

  void add_words(std::string_view words, bool aside) {
    if (aside || marks_.words.size() > read_words || words.find_first_not_of(" \t\r\n") == std::string_view::npos)
      return;
    marks_.words.append(words).append("\n");
  }

  // Other stories' days stand beside this one's.
  static bool is_aside(const GumboNode* node) {
    const auto tag = node->v.element.tag;
    if (is_one_of(tag, {GUMBO_TAG_HTML, GUMBO_TAG_BODY, GUMBO_TAG_ARTICLE, GUMBO_TAG_MAIN})) return false;
    if (is_one_of(tag, {GUMBO_TAG_ASIDE, GUMBO_TAG_NAV, GUMBO_TAG_FOOTER})) return true;
    static constexpr std::array words = {"comment-", "comments", "commentlist", "related", "sidebar",  "recommend",
                                         "widget",   "teaser",   "latest",      "footer",  "copyright"};
    const auto marks = utf8::fold(std::string(attribute(node, "class")) + " " + std::string(attribute(node, "id")));
    return names_any(marks, words);
  }

  void look_at(const GumboNode* node) {
    const auto property = utf8::fold(attribute(node, "itemprop"));
    const auto marks = utf8::fold(std::string(attribute(node, "class")) + " " + std::string(attribute(node, "id")));
    const bool is_time = node->v.element.tag == GUMBO_TAG_TIME;
    static constexpr std::array publishing = {"published",    "pubdate",       "publish-date",   "publishdate",
                                              "publication",  "entry-date",    "post-date",      "postdate",
                                              "article-date", "article__date", "date-published", "datepublished",
                                              "posted-on",    "post_date",     "entry_date"};
    static constexpr std::array changing = {"modified", "updated", "update"};
    static constexpr std::array dating = {
        "date",     "datum", "fecha", "time",         "published",   "posted", "publish", "meta",      "byline",
        "dateline", "info",  "stand", "entry-header", "post-header", "autor",  "author",  "submitted", "timestamp"};
    const bool changed = names_any(property + " " + marks, changing) && !names_any(property + " " + marks, publishing);
    if (changed) {
      if (is_time || !property.empty()) add(marks_.modified, node);
    } else if (property == "datepublished" || property == "datecreated" ||
               gumbo_get_attribute(&node->v.element.attributes, "pubdate") != nullptr || names_any(marks, publishing)) {
      add(marks_.published, node);
    } else if (is_time) {
      add(marks_.times, node);
    } else if (names_any(marks, dating)) {
      add(marks_.named, node);
    }
  }

  void add(std::vector<std::string>& to, const GumboNode* node) {
    for (const auto* name : {"datetime", "content", "title", "data-datetime"}) {
      const auto value = attribute(node, name);
      if (auto day = value.size() > longest_mark ? std::string() : as_day(value, month_first_); !day.empty()) {
        to.push_back(std::move(day));
        return;
      }
    }
    std::string words;
    gather(node, words, 0);
    words = folded_blanks(words);
    if (words.size() > longest_mark) return;
    if (auto day = as_day(words, month_first_); !day.empty()) to.push_back(std::move(day));
  }

  static void gather(const GumboNode* node, std::string& words, int depth) {
    if (depth > 12 || words.size() > 4 * longest_mark) return;
    for (const auto* below : children(node)) {
      if (is_text(below)) words.append(below->v.text.text).append(" ");
      if (is_element(below) && !is_left_out(below->v.element.tag)) gather(below, words, depth + 1);
    }
  }

  Marks marks_;
  bool month_first_;
  bool everywhere_;
};

// "Published: …", in the languages of the papers that we meet.
std::string day_after_cue(std::string_view words, bool month_first) {
  static constexpr std::array cues = {
      "published", "posted on", "posted",       "veroffentlicht", "erstellt am", "geschrieben am", "verfasst am",
      "publie le", "publie",    "mis en ligne", "publicado",      "pubblicato",  "gepubliceerd",   "publicerad",
      "date:",     "datum:",    "stand:",       "stand ",         "created",     "written on",     "am "};
  const auto folded = utf8::fold(words);
  for (const std::string_view cue : cues) {
    for (auto at = folded.find(cue); at != std::string::npos; at = folded.find(cue, at + cue.size())) {
      if (at > 0 && folded[at - 1] >= 'a' && folded[at - 1] <= 'z') continue;
      const auto near = std::string_view(folded).substr(at + cue.size(), 40);
      if (const auto day = printed_day(near, month_first)) return edtf(*day);
    }
  }
  return {};
}

std::string first_day(const std::vector<std::string>& words, bool month_first) {
  for (const auto& one : words) {
    if (auto day = as_day(one, month_first); !day.empty()) return day;
  }
  return {};
}

std::optional<WireDate> day_of_address(const Head& head) {
  for (const auto& address : {head.address, head.first_meta({"og:url"}), head.in_article("url")}) {
    if (const auto day = day_in_address(address)) return day;
  }
  return std::nullopt;
}

std::chrono::sys_days days_of(const WireDate& date) {
  return std::chrono::year{date.year} / std::chrono::month{static_cast<unsigned>(date.month)} /
         std::chrono::day{static_cast<unsigned>(date.day)};
}

// An address is made once, in the paper's own calendar: it is right where fields give the same night in UTC, or a later
// touch. A day in it that lies after the stated one is of something else.
std::string settled(const std::string& stated, const std::optional<WireDate>& address) {
  if (!address) return stated;
  const auto instant = read_instant(stated);
  if (!instant || instant->day.day == 0) return edtf(*address);
  const auto ahead = days_of(*address) - days_of(instant->day);
  if (ahead.count() == 0 || ahead.count() > 1) return stated;
  return edtf(*address);
}

std::vector<std::string> meta_days(const Head& head) {
  std::vector<std::string> out;
  for (const auto* name : {"article:published_time",
                           "og:article:published_time",
                           "article:published",
                           "datepublished",
                           "og:published_time",
                           "published_time",
                           "publication_date",
                           "article.published",
                           "publishdate",
                           "publish-date",
                           "publish_date",
                           "pubdate",
                           "parsely-pub-date",
                           "sailthru.date",
                           "cxenseparse:recs:publishtime",
                           "dc.date.issued",
                           "dcterms.issued",
                           "dc.date.created",
                           "dcterms.created",
                           "dc.date",
                           "dcterms.date",
                           "date",
                           "dc.created",
                           "citation_publication_date",
                           "citation_date",
                           "article_date_original",
                           "originalpublicationdate",
                           "release_date",
                           "datecreated",
                           "article:created",
                           "article:post_date",
                           "created",
                           "og:pubdate",
                           "rnews:datepublished",
                           "buildtime",
                           "displaydate",
                           "article-publication-date"}) {
    if (auto words = head.first_meta({name}); !words.empty()) out.push_back(std::move(words));
  }
  return out;
}

std::vector<std::string> modified_metas(const Head& head) {
  return {head.first_meta({"article:modified_time", "og:updated_time", "datemodified", "last-modified",
                           "dc.date.modified", "dcterms.modified"})};
}

std::string linked_day(const std::map<std::string, std::string>& fields, std::initializer_list<const char*> names,
                       bool month_first) {
  for (const auto* name : names) {
    const auto found = fields.find(name);
    if (found == fields.end()) continue;
    if (auto day = as_day(found->second, month_first); !day.empty()) return day;
  }
  return {};
}

/// What the head says that the article's day is; empty when it does not.
std::string stated_day(const Head& head, bool month_first) {
  auto day = linked_day(head.linked, {"datePublished", "dateCreated"}, month_first);
  return day.empty() ? first_day(meta_days(head), month_first) : day;
}

std::string shown_day(const Marks& marks, const Head& head, bool month_first) {
  for (const auto& place : std::initializer_list<std::function<std::string()>>{
           [&] { return first_day(marks.published, month_first); },
           [&] {
             return linked_day(head.linked_page, {"datePublished", "dateCreated", "uploadDate"}, month_first);
           },
           [&] { return first_day(marks.times, month_first); },
           [&] { return first_day(marks.named, month_first); },
           [&] { return day_after_cue(marks.words, month_first); },
           [&] { return first_day(marks.modified, month_first); },
           [&] { return linked_day(head.linked, {"dateModified"}, month_first); },
           [&] { return linked_day(head.linked_page, {"dateModified"}, month_first); },
           [&] { return first_day(modified_metas(head), month_first); },
           [&] { return as_day(marks.words, month_first); },
       }) {
    if (auto day = place(); !day.empty()) return day;
  }
  return {};
}

}  // namespace

std::string day_of(const GumboNode* root, const Head& head) {
  // 02/03/2022 is March to most of the world and February to one country.
  const auto language = utf8::fold(head.language);
  const bool month_first = language == "en-us" || language == "en_us" || language == "en";
  const auto address = day_of_address(head);
  if (auto day = stated_day(head, month_first); !day.empty()) return settled(day, address);
  auto marks = Search(month_first, false).of(root);
  if (auto day = first_day(marks.published, month_first); !day.empty()) return settled(day, address);
  if (address) return edtf(*address);
  if (auto day = shown_day(marks, head, month_first); !day.empty()) return day;
  // Some desks call the box that holds their story "widget".
  return shown_day(Search(month_first, true).of(root), head, month_first);
}

}  // namespace chancery::wire::page
