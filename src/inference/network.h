// One network of the model behind a small door: named tensors in, named tensors out. The runtime (OpenVINO, CPU) is
// known here and nowhere else; why this one: docs/decisions/0003-openvino-runs-the-model.md.
#pragma once

#include <cstdint>
#include <memory>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "chancery/error.h"

namespace chancery::inference {

using Shape = std::vector<std::size_t>;

struct FloatTensor {
  Shape shape;
  std::vector<float> values;
};

struct IntTensor {
  Shape shape;
  std::vector<std::int64_t> values;
};

/// One run of a network: inputs set, outputs looked at until the run is dropped. Not shared between threads.
class Run {
 public:
  virtual ~Run() = default;
  /// The tensor must have as many values as its shape says, and live until `go` returns.
  virtual void set(const std::string& name, const FloatTensor& tensor) = 0;
  virtual void set(const std::string& name, const IntTensor& tensor) = 0;
  /// Fails with model_damaged when the network refuses its input.
  virtual Result<Done> go() = 0;
  [[nodiscard]] virtual std::span<const float> floats(const std::string& name) const = 0;
  [[nodiscard]] virtual std::span<const std::int32_t> ints(const std::string& name) const = 0;
};

/// A compiled network; `start` may be called from several threads, and waits while all runs are taken.
class Network {
 public:
  virtual ~Network() = default;
  [[nodiscard]] virtual std::unique_ptr<Run> start() const = 0;
};

struct NetworkOptions {
  int threads = 0;  ///< 0: all cores. Each run keeps one core busy; that many may run at once.
};

/// Compiles a network from its description and weights; `weights` must outlive the network (they are not copied).
/// Fails with model_damaged.
[[nodiscard]] Result<std::unique_ptr<Network>> open_network(std::string_view description, std::string_view weights,
                                                            const std::string& name, const NetworkOptions& options);

}  // namespace chancery::inference
