#include "record/sqlite/cells.h"

#include <algorithm>
#include <array>
#include <nlohmann/json.hpp>
#include <optional>
#include <string_view>

namespace chancery::sqlite {

namespace {

using nlohmann::json;

json span_value(ByteSpan span) { return json::array({span.begin, span.end}); }

json span_values(const std::vector<ByteSpan>& spans) {
  auto values = json::array();
  for (const auto span : spans) values.push_back(span_value(span));
  return values;
}

json span_value(const std::optional<ByteSpan>& span) { return span ? span_value(*span) : json(); }

bool read_span(const json& value, std::size_t text_bytes, ByteSpan& span) {
  if (!value.is_array() || value.size() != 2 || !value[0].is_number_unsigned() || !value[1].is_number_unsigned())
    return false;
  const auto begin = value[0].get<std::uint64_t>();
  const auto end = value[1].get<std::uint64_t>();
  if (begin > end || end > text_bytes) return false;
  span = {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)};
  return true;
}

bool read_span(const json& value, std::size_t text_bytes, std::optional<ByteSpan>& span) {
  span.reset();
  if (value.is_null()) return true;
  return read_span(value, text_bytes, span.emplace());
}

bool read_spans(const json& value, std::size_t text_bytes, std::vector<ByteSpan>& spans) {
  spans.clear();
  return value.is_array() && std::all_of(value.begin(), value.end(), [&](const json& member) {
           return read_span(member, text_bytes, spans.emplace_back());
         });
}

bool read_text(const json& object, const char* key, std::string& text) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_string()) return false;
  text = found->get<std::string>();
  return true;
}

bool read_number(const json& object, const char* key, double& number) {
  const auto found = object.find(key);
  if (found == object.end() || !found->is_number()) return false;
  number = found->get<double>();
  return true;
}

json parse_object(const std::string& cell) {
  auto object = json::parse(cell, nullptr, /*allow_exceptions=*/false);
  return object.is_object() ? object : json();
}

// The member of an enumeration that is called `name`; the doors give names, this turns them round.
template <typename Enumeration, std::size_t count>
bool by_name(std::string_view name, const std::array<Enumeration, count>& members,
             std::string_view (*name_of)(Enumeration), Enumeration& value) {
  const auto found = std::find_if(members.begin(), members.end(), [&](auto member) { return name_of(member) == name; });
  if (found == members.end()) return false;
  value = *found;
  return true;
}

}  // namespace

std::string layout_cell(const Dispatch& dispatch) {
  return json{{"headline", span_value(dispatch.headline)},
              {"header_lines", span_values(dispatch.header_lines)},
              {"dateline", span_value(dispatch.dateline)},
              {"byline", span_value(dispatch.byline)},
              {"body", span_values(dispatch.body)},
              {"sign_offs", span_values(dispatch.sign_offs)},
              {"editors_notes", span_values(dispatch.editors_notes)},
              {"lossy", span_values(dispatch.lossy)}}
      .dump();
}

bool read_layout(const std::string& cell, Dispatch& dispatch) {
  const auto layout = parse_object(cell);
  const auto size = dispatch.text.size();
  const auto part = [&](const char* key) { return layout.is_null() ? json() : layout.value(key, json()); };
  return read_span(part("headline"), size, dispatch.headline) &&
         read_spans(part("header_lines"), size, dispatch.header_lines) &&
         read_span(part("dateline"), size, dispatch.dateline) && read_span(part("byline"), size, dispatch.byline) &&
         read_spans(part("body"), size, dispatch.body) && read_spans(part("sign_offs"), size, dispatch.sign_offs) &&
         read_spans(part("editors_notes"), size, dispatch.editors_notes) &&
         read_spans(part("lossy"), size, dispatch.lossy);
}

namespace {

json use_names(const std::vector<Use>& uses) {
  auto names = json::array();
  for (const Use use : uses) names.push_back(use_name(use));
  return names;
}

json ground_value(const Ground& ground) {
  auto limits = json::array();
  for (const auto& limit : ground.limits) limits.push_back(limit_words(limit));
  return {{"field", ground.field}, {"words", ground.words}, {"forbids", use_names(ground.forbids)}, {"permits", use_names(ground.permits)}, {"limits", limits}};
}

/// Every string of the array `object[key]`, each taken by `read`.
template <typename Read>
bool read_each(const json& object, const char* key, const Read& read) {
  const auto values = object.find(key);
  if (values == object.end() || !values->is_array()) return false;
  return std::all_of(values->begin(), values->end(), [&](const json& value) { return value.is_string() && read(value.get_ref<const std::string&>()); });
}

bool read_uses(const json& object, const char* key, std::vector<Use>& uses) {
  return read_each(object, key, [&](const std::string& name) { return by_name(name, all_uses, &use_name, uses.emplace_back()); });
}

bool read_ground(const json& value, Ground& ground) {
  if (!value.is_object() || !read_text(value, "field", ground.field) || !read_text(value, "words", ground.words)) return false;
  return read_uses(value, "forbids", ground.forbids) && read_uses(value, "permits", ground.permits) && read_each(value, "limits", [&](const std::string& words) {
           auto limit = limit_by_words(words);
           if (limit) ground.limits.push_back(*std::move(limit));
           return limit.has_value();
         });
}

// Records of schema 1 and 2 before rights had grounds: a list of bans, under other names.
bool read_old_bans(const json& object, Rights& rights) {
  Ground ground{.field = "notice", .words = {}};
  const bool good = read_each(object, "forbids", [&](const std::string& name) {
    if (name == "archive") {
      ground.limits.push_back({.kind = Limit::Kind::channel, .what = "archive", .except = true});
      return true;
    }
    const std::string_view now = name == "modify" ? "derive" : name == "commercial_use" ? "commercial" : name == "text_mining" ? "mine" : std::string_view(name);
    return by_name(std::string(now), all_uses, &use_name, ground.forbids.emplace_back());
  });
  if (!ground.forbids.empty() || !ground.limits.empty()) rights.grounds.push_back(std::move(ground));
  return good;
}

}  // namespace

std::string rights_cell(const Rights& rights) {
  auto grounds = json::array();
  for (const auto& ground : rights.grounds) grounds.push_back(ground_value(ground));
  return json{{"notice", span_value(rights.notice)}, {"holder", rights.holder},   {"year", rights.year},
              {"all_reserved", rights.all_reserved}, {"grounds", grounds}, {"policies", rights.policies}}
      .dump();
}

bool read_rights(const std::string& cell, std::size_t text_bytes, Rights& rights) {
  const auto object = parse_object(cell);
  if (object.is_null() || !object.contains("notice") || !read_span(object["notice"], text_bytes, rights.notice))
    return false;
  if (!read_text(object, "holder", rights.holder) || !read_text(object, "year", rights.year)) return false;
  const auto reserved = object.find("all_reserved");
  if (reserved == object.end() || !reserved->is_boolean()) return false;
  rights.all_reserved = reserved->get<bool>();
  rights.grounds.clear();
  rights.policies.clear();
  const auto grounds = object.find("grounds");
  if (grounds == object.end()) return read_old_bans(object, rights);
  return grounds->is_array() && std::all_of(grounds->begin(), grounds->end(), [&](const json& value) { return read_ground(value, rights.grounds.emplace_back()); }) &&
         read_each(object, "policies", [&](const std::string& policy) {
           rights.policies.push_back(policy);
           return true;
         });
}

std::string embargo_cell(const Embargo& embargo) {
  return json{{"until", embargo.until}, {"as_given", embargo.as_given}, {"disputed", embargo.disputed}}.dump();
}

bool read_embargo(const std::string& cell, Embargo& embargo) {
  const auto object = parse_object(cell);
  if (object.is_null() || !read_text(object, "until", embargo.until) || !read_text(object, "as_given", embargo.as_given)) return false;
  const auto disputed = object.find("disputed");
  if (disputed == object.end() || !disputed->is_boolean()) return false;
  embargo.disputed = disputed->get<bool>();
  return true;
}

std::string names_cell(const std::vector<std::string>& names) { return json(names).dump(); }

bool read_names(const std::string& cell, std::vector<std::string>& names) {
  const auto values = json::parse(cell, nullptr, /*allow_exceptions=*/false);
  names.clear();
  return values.is_array() && std::all_of(values.begin(), values.end(), [&](const json& name) {
           if (name.is_string()) names.push_back(name.get<std::string>());
           return name.is_string();
         });
}

std::string because_cell(const Because& because) {
  return json{{"lemma", because.lemma},
              {"cue_probability", because.cue_probability},
              {"act_probability", because.act_probability},
              {"runner_up", because.runner_up},
              {"runner_up_probability", because.runner_up_probability},
              {"lexicon", because.lexicon},
              {"party", because.party},
              {"addressee_party", because.addressee_party},
              {"time", because.time}}
      .dump();
}

bool read_because(const std::string& cell, Because& because) {
  const auto object = parse_object(cell);
  return !object.is_null() && read_text(object, "lemma", because.lemma) &&
         read_number(object, "cue_probability", because.cue_probability) &&
         read_number(object, "act_probability", because.act_probability) &&
         read_text(object, "runner_up", because.runner_up) &&
         read_number(object, "runner_up_probability", because.runner_up_probability) &&
         read_text(object, "lexicon", because.lexicon) && read_text(object, "party", because.party) &&
         read_text(object, "addressee_party", because.addressee_party) && read_text(object, "time", because.time);
}

std::string_view source_name(SourceKind source) {
  switch (source) {
    case SourceKind::agency:
      return "agency";
    case SourceKind::self:
      return "self";
    case SourceKind::speaker:
      break;
  }
  return "speaker";
}

bool read_source(const std::string& name, SourceKind& source) {
  static constexpr std::array sources = {SourceKind::agency, SourceKind::self, SourceKind::speaker};
  return by_name(name, sources, &source_name, source);
}

bool read_language(const std::string& code, Language& language) {
  static constexpr std::array languages = {Language::unknown, Language::french, Language::english};
  return by_name(code, languages, &language_code, language);
}

bool read_dispatch_status(const std::string& name, DispatchStatus& status) {
  static constexpr std::array statuses = {DispatchStatus::usable, DispatchStatus::withheld, DispatchStatus::withdrawn,
                                          DispatchStatus::quarantined};
  return by_name(name, statuses, &dispatch_status_name, status);
}

bool read_wire_format(const std::string& name, WireFormat& format) {
  static constexpr std::array formats = {WireFormat::plain_text, WireFormat::newsml_g2, WireFormat::newsml_1,  WireFormat::nitf,
                                         WireFormat::ninjs,      WireFormat::iptc_7901, WireFormat::anpa_1312, WireFormat::rss,
                                         WireFormat::atom,       WireFormat::html,      WireFormat::mail};
  return by_name(name, formats, &wire_format_name, format);
}

bool read_revision(const std::string& name, Revision& revision) {
  static constexpr std::array revisions = {Revision::first, Revision::update, Revision::correction, Revision::kill, Revision::resend};
  return by_name(name, revisions, &revision_name, revision);
}

}  // namespace chancery::sqlite
