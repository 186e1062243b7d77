// Foreign XML, opened with care: no DTD, no external entity, no address is ever fetched; elements go by their local name, whatever
// the prefix; and a declared encoding which the bytes contradict is not believed.
//
//   <?xml encoding="iso-8859-1"?> … é in two bytes …     valid UTF-8 with letters beyond ASCII is UTF-8, whatever it declares
#pragma once

#include <pugixml.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"

namespace chancery::wire::xml {

/// How deep elements may lie in each other: walks are recursive.
inline constexpr int deepest = 256;

/// Fills `document`. Fails with dispatch_damaged: not well formed (the sentence gives the byte), or deeper than `deepest`.
[[nodiscard]] Result<Done> load(std::string_view bytes, pugi::xml_document& document);

[[nodiscard]] std::string_view local_name(pugi::xml_node node);
[[nodiscard]] bool is(pugi::xml_node node, std::string_view name);

/// The first child element of that local name; a null node when there is none.
[[nodiscard]] pugi::xml_node child(pugi::xml_node node, std::string_view name);
/// The same, down a path: "contentMeta/language".
[[nodiscard]] pugi::xml_node at(pugi::xml_node node, std::string_view path);
[[nodiscard]] std::vector<pugi::xml_node> children(pugi::xml_node node, std::string_view name);
/// The first element of that name anywhere below.
[[nodiscard]] pugi::xml_node find(pugi::xml_node node, std::string_view name);
/// All of them, in document order, not looking inside one that was found.
[[nodiscard]] std::vector<pugi::xml_node> find_all(pugi::xml_node node, std::string_view name);

/// Attribute by local name; empty when absent.
[[nodiscard]] std::string attribute(pugi::xml_node node, std::string_view name);

/// All character data below, runs of white space as one blank, none at the ends. NBSP and its kin stay.
[[nodiscard]] std::string text_of(pugi::xml_node node);

/// What stands inside a node as markup, for words that are not for people: a policy in another language of XML.
[[nodiscard]] std::string markup_in(pugi::xml_node node);

/// Of XHTML, NITF and their like: one string a block. Lists, headings and table rows are blocks; scripts, styles, media and captions
/// are left out. A <pre> keeps its lines; nothing else has a line end.
[[nodiscard]] std::vector<std::string> paragraphs_of(pugi::xml_node node);

}  // namespace chancery::wire::xml
