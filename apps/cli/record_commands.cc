// `chancery add`, `acts`, `timeline`, `show`: a record is written by the first and read by the others.
#include <memory>

#include "chancery/record.h"
#include "chancery/view.h"
#include "adding.h"
#include "commands.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

Result<std::unique_ptr<Record>> open_named(const std::string& path, bool writing) {
  return open_record({.path = path, .read_only = !writing, .create = writing});
}

int print(const Result<std::string>& text) {
  if (!text) return complain_of(text.error());
  answer(*text);
  return done;
}

using Listing = Result<std::string> (*)(const Record&, const EntryFilter&, Format, const Layout&);

Action add_listing(CLI::App& app, const char* name, const char* what, const char* examples, Listing listing) {
  auto options = std::make_shared<QueryOptions>();
  auto* command = app.add_subcommand(name, what);
  add_filters(*command, *options);
  add_format_option(*command, options->format);
  command->footer(examples);
  return [options, listing] {
    const auto record = open_named(options->record, false);
    if (!record) return complain_of(record.error());
    return print(listing(**record, filter_of(*options), *format_by_name(options->format), layout_of_stdout()));
  };
}

}  // namespace

void add_format_option(CLI::App& command, std::string& format) {
  command.add_option("--format", format, "How to print")->check(CLI::IsMember({"text", "json", "jsonl", "csv"}))->capture_default_str();
}

void add_filters(CLI::App& command, QueryOptions& options) {
  add_record_option(command, options.record);
  command.add_option("--party", options.filter.parties,
                     "Only acts of or towards this party, such as RUS or NATO (may be given several times)");
  std::vector<std::string> names;
  for (std::size_t i = 0; i < act_kind_count; ++i) names.emplace_back(act_name(static_cast<ActKind>(i)));
  command.add_option("--act", options.acts, "Only this act, such as reject (may be given several times)")
      ->check(CLI::IsMember(names));
  command.add_option("--since", options.filter.since, "Not before this day, month or year (2022-01-26, 2022-01, 2022)");
  command.add_option("--until", options.filter.until, "Not after it");
  command.add_option("--about", options.filter.about, "Only acts with these words in content, condition or cue");
  command.add_option("--as-of", options.filter.as_of, "What the record held then");
  command.add_option("--min-confidence", options.filter.min_confidence, "Only acts of at least this confidence")
      ->check(CLI::Range(0.0, 1.0));
}

EntryFilter filter_of(const QueryOptions& options) {
  auto filter = options.filter;
  for (const auto& act : options.acts) filter.acts.push_back(*act_by_name(act));
  return filter;
}

void add_record_option(CLI::App& command, std::string& path) {
  command.add_option("--record", path, "The record, a file such as crisis.chancery")->required();
}

int complain_of(const Error& error) {
  complain(error.message);
  return error.code == ErrorCode::argument_invalid ? misuse : could_not;
}

Action add_add(CLI::App& app) {
  struct Options : ReadingOptions {
    std::string record;
  };
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("add", "Read dispatches into a record; one that is there already changes nothing");
  add_record_option(*command, options->record);
  add_reading_options(*command, *options);
  command->footer("Example:\n  chancery add --record crisis.chancery wires/ late.txt");

  return [options] {
    std::size_t refused = 0;
    const auto inputs = find_inputs(options->inputs, options->input, refused);
    const auto record = open_named(options->record, true);
    if (!record) return complain_of(record.error());
    options->line.threads = options->input.threads;
    const auto line = cli::open_or_complain(options->line);
    if (!line) return static_cast<int>(could_not);
    return add_all(**record, *line, inputs, options->input, refused);
  };
}

Action add_acts(CLI::App& app) {
  return add_listing(app, "acts", "List the acts of a record",
                     "Examples:\n  chancery acts --record crisis.chancery --party RUS --act demand\n"
                     "  chancery acts --record crisis.chancery --since 2022-01 --format csv > acts.csv",
                     list_acts);
}

Action add_timeline(CLI::App& app) {
  return add_listing(app, "timeline", "The acts of a record by day",
                     "Example:\n  chancery timeline --record crisis.chancery --about missiles", timeline);
}

Action add_show(CLI::App& app) {
  struct Options {
    std::string record, format = "text";
    std::int64_t id = 0;
  };
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("show", "One act in its sentence, with its dispatch and the rights notice");
  add_record_option(*command, options->record);
  command->add_option("id", options->id, "Number of the act, as `chancery acts` lists it")->required();
  add_format_option(*command, options->format);
  command->footer("Example:\n  chancery show 12 --record crisis.chancery");
  return [options] {
    const auto record = open_named(options->record, false);
    if (!record) return complain_of(record.error());
    return print(
        show_entry(**record, static_cast<EntryId>(options->id), *format_by_name(options->format), layout_of_stdout()));
  };
}

}  // namespace chancery::cli
