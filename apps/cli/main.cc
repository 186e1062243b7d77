// chancery: news dispatches in, a cited record of the negotiation out.
#include <csignal>
#include <exception>
#include <utility>

#include "commands.h"
#include "terminal.h"

int main(int argc, char** argv) {
  using namespace chancery;
  using namespace chancery::cli;
  std::signal(SIGPIPE, SIG_IGN);  // a closed pipe is seen when writing, and ends the program quietly

  CLI::App app{"Reads news dispatches in French and English and keeps the record of the negotiation that they report.",
               "chancery"};
  app.set_version_flag("--version", "chancery " + std::string(version()));
  app.require_subcommand(1);
  app.footer(
      "Examples:\n"
      "  chancery read dispatch.txt\n"
      "  chancery read --format jsonl wires/ > acts.jsonl\n"
      "  chancery add --record crisis.chancery wires/\n"
      "  chancery timeline --record crisis.chancery --party RUS --since 2022-01\n"
      "Exit codes: 0 done, 1 some inputs refused, 2 misuse, 3 could not.");

  std::vector<std::pair<std::string, Action>> commands;
  const std::pair<const char*, Action (*)(CLI::App&)> known[] = {{"read", add_read},
                                                                 {"add", add_add},
                                                                 {"watch", add_watch},
                                                                 {"acts", add_acts},
                                                                 {"timeline", add_timeline},
                                                                 {"show", add_show},
                                                                 {"export", add_export},
                                                                 {"rights", add_rights},
                                                                 {"evaluate", add_evaluate},
                                                                 {"completion", add_completion}};
  for (const auto& [name, add] : known) commands.emplace_back(name, add(app));
  try {
    app.parse(argc, argv);
  } catch (const CLI::Success& asked) {  // --help, --version
    return app.exit(asked);
  } catch (const CLI::ParseError& wrong) {
    complain(std::string(wrong.what()) + "; see chancery --help");
    return misuse;
  }
  try {
    for (const auto& [name, action] : commands) {
      if (app.got_subcommand(name)) return finish_answer(action());
    }
  } catch (const std::exception& trouble) {
    complain(std::string("gave up: ") + trouble.what());
    return could_not;
  }
  return misuse;
}
