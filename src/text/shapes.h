// Words that are known by their shape in either language. Each function says where such a word ends, or `at` itself
// when none begins there.
//
//   http://www.un.org/ga   l.fabius@…   U.S.   J.-C.   M.   ...   !!   --   :-)
//
// Numbers have a file of their own, numbers.h.
#pragma once

#include <cstddef>

#include "text/letters.h"
#include "text/tongue.h"

namespace chancery {

/// Web and mail addresses, domains, file names, @names and #topics, without the punctuation of the sentence around
/// them.
[[nodiscard]] std::size_t end_of_address(const Letters& letters, std::size_t at);

/// Short forms that own their full stop: acronyms with points, initials of names, listed abbreviations.
[[nodiscard]] std::size_t end_of_dotted(const Letters& letters, std::size_t at, const Tongue& tongue);

/// The same mark several times ("...", "!!", "--", "<<"), also "?!", and "!." where the
/// language mixes them; and emoticons between blanks.
[[nodiscard]] std::size_t end_of_run(const Letters& letters, std::size_t at, const Tongue& tongue);

/// Marks that are one word together: "°C", "n°", "US$", "+/-", "WP2.1".
[[nodiscard]] std::size_t end_of_marked(const Letters& letters, std::size_t at);

}  // namespace chancery
