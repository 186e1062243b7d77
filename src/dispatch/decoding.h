// From bytes to text: which encoding it is, and what of it could not be read.
//
//   byte order mark ──▶ UTF-16 by its zero bytes ──▶ declared, unless contradicted ──▶ valid UTF-8 ──▶ UTF-8 with
//   a few broken bytes ──▶ one byte a letter (windows-1252, ISO-8859-1, ISO-8859-15) by what the high bytes spell
//
// A byte order mark stays in the text (U+FEFF): the text is the dispatch as received, and spans count it.
// Whatever could not be decoded is U+FFFD, and so is what an earlier hand had already lost: both are listed.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"
#include "chancery/span.h"

namespace chancery::wire {

struct Decoded {
  std::string text;             ///< valid UTF-8
  std::string encoding;         ///< IANA name of the encoding used
  std::vector<ByteSpan> lossy;  ///< every U+FFFD of the text, in order
};

/// Decodes the bytes of a dispatch. `declared` may be empty; it is not believed when the bytes contradict it.
///
/// Fails with dispatch_binary (zero bytes, or controls where words should be) and dispatch_undecodable (more than one
/// character in twenty would be lost).
[[nodiscard]] Result<Decoded> decode_bytes(std::string_view bytes, std::string_view declared = {});

}  // namespace chancery::wire
