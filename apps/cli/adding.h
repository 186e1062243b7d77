// Dispatches into a record: what `chancery add` does once and `chancery watch` again and again.
#pragma once

#include <vector>

#include "chancery/chancery.h"
#include "inputs.h"

namespace chancery::cli {

/// Reads what the record does not hold yet and files it, each dispatch whole; then says what was added, known and refused.
/// `refused` are inputs that were complained about already. The exit code.
[[nodiscard]] int add_all(Record& record, const Line& line, const std::vector<Input>& inputs, const InputOptions& options,
                          std::size_t refused);

}  // namespace chancery::cli
