// read_dispatch: the line through stage 1.
//
//   bytes ─▶ decoding ─▶ layout ─▶ head ─▶ tail ─▶ what is left is the body
//                                   │       │
//                                   └───────┴─▶ issue date, language, rights, status
//
// Tested by wire_reader_test.cc, tests/golden/dispatch/ and fuzz/fuzz_dispatch.cc.
#include <algorithm>
#include <string>
#include <utility>

#include "base/utf8.h"
#include "chancery/dispatch.h"
#include "dispatch/dateline.h"
#include "dispatch/decoding.h"
#include "dispatch/language.h"
#include "dispatch/layout.h"
#include "dispatch/notes.h"
#include "dispatch/notice.h"
#include "dispatch/scan.h"
#include "dispatch/sha256.h"
#include "dispatch/sheet.h"

namespace chancery {
namespace {

bool only_white_space(std::string_view text) {
  return wire::is_empty(wire::trim(text, {0, static_cast<std::uint32_t>(text.size())}));
}

std::vector<ByteSpan> lay_out(std::string_view text) {
  return wire::paragraphs(text, [text](ByteSpan line) {
    const auto words = slice(text, line);
    if (wire::opens_notice(words) || wire::is_note(words) || wire::is_sign_off(words)) return true;
    const auto dateline = wire::dateline_at(text, line);
    return dateline && dateline->sure;
  });
}

// Notices with nothing but white space between them are one. The longest is the notice; another one, above the news
// for instance, is kept from being read as news among the notes.
void write_rights(const wire::Sheet& sheet, Dispatch& dispatch) {
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
  if (joined.empty()) return;
  const auto size = [](ByteSpan span) { return span.end - span.begin; };
  const auto longest =
      std::max_element(joined.begin(), joined.end(), [&](ByteSpan a, ByteSpan b) { return size(a) < size(b); });
  dispatch.rights = wire::read_notice(sheet.text, *longest);
  for (const ByteSpan notice : joined) {
    if (notice != *longest) dispatch.editors_notes.push_back(notice);
  }
  std::sort(dispatch.editors_notes.begin(), dispatch.editors_notes.end());
}

DispatchStatus status_of(const Dispatch& dispatch) {
  auto lines = dispatch.header_lines;
  lines.insert(lines.end(), dispatch.editors_notes.begin(), dispatch.editors_notes.end());
  const auto says = [&](bool (*asks)(std::string_view)) {
    return std::any_of(lines.begin(), lines.end(), [&](ByteSpan line) { return asks(slice(dispatch.text, line)); });
  };
  const bool killed = dispatch.headline && wire::kills(slice(dispatch.text, *dispatch.headline));
  if (killed || says(&wire::says_withdrawn)) return DispatchStatus::withdrawn;
  return says(&wire::says_withheld) ? DispatchStatus::withheld : DispatchStatus::usable;
}

// Everything but the text and what decoding says of it.
void recognise(Dispatch& dispatch, const DispatchOptions& options) {
  wire::Sheet sheet;
  sheet.text = dispatch.text;
  sheet.paragraphs = lay_out(dispatch.text);
  wire::read_head(sheet, dispatch);
  wire::read_tail(sheet, dispatch);
  std::copy_if(sheet.paragraphs.begin(), sheet.paragraphs.end(), std::back_inserter(dispatch.body),
               [](ByteSpan rest) { return !wire::is_empty(rest); });

  write_rights(sheet, dispatch);
  dispatch.status = status_of(dispatch);
  sheet.clues.notice_year = dispatch.rights.year;
  sheet.clues.known = options.known_issued;
  dispatch.issued = wire::issue_date(sheet.clues);

  auto news = dispatch.body;
  if (dispatch.headline) news.push_back(*dispatch.headline);
  dispatch.language = wire::language_of(dispatch.text, news);
}

}  // namespace

Result<Dispatch> read_dispatch(std::string_view bytes, const DispatchOptions& options) {
  if (bytes.empty()) return Error{ErrorCode::dispatch_empty, "it is empty; nothing was read"};
  if (bytes.size() > max_dispatch_bytes) {
    return Error{ErrorCode::dispatch_too_large,
                 "it is larger than 1 MiB, which no dispatch is; give one dispatch a file"};
  }
  auto decoded = wire::decode_bytes(bytes, options.declared_encoding);
  if (!decoded) return decoded.error();
  if (only_white_space(decoded->text)) {
    return Error{ErrorCode::dispatch_empty, "it holds nothing but white space; nothing was read"};
  }

  Dispatch dispatch;
  dispatch.sha256 = wire::sha256(bytes);
  dispatch.text = std::move(decoded->text);
  dispatch.encoding = std::move(decoded->encoding);
  dispatch.lossy = std::move(decoded->lossy);
  recognise(dispatch, options);
  if (dispatch.body.empty() && !dispatch.headline) {
    return Error{ErrorCode::dispatch_no_text,
                 "it has neither headline nor news, only header lines, notes or a notice; give the dispatch itself"};
  }
  return dispatch;
}

}  // namespace chancery
