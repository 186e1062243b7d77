// What a page says of itself to machines: its meta elements and its JSON-LD.
#pragma once

#include <initializer_list>
#include <map>
#include <string>
#include <string_view>

#include "dispatch/formats/page.h"

namespace chancery::wire::page {

struct Head {
  std::map<std::string, std::string> meta;  ///< by folded property, name or itemprop; the first of each
  std::map<std::string, std::string>
      linked;  ///< fields of the JSON-LD article, where there is one: a string, or the name of what stands there
  std::map<std::string, std::string>
      linked_page;  ///< dates of whatever else JSON-LD describes: "datePublished", "dateModified" …
  std::string title, language, licence;
  std::string address;  ///< canonical link

  /// The first that is not empty; empty when none is.
  [[nodiscard]] std::string first_meta(std::initializer_list<const char*> names) const;
  [[nodiscard]] std::string in_article(const char* field) const;
};

[[nodiscard]] Head head_of(const GumboNode* document);

}  // namespace chancery::wire::page
