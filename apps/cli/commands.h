// The subcommands: each adds itself to the command line and is run when it was named.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "chancery/chancery.h"
#include "chancery/record.h"
#include "chancery/rights.h"
#include "inputs.h"

namespace chancery::cli {

/// What a subcommand does once the line is parsed; the exit code.
using Action = std::function<int()>;

/// Options of every subcommand that reads dispatches.
struct ReadingOptions {
  std::vector<std::string> inputs;
  InputOptions input;
  LineOptions line;
};
void add_reading_options(CLI::App& command, ReadingOptions& options);

/// Opens the line, or complains.
[[nodiscard]] std::unique_ptr<Line> open_or_complain(const LineOptions& options);

void add_record_option(CLI::App& command, std::string& path);
void add_format_option(CLI::App& command, std::string& format);

/// One sentence on stderr, and the exit code that goes with it.
[[nodiscard]] int complain_of(const Error& error);

/// What record, filters and acts an answer is asked of; shared by the subcommands that list entries.
struct QueryOptions {
  std::string record, format = "text";
  EntryFilter filter;
  std::vector<std::string> acts;
};
void add_filters(CLI::App& command, QueryOptions& options);
/// The filter with its acts' names looked up.
[[nodiscard]] EntryFilter filter_of(const QueryOptions& options);

/// Where words are to go, and what the user states he may do with them.
struct ErrandOptions {
  Errand errand;
  std::string rights;      ///< file of statements; empty: none
  std::string commercial;  ///< "yes", "no" or empty
};
void add_errand_options(CLI::App& command, ErrandOptions& options);
/// Fills in the day and the rest. Fails as read_grants does.
[[nodiscard]] Result<Grants> grants_of(ErrandOptions& options);

Action add_read(CLI::App& app);
Action add_add(CLI::App& app);
Action add_watch(CLI::App& app);
Action add_acts(CLI::App& app);
Action add_timeline(CLI::App& app);
Action add_show(CLI::App& app);
Action add_export(CLI::App& app);
Action add_rights(CLI::App& app);
Action add_evaluate(CLI::App& app);
Action add_completion(CLI::App& app);

}  // namespace chancery::cli
