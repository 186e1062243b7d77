// RSS 0.9 to 2.0, RSS 1.0 (RDF) and Atom: one Item an entry; the channel's title sends it.
//
//   item / entry   title · guid, id, link · pubDate, dc:date, updated, published · dc:creator, author · content:encoded, content, description, summary
#include <utility>

#include "base/utf8.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/gathered.h"
#include "dispatch/formats/html.h"
#include "dispatch/formats/xml.h"

namespace chancery::wire {
namespace {

using pugi::xml_node;

// "media:title" and "itunes:summary" describe a picture or a recording, and would be taken for the story's own.
xml_node own_child(xml_node entry, std::string_view name) {
  for (const auto below : xml::children(entry, name)) {
    const std::string_view full = below.name();
    if (!full.starts_with("media:") && !full.starts_with("itunes:")) return below;
  }
  return {};
}

std::string first_of(xml_node entry, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    if (auto words = xml::text_of(own_child(entry, name)); !words.empty()) return words;
  }
  return {};
}

std::string link_of(xml_node entry) {
  for (const auto link : xml::children(entry, "link")) {
    const auto relation = xml::attribute(link, "rel");
    if (!relation.empty() && relation != "alternate") continue;
    auto address = xml::attribute(link, "href");
    return address.empty() ? xml::text_of(link) : address;
  }
  return {};
}

// Markup that was escaped into a text node, or stands as elements of its own.
std::vector<std::string> paragraphs_of_content(xml_node content) {
  const bool elements = content.find_child([](xml_node below) { return below.type() == pugi::node_element; });
  if (elements) return xml::paragraphs_of(content);
  std::string words;
  for (const auto below : content.children()) words += below.value();
  if (words.find('<') == std::string::npos) return {words};
  return paragraphs_of_html(words);
}

void read_entry(xml_node entry, WireFormat format, const std::string& provider, const std::string& rights, const std::string& language, Gathered& out) {
  Item item;
  item.format = format;
  item.provider = provider;
  item.language = language;
  item.headline = first_of(entry, {"title"});
  item.native_id = first_of(entry, {"guid", "id"});
  if (item.native_id.empty()) item.native_id = xml::attribute(entry, "about");
  if (item.native_id.empty()) item.native_id = link_of(entry);
  item.issued = first_of(entry, {"updated", "modified", "pubDate", "date", "published", "issued"});
  item.first_issued = first_of(entry, {"published", "issued", "pubDate", "created"});
  item.byline = first_of(entry, {"creator"});
  if (item.byline.empty()) item.byline = xml::text_of(xml::at(entry, "author/name"));
  auto own = first_of(entry, {"rights", "copyright"});
  if (own.empty()) own = rights;
  if (!own.empty()) item.rights.push_back({"rights", own});
  if (auto holder = first_of(entry, {"rightsHolder"}); !holder.empty()) item.rights.push_back({"copyrightholder", std::move(holder)});
  for (const auto licence : xml::children(entry, "license")) {
    auto address = xml::attribute(licence, "resource");
    if (address.empty()) address = xml::text_of(licence);
    if (!address.empty()) item.rights.push_back({"licence", std::move(address)});
  }
  for (const char* name : {"encoded", "content", "description", "summary"}) {
    const auto content = own_child(entry, name);
    if (!content || !item.paragraphs.empty()) continue;
    item.paragraphs = paragraphs_of_content(content);
  }
  if (item.paragraphs.empty() && item.headline.empty()) {
    out.add(Error{ErrorCode::dispatch_no_text, "it has neither title nor text; there is nothing to read"});
    return;
  }
  out.add(std::move(item));
}

}  // namespace

Result<Items> read_feed(std::string_view bytes) {
  pugi::xml_document document;
  if (const auto loaded = xml::load(bytes, document); !loaded) return loaded.error();
  Gathered out;
  const auto root = document.document_element();
  const bool atom = xml::is(root, "feed") || xml::is(root, "entry");
  const auto channel = atom ? root : xml::child(root, "channel");
  const auto provider = first_of(channel, {"title"});
  const auto rights = first_of(channel, {"copyright", "rights"});
  auto language = first_of(channel, {"language"});
  if (language.empty()) language = xml::attribute(root, "lang");
  if (xml::is(root, "entry")) read_entry(root, WireFormat::atom, "", "", language, out);
  for (const char* name : {"item", "entry"}) {
    for (const auto entry : xml::find_all(root, name)) {
      if (out.full()) break;
      read_entry(entry, atom ? WireFormat::atom : WireFormat::rss, provider, rights, language, out);
    }
  }
  if (out.empty()) out.add(Error{ErrorCode::dispatch_not_news, "it is a feed without entries; passed over"});
  return std::move(out).take();
}

}  // namespace chancery::wire
