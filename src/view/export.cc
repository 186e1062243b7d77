// `chancery export`: entries out of the house, each field by its plane, with a manifest of what left on whose word.
//
//   entries ──fields_of──▶ fact │ text ──Clearance of its dispatch──▶ the words, or the mark of withholding
//                                            └──────────▶ manifest: sources, notices, decisions, counts

#include <algorithm>
#include <map>
#include <memory>
#include <set>
#include <utility>

#include "base/utf8.h"
#include "chancery/view.h"
#include "view/act_json.h"
#include "view/csv.h"
#include "view/planes.h"
#include "view/shelf.h"

namespace chancery {

using namespace view;

namespace {

constexpr std::string_view withheld_mark = "[withheld]";

std::size_t count_words(std::string_view words) {
  std::size_t count = 0;
  bool inside = false;
  for (std::size_t at = 0; at < words.size();) {
    const auto [value, next] = utf8::decode(words, at);
    const bool blank = utf8::is_space(value);
    count += !blank && !inside ? 1U : 0U;
    inside = !blank;
    at = next;
  }
  return count;
}

/// What of one dispatch left, and why.
struct Source {
  DispatchId id{};
  Clearance clearance;
  Json facts;  ///< of the manifest, but for the counts
  std::string notice;
  std::size_t entries = 0;
  std::size_t cells = 0;
  std::size_t withheld = 0;
};

Json errand_json(const Errand& errand) {
  auto object = Json::object();
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
  };
  add("territory", errand.territory);
  add("channel", errand.channel);
  add("on", errand.day);
  add("recipient", errand.recipient);
  add("purpose", errand.purpose);
  if (errand.commercial) object["commercial"] = *errand.commercial;
  return object;
}

std::string notice_of(const Dispatch& dispatch) {
  if (dispatch.rights.notice) return std::string(slice(dispatch.text, *dispatch.rights.notice));
  std::string words;
  for (const auto& ground : dispatch.rights.grounds) {
    if (!ground.words.empty()) words.append(words.empty() ? "" : " ").append(ground.words);
  }
  return words;
}

Json decision_json(const Decision& decision) {
  Json object = {{"use", use_name(decision.use)}, {"allowed", decision.allowed}, {"said", ruling_name(decision.said)}, {"reason", decision.reason}};
  if (decision.grant) object["statement"] = *decision.grant;
  return object;
}

Json source_facts(const FiledDispatch& filed, const Clearance& clearance) {
  const auto& dispatch = filed.dispatch;
  Json object = {{"sha256", dispatch.sha256}, {"file", filed.file}};
  const auto add = [&](const char* key, const std::string& value) {
    if (!value.empty()) object[key] = value;
  };
  add("agency", dispatch.agency.value_or(""));
  add("provider", dispatch.provider);
  add("native_id", dispatch.native_id);
  add("version", dispatch.version);
  add("issued", dispatch.issued);
  object["status"] = dispatch_status_name(filed.status_now());
  add("holder", dispatch.rights.holder);
  add("year", dispatch.rights.year);
  add("notice", notice_of(dispatch));
  object["decisions"] = {decision_json(clearance.reproduce()), decision_json(clearance.quote())};
  return object;
}

/// One row of an export: every format lays it out in its own way.
struct Row {
  const std::vector<Field>& fields;
  const Shelf::Place& place;
  const Source& source;

  /// Nothing: the dispatch does not give it. False: it may not leave.
  [[nodiscard]] std::optional<bool> leaves(const Field& field) const {
    if (!field.span) return std::nullopt;
    return source.clearance.allows(count_words(slice(place.filed.dispatch.text, *field.span)));
  }
};

std::string rights_cell(const Row& row) {
  const auto& decision = row.source.clearance.decision();
  if (!decision.allowed) return decision.reason;
  return row.source.notice.empty() ? decision.reason : row.source.notice;
}

class Writer {
 public:
  virtual ~Writer() = default;
  virtual void add(const Row& row) = 0;
  std::string take() { return std::move(out_); }

 protected:
  std::string out_;
};

class CsvWriter final : public Writer {
 public:
  void add(const Row& row) override {
    if (out_.empty()) out_ = titles(row.fields);
    std::vector<std::string> cells;
    for (const auto& field : row.fields) {
      if (field.plane == Plane::fact) {
        cells.push_back(field.fact);
        continue;
      }
      const auto leaves = row.leaves(field);
      if (!leaves) {
        cells.insert(cells.end(), 3, "");
        continue;
      }
      const auto positions = row.place.writer.span(*field.span);
      cells.push_back(*leaves ? positions.at("text").get<std::string>() : std::string(withheld_mark));
      cells.push_back(positions.at("begin").dump());
      cells.push_back(positions.at("end").dump());
    }
    cells.push_back(rights_cell(row));
    out_ += csv_line(cells);
  }
  static std::string titles(const std::vector<Field>& fields) {
    std::vector<std::string> names;
    for (const auto& field : fields) {
      names.emplace_back(field.name);
      if (field.plane == Plane::fact) continue;
      names.push_back(std::string(field.name) + "_begin");
      names.push_back(std::string(field.name) + "_end");
    }
    names.emplace_back("rights");
    return csv_line(names);
  }
};

class JsonLinesWriter final : public Writer {
 public:
  void add(const Row& row) override {
    auto object = Json::object();
    for (const auto& field : row.fields) {
      if (field.plane == Plane::fact) {
        if (!field.fact.empty()) object[field.name] = field.fact;
        continue;
      }
      const auto leaves = row.leaves(field);
      if (!leaves) continue;
      auto span = row.place.writer.span(*field.span);
      if (!*leaves) {
        span.erase("text");
        span["withheld"] = true;
      }
      object[field.name] = std::move(span);
    }
    object["rights"] = rights_cell(row);
    out_ += to_line(object) + "\n";
  }
};

class Exporter {
 public:
  Exporter(const Record& record, const ExportOptions& options) : options_(options), shelf_(record) {
    if (options.as == ExportKind::csv)
      writer_ = std::make_unique<CsvWriter>();
    else
      writer_ = std::make_unique<JsonLinesWriter>();
  }

  Result<Done> add(const Entry& entry) {
    const auto place = shelf_.take(entry.dispatch);
    if (!place) return place.error();
    auto& source = source_of(**place);
    const auto fields = fields_of(entry, (*place)->filed);
    const Row row{fields, **place, source};
    ++source.entries;
    for (const auto& field : fields) {
      const auto leaves = row.leaves(field);
      if (!leaves) continue;
      ++source.cells;
      source.withheld += *leaves ? 0U : 1U;
    }
    writer_->add(row);
    return Done{};
  }

  Export finish() {
    Export out;
    auto sources = Json::array();
    std::set<std::size_t> used;
    for (const auto id : order_) {
      const auto& source = sources_.at(id);
      out.entries += source.entries;
      out.cells += source.cells;
      out.withheld += source.withheld;
      for (const auto* decision : {&source.clearance.reproduce(), &source.clearance.quote()}) {
        if (decision->grant) used.insert(*decision->grant);
      }
      auto facts = source.facts;
      facts["entries"] = source.entries;
      facts["cells"] = source.cells;
      facts["withheld"] = source.withheld;
      sources.push_back(std::move(facts));
    }
    Json manifest = {{"made", options_.made}, {"record", options_.record}, {"as", options_.as == ExportKind::csv ? "csv" : "jsonl"}};
    manifest["errand"] = errand_json(options_.errand);
    manifest["statements"] = statements(used);
    manifest["counts"] = {{"entries", out.entries}, {"dispatches", order_.size()}, {"cells", out.cells}, {"withheld", out.withheld}};
    manifest["sources"] = std::move(sources);
    out.manifest = manifest.dump(2, ' ', false, Json::error_handler_t::replace) + "\n";
    out.table = writer_->take();
    if (out.table.empty() && options_.as == ExportKind::csv) out.table = CsvWriter::titles(fields_of({}, {}));
    return out;
  }

 private:
  Source& source_of(const Shelf::Place& place) {
    const auto id = place.filed.id;
    if (const auto found = sources_.find(id); found != sources_.end()) return found->second;
    order_.push_back(id);
    auto dispatch = place.filed.dispatch;
    dispatch.status = place.filed.status_now();  // a kill that came later counts
    Clearance clearance(dispatch, options_.errand, options_.grants);
    auto facts = source_facts(place.filed, clearance);
    return sources_.emplace(id, Source{id, std::move(clearance), std::move(facts), notice_of(dispatch)}).first->second;
  }

  [[nodiscard]] Json statements(const std::set<std::size_t>& used) const {
    auto out = Json::array();
    for (const auto& grant : options_.grants.lines) {
      if (used.contains(grant.line)) out.push_back({{"file", options_.grants.file}, {"line", grant.line}, {"words", grant.words}});
    }
    return out;
  }

  const ExportOptions& options_;
  Shelf shelf_;
  std::unique_ptr<Writer> writer_;
  std::map<DispatchId, Source> sources_;
  std::vector<DispatchId> order_;
};

}  // namespace

std::optional<ExportKind> export_kind_by_name(std::string_view name) {
  if (name == "csv") return ExportKind::csv;
  return name == "jsonl" ? std::optional(ExportKind::jsonl) : std::nullopt;
}

Result<Export> export_record(const Record& record, const ExportOptions& options) {
  const auto entries = record.entries(options.filter);
  if (!entries) return entries.error();
  Exporter exporter(record, options);
  for (const auto& entry : *entries) {
    if (const auto added = exporter.add(entry); !added) return added.error();
  }
  return exporter.finish();
}

}  // namespace chancery
