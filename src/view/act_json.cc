#include "view/act_json.h"

#include <cmath>
#include <optional>
#include <vector>

namespace chancery::view {

namespace {

// Three digits are more than the calibration can tell apart.
double rounded(double probability) { return std::round(probability * 1000) / 1000; }

void add_text(Json& object, const char* key, const std::string& text) {
  if (!text.empty()) object[key] = text;
}

void add_names(Json& object, const char* key, const std::vector<std::string>& names) {
  if (!names.empty()) object[key] = names;
}

void add_span(Json& object, const char* key, const std::optional<ByteSpan>& span, const SpanWriter& writer) {
  if (span) object[key] = writer.span(*span);
}

Json rights_json(const Rights& rights, const SpanWriter& writer) {
  Json object = Json::object();
  add_text(object, "holder", rights.holder);
  add_text(object, "year", rights.year);
  if (rights.all_reserved) object["all_reserved"] = true;
  for (const auto one : {Ruling::forbid, Ruling::permit}) {
    auto names = Json::array();
    for (const auto use : uses_ruled(rights, one)) names.push_back(use_name(use));
    if (!names.empty()) object[one == Ruling::forbid ? "forbids" : "permits"] = std::move(names);
  }
  auto limits = Json::array();
  for (const auto& limit : limits_of(rights)) limits.push_back(limit_words(limit));
  if (!limits.empty()) object["limits"] = std::move(limits);
  if (rights.notice) object["notice"] = writer.span(*rights.notice).at("text");
  return object;
}

void add_life(Json& object, const Dispatch& dispatch) {
  object["format"] = wire_format_name(dispatch.format);
  add_text(object, "provider", dispatch.provider);
  add_text(object, "native_id", dispatch.native_id);
  add_text(object, "version", dispatch.version);
  add_text(object, "previous", dispatch.previous);
  if (dispatch.revision != Revision::first) object["revision"] = revision_name(dispatch.revision);
  if (dispatch.urgency != 0) object["urgency"] = dispatch.urgency;
  if (!dispatch.embargo) return;
  object["embargo"] = {{"as_given", dispatch.embargo->as_given}};
  add_text(object["embargo"], "until", dispatch.embargo->until);
  if (dispatch.embargo->disputed) object["embargo"]["disputed"] = true;
}

Json because_json(const Because& because) {
  Json object = Json::object();
  add_text(object, "lemma", because.lemma);
  object["cue_probability"] = rounded(because.cue_probability);
  object["act_probability"] = rounded(because.act_probability);
  if (!because.runner_up.empty()) {
    object["runner_up"] = because.runner_up;
    object["runner_up_probability"] = rounded(because.runner_up_probability);
  }
  add_text(object, "lexicon", because.lexicon);
  add_text(object, "party", because.party);
  add_text(object, "addressee_party", because.addressee_party);
  add_text(object, "time", because.time);
  return object;
}

Json source_json(const Act& act, const SpanWriter& writer) {
  switch (act.source) {
    case SourceKind::agency:
      return "agency";
    case SourceKind::self:
      return "self";
    case SourceKind::speaker:
      break;
  }
  return writer.span(act.speaker.value());
}

}  // namespace

Json SpanWriter::span(ByteSpan span) const {
  return {{"begin", points_.at(span.begin)}, {"end", points_.at(span.end)}, {"text", slice(text_, span)}};
}

Json dispatch_json(const Dispatch& dispatch, const SpanWriter& writer) {
  Json object = Json::object();
  if (dispatch.agency) object["agency"] = *dispatch.agency;
  add_text(object, "issued", dispatch.issued);
  object["language"] = language_code(dispatch.language);
  if (dispatch.headline) object["headline"] = slice(dispatch.text, *dispatch.headline);
  add_names(object, "places", dispatch.places);
  object["status"] = dispatch_status_name(dispatch.status);
  add_life(object, dispatch);
  object["encoding"] = dispatch.encoding;
  if (!dispatch.lossy.empty()) {
    auto lossy = Json::array();
    for (const auto span : dispatch.lossy) lossy.push_back(writer.span(span));
    object["lossy"] = lossy;
  }
  if (auto rights = rights_json(dispatch.rights, writer); !rights.empty()) object["rights"] = std::move(rights);
  object["sha256"] = dispatch.sha256;
  return object;
}

void add_act(Json& object, const Act& act, const SpanWriter& writer) {
  object["act"] = act_name(act.act);
  object["status"] = act_status_name(act.status);
  object["cue"] = writer.span(act.cue);
  add_span(object, "actor", act.actor, writer);
  add_names(object, "party", act.party);
  add_span(object, "addressee", act.addressee, writer);
  add_names(object, "addressee_party", act.addressee_party);
  add_span(object, "content", act.content, writer);
  add_span(object, "condition", act.condition, writer);
  add_span(object, "instrument", act.instrument, writer);
  add_span(object, "time", act.time, writer);
  if (act.time_value) object["time_value"] = *act.time_value;
  add_span(object, "place", act.place, writer);
  object["source"] = source_json(act, writer);
  object["confidence"] = rounded(act.confidence);
  object["because"] = because_json(act.because);
}

std::string to_line(const Json& value) {
  return value.dump(-1, ' ', /*ensure_ascii=*/false, Json::error_handler_t::replace);
}

}  // namespace chancery::view
