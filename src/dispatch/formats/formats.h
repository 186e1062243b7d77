// One reader a format, one file a reader. docs/formats.md says which field is taken from where.
//
// What holds of all of them: bytes are foreign, so nothing in them is trusted (sizes, depths, declared encodings, counts); no
// external entity, DTD or address is ever fetched; no exception leaves a reader. The whole fails with dispatch_damaged when
// the bytes are not of the format that they were taken for, with dispatch_too_large past the bounds of gathered.h; one item fails with dispatch_not_news (a picture, a test, an
// index) or dispatch_no_text, and the others are still read. Never empty. Messages do not name the file.
//
// Fuzzed, each for itself, by fuzz/fuzz_format.cc.
#pragma once

#include <string_view>

#include "dispatch/item.h"

namespace chancery::wire {

[[nodiscard]] Result<Items> read_newsml_g2(std::string_view bytes);  ///< newsItem, newsMessage, packageItem's own words
[[nodiscard]] Result<Items> read_newsml_1(std::string_view bytes);   ///< 1.0 to 1.2
[[nodiscard]] Result<Items> read_nitf(std::string_view bytes);       ///< 3.x
[[nodiscard]] Result<Items> read_feed(std::string_view bytes);       ///< RSS 0.9 to 2.0, RSS 1.0 (RDF), Atom 0.3 and 1.0
[[nodiscard]] Result<Items> read_ninjs(std::string_view bytes);      ///< 1.x, 2.x, 3.x; one item, a list, or one a line
[[nodiscard]] Result<Items> read_html(std::string_view bytes, std::string_view declared_encoding = {});
[[nodiscard]] Result<Items> read_iptc_7901(std::string_view bytes);
[[nodiscard]] Result<Items> read_anpa_1312(std::string_view bytes);
[[nodiscard]] Result<Items> read_mail(std::string_view bytes);       ///< RFC 5322 with MIME: the text part, else the HTML part

/// Told by content, never by a name: what the bytes are. Plain text when they are nothing else.
[[nodiscard]] WireFormat format_of(std::string_view bytes);

}  // namespace chancery::wire
