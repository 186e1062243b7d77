// The person at the other end: messages on stderr, answers on stdout, a progress bar and colours only on a terminal.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "chancery/view.h"

namespace chancery::cli {

/// Exit codes of the command.
enum Exit : int { done = 0, some_refused = 1, misuse = 2, could_not = 3 };

/// One sentence on stderr: "chancery: FILE: reason".
void complain(std::string_view sentence);

/// Writes to stdout. A closed pipe ends the program quietly, a full disk with a complaint.
void answer(std::string_view text);

/// Writes what is still buffered: `code`, or `could_not` when that failed.
[[nodiscard]] int finish_answer(int code);

/// Now, in UTC: "2022-02-17T09:30:00Z".
[[nodiscard]] std::string utc_now();

/// Width and colour of stdout.
[[nodiscard]] Layout layout_of_stdout();

/// "reading 12/70" on stderr, on a terminal and for more than a few inputs; nothing otherwise.
class Progress {
 public:
  explicit Progress(std::size_t total);
  ~Progress();
  Progress(const Progress&) = delete;
  Progress& operator=(const Progress&) = delete;
  void step();

 private:
  std::size_t total_;
  std::size_t done_ = 0;
  bool shown_;
};

}  // namespace chancery::cli
