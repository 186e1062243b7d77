// NewsML 1.0 to 1.2: one item or several.
//
//   NewsItem  Identification/NewsIdentifier   ProviderId DateId NewsItemId RevisionId PublicIdentifier
//             NewsManagement                  Status StatusWillChange Urgency Instruction DerivedFrom
//             NewsComponent …                 NewsLines AdministrativeMetadata RightsMetadata ContentItem/DataContent
//
// The public identifier is constant with one agency and ends in the revision with others, so the story is ProviderId, DateId and
// NewsItemId. Components lie in each other; the first with text is the story, a component in another language is another telling.
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

// Each takes along what those around it say; real ones lie five deep at most.
constexpr int deepest_component = 32;

std::string formal_name(xml_node node) { return xml::attribute(node, "FormalName"); }

void read_identity(xml_node identifier, Item& item) {
  item.provider = xml::text_of(xml::child(identifier, "ProviderId"));
  const auto day = xml::text_of(xml::child(identifier, "DateId"));
  const auto id = xml::text_of(xml::child(identifier, "NewsItemId"));
  const auto revision = xml::child(identifier, "RevisionId");
  item.version = xml::text_of(revision);
  if (!id.empty()) item.native_id = "urn:newsml:" + item.provider + ":" + day + ":" + id;
  if (item.native_id.empty()) item.native_id = xml::text_of(xml::child(identifier, "PublicIdentifier"));
  if (xml::attribute(revision, "Update") == "U") item.signals.emplace_back("update");
  const auto previous = xml::attribute(revision, "PreviousRevision");
  if (!previous.empty() && previous != "0" && !id.empty()) item.references.push_back({"previousVersion", item.native_id, previous});
}

void read_management(xml_node management, Item& item) {
  item.status = formal_name(xml::child(management, "Status"));
  item.issued = xml::text_of(xml::child(management, "ThisRevisionCreated"));
  item.first_issued = xml::text_of(xml::child(management, "FirstCreated"));
  item.urgency = urgency_of(formal_name(xml::child(management, "Urgency")));
  // A status other than usable that will change at an hour is how this format says "embargoed until".
  if (const auto change = xml::child(management, "StatusWillChange"); change && utf8::fold(item.status) != "usable") {
    item.has_embargo = true;
    item.embargo = xml::text_of(xml::child(change, "DateAndTime"));
  }
  for (const auto instruction : xml::children(management, "Instruction")) item.signals.push_back(formal_name(instruction));
  if (const auto from = xml::attribute(xml::child(management, "DerivedFrom"), "NewsItem"); !from.empty()) item.references.push_back({"derivedFrom", from, ""});
}

void read_lines(xml_node component, Item& item) {
  const auto lines = xml::child(component, "NewsLines");
  const auto take = [&](std::string& into, const char* name) {
    if (into.empty()) into = xml::text_of(xml::child(lines, name));
  };
  take(item.headline, "HeadLine");
  take(item.byline, "ByLine");
  take(item.dateline, "DateLine");
  take(item.credit, "CreditLine");
  take(item.service_number, "SlugLine");
  for (const char* name : {"CopyrightLine", "RightsLine"}) {
    if (auto words = xml::text_of(xml::child(lines, name)); !words.empty())
      item.rights.push_back({std::string(name) == "CopyrightLine" ? "copyrightnotice" : "usageterms", std::move(words)});
  }
  for (const auto line : xml::children(lines, "NewsLine")) {
    const auto type = utf8::fold(formal_name(xml::child(line, "NewsLineType")));
    if (type.find("note") != std::string::npos || type.find("advis") != std::string::npos) item.notes.push_back({xml::text_of(xml::child(line, "NewsLineText")), false});
  }
  const auto rights = xml::child(component, "RightsMetadata");
  if (auto holder = xml::text_of(xml::at(rights, "Copyright/CopyrightHolder")); !holder.empty()) item.rights.push_back({"copyrightholder", std::move(holder)});
  if (auto terms = xml::text_of(xml::at(rights, "UsageRights/Limitations")); !terms.empty()) item.rights.push_back({"usageterms", std::move(terms)});
  const auto described = xml::at(component, "DescriptiveMetadata");
  if (item.language.empty()) item.language = formal_name(xml::child(described, "Language"));
  if (item.places.empty()) {
    const auto place = xml::text_of(xml::at(component, "AdministrativeMetadata/Property"));
    if (!place.empty() && formal_name(xml::at(component, "AdministrativeMetadata/Property")) == "City") item.places.push_back(place);
  }
}

/// The words of a ContentItem, when it is text.
std::vector<std::string> words_of(xml_node content, bool& lines) {
  const auto data = xml::child(content, "DataContent");
  if (!data) return {};
  if (const auto nitf = xml::find(data, "body.content")) return xml::paragraphs_of(nitf);
  if (const auto body = xml::find(data, "body")) return xml::paragraphs_of(body);
  const bool elements = data.find_child([](xml_node below) { return below.type() == pugi::node_element; });
  if (elements) return xml::paragraphs_of(data);
  std::string raw;
  for (const auto below : data.children()) raw += below.value();
  if (raw.find_first_not_of(" \t\r\n") == std::string::npos) return {};
  if (raw.find("<p") != std::string::npos) return paragraphs_of_html(raw);
  lines = true;
  return {std::move(raw)};
}

/// What the components of one NewsItem hold.
struct Told {
  Gathered& out;
  std::set<std::string> languages = {};
  bool other = false;  ///< a picture or another medium
};

/// Walks the components from outside in; what an outer one says holds for those inside it.
void read_component(xml_node component, Item item, Told& told, int depth) {
  if (depth > deepest_component || told.out.full()) return;
  read_lines(component, item);
  for (const auto content : xml::children(component, "ContentItem")) {
    const auto media = utf8::fold(formal_name(xml::child(content, "MediaType")));
    if (!media.empty() && media != "text" && media != "composite" && media != "complex data") {
      told.other = true;
      continue;
    }
    if (!item.paragraphs.empty()) break;  // the same text in another markup
    item.paragraphs = words_of(content, item.lines);
  }
  if (!item.paragraphs.empty()) {
    if (told.languages.insert(item.language).second) told.out.add(std::move(item));
    return;
  }
  for (const auto inner : xml::children(component, "NewsComponent")) read_component(inner, item, told, depth + 1);
}

}  // namespace

Result<Items> read_newsml_1(std::string_view bytes) {
  pugi::xml_document document;
  if (const auto loaded = xml::load(bytes, document); !loaded) return loaded.error();
  Gathered all;
  for (const auto node : xml::find_all(document, "NewsItem")) {
    Item item;
    item.format = WireFormat::newsml_1;
    item.language = xml::attribute(node, "lang");
    read_identity(xml::at(node, "Identification/NewsIdentifier"), item);
    read_management(xml::child(node, "NewsManagement"), item);
    item.kind = formal_name(xml::at(node, "NewsManagement/NewsItemType"));
    Told told{all};
    for (const auto component : xml::children(node, "NewsComponent")) read_component(component, item, told, 0);
    if (told.languages.empty() && told.other) {
      all.add(Error{ErrorCode::dispatch_not_news, "it is no text but a picture or other medium; passed over"});
    } else if (told.languages.empty()) {
      // A kill may be its headline and nothing more.
      for (const auto component : xml::children(node, "NewsComponent")) read_lines(component, item);
      all.add(std::move(item));
    }
    if (all.full()) break;
  }
  if (all.empty()) return Error{ErrorCode::dispatch_damaged, "it is NewsML without a NewsItem"};
  return std::move(all).take();
}

}  // namespace chancery::wire
