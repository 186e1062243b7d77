// One wire format: its own reader, of which the bytes are always said to be, then the whole door, which tells the format by itself.
//
//   CHANCERY_READER=read_nitf   ──▶ fuzz_nitf          a target a reader, made by fuzz/CMakeLists.txt
//
// The promises of src/dispatch/formats/formats.h and src/dispatch/item.h, whatever the bytes:
//
//   - items, or one refusal of the whole; never none of both, and only the reasons named there;
//   - every string of an item is valid UTF-8, its urgency one of the scale;
//   - laid out by dress(), it keeps the promises of the door (promises.h).
//
// Run: fuzz_nitf build/corpus fuzz/seeds/nitf (finds go to the first folder).
#include <cstdint>
#include <string>
#include <string_view>

#include "dispatch/dress.h"
#include "dispatch/formats/formats.h"
#include "promises.h"

namespace {

using namespace chancery;

void check_strings(const wire::Item& item) {
  for (const auto* words : {&item.provider, &item.native_id, &item.version, &item.service_number, &item.status, &item.kind, &item.embargo, &item.issued,
                            &item.first_issued, &item.language, &item.headline, &item.byline, &item.dateline, &item.credit})
    REQUIRE(utf8::valid(*words));
  for (const auto* list : {&item.signals, &item.places, &item.paragraphs}) {
    for (const auto& words : *list) REQUIRE(utf8::valid(words));
  }
  for (const auto& reference : item.references) REQUIRE(utf8::valid(reference.relation) && utf8::valid(reference.id) && utf8::valid(reference.version));
  for (const auto& rights : item.rights) REQUIRE(!rights.field.empty() && utf8::valid(rights.words));
  for (const auto& note : item.notes) REQUIRE(utf8::valid(note.text));
}

void check_item(const wire::Item& item) {
  check_strings(item);
  REQUIRE(item.urgency >= 0 && item.urgency <= 9);
  REQUIRE(!item.lines || item.paragraphs.size() == 1);
  const auto dispatch = wire::dress(item, wire::fingerprint(item), "2022-02-17");
  if (dispatch) {
    promises::check(*dispatch);
  } else {
    promises::check(dispatch.error());
  }
}

void check_refusal(const Error& error) {
  promises::check(error);
  REQUIRE(error.code == ErrorCode::dispatch_damaged || error.code == ErrorCode::dispatch_not_news || error.code == ErrorCode::dispatch_no_text ||
          error.code == ErrorCode::dispatch_empty || error.code == ErrorCode::dispatch_binary || error.code == ErrorCode::dispatch_undecodable ||
          error.code == ErrorCode::dispatch_too_large);
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const std::string_view bytes(reinterpret_cast<const char*>(data), size);
  const auto items = wire::CHANCERY_READER(bytes);
  if (!items) check_refusal(items.error());
  if (items) REQUIRE(!items->empty());
  for (std::size_t i = 0; items && i < items->size(); ++i) {
    const auto& item = (*items)[i];
    if (item) {
      check_item(*item);
    } else {
      check_refusal(item.error());
    }
  }
  promises::check_whole_door(bytes);
  return 0;
}
