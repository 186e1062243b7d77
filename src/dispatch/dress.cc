#include "dispatch/dress.h"

#include <algorithm>
#include <utility>

#include "base/utf8.h"
#include "dispatch/dateline.h"
#include "dispatch/identity.h"
#include "dispatch/instants.h"
#include "dispatch/life.h"
#include "dispatch/recognise.h"
#include "dispatch/rights/fields.h"
#include "dispatch/scan.h"
#include "dispatch/sha256.h"

namespace chancery::wire {
namespace {

/// The text under way. Every field is set off from the one above it by a blank line.
class Sheets {
 public:
  ByteSpan add(std::string_view words) {
    const auto inner = trim(words, {0, static_cast<std::uint32_t>(words.size())});
    if (is_empty(inner)) return {};
    if (!text_.empty()) text_ += "\n\n";
    const auto begin = static_cast<std::uint32_t>(text_.size());
    text_ += slice(words, inner);
    return {begin, static_cast<std::uint32_t>(text_.size())};
  }
  [[nodiscard]] std::string take() { return std::move(text_); }

 private:
  std::string text_;
};

void keep(std::optional<ByteSpan>& field, ByteSpan span) {
  if (!is_empty(span)) field = span;
}

std::vector<ByteSpan> find_lossy(std::string_view text) {
  static constexpr std::string_view replacement = "\xEF\xBF\xBD";
  std::vector<ByteSpan> out;
  for (auto at = text.find(replacement); at != std::string_view::npos; at = text.find(replacement, at + replacement.size())) {
    const auto begin = static_cast<std::uint32_t>(at);
    out.push_back({begin, begin + static_cast<std::uint32_t>(replacement.size())});
  }
  return out;
}

/// The words of the item laid out in `dispatch.text`, what is known of them written down, and what is not left on the sheet.
void lay_out_fields(const Item& item, Dispatch& dispatch, Sheet& sheet) {
  Sheets sheets;
  keep(dispatch.headline, sheets.add(item.headline));
  keep(dispatch.byline, sheets.add(item.byline));
  const auto dateline = sheets.add(item.dateline);
  std::vector<ByteSpan> body;
  for (const auto& paragraph : item.paragraphs) {
    // A page often gives its headline once more as the first line of its body.
    if (body.empty() && paragraph == item.headline) continue;
    if (const auto span = sheets.add(paragraph); !is_empty(span)) body.push_back(span);
  }
  for (const auto& rights : item.rights) {
    if (!is_prose(rights)) continue;
    if (const auto span = sheets.add(rights.words); !is_empty(span)) sheet.notices.push_back(span);
  }
  dispatch.text = sheets.take();
  sheet.text = dispatch.text;

  if (!is_empty(dateline)) {
    dispatch.dateline = dateline;
    if (const auto read = dateline_at(sheet.text, dateline)) {
      dispatch.places = read->places;
      dispatch.agency = read->agency;
      sheet.clues.dateline = read->date;
    }
  }
  for (const ByteSpan span : body) {
    // A paragraph has line ends only where its markup keeps lines, as a <pre> does.
    if (!item.lines && slice(sheet.text, span).find('\n') == std::string_view::npos) {
      sheet.paragraphs.push_back(span);
      continue;
    }
    for (ByteSpan line : lay_out(slice(sheet.text, span))) {
      sheet.paragraphs.push_back({line.begin + span.begin, line.end + span.begin});
    }
  }
}

std::string day_of(const Item& item) {
  for (const auto* words : {&item.issued, &item.first_issued}) {
    if (const auto instant = read_instant(*words)) return edtf(instant->day);
  }
  return {};
}

}  // namespace

Result<Dispatch> dress(const Item& item, std::string identity, std::string_view known_issued) {
  Dispatch dispatch;
  Sheet sheet;
  lay_out_fields(item, dispatch, sheet);
  if (dispatch.text.size() > max_dispatch_bytes)
    return Error{ErrorCode::dispatch_too_large, "its words are more than 1 MiB, which no dispatch is"};

  const auto [id, version] = identify(item.native_id, item.version);
  dispatch.sha256 = std::move(identity);
  dispatch.encoding = "UTF-8";
  dispatch.lossy = find_lossy(dispatch.text);
  dispatch.format = item.format;
  dispatch.provider = item.provider;
  dispatch.native_id = id;
  dispatch.version = version;
  dispatch.urgency = item.urgency;
  const auto day = day_of(item);
  recognise(sheet, dispatch, day.empty() ? known_issued : std::string_view(day));
  // The carrier's day of this version; the dateline tells when the correspondent began.
  if (day.size() == 10) dispatch.issued = day;
  if (dispatch.body.empty() && !dispatch.headline)
    return Error{ErrorCode::dispatch_no_text, "it has neither headline nor body; there is nothing to read"};

  if (!item.places.empty()) dispatch.places = item.places;
  if (!dispatch.agency && !item.credit.empty()) dispatch.agency = item.credit;
  if (!dispatch.agency && !item.provider.empty()) dispatch.agency = item.provider;
  if (dispatch.language == Language::unknown) {
    const auto declared = utf8::fold(item.language.substr(0, 2));
    dispatch.language = declared == "fr" ? Language::french : declared == "en" ? Language::english : Language::unknown;
  }
  add_fields(item.rights, dispatch.rights);
  for (const auto& note : item.notes) add_note(note.text, dispatch.rights);

  dispatch.revision = revision_of(item);
  dispatch.embargo = embargo_of(item);
  // Where a field says it, words in the text ("EMBARGOED") do not change it: they are an axis of their own.
  if (!item.status.empty()) dispatch.status = status_of_words(item.status);
  if (dispatch.revision == Revision::kill) dispatch.status = DispatchStatus::withdrawn;
  if (dispatch.revision != Revision::first && !item.references.empty()) dispatch.previous = item.references.front().id;
  return dispatch;
}

std::string fingerprint(const Item& item) {
  std::string all;
  const auto add = [&all](std::string_view words) {
    all += std::to_string(words.size()).append(":").append(words);  // lengths: two fields cannot be cut otherwise
  };
  for (const auto* words : {&item.provider, &item.native_id, &item.version, &item.status, &item.embargo, &item.issued, &item.headline,
                            &item.byline, &item.dateline})
    add(*words);
  for (const auto& words : item.signals) add(words);
  for (const auto& words : item.paragraphs) add(words);
  for (const auto& rights : item.rights) add(rights.words);
  return sha256(all);
}

void write_life(Dispatch& dispatch) {
  Item said;
  if (dispatch.headline) said.headline = slice(dispatch.text, *dispatch.headline);
  for (const auto* lines : {&dispatch.header_lines, &dispatch.editors_notes}) {
    for (const ByteSpan line : *lines) said.notes.push_back({std::string(slice(dispatch.text, line)), true});
  }
  dispatch.revision = revision_of(said);
  dispatch.embargo = embargo_of(said);
}

}  // namespace chancery::wire
