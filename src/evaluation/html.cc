// The error report: a page that stands alone. Everything that comes from a dispatch is escaped: it is text, never markup.
#include <algorithm>

#include <fmt/format.h>

#include "chancery/evaluation.h"
#include "evaluation/points.h"

namespace chancery {
namespace {

using evaluation::Points;

constexpr std::string_view style = R"(
body{font:15px/1.5 system-ui,sans-serif;max-width:68rem;margin:2rem auto;padding:0 1rem;color:#1b1b1b;background:#fff}
table{border-collapse:collapse;margin:.5rem 0 1.5rem}th,td{padding:.15rem .7rem;text-align:right;border-bottom:1px solid #ddd}
th:first-child,td:first-child{text-align:left}summary{cursor:pointer;font-weight:600;margin:.4rem 0}
article{margin:.6rem 0 1rem 1rem;padding-left:.8rem;border-left:3px solid #bbb}p{margin:.2rem 0}
.file{color:#666;font-size:85%}.gold{background:#cdeccd}.read{background:#f6c9c4}.both{background:#f3e2a0}
dl{display:grid;grid-template-columns:7rem 1fr 1fr;gap:.1rem .8rem;margin:.3rem 0;font-size:90%}dt{color:#666}dd{margin:0}
@media(prefers-color-scheme:dark){body{background:#161616;color:#e6e6e6}.gold{background:#1f4d1f}.read{background:#6b2721}.both{background:#5c4d12}th,td{border-color:#444}}
)";

std::string escaped(std::string_view text) {
  std::string out;
  for (const char c : text) {
    switch (c) {
      case '&': out += "&amp;"; break;
      case '<': out += "&lt;"; break;
      case '>': out += "&gt;"; break;
      case '"': out += "&quot;"; break;
      case '\n': out += ' '; break;
      default: out += c;
    }
  }
  return out;
}

/// The sentence around a span, roughly: to a full stop before a blank, or a line's end.
GoldSpan around(const Points& text, GoldSpan span) {
  const auto ends = [&](std::uint32_t p) {
    return text.at(p) == '\n' ||
           ((text.at(p) == '.' || text.at(p) == '?' || text.at(p) == '!') && p + 1 < text.size() && text.at(p + 1) == ' ');
  };
  auto begin = std::min(span.first, text.size());
  while (begin > 0 && !ends(begin - 1)) --begin;
  auto end = std::min(span.second, text.size());
  while (end < text.size() && !ends(end)) ++end;
  return {begin, std::min(end + 1, text.size())};
}

bool covers(const std::optional<ScoredAct>& act, std::uint32_t point) {
  return act && act->cue && act->cue->first <= point && point < act->cue->second;
}

std::string sentence(const Points& points, const ReadingError& error) {
  const auto& cue = error.gold ? error.gold->cue : error.read->cue;
  const auto [begin, end] = around(points, cue.value_or(GoldSpan{0, 0}));
  std::string out;
  const auto kind = [&](std::uint32_t p) { return (covers(error.gold, p) ? 1 : 0) + (covers(error.read, p) ? 2 : 0); };
  constexpr std::string_view names[] = {"", "gold", "read", "both"};
  for (auto at = begin; at < end;) {
    auto to = at;
    while (to < end && kind(to) == kind(at)) ++to;
    const auto words = escaped(points.cut(at, to));
    out += kind(at) == 0 ? words : fmt::format("<mark class={}>{}</mark>", names[kind(at)], words);
    at = to;
  }
  return out;
}

std::string parties(const std::set<std::string>& all) {
  std::string out;
  for (const auto& party : all) out.append(out.empty() ? "" : ", ").append(party);
  return out;
}

std::string attributes(const Points& points, const ReadingError& error) {
  const auto cell = [&](const std::optional<ScoredAct>& act, auto value) { return act ? escaped(value(*act)) : std::string("–"); };
  const auto span = [&](const std::optional<GoldSpan>& words) { return words ? std::string(points.cut(words->first, words->second)) : std::string(); };
  std::string out = "<dl><dt></dt><dd class=file>gold</dd><dd class=file>read</dd>";
  const auto row = [&](const char* name, auto value) {
    out += fmt::format("<dt>{}</dt><dd>{}</dd><dd>{}</dd>", name, cell(error.gold, value), cell(error.read, value));
  };
  row("act", [](const ScoredAct& a) { return a.act; });
  row("actor", [&](const ScoredAct& a) { return span(a.actor); });
  row("party", [](const ScoredAct& a) { return parties(a.parties); });
  row("addressee's party", [](const ScoredAct& a) { return parties(a.addressee_parties); });
  row("content", [&](const ScoredAct& a) { return span(a.content); });
  row("confidence", [](const ScoredAct& a) { return a.confidence < 1 ? fmt::format("{:.2f}", a.confidence) : std::string(); });
  return out + "</dl>";
}

std::string figure_row(std::string_view name, const Figure& f) {
  return fmt::format("<tr><td>{}<td>{:.3f}<td>{:.3f}<td>{:.3f}<td>{}<td>{}", name, f.precision(), f.recall(), f.f1(), f.gold, f.system);
}

constexpr std::string_view figure_head = "<table><tr><th><th>precision<th>recall<th>F1<th>gold<th>read";

std::string tables(const Evaluation& e) {
  std::string out(figure_head);
  out += figure_row("found", e.found) + figure_row("act", e.act) + figure_row("actor", e.actor) + figure_row("who+what", e.who_what);
  out += "</table><h2>Attributes of matched acts</h2><table><tr><th><th>right<th>of<th>share";
  for (const auto& [name, share] : e.of_matched) {
    const auto part = share.of == 0 ? 0.0 : static_cast<double>(share.right) / static_cast<double>(share.of);
    out += fmt::format("<tr><td>{}<td>{}<td>{}<td>{:.3f}", name, share.right, share.of, part);
  }
  out += fmt::format("</table><p>Expected calibration error {:.3f}</p><h2>Acts</h2>{}", e.calibration_error, figure_head);
  for (const auto& [name, figure] : e.per_act) out += figure_row(name, figure);
  out += fmt::format("</table><h2>Acts kept from a confidence on</h2>{}", figure_head);
  for (const auto& point : e.curve) {
    if (point.act.system != 0) out += figure_row(fmt::format("{:.2f}", point.min_confidence), point.act);
  }
  return out + "</table>";
}

}  // namespace

std::string to_html(const std::vector<GoldDispatch>& gold, const Evaluation& e, const std::string& title) {
  auto out = fmt::format("<!doctype html><html lang=en><meta charset=utf-8><meta name=viewport content=\"width=device-width\"><title>Errors: {0}</title><style>{1}</style><h1>{0}</h1><p>{2} dispatches</p>",
                         escaped(title), style, e.dispatches);
  out += tables(e);
  out += "<h2>Errors by cause</h2><p><mark class=gold>gold only</mark> <mark class=read>read only</mark> <mark class=both>both</mark></p>";
  const auto points = evaluation::points_of(gold);
  for (const auto& [cause, count] : e.causes()) {
    out += fmt::format("<details><summary>{} · {}</summary>", count, escaped(cause));
    for (const auto& error : e.errors) {
      if (error.cause != cause || error.counterpart) continue;
      const auto& text = points[error.dispatch];
      out += fmt::format("<article><p class=file>{}</p><p>{}</p>{}</article>", escaped(gold[error.dispatch].file), sentence(text, error), attributes(text, error));
    }
    out += "</details>";
  }
  return out + "</html>\n";
}

}  // namespace chancery
