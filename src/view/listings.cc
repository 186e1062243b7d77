// `chancery acts` and `chancery timeline`: the same entries in the same order, once as a list, once by day.
//
//   acts      ID  WHEN        WHO  ACT     TO   WHAT …             timeline   2022-02-17
//              3  2022-02-17  RUS  reject  USA  …                              3  RUS  reject  USA  …

#include <fmt/format.h>

#include <utility>

#include "chancery/view.h"
#include "view/columns.h"
#include "view/entry_formats.h"
#include "view/table.h"
#include "view/wording.h"

namespace chancery {

using namespace view;

namespace {

std::string number(EntryId id) { return std::to_string(static_cast<std::int64_t>(id)); }

// A format collects entries one by one, with their dispatch, and gives the whole at the end.
class Collector {
 public:
  virtual ~Collector() = default;
  virtual void add(const Entry& entry, const Shelf::Place& place) = 0;
  virtual std::string finish() = 0;
};

class CsvCollector final : public Collector {
 public:
  CsvCollector() : out_(csv_titles_of_entries()) {}
  void add(const Entry& entry, const Shelf::Place& place) override { out_ += csv_of_entry(entry, place.filed); }
  std::string finish() override { return std::move(out_); }

 private:
  std::string out_;
};

class JsonLinesCollector final : public Collector {
 public:
  void add(const Entry& entry, const Shelf::Place& place) override { out_ += to_line(entry_json(entry, place)) + "\n"; }
  std::string finish() override { return std::move(out_); }

 private:
  std::string out_;
};

// [entry, …], or by day: [{"day": …, "entries": [entry, …]}, …]
class JsonCollector final : public Collector {
 public:
  explicit JsonCollector(bool by_day) : by_day_(by_day) {}
  void add(const Entry& entry, const Shelf::Place& place) override {
    auto object = entry_json(entry, place);
    if (!by_day_) {
      list_.push_back(std::move(object));
      return;
    }
    const auto when = object.value("day", std::string());
    if (list_.empty() || list_.back().value("day", std::string()) != when) {
      auto& group = list_.emplace_back(Json::object());
      if (!when.empty()) group["day"] = when;
      group["entries"] = Json::array();
    }
    list_.back()["entries"].push_back(std::move(object));
  }
  std::string finish() override { return to_line(list_) + "\n"; }

 private:
  bool by_day_;
  Json list_ = Json::array();
};

class TextCollector final : public Collector {
 public:
  TextCollector(bool by_day, const Layout& layout) : by_day_(by_day), layout_(layout), table_(titles(by_day)) {}

  void add(const Entry& entry, const Shelf::Place& place) override {
    const auto& dispatch = place.filed.dispatch;
    const auto& act = entry.act;
    const auto when = day(dispatch, act);
    if (by_day_ && when != last_day_) table_.add_heading(when);
    last_day_ = when;
    std::vector<std::string> cells = {number(entry.id),           who(dispatch, act),  act_wording(act, entry.struck),
                                      to_whom(dispatch, act),     what(dispatch, act), sureness(act),
                                      file_name(place.filed.file)};
    if (!by_day_) cells.insert(cells.begin() + 1, when);
    table_.add(std::move(cells));
    ++entries_;
  }

  std::string finish() override {
    if (entries_ == 0) return "no entry\n";
    return table_.lay_out(layout_);
  }

 private:
  static std::vector<Column> titles(bool by_day) {
    std::vector<Column> columns = {{.title = "ID", .least = 2, .right = true, .style = Style::faint},
                                   {.title = "WHO", .least = 3, .style = Style::actor},
                                   {.title = "ACT", .least = 7, .style = Style::cue},
                                   {.title = "TO", .least = 3, .style = Style::addressee},
                                   {.title = "WHAT", .least = 16},
                                   {.title = "SURE", .style = Style::faint},
                                   {.title = "DISPATCH", .least = 10, .style = Style::faint}};
    if (!by_day) columns.insert(columns.begin() + 1, {.title = "WHEN", .least = 10});
    return columns;
  }

  bool by_day_;
  Layout layout_;
  Table table_;
  std::string last_day_;
  std::size_t entries_ = 0;
};

std::unique_ptr<Collector> collector(Format format, bool by_day, const Layout& layout) {
  switch (format) {
    case Format::csv:
      return std::make_unique<CsvCollector>();
    case Format::json:
      return std::make_unique<JsonCollector>(by_day);
    case Format::jsonl:
      return std::make_unique<JsonLinesCollector>();
    case Format::text:
      break;
  }
  return std::make_unique<TextCollector>(by_day, layout);
}

Result<std::string> list(const Record& record, const EntryFilter& filter, std::unique_ptr<Collector> into) {
  const auto entries = record.entries(filter);
  if (!entries) return entries.error();
  Shelf shelf(record);
  for (const auto& entry : *entries) {
    const auto place = shelf.take(entry.dispatch);
    if (!place) return place.error();
    into->add(entry, **place);
  }
  return into->finish();
}

}  // namespace

std::optional<Format> format_by_name(std::string_view name) {
  if (name == "text") return Format::text;
  if (name == "json") return Format::json;
  if (name == "jsonl") return Format::jsonl;
  if (name == "csv") return Format::csv;
  return std::nullopt;
}

Result<std::string> list_acts(const Record& record, const EntryFilter& filter, Format format, const Layout& layout) {
  return list(record, filter, collector(format, false, layout));
}

Result<std::string> timeline(const Record& record, const EntryFilter& filter, Format format, const Layout& layout) {
  return list(record, filter, collector(format, true, layout));
}

}  // namespace chancery
