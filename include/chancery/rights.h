// May these words be used so? A decision on one dispatch, with its reason in a sentence.
//
//   Dispatch.rights (notice, fields, notes) ─┐
//   ODRL and RightsML policies              ─┼─▶ decide ──▶ Decision: allowed or not, on whose word, which notice is due
//   what the user states (--rights FILE)    ─┘
//
// Nothing is allowed that nobody permits: no notice, an unknown action, an unknown constraint, a limit whose value is not told, all
// withhold. A ban beats a permission; the user's own statement (a contract) beats the notice, and every decision says so.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "chancery/error.h"

namespace chancery {

/// What is to be done with a text, and where. An empty field is not told, and a limit on it withholds.
struct Errand {
  std::string territory = {};        ///< ISO 3166-1 alpha-2
  std::string channel = {};          ///< web, print, archive, editorial, press, internal
  std::string day = {};              ///< EDTF day
  std::string recipient = {};        ///< as a policy names it
  std::string purpose = {};          ///< as a policy names it
  std::optional<bool> commercial = {};
  std::vector<std::string> fulfilled = {};  ///< duties that are done: "compensate"
};

// --- policies -------------------------------------------------------------------------------------------------------
/// What an ODRL 2.2 policy (JSON; the older plural keys, too) or a RightsML one (JSON or XML) says of one action: "reproduce", "distribute",
/// "mine" … `use` includes every action known here. A policy that cannot be read forbids.
struct PolicyAnswer {
  Ruling ruling = Ruling::unknown;  ///< unknown: no rule of it covers the action
  std::vector<std::string> duties;  ///< owed when permitted: "attribute"
};
[[nodiscard]] PolicyAnswer ask_policy(std::string_view policy, std::string_view action, const Errand& errand);

// --- the user's word ------------------------------------------------------------------------------------------------
/// One permission that the user states he has: a line of the file that --rights names (docs/formats/rights.md).
struct Grant {
  std::string holder;           ///< compared with holder, agency and provider of a dispatch; case and accents ignored; "*" is anybody
  std::vector<Use> uses;
  std::vector<Limit> limits;
  std::string ground;           ///< the contract, letter or licence that he goes by
  std::size_t line = 0;
  std::string words = {};       ///< the line, verbatim: what a manifest logs
};
struct Grants {
  std::string file;
  std::vector<Grant> lines;
};
/// Reads such a file. Fails with file_not_found, file_unreadable, rights_invalid (file, line and reason).
[[nodiscard]] Result<Grants> read_grants(const std::string& path);

// --- decisions ------------------------------------------------------------------------------------------------------
struct Decision {
  Use use{};
  bool allowed = false;
  Ruling said = Ruling::unknown;           ///< by the dispatch itself
  std::string reason;                      ///< one sentence, ready to be shown
  std::optional<std::size_t> grant = {};   ///< line of the user's file that allowed it
  bool credit = false;                     ///< the notice must go along
};
[[nodiscard]] Decision decide(const Dispatch& dispatch, Use use, const Errand& errand, const Grants& grants);

/// Whether excerpts of one dispatch may leave: by leave to reproduce, or, up to longest_quotation words, by leave to quote.
inline constexpr std::size_t longest_quotation = 30;
class Clearance {
 public:
  Clearance(const Dispatch& dispatch, const Errand& errand, const Grants& grants);
  [[nodiscard]] bool allows(std::size_t words) const;
  /// What an excerpt of any length rests on: leave to reproduce where there is one, else what is said of quoting.
  [[nodiscard]] const Decision& decision() const;
  [[nodiscard]] const Decision& reproduce() const { return reproduce_; }
  [[nodiscard]] const Decision& quote() const { return quote_; }

 private:
  Decision reproduce_;
  Decision quote_;
};

}  // namespace chancery
