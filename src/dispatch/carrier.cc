// read_items, each_dispatch: from a file of any kind to Dispatches.
//
//   file ─▶ container? ─▶ member ─▶ format_of ─▶ formats/… ─▶ Item ─▶ dress ─▶ Dispatch
//               │ no                    │ plain text
//               └──▶ whole              └──▶ read_dispatch
//
// One refusal never stops the others.
#include <cstdio>
#include <string>
#include <utility>

#include "chancery/dispatch.h"
#include "dispatch/containers/container.h"
#include "dispatch/dress.h"
#include "dispatch/formats/formats.h"
#include "dispatch/sha256.h"

namespace chancery {
namespace {

Result<wire::Items> items_of(std::string_view bytes, WireFormat format, const DispatchOptions& options) {
  switch (format) {
    case WireFormat::newsml_g2:
      return wire::read_newsml_g2(bytes);
    case WireFormat::newsml_1:
      return wire::read_newsml_1(bytes);
    case WireFormat::nitf:
      return wire::read_nitf(bytes);
    case WireFormat::ninjs:
      return wire::read_ninjs(bytes);
    case WireFormat::iptc_7901:
      return wire::read_iptc_7901(bytes);
    case WireFormat::anpa_1312:
      return wire::read_anpa_1312(bytes);
    case WireFormat::rss:
    case WireFormat::atom:
      return wire::read_feed(bytes);
    case WireFormat::html:
      return wire::read_html(bytes, options.declared_encoding);
    case WireFormat::mail:
      return wire::read_mail(bytes);
    case WireFormat::plain_text:
      break;
  }
  return wire::Items{};
}

std::string place_of(std::size_t item, std::size_t items) { return items > 1 ? "#" + std::to_string(item + 1) : ""; }

// Tags must not be read as news: XML by its declaration, or a piece of it without one, which ends with the tag that it opens.
bool is_other_xml(std::string_view bytes) {
  constexpr std::string_view blanks = " \t\r\n";
  bytes.remove_prefix(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
  const auto first = bytes.find_first_not_of(blanks);
  if (first == std::string_view::npos) return false;
  bytes = bytes.substr(first, bytes.find_last_not_of(blanks) + 1 - first);
  if (bytes.starts_with("<?xml")) return true;
  const auto name_end = bytes.find_first_of(" \t\r\n/>");
  if (!bytes.starts_with('<') || name_end == std::string_view::npos || name_end < 2) return false;
  return bytes.ends_with("</" + std::string(bytes.substr(1, name_end - 1)) + ">");
}

}  // namespace

std::vector<Received> read_items(std::string_view bytes, const DispatchOptions& options) {
  std::vector<Received> out;
  if (bytes.size() > max_carrier_bytes) {
    out.push_back({"", Error{ErrorCode::dispatch_too_large, "it is larger than 16 MiB; give it as an archive, or cut it"}});
    return out;
  }
  const auto format = wire::format_of(bytes);
  if (format == WireFormat::plain_text) {
    if (is_other_xml(bytes)) {
      out.push_back({"", Error{ErrorCode::dispatch_damaged, "it is XML of no format that is read; docs/formats.md lists those that are"}});
      return out;
    }
    out.push_back({"", read_dispatch(bytes, options)});
    return out;
  }
  const auto items = items_of(bytes, format, options);
  if (!items || items->empty()) {
    out.push_back({"", items ? Error{ErrorCode::dispatch_no_text, "it holds no item"} : items.error()});
    return out;
  }
  for (std::size_t i = 0; i < items->size(); ++i) {
    const auto& item = (*items)[i];
    auto place = place_of(i, items->size());
    if (!item) {
      out.push_back({std::move(place), item.error()});
      continue;
    }
    auto identity = items->size() == 1 ? wire::sha256(bytes) : wire::fingerprint(*item);
    out.push_back({std::move(place), wire::dress(*item, std::move(identity), options.known_issued)});
  }
  return out;
}

Result<Done> each_dispatch(const std::string& path, const DispatchOptions& options,
                           const std::function<bool(Received)>& take) {
  return wire::each_member(path, {.member_bytes = max_carrier_bytes}, [&](std::string_view member, Result<std::string_view> bytes) {
    if (!bytes) return take({std::string(member), bytes.error()});
    for (auto& one : read_items(*bytes, options)) {
      one.name.insert(0, member);
      if (!take(std::move(one))) return false;
    }
    return true;
  });
}

}  // namespace chancery
