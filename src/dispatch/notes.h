// What a desk writes to other desks, and to readers about the dispatch: never news.
//
//   (Adds Ryabkov remarks in paragraphs 5 to 7)        NOTE AUX RÉDACTIONS: les discours font l'objet d'un envoi
//   séparé. (Reporting by A. B.; editing by C. D.)             Lire aussi : Naval Group, quatre siècles de chantiers
//   Editor's note: estimates are those of researchers  Contact: +32 2 555 12 34, desk@example.org
//
// The class is known by its opening words, or by being an address. A note in the middle of a sentence ("(NDLR: …)")
// stays where it is: cutting it out would break the sentence in two.
#pragma once

#include <string_view>

namespace chancery::wire {

/// Whether a whole paragraph is a note to editors or readers, wherever it stands.
[[nodiscard]] bool is_note(std::string_view paragraph);

/// Whether a sentence at the end of a dispatch is one: also credits of pictures and desks, and pointers to other texts,
/// which could be news elsewhere.
[[nodiscard]] bool is_closing_note(std::string_view sentence);

/// What a note or a header line says about the fate of the dispatch.
[[nodiscard]] bool says_withheld(std::string_view line);
[[nodiscard]] bool says_withdrawn(std::string_view line);

/// Whether a headline takes an earlier dispatch back: "KILL: …". Its other words say nothing ("Iran under embargo").
[[nodiscard]] bool kills(std::string_view headline);

}  // namespace chancery::wire
