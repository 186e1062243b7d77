// `chancery watch`: a drop folder into a record, as a feed arrives.
#include <algorithm>
#include <memory>

#include "adding.h"
#include "commands.h"
#include "drop_folder.h"
#include "terminal.h"

namespace chancery::cli {

Action add_watch(CLI::App& app) {
  struct Options {
    std::string folder, record;
    InputOptions input;
    LineOptions line;
  };
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("watch", "Read a drop folder into a record as a feed arrives, until stopped");
  command->add_option("folder", options->folder, "The folder; what is in it already is read first")->required();
  add_record_option(*command, options->record);
  command->add_option("--encoding", options->input.encoding, "Encoding of the files, when the carrier declares one");
  command->add_option("--issued", options->input.issued, "Issue date (EDTF) of dispatches that do not say it");
  command->add_option("--model", options->line.model_path, "Model file (the installed one otherwise)");
  command->add_option("--threads", options->input.threads, "Cores to use (all otherwise)")->check(CLI::Range(1, 256));
  command->footer(
      "Example:\n  chancery watch /var/spool/wires --record crisis.chancery\n"
      "Write files under a name that begins with a point and rename them, or close them when they are whole.\n"
      "Stopped and started again, it misses and repeats nothing: a dispatch is known by its bytes.");

  return [options] {
    // Before the model: the signals that end it must be blocked in every thread that follows.
    const auto folder = DropFolder::open(options->folder);
    if (!folder) return complain_of(folder.error());
    const auto record = open_record({.path = options->record, .read_only = false, .create = true});
    if (!record) return complain_of(record.error());
    options->line.threads = options->input.threads;
    const auto line = open_or_complain(options->line);
    if (!line) return static_cast<int>(could_not);
    int code = done;
    for (;;) {
      const auto files = (*folder)->next();
      if (files.empty()) return code;
      std::size_t refused = 0;
      auto inputs = find_inputs(files, options->input, refused);
      for (auto& input : inputs) input.walked = true;  // a stray picture in the folder is no fault of the feed
      const int now = add_all(**record, *line, inputs, options->input, refused);
      if (now == could_not) return now;
      code = std::max(code, now);
      if (finish_answer(done) != done) return static_cast<int>(could_not);
    }
  };
}

}  // namespace chancery::cli
