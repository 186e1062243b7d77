// Stage 1: the bytes of a wire in, a Dispatch out. Nothing of language or diplomacy is decided here,
// and no model is needed.
//
//   bytes ──▶ decoded text ──▶ headline │ dateline │ body paragraphs │ sign-off │ editor's notes │ rights notice
//
// What is not body is kept apart and never read as news. Everything points into `text`, which is the dispatch as
// received, decoded to UTF-8 and changed in nothing else.
#pragma once

#include <array>
#include <compare>
#include <cstdint>
#include <functional>
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

/// How a dispatch came. Told by its bytes, never by a file's name.
enum class WireFormat { plain_text, newsml_g2, newsml_1, nitf, ninjs, iptc_7901, anpa_1312, rss, atom, html, mail };
[[nodiscard]] std::string_view wire_format_name(WireFormat format);  // "newsml-g2"

/// quarantined: the carrier gives a status that nobody knows, so it is not usable until someone looks.
enum class DispatchStatus { usable, withheld, withdrawn, quarantined };
[[nodiscard]] std::string_view dispatch_status_name(DispatchStatus status);

/// What may be done with the words of a dispatch. `mine` is text and data mining, training of models with it.
enum class Use { quote, reproduce, redistribute, translate, derive, index, mine, commercial };
inline constexpr std::array all_uses = {Use::quote,  Use::reproduce, Use::redistribute, Use::translate,
                                        Use::derive, Use::index,     Use::mine,         Use::commercial};
[[nodiscard]] std::string_view use_name(Use use);

/// unknown is no permission: it restricts as forbid does, and is told apart so that a user knows whom to ask.
enum class Ruling { unknown, permit, forbid };
[[nodiscard]] std::string_view ruling_name(Ruling ruling);

/// A bound on whatever is permitted; by itself it permits nothing.
///
///   territory DE    territory !GB    until 2023-12-31    channel web    channel !web until 2022-03-03    credit
struct Limit {
  enum class Kind { territory, until, channel, credit, noncommercial, share_alike } kind{};
  std::string what = {};   ///< ISO 3166-1 alpha-2; an EDTF day; web, print, archive, editorial, press or internal
  bool except = false;     ///< everywhere but there
  std::string until = {};  ///< the bound falls after this day; empty: for ever
  auto operator<=>(const Limit&) const = default;
};
[[nodiscard]] std::string limit_words(const Limit& limit);                           // "channel !web until 2022-03-03"
[[nodiscard]] std::optional<Limit> limit_by_words(std::string_view words);

/// ISO 3166-1 alpha-2 of a country's name in English, French, Dutch, German or Spanish (any case, accents or none), or of its alpha-2 or
/// alpha-3 code; empty for anything else.
[[nodiscard]] std::string country_code(std::string_view name);

/// One statement about rights and what it was taken to say.
struct Ground {
  std::string field;  ///< "notice", "note", "usageterms", "datamining", "licence" …
  std::string words;  ///< verbatim; empty for an editor's note, whose words never leave
  std::vector<Use> forbids = {};
  std::vector<Use> permits = {};
  std::vector<Limit> limits = {};
  auto operator<=>(const Ground&) const = default;
};

/// What a dispatch says of its rights. No notice is not a permission: without grounds every use is unknown.
struct Rights {
  std::optional<ByteSpan> notice;  ///< the whole notice, verbatim in the text
  std::string holder;              ///< "Belga"; empty when the notice names nobody
  std::string year;                ///< "2022"; empty when it gives none
  bool all_reserved = false;       ///< "Tous droits … réservés", "All rights reserved"
  std::vector<Ground> grounds;
  std::vector<std::string> policies;  ///< ODRL or RightsML, JSON or XML, as sent; read by rights.h
};

/// What all grounds together say of a use: a ban beats a permission.
[[nodiscard]] Ruling ruling(const Rights& rights, Use use);
/// Uses on which the grounds rule so, in the order of the enumeration.
[[nodiscard]] std::vector<Use> uses_ruled(const Rights& rights, Ruling ruling);
/// The limits of all grounds, each once.
[[nodiscard]] std::vector<Limit> limits_of(const Rights& rights);

/// What a version is to those before it. An axis of its own: a correction may be embargoed, a kill is usable news of its kind.
enum class Revision { first, update, correction, kill, resend };
[[nodiscard]] std::string_view revision_name(Revision revision);

/// Not to be shown, exported or counted before its time.
struct Embargo {
  std::string until;      ///< UTC, "2022-02-17T09:00:00Z"; empty: the words give no time, so until further notice
  std::string as_given;   ///< the carrier's words
  bool disputed = false;  ///< field and prose disagree; `until` is the later
};

struct Dispatch {
  std::string sha256;    ///< lower-case hex, of the bytes as received
  std::string text;      ///< valid UTF-8; a byte that could not be decoded is U+FFFD and named in `lossy`
  std::string encoding;  ///< the one used to decode, by its IANA name: "UTF-8", "windows-1252" …
  std::vector<ByteSpan> lossy;

  WireFormat format = WireFormat::plain_text;
  std::string provider;   ///< who sent it, as the feed names itself; with `native_id` the identity of the story
  std::string native_id;  ///< the provider's, without the revision
  std::string version;    ///< as sent: neither dense nor from 1 on; empty when unknown
  std::string previous;   ///< id of the version or item that this one replaces, corrects or takes back
  Revision revision = Revision::first;
  std::optional<Embargo> embargo;
  int urgency = 0;        ///< 1 (flash) to 9; 0 unknown

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

/// Whether an embargo holds the dispatch back at this instant ("2022-02-17T09:00:00Z").
[[nodiscard]] bool held_at(const Dispatch& dispatch, std::string_view instant);

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

/// One thing that a file held: a dispatch, or why there is none.
struct Received {
  std::string name;  ///< where in the file: "#2", "0031.xml", "wire.tar/0031.xml#2"; empty when the file is one dispatch
  Result<Dispatch> dispatch;
};

/// The largest file of one format that is read, and the largest member of an archive.
inline constexpr std::size_t max_carrier_bytes = 16 * 1024 * 1024;

/// Reads bytes of any format of docs/formats.md but containers. Told by content. Never empty: a file that holds nothing is one refusal.
///
/// The `sha256` of a dispatch is that of the bytes when they hold one item only, else of the item's own fields, so that a story
/// keeps its identity whatever it came with. Fails, each item for itself, with what read_dispatch fails with, dispatch_damaged
/// (the bytes break their format) and dispatch_not_news (a picture, a test, an index).
[[nodiscard]] std::vector<Received> read_items(std::string_view bytes, const DispatchOptions& options = {});

/// Reads the file `path` ("-" is standard input), an archive too, and hands on one dispatch after the other; false from
/// `take` ends it. Memory does not grow with the file. Fails with file_not_found, file_unreadable, dispatch_damaged (a container).
[[nodiscard]] Result<Done> each_dispatch(const std::string& path, const DispatchOptions& options,
                                         const std::function<bool(Received)>& take);

/// What a folder says of its dispatches' days of issue: "date" (EDTF) by "name" (the file's, without its ending) of every
/// *index.tsv in it. Empty when it has none, or cannot be read.
[[nodiscard]] std::map<std::string, std::string> index_dates(const std::string& folder);

}  // namespace chancery
