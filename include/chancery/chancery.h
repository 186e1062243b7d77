// All doors at once, and the line from bytes to acts.
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/error.h"
#include "chancery/record.h"
#include "chancery/span.h"
#include "chancery/text.h"

namespace chancery {

/// What one dispatch gave: stages 1 to 3.
struct Reading {
  Dispatch dispatch;
  Analysis analysis;
  std::vector<Act> acts;
};

struct LineOptions {
  std::string model_path;      ///< empty: the model installed with the program
  std::string resources_path;  ///< empty: the resources installed with the program
  std::vector<std::string> extra_cues = {};
  int threads = 0;
  double min_confidence = 0;
};

/// Stages 1 to 3 with their model and word lists, ready. Safe to use from several threads.
class Line {
 public:
  virtual ~Line() = default;
  /// Stages 2 and 3. A dispatch that is withdrawn or quarantined, a kill among them, is kept but gives no acts: it is no news.
  [[nodiscard]] virtual Reading read(Dispatch dispatch) const = 0;
  [[nodiscard]] virtual std::string_view model_name() const = 0;
};

[[nodiscard]] Result<std::unique_ptr<Line>> open_line(const LineOptions& options);

/// The version of the program, "0.1.0".
[[nodiscard]] std::string_view version();

}  // namespace chancery
