// What a person names on the command line, as dispatches: files of any format, archives, folders (walked in name order) and "-".
//
//   inputs ──(one thread, stage 1)──▶ dispatches ──(all cores, stages 2 and 3)──▶ readings ──(in order)──▶ take
//
// In a folder, what is neither a dispatch format nor named .txt is passed over, and so is everywhere what is no story.
// A folder's *index.tsv (columns "name" and "date") gives the issue date of dispatches whose text does not.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <vector>

#include "chancery/chancery.h"

namespace chancery::cli {

struct Input {
  std::string name;    ///< as shown and filed
  std::string issued;  ///< EDTF from the index, or from --issued; empty: unknown
  bool walked = false; ///< found in a folder, not named
};

struct InputOptions {
  std::string encoding;
  std::string issued;
  int threads = 0;
};

/// The inputs in order. What is not there is complained about and counted in `refused`.
[[nodiscard]] std::vector<Input> find_inputs(const std::vector<std::string>& named, const InputOptions& options,
                                             std::size_t& refused);

/// Takes a reading and the name under which it is shown and filed ("wire.zip/0031.xml#2"); false: no more are wanted.
using Take = std::function<bool(const std::string& name, Reading&)>;
/// Whether a dispatch needs no reading. Asked from one thread at a time, before the model is.
using IsKnown = std::function<bool(const Dispatch&)>;

/// Reads all inputs on all cores and hands them on one by one, in order, but those that are known.
/// Returns how many were refused (each complained about).
std::size_t read_all(const Line& line, const std::vector<Input>& inputs, const InputOptions& options, const Take& take,
                     const IsKnown& is_known = nullptr);

/// Stage 1 alone, without any model: hands on every dispatch of what was named, in order, and complains of the rest. Returns how many
/// were refused.
std::size_t each_received(const std::vector<std::string>& named, const InputOptions& options,
                          const std::function<void(const std::string& name, const Dispatch& dispatch)>& take);

}  // namespace chancery::cli
