// Which encoding the bytes are in, without decoding them. Used by decoding.cc only.
#pragma once

#include <string>
#include <string_view>

namespace chancery::wire {

/// The IANA name of the encoding: the declared one where it is possible, else the likeliest. Never fails.
///
///   "La R\xE9publique"  declared UTF-8         ISO-8859-1: not UTF-8, whatever was declared
///   "La R\xC3\xA9p..."  declared ISO-8859-1    UTF-8: nobody writes Ã© on purpose
///   "d\x92Etat"         declared ISO-8859-1    windows-1252: 0x92 is a control in ISO-8859-1, an apostrophe here
[[nodiscard]] std::string guess_encoding(std::string_view bytes, std::string_view declared);

}  // namespace chancery::wire
