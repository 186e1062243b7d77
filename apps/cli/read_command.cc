// `chancery read`: dispatches in, acts out; keeps nothing.
#include <memory>

#include "chancery/text.h"
#include "chancery/view.h"
#include "commands.h"
#include "terminal.h"

namespace chancery::cli {

void add_reading_options(CLI::App& command, ReadingOptions& options) {
  command.add_option("inputs", options.inputs, "Files of any wire format, archives, folders or - for standard input")
      ->required();
  command
      .add_option("--cues", options.line.extra_cues,
                  "A cue list of your own, on top of ours (may be given several times)")
      ->check(CLI::ExistingFile);
  command.add_option("--min-confidence", options.line.min_confidence, "Leave out acts below this confidence, 0 to 1")
      ->check(CLI::Range(0.0, 1.0));
  command.add_option("--encoding", options.input.encoding,
                     "Encoding of the inputs, when the carrier declares one (detected otherwise)");
  command.add_option("--issued", options.input.issued,
                     "Issue date (EDTF, such as 2022-02-17) of dispatches that do not say it");
  command.add_option("--model", options.line.model_path, "Model file (the installed one otherwise)");
  command.add_option("--threads", options.input.threads, "Cores to use (all otherwise)")->check(CLI::Range(1, 256));
}

std::unique_ptr<Line> open_or_complain(const LineOptions& options) {
  auto line = open_line(options);
  if (line) return *std::move(line);
  complain(line.error().message);
  return nullptr;
}

Action add_read(CLI::App& app) {
  struct Options : ReadingOptions {
    std::string format = "text";
  };
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("read", "Read dispatches and print their acts; keeps nothing");
  add_reading_options(*command, *options);
  command->add_option("--format", options->format, "How to print")
      ->check(CLI::IsMember({"text", "json", "jsonl", "csv", "conllu"}))
      ->capture_default_str();
  command->footer(
      "Examples:\n"
      "  chancery read dispatch.txt\n"
      "  cat dispatch.txt | chancery read --issued 2022-02-17 -\n"
      "  chancery read --format jsonl wires/ > acts.jsonl\n"
      "  chancery read --format conllu dispatch.txt > dispatch.conllu");

  return [options] {
    std::size_t refused = 0;
    const auto inputs = find_inputs(options->inputs, options->input, refused);
    options->line.threads = options->input.threads;
    const auto line = open_or_complain(options->line);
    if (!line) return static_cast<int>(could_not);
    const auto& format = options->format;
    const auto layout = layout_of_stdout();
    const auto now = utc_now();
    bool first = true;
    if (format == "csv") answer(csv_header());
    if (format == "json") answer("[");
    std::size_t held = 0;
    refused += read_all(*line, inputs, options->input, [&](const std::string& name, Reading& reading) {
      const auto& [dispatch, analysis, acts] = reading;
      if (held_at(dispatch, now)) {
        const auto& until = dispatch.embargo->until;
        complain(name + ": is under embargo " + (until.empty() ? std::string("until further notice") : "until " + until) + "; nothing of it is shown before");
        ++held;
        return true;
      }
      if (format == "jsonl") answer(to_json_line(name, dispatch, acts) + "\n");
      if (format == "json") answer((first ? "\n" : ",\n") + to_json_line(name, dispatch, acts));
      if (format == "csv") answer(to_csv(name, dispatch, acts));
      if (format == "conllu") answer(to_conllu(dispatch, analysis, name));
      if (format == "text") answer((first ? "" : "\n") + acts_of_dispatch(name, dispatch, acts, layout));
      first = false;
      return true;
    });
    if (format == "json") answer("\n]\n");
    return static_cast<int>(refused + held != 0 ? some_refused : done);
  };
}

}  // namespace chancery::cli
