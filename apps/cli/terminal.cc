#include "terminal.h"

#include <ctime>
#include <sys/ioctl.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstdio>
#include <cstdlib>
#include <cstring>

namespace chancery::cli {
namespace {

constexpr std::size_t few = 4;

bool wants_colour() {
  const char* no_colour = std::getenv("NO_COLOR");
  return isatty(STDOUT_FILENO) != 0 && (no_colour == nullptr || *no_colour == '\0');
}

bool bar_is_shown = false;

/// The bar has a line of its own, at the bottom: what is said goes above it, and the next step draws it again.
void erase_bar() {
  if (bar_is_shown) std::fputs("\r\033[K", stderr);
  bar_is_shown = false;
}

/// Whoever closed the pipe has seen enough; a full disk must be told.
int unwritten() {
  if (errno == EPIPE) return done;
  complain(std::string("the answer could not be written: ").append(std::strerror(errno)));
  return could_not;
}

}  // namespace

void complain(std::string_view sentence) {
  erase_bar();
  std::fprintf(stderr, "chancery: %.*s\n", static_cast<int>(sentence.size()), sentence.data());
}

void answer(std::string_view text) {
  erase_bar();
  if (std::fwrite(text.data(), 1, text.size(), stdout) != text.size()) std::_Exit(unwritten());
}

int finish_answer(int code) { return std::fflush(stdout) == 0 ? code : unwritten(); }

Layout layout_of_stdout() {
  Layout layout;
  layout.colour = wants_colour();
  winsize size{};
  if (isatty(STDOUT_FILENO) != 0 && ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col >= 40) {
    layout.width = size.ws_col;
  } else if (const char* columns = std::getenv("COLUMNS")) {
    layout.width = static_cast<std::size_t>(std::clamp(std::atoi(columns), 40, 1000));
  } else if (isatty(STDOUT_FILENO) == 0) {
    layout.width = 120;
  }
  return layout;
}

Progress::Progress(std::size_t total) : total_(total), shown_(total > few && isatty(STDERR_FILENO) != 0) {}

Progress::~Progress() { erase_bar(); }

void Progress::step() {
  ++done_;
  if (!shown_) return;
  constexpr std::size_t width = 30;
  const auto filled = width * done_ / std::max<std::size_t>(total_, 1);
  const std::string bar = std::string(filled, '#') + std::string(width - filled, '.');
  std::fprintf(stderr, "\rreading [%s] %zu/%zu", bar.c_str(), done_, total_);
  bar_is_shown = true;
}

std::string utc_now() {
  const auto now = std::time(nullptr);
  std::tm parts{};
  gmtime_r(&now, &parts);
  char text[32];
  return {text, std::strftime(text, sizeof text, "%Y-%m-%dT%H:%M:%SZ", &parts)};
}

}  // namespace chancery::cli
