// Stage 5: the record in, answers out. Views only read.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/record.h"

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

}  // namespace chancery
