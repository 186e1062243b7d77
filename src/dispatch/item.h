// What a carrier's markup says of one dispatch, field by field, before anything in its words is recognised.
//
//   <newsItem guid="tag:…:1" version="3">…        {"uri": "…", "headline": "…"}        ZCZC 123 …
//                  │ formats/newsml_g2.cc                  │ formats/ninjs.cc             │ formats/iptc_7901.cc
//                  ▼                                       ▼                              ▼
//   Item ──── dress.cc: lays out the text, recognises datelines, credits and notes in it, judges status, embargo, dates ────▶ Dispatch
//
// A format's reader copies, it does not judge: a status stays the word that was sent, a time stays as written. All strings
// are valid UTF-8 with entities and escapes resolved; an empty one means that the carrier does not say.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "chancery/error.h"

namespace chancery::wire {

/// A word to editors. Never news, never shown: only what it says of embargo, rights and withdrawal is heard.
struct Note {
  std::string text;
  bool is_public = false;  ///< the carrier says that readers may see it
};

/// One statement of the carrier about rights: which field said it, and its words or its URI.
struct RightsWords {
  /// "copyrightholder", "copyrightyear", "copyrightnotice", "usageterms", "rights", "datamining", "tdm-reservation", "licence",
  /// "geography", "enddate", "policy"
  std::string field;
  std::string words;  ///< verbatim; for "policy" the JSON or XML of an ODRL or RightsML policy
};

/// Another item that this one names: the version before it, what it corrects or takes back, its translation.
struct Reference {
  std::string relation;  ///< as sent: "irel:previousVersion", "correctionOf", "evolvedfrom"
  std::string id;        ///< as sent
  std::string version;
};

struct Item {
  WireFormat format = WireFormat::plain_text;

  std::string provider;   ///< who sends, as the feed names it: "Reuters", "nprov:AFP" without its prefix, "dpa.com"
  std::string native_id;  ///< the provider's id as sent; the revision is cut from it by dress.cc
  std::string version;    ///< as sent
  std::string service_number;  ///< a circuit's running number or slug by which prose names an item: "ABC1234"
  std::vector<Reference> references;

  std::string status;       ///< as sent: "stat:usable", "Cancelled", "USABLE"
  std::vector<std::string> signals;  ///< as sent: "sig:correction", "kill", instructions "Update"
  std::string kind;         ///< as sent: "ninat:text", "picture", "advisory", "genre:pressreview"
  bool has_embargo = false; ///< an embargo element is there, even an empty one
  std::string embargo;      ///< as sent
  std::string issued;       ///< as sent: when this version was made or sent
  std::string first_issued; ///< as sent: when the first version was
  std::string language;     ///< as declared; often wrong

  std::string headline;
  std::string byline;
  std::string dateline;  ///< as printed, "PARIS, Feb 3 (X) -", where a field of its own holds it
  std::vector<std::string> places;  ///< of filing, never of the event
  std::string credit;
  int urgency = 0;  ///< 1 to 9; 0 unknown
  std::vector<RightsWords> rights;
  std::vector<Note> notes;

  std::vector<std::string> paragraphs;  ///< body blocks, line ends only where they are meant (a <pre>), or one string of lines when `lines` is set
  bool lines = false;  ///< the body is plain text in lines (a <pre>, a circuit, a mail): paragraphs are found by layout.h
};

/// What a file of one format held: items, and what of it was no story or could not be read, each with its reason.
using Items = std::vector<Result<Item>>;

}  // namespace chancery::wire
