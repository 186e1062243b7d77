// `chancery export` and `chancery rights`: what leaves the desk, and why something does not.
#include <cstdlib>
#include <fstream>
#include <memory>

#include "chancery/dispatch.h"
#include "chancery/rights.h"
#include "chancery/view.h"
#include "commands.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

std::string user_name() {
  const char* name = std::getenv("USER");
  return name == nullptr || *name == '\0' ? "somebody" : name;
}

Result<Done> write_file(const std::string& path, const std::string& bytes) {
  std::ofstream file(path, std::ios::binary | std::ios::trunc);
  file << bytes;
  file.close();
  if (!file) return Error{ErrorCode::file_unwritable, path + ": cannot be written; look at its folder, its rights and its disk"};
  return Done{};
}

struct ExportCommand {
  QueryOptions query;
  ErrandOptions errand;
  std::string as = "csv", output, manifest;
};

std::string wording(const Export& made, const std::string& manifest) {
  auto said = std::to_string(made.entries).append(made.entries == 1 ? " entry" : " entries").append(" exported");
  if (made.cells != 0) said.append(", ").append(std::to_string(made.withheld)).append(" of ").append(std::to_string(made.cells)).append(" cells of text withheld");
  return said.append("; the reasons are in ").append(manifest).append("\n");
}

int run_export(ExportCommand& options) {
  if (options.manifest.empty()) {
    if (options.output.empty()) {
      complain("export: an export goes with its manifest; name a file with --output, or one for the manifest with --manifest");
      return misuse;
    }
    options.manifest = options.output + ".manifest.json";
  }
  const auto grants = grants_of(options.errand);
  if (!grants) return complain_of(grants.error());
  const auto record = open_record({.path = options.query.record});
  if (!record) return complain_of(record.error());
  const auto made = export_record(**record, {.as = *export_kind_by_name(options.as),
                                             .filter = filter_of(options.query),
                                             .errand = options.errand.errand,
                                             .grants = *grants,
                                             .made = utc_now(),
                                             .record = options.query.record});
  if (!made) return complain_of(made.error());
  // First the log, then the manifest, then the table: no table without both.
  if (const auto logged = (*record)->log_export(user_name(), made->manifest); !logged) return complain_of(logged.error());
  if (const auto written = write_file(options.manifest, made->manifest); !written) return complain_of(written.error());
  if (options.output.empty()) {
    answer(made->table);
    return done;
  }
  if (const auto written = write_file(options.output, made->table); !written) return complain_of(written.error());
  answer(wording(*made, options.manifest));
  return done;
}

struct RightsCommand {
  ErrandOptions errand;
  InputOptions input;
  std::vector<std::string> inputs;
  std::string record, format = "text";
};

class Pages {
 public:
  Pages(const Errand& errand, const Grants& grants, Format format) : errand_(errand), grants_(grants), format_(format) {
    if (format_ == Format::json) answer("[");
    if (format_ == Format::csv) answer("file,sha256,holder,use,allowed,said,reason\r\n");
  }
  void add(const std::string& name, const Dispatch& dispatch) {
    auto page = rights_of_dispatch(name, dispatch, errand_, grants_, format_, layout_of_stdout());
    if (format_ == Format::json) page.pop_back();  // its line end: the comma comes first
    if (format_ == Format::json) answer(first_ ? "\n" : ",\n");
    if (format_ == Format::text && !first_) answer("\n");
    answer(page);
    first_ = false;
  }
  void finish() const {
    if (format_ == Format::json) answer("\n]\n");
  }

 private:
  const Errand& errand_;
  const Grants& grants_;
  Format format_;
  bool first_ = true;
};

int rights_of_record(const RightsCommand& options, Pages& pages) {
  const auto record = open_record({.path = options.record, .read_only = true});
  if (!record) return complain_of(record.error());
  auto filed = (*record)->dispatches();
  if (!filed) return complain_of(filed.error());
  for (auto& one : *filed) {
    one.dispatch.status = one.status_now();
    pages.add(one.file, one.dispatch);
  }
  return done;
}

int rights_of_files(const RightsCommand& options, Pages& pages) {
  std::size_t refused = 0;
  refused += each_received(options.inputs, options.input, [&](const std::string& name, const Dispatch& dispatch) { pages.add(name, dispatch); });
  return refused != 0 ? some_refused : done;
}

}  // namespace

void add_errand_options(CLI::App& command, ErrandOptions& options) {
  command.add_option("--rights", options.rights, "What you state you may do: a table of holder, uses, limits, ground (docs/formats/rights.md)");
  command.add_option("--territory", options.errand.territory, "Where it goes, such as BE");
  command.add_option("--channel", options.errand.channel, "Over which channel it goes")->check(CLI::IsMember({"web", "print", "archive", "editorial", "press", "internal"}));
  command.add_option("--on", options.errand.day, "The day of use (today otherwise), such as 2027-01-31");
  command.add_option("--recipient", options.errand.recipient, "Who gets it, as policies name him");
  command.add_option("--purpose", options.errand.purpose, "What for, as policies name it");
  command.add_option("--commercial", options.commercial, "Whether it is for money")->check(CLI::IsMember({"yes", "no"}));
}

Result<Grants> grants_of(ErrandOptions& options) {
  auto& errand = options.errand;
  if (errand.day.empty()) errand.day = utc_now().substr(0, 10);
  if (!options.commercial.empty()) errand.commercial = options.commercial == "yes";
  if (!errand.territory.empty()) {
    const auto code = country_code(errand.territory);
    if (code.empty()) return Error{ErrorCode::argument_invalid, "--territory " + errand.territory + ": is no country; write a code such as BE"};
    errand.territory = code;
  }
  if (options.rights.empty()) return Grants{};
  return read_grants(options.rights);
}

Action add_export(CLI::App& app) {
  auto options = std::make_shared<ExportCommand>();
  auto* command = app.add_subcommand("export", "Write entries for other tools; words leave only where rights allow it");
  add_filters(*command, options->query);
  command->add_option("--as", options->as, "Which format")->check(CLI::IsMember({"csv", "jsonl"}))->capture_default_str();
  command->add_option("--output,-o", options->output, "File to write (standard output otherwise)");
  command->add_option("--manifest", options->manifest, "File for the manifest (OUTPUT.manifest.json otherwise)");
  add_errand_options(*command, options->errand);
  command->footer(
      "Facts (who, which act, when, where in the text) always leave. Words of a dispatch leave if its notice, its policy or your\n"
      "statement (--rights) allows it; a cell that may not leave says [withheld].\n"
      "Example:\n  chancery export --record crisis.chancery --as csv --rights ours.tsv --territory BE -o crisis.csv");
  return [options] { return run_export(*options); };
}

Action add_rights(CLI::App& app) {
  auto options = std::make_shared<RightsCommand>();
  auto* command = app.add_subcommand("rights", "What may be done with a dispatch, use by use, and why");
  auto* inputs = command->add_option("inputs", options->inputs, "Files of any wire format, archives, folders or - for standard input");
  command->add_option("--record", options->record, "Ask of all dispatches of this record")->excludes(inputs);
  command->add_option("--encoding", options->input.encoding, "Encoding of the inputs, when the carrier declares one (detected otherwise)");
  add_errand_options(*command, options->errand);
  add_format_option(*command, options->format);
  command->footer("Examples:\n  chancery rights dispatch.txt\n  chancery rights --record crisis.chancery --rights ours.tsv --territory BE --format csv");
  return [options] {
    if (options->inputs.empty() && options->record.empty()) {
      complain("rights: name dispatches, or a record with --record");
      return static_cast<int>(misuse);
    }
    const auto grants = grants_of(options->errand);
    if (!grants) return complain_of(grants.error());
    Pages pages(options->errand.errand, *grants, *format_by_name(options->format));
    const auto code = options->record.empty() ? rights_of_files(*options, pages) : rights_of_record(*options, pages);
    pages.finish();
    return code;
  };
}

}  // namespace chancery::cli
