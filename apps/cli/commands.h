// The subcommands: each adds itself to the command line and is run when it was named.
#pragma once

#include <CLI/CLI.hpp>
#include <functional>
#include <string>
#include <vector>

#include "chancery/chancery.h"
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

/// One sentence on stderr, and the exit code that goes with it.
[[nodiscard]] int complain_of(const Error& error);

Action add_read(CLI::App& app);
Action add_add(CLI::App& app);
Action add_watch(CLI::App& app);
Action add_acts(CLI::App& app);
Action add_timeline(CLI::App& app);
Action add_show(CLI::App& app);
Action add_evaluate(CLI::App& app);
Action add_completion(CLI::App& app);

}  // namespace chancery::cli
