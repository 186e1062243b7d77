// ninjs 1.x, 2.x, 3.x: one item, a list ("items", "_items", or an array), or one item a line.
//
//   uri version pubstatus embargoed versioncreated ednote(s) headline(s) byline/by body_text | body_xhtml | bodies[] …
//
// Versions differ in spelling (versioncreated, versionCreated; headline, headlines[{value}]); values are copied as they are.
#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "dispatch/formats/fields.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/gathered.h"
#include "dispatch/formats/html.h"
#include "dispatch/formats/json.h"
#include "dispatch/formats/ninjs_structure.h"
#include "dispatch/life.h"

namespace chancery::wire {
namespace {

using Json = nlohmann::json;

std::string text_of(const Json& value) {
  if (value.is_string()) return value.get<std::string>();
  if (value.is_number_integer()) return std::to_string(value.get<std::int64_t>());
  if (value.is_object() && value.contains("value")) return text_of(value["value"]);
  if (value.is_array() && !value.empty()) return text_of(value.front());
  return {};
}

std::string field(const Json& object, std::initializer_list<const char*> names) {
  for (const char* name : names) {
    const auto found = object.find(name);
    if (found == object.end()) continue;
    if (auto text = text_of(*found); !text.empty()) return text;
  }
  return {};
}

/// The body: markup before text, since its paragraphs are marked.
void read_body(const Json& object, Item& item) {
  std::string markup = field(object, {"body_xhtml", "body_html"});
  std::string plain = field(object, {"body_text"});
  if (const auto bodies = object.find("bodies"); bodies != object.end() && bodies->is_array()) {
    for (const auto& body : *bodies) {
      if (!body.is_object()) continue;
      const auto type = utf8::fold(field(body, {"contenttype", "contentType"}));
      const auto role = utf8::fold(field(body, {"role"}));
      if (role == "caption" || role == "summary") continue;
      auto& into = type.find("html") != std::string::npos || type.find("xml") != std::string::npos ? markup : plain;
      if (into.empty()) into = field(body, {"value"});
    }
  }
  if (!markup.empty()) item.paragraphs = paragraphs_of_html(markup);
  if (item.paragraphs.empty() && !plain.empty()) {
    item.lines = true;
    item.paragraphs = {std::move(plain)};
  }
}

void read_notes(const Json& object, Item& item) {
  if (auto note = field(object, {"ednote", "edNote"}); !note.empty()) item.notes.push_back({std::move(note), false});
  for (const char* name : {"ednotes", "edNotes"}) {
    const auto notes = object.find(name);
    if (notes == object.end() || !notes->is_array()) continue;
    for (const auto& note : *notes) {
      const auto role = note.is_object() ? utf8::fold(field(note, {"role"})) : std::string();
      if (auto words = text_of(note); !words.empty()) item.notes.push_back({std::move(words), role == "public"});
    }
  }
}

void read_rights(const Json& object, Item& item) {
  const auto add = [&](const char* name, std::string words) {
    if (!words.empty()) item.rights.push_back({name, std::move(words)});
  };
  add("copyrightholder", field(object, {"copyrightholder", "copyrightHolder"}));
  add("copyrightnotice", field(object, {"copyrightnotice", "copyrightNotice"}));
  add("usageterms", field(object, {"usageterms", "usageTerms"}));
  for (const char* name : {"rightsinfo", "rightsInfo"}) {
    const auto info = object.find(name);
    if (info == object.end() || !info->is_object()) continue;
    add("licence", field(*info, {"linkedrights", "linkedRights"}));
    for (const char* encoded : {"encodedrights", "encodedRights"}) {
      const auto policy = info->find(encoded);
      if (policy == info->end()) continue;
      add("policy", policy->is_string() ? policy->get<std::string>() : policy->dump(-1, ' ', false, Json::error_handler_t::replace));
    }
  }
}

std::vector<Reference> references_of(const Json& object) {
  std::vector<Reference> out;
  const auto associations = object.find("associations");
  const auto add = [&](const std::string& name, const Json& other) {
    const auto folded = utf8::fold(name);
    if (!other.is_object() || (folded.find("previous") == std::string::npos && folded.find("correct") == std::string::npos)) return;
    if (auto id = field(other, {"uri"}); !id.empty()) out.push_back({name, std::move(id), field(other, {"version"})});
  };
  if (associations == object.end()) return out;
  if (associations->is_object()) {
    for (const auto& [name, other] : associations->items()) add(name, other);
  } else if (associations->is_array()) {
    for (const auto& other : *associations) add(other.is_object() ? field(other, {"name", "rel"}) : "", other);
  }
  return out;
}

Result<Item> read_item(const Json& object) {
  if (!object.is_object()) return Error{ErrorCode::dispatch_damaged, "one of its items is no JSON object"};
  Item item;
  item.format = WireFormat::ninjs;
  item.native_id = field(object, {"uri", "guid"});
  item.version = field(object, {"version"});
  item.kind = field(object, {"type"});
  item.status = field(object, {"pubstatus", "pubStatus"});
  item.embargo = field(object, {"embargoed", "embargoedUntil"});
  item.has_embargo = object.contains("embargoed") || object.contains("embargoedUntil");
  item.issued = field(object, {"versioncreated", "versionCreated", "contentcreated", "contentCreated"});
  item.first_issued = field(object, {"firstcreated", "firstCreated"});
  item.language = field(object, {"language"});
  item.headline = field(object, {"headline", "headlines"});
  item.byline = field(object, {"byline", "by"});
  item.service_number = field(object, {"slugline"});
  if (auto place = field(object, {"located"}); !place.empty()) item.places.push_back(std::move(place));
  item.credit = field(object, {"creditline", "creditLine"});
  for (const char* name : {"infosources", "infoSources", "source", "provider"}) {
    const auto sources = object.find(name);
    if (sources == object.end() || !item.provider.empty()) continue;
    item.provider = sources->is_string() ? sources->get<std::string>() : sources->is_array() && !sources->empty() ? field(sources->front(), {"name", "uri"}) : "";
  }
  item.urgency = urgency_of(field(object, {"urgency"}));
  for (const char* name : {"signal", "signals"}) {
    if (auto signal = field(object, {name}); !signal.empty()) item.signals.push_back(std::move(signal));
  }
  item.references = references_of(object);
  read_notes(object, item);
  read_rights(object, item);
  read_body(object, item);
  // An item that breaks the standard which it declares is refused; but a kill spelt wrongly must not leave its story standing.
  const bool declares = object.contains("$standard") || object.contains("standard");
  if (const auto fault = declares ? structure_fault(object) : std::nullopt; fault && status_of_words(item.status) != DispatchStatus::withdrawn)
    return Error{ErrorCode::dispatch_damaged, "its JSON is not as ninjs has it: " + *fault};
  const auto kind = utf8::fold(item.kind);
  const bool text = kind.empty() || kind == "text" || kind == "composite" || kind == "article" || kind == "component";
  // A picture's body is its caption.
  static constexpr std::array media = {"picture", "photo", "image", "graphic", "video", "audio", "animation"};
  const bool shows = std::find(media.begin(), media.end(), kind) != media.end();
  if (shows || (!text && item.paragraphs.empty())) return Error{ErrorCode::dispatch_not_news, "it is no text but " + item.kind + "; passed over"};
  return item;
}

/// One item a line; not one line of nonsense must read as a feed, so there is nothing where no line is an item.
std::optional<Result<Items>> read_lines(std::string_view bytes) {
  Gathered out;
  bool any = false;
  for (std::size_t at = 0; at < bytes.size() && !out.full();) {
    const auto end = std::min(bytes.find('\n', at), bytes.size());
    const auto line = bytes.substr(at, end - at);
    at = end + 1;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    const auto object = json::parse(line);
    if (object.is_discarded()) {
      out.add(Error{ErrorCode::dispatch_damaged, "its line at byte " + std::to_string(at - line.size() - 1) + " is no JSON"});
      continue;
    }
    auto item = read_item(object);
    any = any || item.ok();
    out.add(std::move(item));
  }
  if (!any) return {};
  return std::move(out).take();
}

}  // namespace

Result<Items> read_ninjs(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto document = json::parse(bytes);
  if (document.is_discarded()) {
    if (auto lines = read_lines(bytes)) return *std::move(lines);
    return Error{ErrorCode::dispatch_damaged, "its JSON is not well formed; ask the sender for it again"};
  }
  Gathered out;
  const Json* list = document.is_array() ? &document : nullptr;
  for (const char* name : {"items", "_items"}) {
    if (document.is_object() && document.contains(name) && document[name].is_array()) list = &document[name];
  }
  if (list == nullptr) {
    out.add(read_item(document));
  } else {
    for (auto item = list->begin(); item != list->end() && !out.full(); ++item) out.add(read_item(*item));
  }
  return std::move(out).take();
}

}  // namespace chancery::wire
