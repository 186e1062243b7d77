#include "dispatch/formats/page_head.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>

#include "base/utf8.h"
#include "dispatch/formats/json.h"
#include "dispatch/formats/fields.h"

namespace chancery::wire::page {
namespace {

using Json = nlohmann::json;

constexpr int deepest_json = 8;

// Desks write JSON-LD by hand: comments of HTML round it, line ends within strings.
Json parsed(std::string words) {
  for (const std::string_view mark : {"<!--", "-->", "<![CDATA[", "]]>", "//<![CDATA[", "//]]>"}) {
    if (const auto at = words.find(mark); at != std::string::npos && (at < 16 || at + 16 > words.size()))
      words.erase(at, mark.size());
  }
  for (char& c : words) {
    if (static_cast<unsigned char>(c) < 0x20) c = ' ';
  }
  return json::parse(words);
}

bool is_article(const Json& object) {
  const auto type = object.find("@type");
  if (type == object.end()) return false;
  const auto named = [](const Json& name) {
    if (!name.is_string()) return false;
    const auto& words = name.get_ref<const std::string&>();
    return words.find("Article") != std::string::npos || words.find("BlogPosting") != std::string::npos ||
           words == "Report";
  };
  return type->is_array() ? std::any_of(type->begin(), type->end(), named) : named(*type);
}

std::string name_in(const Json& value, int depth = 0) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return value.dump();
  if (depth > deepest_json) return {};
  if (value.is_array()) return value.empty() ? std::string() : name_in(value.front(), depth + 1);
  for (const char* key : {"name", "url", "@id"}) {
    if (value.is_object() && value.contains(key)) return name_in(value[key], depth + 1);
  }
  return {};
}

constexpr std::array date_fields = {"datePublished", "dateCreated", "dateModified", "uploadDate"};

void take_linked(const Json& value, Head& head, int depth = 0) {
  if (depth > deepest_json) return;
  if (value.is_array()) {
    for (const auto& below : value) take_linked(below, head, depth + 1);
    return;
  }
  if (!value.is_object()) return;
  if (is_article(value) && head.linked.empty()) {
    for (const auto& [name, field] : value.items()) {
      if (auto words = name_in(field); !words.empty()) head.linked.emplace(name, std::move(words));
    }
  }
  for (const auto* name : date_fields) {
    if (const auto found = value.find(name); found != value.end() && found->is_string())
      head.linked_page.try_emplace(name, found->get<std::string>());
  }
  for (const auto* name : {"@graph", "mainEntity", "mainEntityOfPage"}) {
    if (value.contains(name)) take_linked(value[name], head, depth + 1);
  }
}

// What is no JSON still says its dates: "datePublished": "2020-02-17".
void take_dates_of_broken(std::string_view words, Head& head) {
  for (const auto* name : date_fields) {
    const auto at = words.find(std::string("\"") + name + "\"");
    if (at == std::string_view::npos) continue;
    const auto open = words.find('"', words.find(':', at) + 1);
    const auto close = open == std::string_view::npos ? open : words.find('"', open + 1);
    if (close != std::string_view::npos && close - open < 40)
      head.linked_page.try_emplace(name, words.substr(open + 1, close - open - 1));
  }
}

void take_meta(const GumboNode* node, Head& head) {
  for (const auto* kind : {"property", "name", "itemprop", "http-equiv"}) {
    const auto name = attribute(node, kind);
    if (name.empty()) continue;
    const auto content = attribute(node, "content");
    if (!content.empty()) head.meta.try_emplace(utf8::fold(name), content);
  }
}

void take_link(const GumboNode* node, Head& head) {
  const auto relation = attribute(node, "rel");
  if (relation == "license") head.licence = attribute(node, "href");
  if (relation == "canonical" && head.address.empty()) head.address = attribute(node, "href");
}

void take_script(const GumboNode* node, Head& head) {
  if (utf8::fold(attribute(node, "type")).find("ld+json") == std::string::npos) return;
  auto words = raw_text(node);
  const auto json = parsed(words);
  if (json.is_discarded()) {
    take_dates_of_broken(words, head);
  } else {
    take_linked(json, head);
  }
}

void walk(const GumboNode* node, Head& head, int depth = 0) {
  if (depth > deepest) return;
  for (const auto* below : children(node)) {
    if (!is_element(below)) continue;
    const auto tag = below->v.element.tag;
    if (tag == GUMBO_TAG_META) take_meta(below, head);
    if (tag == GUMBO_TAG_LINK) take_link(below, head);
    if (tag == GUMBO_TAG_SCRIPT) take_script(below, head);
    if (tag == GUMBO_TAG_TITLE && head.title.empty()) head.title = folded_blanks(raw_text(below));
    if (tag == GUMBO_TAG_HTML) head.language = attribute(below, "lang");
    walk(below, head, depth + 1);
  }
}

}  // namespace

std::string Head::first_meta(std::initializer_list<const char*> names) const {
  for (const auto* name : names) {
    if (const auto found = meta.find(name); found != meta.end()) return found->second;
  }
  return {};
}

std::string Head::in_article(const char* field) const {
  const auto found = linked.find(field);
  return found == linked.end() ? std::string() : found->second;
}

Head head_of(const GumboNode* document) {
  Head head;
  walk(document, head);
  return head;
}

}  // namespace chancery::wire::page
