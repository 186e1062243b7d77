// read_dispatch: the line through stage 1.
//
//   bytes ─▶ decoding ─▶ layout ─▶ head ─▶ tail ─▶ what is left is the body
//                                   │       │
//                                   └───────┴─▶ issue date, language, rights, status
//
// Tested by wire_reader_test.cc, tests/golden/dispatch/ and fuzz/fuzz_dispatch.cc.
#include <string>
#include <utility>

#include "chancery/dispatch.h"
#include "dispatch/decoding.h"
#include "dispatch/dress.h"
#include "dispatch/recognise.h"
#include "dispatch/scan.h"
#include "dispatch/sha256.h"
#include "dispatch/sheet.h"

namespace chancery {

Result<Dispatch> read_dispatch(std::string_view bytes, const DispatchOptions& options) {
  if (bytes.empty()) return Error{ErrorCode::dispatch_empty, "it is empty; nothing was read"};
  if (bytes.size() > max_dispatch_bytes) {
    return Error{ErrorCode::dispatch_too_large,
                 "it is larger than 1 MiB, which no dispatch is; give one dispatch a file"};
  }
  auto decoded = wire::decode_bytes(bytes, options.declared_encoding);
  if (!decoded) return decoded.error();
  if (wire::is_empty(wire::trim(decoded->text, {0, static_cast<std::uint32_t>(decoded->text.size())}))) {
    return Error{ErrorCode::dispatch_empty, "it holds nothing but white space; nothing was read"};
  }

  Dispatch dispatch;
  dispatch.sha256 = wire::sha256(bytes);
  dispatch.text = std::move(decoded->text);
  dispatch.encoding = std::move(decoded->encoding);
  dispatch.lossy = std::move(decoded->lossy);
  wire::Sheet sheet;
  sheet.text = dispatch.text;
  sheet.paragraphs = wire::lay_out(dispatch.text);
  wire::recognise(sheet, dispatch, options.known_issued);
  wire::write_life(dispatch);
  if (dispatch.body.empty() && !dispatch.headline) {
    return Error{ErrorCode::dispatch_no_text,
                 "it has neither headline nor news, only header lines, notes or a notice; give the dispatch itself"};
  }
  return dispatch;
}

}  // namespace chancery
