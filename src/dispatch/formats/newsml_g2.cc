// NewsML-G2, 2.4 to 2.35: a newsItem alone, or several in a newsMessage; the items that a packageItem carries inside.
//
//   newsItem guid version
//     rightsInfo    copyrightHolder copyrightNotice usageTerms          who allows what
//                   rightsExpressionXML | rightsExpressionData
//     itemMeta      pubStatus embargoed versionCreated signal edNote     its life
//     contentMeta   headline by creditline dateline located urgency      its face; located is where it was FILED
//     contentSet    inlineXML (NITF, XHTML) | inlineData (text, HTML)    its words
//
// Pictures, graphics, video, planning and knowledge items are no dispatches. An item may hold the same story in two languages: then
// it gives two.
#include <set>
#include <utility>

#include "base/utf8.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/gathered.h"
#include "dispatch/formats/html.h"
#include "dispatch/formats/xml.h"

namespace chancery::wire {
namespace {

using pugi::xml_node;

// "nprov:AFP" without its scheme; a full URI as it is.
std::string code_of(xml_node node) {
  auto code = xml::attribute(node, "qcode");
  if (const auto colon = code.find(':'); colon != std::string::npos) code.erase(0, colon + 1);
  for (const char* name : {"literal", "uri"}) {
    if (code.empty()) code = xml::attribute(node, name);
  }
  if (code.empty()) code = xml::text_of(xml::child(node, "name"));
  return code.empty() ? xml::text_of(node) : code;
}

std::string first_text(xml_node node, std::string_view name) { return xml::text_of(xml::child(node, name)); }

void read_life(xml_node meta, Item& item) {
  item.provider = code_of(xml::child(meta, "provider"));
  item.status = code_of(xml::child(meta, "pubStatus"));
  const auto embargoed = xml::child(meta, "embargoed");
  item.has_embargo = static_cast<bool>(embargoed);
  item.embargo = xml::text_of(embargoed);
  item.issued = first_text(meta, "versionCreated");
  item.first_issued = first_text(meta, "firstCreated");
  item.kind = code_of(xml::child(meta, "itemClass"));
  for (const auto signal : xml::children(meta, "signal")) item.signals.push_back(code_of(signal));
  for (const auto note : xml::children(meta, "edNote")) {
    const auto role = utf8::fold(xml::attribute(note, "role"));
    item.notes.push_back({xml::text_of(note), role.find("public") != std::string::npos && role.find("non") == std::string::npos});
  }
  for (const auto link : xml::children(meta, "link")) {
    auto relation = xml::attribute(link, "rel");
    auto id = xml::attribute(link, "residref");
    if (id.empty()) id = xml::attribute(link, "href");
    if (!id.empty()) item.references.push_back({std::move(relation), std::move(id), xml::attribute(link, "version")});
  }
}

void read_face(xml_node meta, Item& item) {
  item.urgency = urgency_of(first_text(meta, "urgency"));
  item.headline = first_text(meta, "headline");
  item.byline = first_text(meta, "by");
  item.credit = first_text(meta, "creditline");
  item.dateline = first_text(meta, "dateline");
  item.service_number = first_text(meta, "slugline");
  if (item.issued.empty()) item.issued = first_text(meta, "contentModified");
  if (item.first_issued.empty()) item.first_issued = first_text(meta, "contentCreated");
  for (const auto place : xml::children(meta, "located")) {
    auto name = xml::text_of(xml::child(place, "name"));
    if (name.empty()) name = xml::attribute(place, "literal");
    if (!name.empty()) item.places.push_back(std::move(name));
  }
  item.language = xml::attribute(xml::child(meta, "language"), "tag");
}

void read_rights(xml_node info, Item& item) {
  const auto add = [&](const char* field, std::string words) {
    if (!words.empty()) item.rights.push_back({field, std::move(words)});
  };
  if (const auto holder = xml::child(info, "copyrightHolder")) add("copyrightholder", code_of(holder));
  for (const auto notice : xml::children(info, "copyrightNotice")) add("copyrightnotice", xml::text_of(notice));
  for (const auto terms : xml::children(info, "usageTerms")) add("usageterms", xml::text_of(terms));
  if (const auto mining = xml::child(info, "dataMining")) add("datamining", code_of(mining));
  for (const auto link : xml::children(info, "link")) add("licence", xml::attribute(link, "href"));
  for (const auto policy : xml::children(info, "rightsExpressionXML")) add("policy", xml::markup_in(policy));
  for (const auto policy : xml::children(info, "rightsExpressionData")) add("policy", xml::text_of(policy));
}

struct Content {
  std::string language;
  std::string headline;
  std::vector<std::string> paragraphs;
  bool lines = false;
};

Content content_of(xml_node inlined) {
  Content out;
  out.language = xml::attribute(inlined, "lang");
  if (xml::is(inlined, "inlineXML")) {
    // A NITF body has its own head; an XHTML page has head and body.
    auto words = xml::find(inlined, "body.content");
    if (const auto headline = xml::find(inlined, "hl1")) out.headline = xml::text_of(headline);
    if (!words) words = xml::find(inlined, "body");
    out.paragraphs = xml::paragraphs_of(words ? words : inlined);
    return out;
  }
  std::string raw;
  for (const auto below : inlined.children()) raw += below.value();
  const auto type = utf8::fold(xml::attribute(inlined, "contenttype"));
  if (type.find("html") != std::string::npos || raw.find("<p") != std::string::npos) {
    out.paragraphs = paragraphs_of_html(raw);
  } else {
    out.lines = true;
    out.paragraphs = {std::move(raw)};
  }
  return out;
}

std::vector<Content> contents_of(xml_node item) {
  std::vector<Content> out;
  std::set<std::string> languages;
  for (const auto set : xml::children(item, "contentSet")) {
    for (const auto inlined : set.children()) {
      if (!xml::is(inlined, "inlineXML") && !xml::is(inlined, "inlineData")) continue;
      auto content = content_of(inlined);
      if (content.paragraphs.empty()) continue;
      // The same story as NITF and as XHTML is one; in another language it is another.
      if (languages.insert(content.language).second) out.push_back(std::move(content));
    }
  }
  return out;
}

// "ninat:text" and what has no class are text; "ninat:picture" is not.
bool is_text(const std::string& item_class) {
  const auto folded = utf8::fold(item_class);
  return folded.empty() || folded == "text" || folded == "composite" || folded == "news" || folded == "alert";
}

void read_item(xml_node node, Gathered& out) {
  Item item;
  item.format = WireFormat::newsml_g2;
  item.native_id = xml::attribute(node, "guid");
  item.version = xml::attribute(node, "version");
  read_life(xml::child(node, "itemMeta"), item);
  read_face(xml::child(node, "contentMeta"), item);
  for (const auto info : xml::children(node, "rightsInfo")) read_rights(info, item);
  if (item.language.empty()) item.language = xml::attribute(node, "lang");
  if (!is_text(item.kind)) {
    out.add(Error{ErrorCode::dispatch_not_news, "it is no text but " + (item.kind.empty() ? "something else" : item.kind) + "; passed over"});
    return;
  }
  auto contents = contents_of(node);
  // A kill often has no body: its headline and its fields say all.
  if (contents.empty()) contents.emplace_back();
  for (auto& content : contents) {
    auto told = item;
    if (!content.language.empty()) told.language = content.language;
    if (told.headline.empty()) told.headline = content.headline;
    if (contents.size() > 1 && !content.language.empty()) told.native_id += "#" + content.language;
    told.paragraphs = std::move(content.paragraphs);
    told.lines = content.lines;
    if (out.full()) return;
    out.add(std::move(told));
  }
}

}  // namespace

Result<Items> read_newsml_g2(std::string_view bytes) {
  pugi::xml_document document;
  if (const auto loaded = xml::load(bytes, document); !loaded) return loaded.error();
  Gathered out;
  for (const auto item : xml::find_all(document, "newsItem")) {
    if (!out.full()) read_item(item, out);
  }
  if (!out.empty()) return std::move(out).take();
  for (const char* other : {"packageItem", "conceptItem", "knowledgeItem", "planningItem", "catalogItem"}) {
    if (xml::find(document, other)) {
      out.add(Error{ErrorCode::dispatch_not_news, std::string("it is a ") + other + ", which tells no news of its own; passed over"});
      return std::move(out).take();
    }
  }
  return Error{ErrorCode::dispatch_damaged, "it is NewsML-G2 without a newsItem"};
}

}  // namespace chancery::wire
