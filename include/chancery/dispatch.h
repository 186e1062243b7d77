// Stage 1: the bytes of a wire in, a Dispatch out. Nothing of language or diplomacy is decided here,
// and no model is needed.
//
//   bytes ──▶ decoded text ──▶ headline │ dateline │ body paragraphs │ sign-off │ editor's notes │ rights notice
//
// What is not body is kept apart and never read as news. Everything points into `text`, which is the dispatch as
// received, decoded to UTF-8 and changed in nothing else.
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"
#include "chancery/span.h"

namespace chancery {

enum class Language { unknown, french, english };
[[nodiscard]] std::string_view language_code(Language language);  // "fr", "en", "und"

enum class DispatchStatus { usable, withheld, withdrawn };
[[nodiscard]] std::string_view dispatch_status_name(DispatchStatus status);

/// A use which a rights notice may forbid.
enum class Use { reproduce, redistribute, modify, translate, commercial_use, archive, text_mining };
[[nodiscard]] std::string_view use_name(Use use);

/// A first reading of a notice. No notice is not a permission: `notice` absent means unknown.
struct Rights {
  std::optional<ByteSpan> notice;  ///< the whole notice, verbatim in the text
  std::string holder;              ///< "Belga"; empty when the notice names nobody
  std::string year;                ///< "2022"; empty when it gives none
  bool all_reserved = false;       ///< "Tous droits … réservés", "All rights reserved"
  std::vector<Use> forbids;        ///< in the order of the enumeration, without doubles
};

struct Dispatch {
  std::string sha256;    ///< lower-case hex, of the bytes as received
  std::string text;      ///< valid UTF-8; a byte that could not be decoded is U+FFFD and named in `lossy`
  std::string encoding;  ///< the one used to decode, by its IANA name: "UTF-8", "windows-1252" …
  std::vector<ByteSpan> lossy;

  Language language = Language::unknown;
  DispatchStatus status = DispatchStatus::usable;
  std::string issued;  ///< EDTF with the precision given ("2022-02", "2022-02-17"); empty when unknown
  std::optional<std::string> agency;
  std::vector<std::string> places;  ///< where it was filed, as written in the dateline; not where things happened

  std::optional<ByteSpan> headline;
  std::vector<ByteSpan> header_lines;  ///< "date 2022-02", slugs, priority lines
  std::optional<ByteSpan> dateline;    ///< "PARIS (X) - " with its dash
  std::optional<ByteSpan> byline;
  std::vector<ByteSpan> body;  ///< paragraphs in text order, without dateline, credit, sign-off, notes and notice
  std::vector<ByteSpan> sign_offs;
  std::vector<ByteSpan> editors_notes;
  Rights rights;
};

struct DispatchOptions {
  /// Encoding that the carrier declared ("ISO-8859-15"); empty means: detect. A declaration which the bytes contradict is not believed.
  std::string_view declared_encoding = {};
  /// Issue date known from elsewhere (EDTF), used where the text gives none, or a less precise one.
  std::string_view known_issued = {};
};

/// The largest dispatch that is read.
inline constexpr std::size_t max_dispatch_bytes = 1024 * 1024;

/// Reads one plain-text dispatch.
///
/// All spans of the result lie inside `text`, begin and end at code points, and body paragraphs come in text order
/// and overlap with nothing else. Deterministic; keeps no reference to `bytes`.
///
/// Fails with dispatch_empty, dispatch_binary, dispatch_too_large, dispatch_undecodable, dispatch_no_text (no body
/// and no headline). The message does not name the file: the caller knows it.
[[nodiscard]] Result<Dispatch> read_dispatch(std::string_view bytes, const DispatchOptions& options = {});

/// What a folder says of its dispatches' days of issue: "date" (EDTF) by "name" (the file's, without its ending) of every
/// *index.tsv in it. Empty when it has none, or cannot be read.
[[nodiscard]] std::map<std::string, std::string> index_dates(const std::string& folder);

}  // namespace chancery
