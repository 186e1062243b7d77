#include "dispatch/recognise.h"

#include <algorithm>
#include <iterator>
#include <utility>

#include "dispatch/dateline.h"
#include "dispatch/language.h"
#include "dispatch/layout.h"
#include "dispatch/notes.h"
#include "dispatch/notice.h"
#include "dispatch/rights/fields.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

bool only_white_space(std::string_view text) {
  return is_empty(trim(text, {0, static_cast<std::uint32_t>(text.size())}));
}

// Notices with nothing but white space between them are one. The longest is the notice; another one, above the news
// for instance, is kept from being read as news among the notes, but what it rules counts. So does a ban in a note to editors.
void write_rights(const Sheet& sheet, Dispatch& dispatch) {
  std::vector<ByteSpan> joined;
  for (const ByteSpan notice : sheet.notices) {
    const bool adjoins = !joined.empty() && joined.back().end <= notice.begin &&
                         only_white_space(slice(sheet.text, {joined.back().end, notice.begin}));
    if (adjoins) {
      joined.back().end = notice.end;
    } else {
      joined.push_back(notice);
    }
  }
  for (const ByteSpan note : dispatch.editors_notes) add_note(slice(sheet.text, note), dispatch.rights);
  if (joined.empty()) return;
  const auto size = [](ByteSpan span) { return span.end - span.begin; };
  const auto longest =
      std::max_element(joined.begin(), joined.end(), [&](ByteSpan a, ByteSpan b) { return size(a) < size(b); });
  auto noted = std::move(dispatch.rights.grounds);
  dispatch.rights = read_notice(sheet.text, *longest);
  for (const ByteSpan notice : joined) {
    if (notice == *longest) continue;
    dispatch.editors_notes.push_back(notice);
    auto other = read_notice(sheet.text, notice);
    noted.insert(noted.end(), std::make_move_iterator(other.grounds.begin()), std::make_move_iterator(other.grounds.end()));
  }
  dispatch.rights.grounds.insert(dispatch.rights.grounds.end(), std::make_move_iterator(noted.begin()), std::make_move_iterator(noted.end()));
  std::sort(dispatch.editors_notes.begin(), dispatch.editors_notes.end());
}

DispatchStatus status_of(const Dispatch& dispatch) {
  auto lines = dispatch.header_lines;
  lines.insert(lines.end(), dispatch.editors_notes.begin(), dispatch.editors_notes.end());
  const auto says = [&](bool (*asks)(std::string_view)) {
    return std::any_of(lines.begin(), lines.end(), [&](ByteSpan line) { return asks(slice(dispatch.text, line)); });
  };
  const bool killed = dispatch.headline && kills(slice(dispatch.text, *dispatch.headline));
  if (killed || says(&says_withdrawn)) return DispatchStatus::withdrawn;
  return says(&says_withheld) ? DispatchStatus::withheld : DispatchStatus::usable;
}

}  // namespace

std::vector<ByteSpan> lay_out(std::string_view text) {
  return paragraphs(text, [text](ByteSpan line) {
    const auto words = slice(text, line);
    if (opens_notice(words) || is_note(words) || is_sign_off(words)) return true;
    const auto dateline = dateline_at(text, line);
    return dateline && dateline->sure;
  });
}

void recognise(Sheet& sheet, Dispatch& dispatch, std::string_view known_issued) {
  read_head(sheet, dispatch);
  read_tail(sheet, dispatch);
  std::copy_if(sheet.paragraphs.begin(), sheet.paragraphs.end(), std::back_inserter(dispatch.body),
               [](ByteSpan rest) { return !is_empty(rest); });

  write_rights(sheet, dispatch);
  dispatch.status = status_of(dispatch);
  sheet.clues.notice_year = dispatch.rights.year;
  sheet.clues.known = known_issued;
  dispatch.issued = issue_date(sheet.clues);

  auto news = dispatch.body;
  if (dispatch.headline) news.push_back(*dispatch.headline);
  dispatch.language = language_of(dispatch.text, news);
}

}  // namespace chancery::wire
