// `chancery completion SHELL`: completes subcommands, their options and file names, made from the command line itself.
#include <memory>

#include "commands.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

std::string options_of(const CLI::App& command) {
  std::string out;
  for (const auto* option : command.get_options()) {
    for (const auto& name : option->get_lnames()) out.append(out.empty() ? "--" : " --").append(name);
  }
  return out;
}

std::string names_of(const CLI::App& app) {
  std::string out;
  for (const auto* command : app.get_subcommands({})) out.append(out.empty() ? "" : " ").append(command->get_name());
  return out;
}

std::string bash(const CLI::App& app) {
  std::string out =
      "_chancery() {\n  local current=\"${COMP_WORDS[COMP_CWORD]}\" words=\"\"\n  if [ \"$COMP_CWORD\" -eq 1 ]; then "
      "words=\"";
  out.append(names_of(app)).append(" --help --version\"; else\n  case \"${COMP_WORDS[1]}\" in\n");
  for (const auto* command : app.get_subcommands({})) {
    out.append("    ").append(command->get_name()).append(") words=\"").append(options_of(*command)).append("\" ;;\n");
  }
  return out.append(
      "  esac; fi\n  case \"$current\" in\n    -*) COMPREPLY=($(compgen -W \"$words\" -- \"$current\")) ;;\n"
      "    *) if [ \"$COMP_CWORD\" -eq 1 ]; then COMPREPLY=($(compgen -W \"$words\" -- \"$current\")); else "
      "COMPREPLY=($(compgen -f -- \"$current\")); fi ;;\n"
      "  esac\n}\ncomplete -o filenames -F _chancery chancery\n");
}

std::string fish(const CLI::App& app) {
  std::string out;
  for (const auto* command : app.get_subcommands({})) {
    out.append("complete -c chancery -n __fish_use_subcommand -f -a ")
        .append(command->get_name())
        .append(" -d '")
        .append(command->get_description())
        .append("'\n");
    for (const auto* option : command->get_options()) {
      for (const auto& name : option->get_lnames()) {
        out.append("complete -c chancery -n '__fish_seen_subcommand_from ")
            .append(command->get_name())
            .append("' -l ")
            .append(name)
            .append("\n");
      }
    }
  }
  return out;
}

}  // namespace

Action add_completion(CLI::App& app) {
  auto shell = std::make_shared<std::string>();
  auto* command = app.add_subcommand("completion", "Print a completion script for your shell");
  command->add_option("shell", *shell, "bash, zsh or fish")->required()->check(CLI::IsMember({"bash", "zsh", "fish"}));
  command->footer("Example:\n  source <(chancery completion bash)");
  return [shell, &app] {
    if (*shell == "fish") {
      answer(fish(app));
    } else {
      answer((*shell == "zsh" ? "autoload -U +X bashcompinit && bashcompinit\n" : "") + bash(app));
    }
    return static_cast<int>(done);
  };
}

}  // namespace chancery::cli
