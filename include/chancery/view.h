// Stage 5: the record in, answers out. Views only read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/record.h"
#include "chancery/rights.h"

namespace chancery {

enum class Format { text, json, jsonl, csv };
[[nodiscard]] std::optional<Format> format_by_name(std::string_view name);

/// How text is laid out. Width is in columns; colour only where the caller knows that a terminal will show it.
struct Layout {
  std::size_t width = 80;
  bool colour = false;
};

/// One dispatch with its acts as the line of JSON of docs/formats/read-jsonl.md, without the line end.
/// Spans are code points. Keys are only ever added.
[[nodiscard]] std::string to_json_line(std::string_view file, const Dispatch& dispatch, const std::vector<Act>& acts);

/// One dispatch with its acts for a person.
[[nodiscard]] std::string acts_of_dispatch(std::string_view file, const Dispatch& dispatch, const std::vector<Act>& acts,
                                           const Layout& layout);

/// CSV (RFC 4180, UTF-8): header line, then one line an act.
[[nodiscard]] std::string csv_header();
[[nodiscard]] std::string to_csv(std::string_view file, const Dispatch& dispatch, const std::vector<Act>& acts);

/// `chancery acts`, `chancery timeline`, `chancery show ID`.
[[nodiscard]] Result<std::string> list_acts(const Record& record, const EntryFilter& filter, Format format, const Layout& layout);
[[nodiscard]] Result<std::string> timeline(const Record& record, const EntryFilter& filter, Format format, const Layout& layout);
[[nodiscard]] Result<std::string> show_entry(const Record& record, EntryId id, Format format, const Layout& layout);

// --- what leaves the desk -------------------------------------------------------------------------------------------
enum class ExportKind { csv, jsonl };
[[nodiscard]] std::optional<ExportKind> export_kind_by_name(std::string_view name);

struct ExportOptions {
  ExportKind as = ExportKind::csv;
  EntryFilter filter = {};
  Errand errand = {};
  Grants grants = {};
  std::string made = {};    ///< UTC instant, for the manifest
  std::string record = {};  ///< how the record was named, for the manifest
};

/// Every field of an export is a fact (who, which act, when, where in the text) or text (words of the dispatch). Facts always leave.
/// Text leaves cell by cell where the dispatch's rights or the user's statement allow it, and then the notice goes along; a cell
/// that may not leave is marked, never dropped.
struct Export {
  std::string table;
  std::string manifest;      ///< JSON, docs/formats/manifest.md: sources, notices verbatim, decisions, counts
  std::size_t entries = 0;
  std::size_t cells = 0;     ///< cells of text
  std::size_t withheld = 0;  ///< of them
};
/// Fails as Record's questions do.
[[nodiscard]] Result<Export> export_record(const Record& record, const ExportOptions& options);

/// `chancery rights`: what may be done with a dispatch, use by use, and why.
[[nodiscard]] std::string rights_of_dispatch(std::string_view file, const Dispatch& dispatch, const Errand& errand, const Grants& grants, Format format,
                                             const Layout& layout);

}  // namespace chancery
