// `chancery evaluate`: the figures of the codebook against gold files.
#include <fstream>
#include <map>
#include <memory>

#include "chancery/evaluation.h"
#include "commands.h"
#include "inputs.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

int write_or_complain(const std::string& path, const std::string& text) {
  std::ofstream file(path, std::ios::binary);
  file << text;
  file.close();
  if (file) return done;
  complain(path + ": cannot be written");
  return could_not;
}

}  // namespace

Action add_evaluate(CLI::App& app) {
  struct Options {
    std::string folder, json, errors, html;
    bool per_act = false;
    LineOptions line;
  };
  auto options = std::make_shared<Options>();
  auto* command = app.add_subcommand("evaluate", "Read gold dispatches and print precision, recall and F1");
  command
      ->add_option("folder", options->folder,
                   "Folder of gold files: NAME.txt with NAME.json, and index.tsv with the dates")
      ->required();
  command->add_flag("-v,--per-act", options->per_act, "Figures for each act, the commonest causes of error, precision by confidence");
  command->add_option("--json", options->json, "Write the figures to this file too");
  command->add_option("--errors", options->errors,
                      "List every missed, extra and wrong act in this file, tab-separated");
  command->add_option("--html", options->html, "Write a page that shows each error in its sentence, counted by cause");
  command->add_option("--cues", options->line.extra_cues, "A cue list of your own")->check(CLI::ExistingFile);
  command->add_option("--min-confidence", options->line.min_confidence, "Leave out acts below this confidence")
      ->check(CLI::Range(0.0, 1.0));
  command->add_option("--model", options->line.model_path, "Model file (the installed one otherwise)");
  command->footer("Example:\n  chancery evaluate tests/gold/dev-fr -v --html errors.html");

  return [options] {
    const auto gold = read_gold(options->folder);
    if (!gold) {
      complain(gold.error().message);
      return static_cast<int>(could_not);
    }
    const auto line = open_or_complain(options->line);
    if (!line) return static_cast<int>(could_not);
    std::vector<Input> inputs;
    std::map<std::string, std::size_t> place;
    for (const auto& dispatch : *gold) {
      inputs.push_back({options->folder + "/" + dispatch.file, dispatch.issued});
      place[inputs.back().name] = inputs.size() - 1;
    }
    std::vector<std::vector<ScoredAct>> system(gold->size());  // a refused dispatch has no acts: all its gold is missed
    const auto refused = read_all(*line, inputs, {}, [&](const std::string& name, const Reading& reading) {
      system[place.at(name)] = to_scored(reading.dispatch, reading.acts);
      return true;
    });
    const auto evaluation = evaluate(*gold, system);
    answer(to_text(evaluation, options->per_act));
    if (!options->json.empty() && write_or_complain(options->json, to_json(evaluation) + "\n") != done)
      return static_cast<int>(could_not);
    if (!options->errors.empty() && write_or_complain(options->errors, errors_to_tsv(*gold, evaluation)) != done)
      return static_cast<int>(could_not);
    if (!options->html.empty() && write_or_complain(options->html, to_html(*gold, evaluation, options->folder)) != done)
      return static_cast<int>(could_not);
    return static_cast<int>(refused != 0 ? some_refused : done);
  };
}

}  // namespace chancery::cli
