// NITF 3.x.
//
//   nitf  head/docdata   doc-id urgency date.issue date.release ed-msg doc.copyright doc.rights du-key     its life
//         head/pubdata   name                                                                              who sends, failing that the distributor
//         body/body.head hedline byline dateline(location, story.date) distributor                         its face
//         body/body.content                                                                                its words
#include <utility>

#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/gathered.h"
#include "dispatch/formats/xml.h"
#include "dispatch/instants.h"

namespace chancery::wire {
namespace {

using pugi::xml_node;

/// The document that this one's status is about, and the story whose next version it is.
void read_references(xml_node data, const std::string& what, Item& item) {
  if (auto id = xml::attribute(data, "management-doc-idref"); !id.empty())
    item.references.push_back({what.empty() ? "management-doc-idref" : what, std::move(id), ""});
  const auto key = xml::child(data, "du-key");
  const auto later = [&](const char* number) {
    const auto given = xml::attribute(key, number);
    return !given.empty() && given != "0" && given != "1";
  };
  auto story = xml::attribute(key, "key");
  if (!story.empty() && (later("generation") || later("version"))) item.references.push_back({"du-key", std::move(story), ""});
}

void read_docdata(xml_node data, Item& item) {
  item.status = xml::attribute(data, "management-status");
  item.native_id = xml::attribute(xml::child(data, "doc-id"), "id-string");
  item.provider = xml::attribute(xml::child(data, "doc-id"), "regsrc");
  item.version = xml::attribute(xml::child(data, "du-key"), "version");
  item.service_number = xml::attribute(xml::child(data, "du-key"), "key");
  const auto what = xml::attribute(data, "management-idref-status");
  if (!what.empty()) item.signals.push_back(what);
  read_references(data, what, item);
  item.urgency = urgency_of(xml::attribute(xml::child(data, "urgency"), "ed-urg"));
  item.issued = xml::attribute(xml::child(data, "date.issue"), "norm");
  if (const auto release = xml::child(data, "date.release")) {
    // Many feeds give the hour of sending once more; only a later one holds the item back.
    auto until = xml::attribute(release, "norm");
    const auto sent = read_instant(item.issued);
    const auto held = read_instant(until);
    item.has_embargo = held && (!sent || held->latest > sent->latest);
    if (item.has_embargo) item.embargo = std::move(until);
  }
  for (const auto message : xml::children(data, "ed-msg")) {
    auto words = xml::attribute(message, "info");
    if (words.empty()) words = xml::text_of(message);
    if (!words.empty()) item.notes.push_back({std::move(words), false});
  }
  const auto add = [&](const char* field, std::string words) {
    if (!words.empty()) item.rights.push_back({field, std::move(words)});
  };
  const auto copyright = xml::child(data, "doc.copyright");
  add("copyrightholder", xml::attribute(copyright, "holder"));
  add("copyrightyear", xml::attribute(copyright, "year"));
  const auto rights = xml::child(data, "doc.rights");
  add("copyrightholder", xml::attribute(rights, "owner"));
  add("usageterms", xml::attribute(rights, "limitations"));
  add("geography", xml::attribute(rights, "geography"));
  add("enddate", xml::attribute(rights, "enddate"));
}

void read_head_of_body(xml_node head, Item& item) {
  const auto hedline = xml::child(head, "hedline");
  item.headline = xml::text_of(xml::child(hedline, "hl1"));
  if (item.headline.empty()) item.headline = xml::text_of(hedline);
  item.byline = xml::text_of(xml::child(head, "byline"));
  item.dateline = xml::text_of(xml::child(head, "dateline"));
  if (const auto location = xml::at(head, "dateline/location")) {
    const auto city = xml::text_of(xml::child(location, "city"));
    item.places.push_back(city.empty() ? xml::text_of(location) : city);
  }
  item.credit = xml::text_of(xml::child(head, "distributor"));
  for (const auto note : xml::children(head, "note")) {
    item.notes.push_back({xml::text_of(note), xml::attribute(note, "noteclass") == "publishable"});
  }
  if (const auto line = xml::text_of(xml::child(head, "rights")); !line.empty()) item.rights.push_back({"rights", line});
}

}  // namespace

Result<Items> read_nitf(std::string_view bytes) {
  pugi::xml_document document;
  if (const auto loaded = xml::load(bytes, document); !loaded) return loaded.error();
  Gathered out;
  for (const auto nitf : xml::find_all(document, "nitf")) {
    if (out.full()) break;
    Item item;
    item.format = WireFormat::nitf;
    item.language = xml::attribute(nitf, "lang");
    read_docdata(xml::at(nitf, "head/docdata"), item);
    for (const auto revision : xml::children(xml::child(nitf, "head"), "revision-history")) {
      if (const auto function = xml::attribute(revision, "function"); !function.empty()) item.signals.push_back(function);
    }
    if (item.provider.empty()) item.provider = xml::attribute(xml::at(nitf, "head/pubdata"), "name");
    read_head_of_body(xml::at(nitf, "body/body.head"), item);
    item.paragraphs = xml::paragraphs_of(xml::at(nitf, "body/body.content"));
    if (item.headline.empty()) item.headline = xml::text_of(xml::at(nitf, "head/title"));
    out.add(std::move(item));
  }
  if (out.empty()) return Error{ErrorCode::dispatch_damaged, "it is NITF without a nitf element"};
  return std::move(out).take();
}

}  // namespace chancery::wire
