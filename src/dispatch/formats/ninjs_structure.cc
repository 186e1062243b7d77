// The ninjs standard as a table: one row a shape, one word a key.
//
//   uri!:s   must be there, text          body_*:s     any name that goes on with a letter, a digit or _
//   n  i  o  number, whole number, object   i1-9       whole number from 1 to 9
//   <a|b>    one of these words           {x}  [x]     an object, a list of objects of the shape x;  [s] a list of texts
//   infosource@2   came with the second minor version: 1.2
//
// A table, since the standard grows by keys and never by logic. Each generation is the union of its minor versions: a key which
// came with 1.6 does no harm in an item that calls itself 1.3. Where @ says when a key or a word came, a judgement by that very
// version can be had.
#include "dispatch/formats/ninjs_structure.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <string_view>
#include <utility>
#include <vector>

namespace chancery::wire {
namespace {

using Json = nlohmann::json;
using Fault = std::optional<std::string>;

constexpr int deepest = 64;
constexpr int newest = 99;

/// By which minor version is judged, and how deep.
struct Measure {
  int minor = newest;
  int depth = 0;
  [[nodiscard]] Measure deeper() const { return {minor, depth + 1}; }
};

struct Shape {
  std::string_view name;
  std::string_view keys;
  std::string_view one_of = {};  ///< two keys, of which exactly one is there
  bool open = false;             ///< other keys are allowed
};

constexpr auto shapes = std::to_array<Shape>({
    {"item1",
     "uri!:s type:<text|audio|video|picture|graphic|composite|component@2> mimetype:s representationtype:<complete|incomplete> "
     "profile:s version:s firstcreated:s versioncreated:s contentcreated:s embargoed:s expires:s "
     "pubstatus:<usable|withheld|canceled> urgency:n copyrightholder:s copyrightnotice:s usageterms:s ednote:s language:s "
     "person:[concept1] organisation:[organisation1] place:[place1] subject:[subject1] event:[concept1] object:[concept1] "
     "infosource@2:[concept1] title:s byline:s headline:s slugline:s located:s charcount:n wordcount:n renditions:{renditions1} "
     "associations:{associations1} altids:o trustindicator:[trust1] $standard:{standard} genre:[genre1] rightsinfo:{rights} "
     "advices:[advice] digitalsourcetype:{literal} description_*:s body_*:s headline_*:s"},
    {"concept1", "name:s rel:s scheme:s code:s contactinfo:[contact]"},
    {"organisation1", "name:s rel:s scheme:s code:s symbols:[symbol] contactinfo:[contact]"},
    {"place1", "name:s rel:s scheme:s code:s contactinfo:[contact] geometry_*:o"},
    {"subject1", "name:s rel:s scheme:s code:s creator:s relevance:i0-100 confidence:i0-100"},
    {"genre1", "name:s scheme:s code:s"},
    {"trust1", "scheme:s code:s title:s href:s"},
    {"renditions1", "*:{rendition1}"},
    {"rendition1", "href:s mimetype:s title:s height:n width:n sizeinbytes:n duration:n format:s"},
    {"associations1", "*:{item1}"},

    {"item2",
     "uri!:s type:<text|audio|video|picture|graphic|composite|component> representationtype:<full|partial> profile:s version:s "
     "firstcreated:s versioncreated:s contentcreated:s embargoed:s expires:s pubstatus:<usable|withheld|canceled> urgency:n "
     "copyrightholder:s copyrightnotice:s usageterms:s ednote:s language:s descriptions:[words2] bodies:[body2] "
     "headlines:[words2] people:[concept2] organisations:[organisation2] places:[place2] subjects:[subject2] events:[concept2] "
     "objects:[concept2] infosources:[source2] title:s by:s slugline:s located:s renditions:[rendition2] "
     "associations:[association2] altids:[altid] trustindicators:[trust] standard:{standard} genres:[literal] "
     "rightsinfo:{rights} advices:[advice] digitalsourcetype:{literal}"},
    {"association2", "name!:s &item2"},
    {"words2", "role:s contenttype:s value!:s"},
    {"body2", "role:s contenttype:s charcount:n wordcount:n value!:s"},
    {"concept2", "name:s rel:s uri:s literal:s contactinfo:[contact]"},
    {"organisation2", "name:s rel:s uri:s literal:s symbols:[symbol] contactinfo:[contact]"},
    {"place2", "name:s rel:s uri:s literal:s contactinfo:[contact] geojson:{geojson}"},
    {"subject2", "name:s rel:s uri:s literal:s creator:s relevance:i0-100 confidence:i0-100"},
    {"source2", "name:s role:s uri:s literal:s contactinfo:[contact]"},
    {"rendition2", "name!:s href:s contenttype:s title:s height:n width:n sizeinbytes:n duration:n format:s"},

    {"item3",
     "uri!:s type:<text|audio|video|picture|graphic|composite|component|event|planning> representationType:<full|partial> "
     "profile:s version:s firstCreated:s versionCreated:s contentCreated:s embargoedUntil:s expires:s "
     "pubStatus:<usable|withheld|canceled> urgency:i1-9 copyrightHolder:s copyrightNotice:s usageTerms:s edNote:s language:s "
     "descriptions:[words3] bodies:[body3] headlines:[words3] people:[concept3] organisations:[organisation3] places:[place3] "
     "subjects:[subject2] events:[event3] eventDetails:{details3} plannedCoverage:[coverage3] objects:[concept2] "
     "infoSources:[source3] title:s by:s slugline:s located:s renditions:[rendition3] associations:[association3] "
     "altIds:[altid] trustIndicators:[trust] standard:{standard} genres:[literal] rightsInfo:{rights3} "
     "digitalSourceType:{literal}"},
    {"association3", "name!:s rel:s &item3"},
    {"words3", "role:s contentType:s value!:s"},
    {"body3", "role:s contentType:s charCount:i wordCount:i value!:s"},
    {"concept3", "name:s rel:s uri:s literal:s contactInfo:[contact3]"},
    {"organisation3", "name:s rel:s uri:s literal:s symbols:[symbol3] contactInfo:[contact3]"},
    {"place3", "name:s rel:s uri:s literal:s contactInfo:[contact3] geoJSON:{geojson}"},
    {"event3", "id:s name:s rel:s uri:s literal:s"},
    {"source3", "name:s role:s uri:s literal:s contactInfo:[contact3]"},
    {"symbol3", "exchange:s symbolType:s symbol:s"},
    {"contact3", "type:s role:s lang:s name:s value:s address:{address3}", "value address"},
    {"address3", "lines:[s] locality:s area:s postalCode:s country:s"},
    {"details3", "eventStatus:s plannedCoverageStatus:s dates:{dates3} organiser:{organisation3}"},
    // Stricter than the standard, which lets a start go missing where the end is sound.
    {"dates3",
     "startDate:s endDate:s expectedStartDate:t expectedEndDate:t expectedDuration:s recurrence:o", "startDate expectedStartDate"},
    {"coverage3",
     "uri:s title:s pubStatus:<usable|withheld|canceled> "
     "type:<text|audio|video|picture|graphic|composite|component|event|planning> commissioned:o dates:{dates3} audiences:[any] "
     "exclAudience:[s] edNote:s urgency:i1-9 language:s itemCount:{range3} wordCount:i renditions:[rendition3]"},
    {"range3", "rangeFrom:i rangeTo:i"},
    {"rendition3",
     "name!:s href:s contentType:s title:s width:i height:i sizeInBytes:i duration:n format:s aspectRatio:s videoCodec:s "
     "frameRate:n poi:{point3} transportProtocol:s scanType:<progressive|interlaced> bitrate:s"},
    {"point3", "x:i y:i"},
    {"rights3", "langId:s linkedRights:s encodedRights:s", "linkedRights encodedRights"},

    {"literal", "name:s uri:s literal:s"},
    {"symbol", "ticker:s exchange:s symboltype:s symbol:s"},
    {"contact", "type:s role:s lang:s name:s value:s address:{address}", "value address"},
    {"address", "lines:[s] locality:s area:s postalcode:s country:s"},
    {"altid", "role:s value:s"},
    {"trust", "role:s title:s href:s"},
    {"standard", "name:s version:s schema:s"},
    {"rights", "langid:s linkedrights:s encodedrights:s", "linkedrights encodedrights", true},
    {"advice", "role:<publish> environments:[code] importance:{term} lifetime:{term}"},
    {"code", "code:s scheme:s", {}, true},
    {"term", "code:s scheme:s"},
    {"geojson",
     "type!:<Point|MultiPoint|LineString|MultiLineString|Polygon|MultiPolygon|GeometryCollection|Feature|FeatureCollection>", {},
     true},
    {"any", "", {}, true},
});

const Shape& shape_of(std::string_view name) {
  return *std::find_if(shapes.begin(), shapes.end(), [&](const Shape& shape) { return shape.name == name; });
}

/// The next word of `list`, which loses it.
std::string_view next(std::string_view& list, char between) {
  const auto end = std::min(list.find(between), list.size());
  const auto word = list.substr(0, end);
  list.remove_prefix(std::min(end + 1, list.size()));
  return word;
}

/// Takes "@2" off a name: since when it is in the standard.
int take_since(std::string_view& name) {
  const auto at = name.find('@');
  if (at == std::string_view::npos) return 0;
  const int since = name[at + 1] - '0';
  name = name.substr(0, at);
  return since;
}

struct Key {
  std::string_view name, type;
  bool needed = false;
  int since = 0;
};

Key key_of(std::string_view word) {
  Key key;
  key.name = next(word, ':');
  key.type = word;
  key.since = take_since(key.name);
  key.needed = key.name.ends_with('!');
  if (key.needed) key.name.remove_suffix(1);
  return key;
}

bool fits(std::string_view pattern, std::string_view name) {
  if (!pattern.ends_with('*')) return pattern == name;
  pattern.remove_suffix(1);
  if (!name.starts_with(pattern) || name.size() == pattern.size()) return false;
  const char c = name[pattern.size()];
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9') || c == '_';
}

/// The keys of a shape and, after "&", of the shape that it enlarges.
std::vector<Key> keys_of(const Shape& shape) {
  std::vector<Key> out;
  for (auto rest = shape.keys; !rest.empty();) {
    const auto word = next(rest, ' ');
    if (!word.starts_with('&')) {
      out.push_back(key_of(word));
      continue;
    }
    const auto more = keys_of(shape_of(word.substr(1)));
    out.insert(out.end(), more.begin(), more.end());
  }
  return out;
}

/// The pointer of the whole is the empty string, which says nothing in a sentence.
std::string place_of(const std::string& at) { return at.empty() ? "the item" : at; }

/// A name as a JSON pointer writes it: "a/b~" is a~1b~0.
std::string escaped(std::string_view name) {
  std::string out;
  for (const char c : name) out += c == '~' ? "~0" : c == '/' ? "~1" : std::string(1, c);
  return out;
}

Fault object_fault(const Json& value, const Shape& shape, const std::string& at, Measure measure);

Fault whole_fault(const Json& value, std::string_view range, const std::string& at) {
  if (!value.is_number_integer()) return at + " is no whole number";
  if (range.empty()) return {};
  const auto dash = range.find('-');
  const auto least = std::stod(std::string(range.substr(0, dash)));
  const auto most = std::stod(std::string(range.substr(dash + 1)));
  const auto given = value.get<double>();
  if (given >= least && given <= most) return {};
  return at + " is not between " + std::string(range.substr(0, dash)) + " and " + std::string(range.substr(dash + 1));
}

Fault word_fault(const Json& value, std::string_view words, const std::string& at, Measure measure) {
  std::string list;
  for (auto rest = words; !rest.empty();) {
    auto word = next(rest, '|');
    if (take_since(word) > measure.minor) continue;
    if (value.is_string() && value.get_ref<const std::string&>() == word) return {};
    list += (list.empty() ? "" : ", ") + std::string(word);
  }
  return at + " is none of " + list;
}

/// "2026", "2026-03", "2026-03-04" or with a time: an event whose hour is not fixed yet.
Fault partial_time_fault(const Json& value, const std::string& at) {
  constexpr std::string_view form = "0000-00-00T00:00:00";
  if (!value.is_string()) return at + " is no text";
  const std::string_view words = value.get_ref<const std::string&>();
  bool good = words.size() == 4 || words.size() == 7 || words.size() == 10 || words.size() >= form.size();
  for (std::size_t i = 0; good && i < std::min(words.size(), form.size()); ++i) {
    good = form[i] == '0' ? words[i] >= '0' && words[i] <= '9' : words[i] == form[i];
  }
  if (good && words.size() >= 7) good = words.substr(5, 2) >= "01" && words.substr(5, 2) <= "12";
  if (good && words.size() >= 10) good = words.substr(8, 2) >= "01" && words.substr(8, 2) <= "31";
  return good ? Fault() : at + " is neither a year, a month, a day nor a time";
}

Fault list_fault(const Json& value, std::string_view of, const std::string& at, Measure measure) {
  if (!value.is_array()) return at + " is no list";
  for (std::size_t i = 0; i < value.size(); ++i) {
    const auto place = at + "/" + std::to_string(i);
    if (of == "s") {
      if (!value[i].is_string()) return place + " is no text";
    } else if (auto fault = object_fault(value[i], shape_of(of), place, measure)) {
      return fault;
    }
  }
  return {};
}

Fault value_fault(const Json& value, std::string_view type, const std::string& at, Measure measure) {
  const auto inner = type.size() > 2 ? type.substr(1, type.size() - 2) : std::string_view();
  switch (type.front()) {
    case 's': return value.is_string() ? Fault() : at + " is no text";
    case 'n': return value.is_number() ? Fault() : at + " is no number";
    case 'o': return value.is_object() ? Fault() : at + " is no object";
    case 't': return partial_time_fault(value, at);
    case 'i': return whole_fault(value, type.substr(1), at);
    case '<': return word_fault(value, inner, at, measure);
    case '[': return list_fault(value, inner, at, measure);
    default: return object_fault(value, shape_of(inner), at, measure);
  }
}

Fault object_fault(const Json& value, const Shape& shape, const std::string& at, Measure measure) {
  if (!value.is_object()) return place_of(at) + " is no object";
  if (measure.depth > deepest) return at + " is too deep";
  const auto keys = keys_of(shape);
  for (const auto& key : keys) {
    if (key.needed && !value.contains(key.name)) return place_of(at) + " has no " + std::string(key.name);
  }
  for (const auto& [name, below] : value.items()) {
    const auto place = at + "/" + escaped(name);
    const auto key = std::find_if(keys.begin(), keys.end(), [&, &key_name = name](const Key& one) { return fits(one.name, key_name); });
    if (key == keys.end() || key->since > measure.minor) {
      if (!shape.open) return place + " is no key of the standard";
    } else if (auto fault = value_fault(below, key->type, place, measure.deeper())) {
      return fault;
    }
  }
  auto choice = shape.one_of;
  const std::string first(next(choice, ' '));
  if (first.empty() || value.contains(first) != value.contains(choice)) return {};
  return place_of(at) + " has " + (value.contains(first) ? "both " : "neither ") + first + (value.contains(first) ? " and " : " nor ") +
         std::string(choice);
}

bool is_generation(char c) { return c >= '1' && c <= '3'; }

/// "1", "2", "3" of {"standard": {"version": "2.1"}}; empty when the item does not say. Of the first generation only "$standard"
/// can speak, of the others only "standard": an item that mixes them up declares nothing.
std::string generation_of(const Json& item) {
  for (const std::string_view name : {"standard", "$standard"}) {
    const auto standard = item.find(name);
    if (standard == item.end() || !standard->is_object()) continue;
    const auto version = standard->find("version");
    if (version == standard->end() || !version->is_string()) continue;
    const auto& words = version->get_ref<const std::string&>();
    if (!words.empty() && is_generation(words[0]) && (words[0] == '1') == (name == "$standard")) return words.substr(0, 1);
  }
  return {};
}

std::size_t known_keys(const Json& item, const Shape& shape) {
  const auto keys = keys_of(shape);
  std::size_t known = 0;
  for (const auto& [name, below] : item.items()) {
    known += std::any_of(keys.begin(), keys.end(), [&name = name](const Key& key) { return fits(key.name, name); }) ? 1U : 0U;
  }
  return known;
}

}  // namespace

std::optional<std::string> structure_fault(const nlohmann::json& item, std::string_view version) {
  if (!item.is_object()) return "the item is no object";
  if (!version.empty() && is_generation(version[0])) {
    const bool given = version.size() >= 3 && version[2] >= '0' && version[2] <= '9';
    return object_fault(item, shape_of("item" + std::string(version.substr(0, 1))), "", {given ? version[2] - '0' : newest, 0});
  }
  if (const auto declared = generation_of(item); !declared.empty()) return object_fault(item, shape_of("item" + declared), "", {});
  Fault likeliest;
  std::size_t most = 0;
  for (const char* name : {"item1", "item2", "item3"}) {
    auto fault = object_fault(item, shape_of(name), "", {});
    if (!fault) return {};
    // The fault of another generation would speak of keys that the sender never meant.
    const auto known = known_keys(item, shape_of(name));
    if (likeliest && known < most) continue;
    most = known;
    likeliest = std::move(fault);
  }
  return likeliest;
}

}  // namespace chancery::wire
