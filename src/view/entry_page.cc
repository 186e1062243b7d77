// `chancery show ID`: one act in its own words, for a person who wants to see what a line of the record stands on.
//
//   12  RUS reject USA   2022-02-17   sure 0.93
//   [actor: Russia] [cue: rejected] on Thursday [content: the American reply].       the sentence, proving words marked
//   actor    Russia → RUS (…)
//   because  …

#include <fmt/format.h>

#include <algorithm>
#include <utility>

#include "chancery/view.h"
#include "view/columns.h"
#include "view/entry_formats.h"
#include "view/marking.h"
#include "view/sentence.h"
#include "view/style.h"
#include "view/wording.h"

namespace chancery {

using namespace view;

namespace {

class Page {
 public:
  explicit Page(const Layout& layout) : layout_(layout) {}

  void line(const std::string& text, Style style = Style::plain) {
    for (const auto& part : wrap(one_line(text), std::max<std::size_t>(layout_.width, 1))) {
      out_ += paint(part, style, layout_.colour) + "\n";
    }
  }
  /// `text` is on one line and holds no colours but our own, which take no room.
  void painted(const std::string& text) {
    for (const auto& part : wrap(text, std::max<std::size_t>(layout_.width, 1))) out_ += part + "\n";
  }
  void blank() { out_ += "\n"; }

  void attribute(const char* title, const std::string& value, Style style = Style::plain) {
    if (value.empty()) return;
    constexpr std::size_t indent = 12;
    const auto room = std::max<std::size_t>(layout_.width, indent + 20) - indent;
    bool first = true;
    for (const auto& part : wrap(value, room)) {
      out_ += paint(pad(first ? title : "", indent), Style::faint, layout_.colour) +
              paint(part, style, layout_.colour) + "\n";
      first = false;
    }
  }
  std::string take() { return std::move(out_); }

 private:
  Layout layout_;
  std::string out_;
};

std::string words(const Dispatch& dispatch, const std::optional<ByteSpan>& span) {
  return span ? one_line(slice(dispatch.text, *span)) : std::string();
}

std::string side(const Dispatch& dispatch, const std::optional<ByteSpan>& span, const std::vector<std::string>& parties,
                 const std::string& how) {
  auto out = words(dispatch, span);
  if (!parties.empty()) out += fmt::format("{}{}", out.empty() ? "" : " → ", fmt::join(parties, ", "));
  if (!how.empty()) out += "   (" + how + ")";
  return one_line(out);
}

std::string time_wording(const Dispatch& dispatch, const Act& act) {
  auto out = words(dispatch, act.time);
  if (act.time_value) out += (out.empty() ? "" : " → ") + *act.time_value;
  return act.because.time.empty() ? out : out + "   (" + one_line(act.because.time) + ")";
}

std::string because_wording(const Act& act) {
  const auto& because = act.because;
  std::string out = because.lemma.empty() ? "" : "“" + one_line(because.lemma) + "”: ";
  out +=
      fmt::format("a cue by {:.2f}, {} by {:.2f}", because.cue_probability, act_name(act.act), because.act_probability);
  if (!because.runner_up.empty())
    out += fmt::format(", {} by {:.2f}", because.runner_up, because.runner_up_probability);
  if (!because.lexicon.empty()) out += "; cue list: " + one_line(because.lexicon);
  return out;
}

std::string page_of(const Entry& entry, const FiledDispatch& filed, const Layout& layout) {
  const auto& act = entry.act;
  const auto& dispatch = filed.dispatch;
  Page page(layout);
  const auto to = to_whom(dispatch, act);
  page.line(fmt::format("{}   {} {}{}{}   {}   sure {}", static_cast<std::int64_t>(entry.id), who(dispatch, act),
                        act_wording(act, entry.struck), to.empty() ? "" : " ", to, day(dispatch, act), sureness(act)),
            Style::strong);
  page.blank();
  page.painted(marked(dispatch, act, sentence_of(dispatch, act), layout.colour));
  page.blank();
  page.attribute("actor", side(dispatch, act.actor, act.party, act.because.party), Style::actor);
  page.attribute("addressee", side(dispatch, act.addressee, act.addressee_party, act.because.addressee_party),
                 Style::addressee);
  page.attribute("content", words(dispatch, act.content), Style::content);
  page.attribute("condition", words(dispatch, act.condition), Style::condition);
  page.attribute("instrument", words(dispatch, act.instrument));
  page.attribute("time", time_wording(dispatch, act));
  page.attribute("place", words(dispatch, act.place));
  page.attribute("source", source(dispatch, act));
  page.attribute("because", because_wording(act));
  page.blank();
  page.attribute("dispatch", one_line(filed.file) + "   " + provenance(dispatch));
  page.attribute("headline", words(dispatch, dispatch.headline));
  page.attribute("filed", filed.filed_at + (filed.model.empty() ? "" : ", read by " + one_line(filed.model)));
  page.attribute("rights", rights_wording(dispatch));
  return page.take();
}

}  // namespace

Result<std::string> show_entry(const Record& record, EntryId id, Format format, const Layout& layout) {
  const auto entry = record.entry(id);
  if (!entry) return entry.error();
  Shelf shelf(record);
  const auto place = shelf.take(entry->dispatch);
  if (!place) return place.error();
  switch (format) {
    case Format::csv:
      return csv_titles_of_entries() + csv_of_entry(*entry, (*place)->filed);
    case Format::json:
    case Format::jsonl: {
      auto object = entry_json(*entry, **place);
      object["filed"] = {{"at", (*place)->filed.filed_at}, {"model", (*place)->filed.model}};
      object["source_dispatch"] = dispatch_json((*place)->filed.dispatch, (*place)->writer);
      return to_line(object) + "\n";
    }
    case Format::text:
      break;
  }
  return page_of(*entry, (*place)->filed, layout);
}

}  // namespace chancery
