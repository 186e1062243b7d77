#include "inference/network.h"

#include <algorithm>
#include <cassert>
#include <condition_variable>
#include <cstdlib>
#include <exception>
#include <mutex>
#include <openvino/openvino.hpp>
#include <thread>
#include <utility>

namespace chancery::inference {
namespace {

// The plug-in would keep what it has made for each shape of input, and every window has its own: 5.8 GB after 883
// dispatches. Making them anew costs no time that could be measured.
constexpr const char* kernels_kept = "0";

// So would oneDNN below it, 1,024 of them: 380 MB after sixty dispatches. It reads its limit from the environment, once;
// a user who sets it is left alone.
constexpr const char* primitives_kept = "32";

ov::Core& core() {
  // Loading the CPU plug-in takes a tenth of a second: once.
  static ov::Core only = [] {
    setenv("ONEDNN_PRIMITIVE_CACHE_CAPACITY", primitives_kept, 0);
    return ov::Core();
  }();
  return only;
}

/// The requests of a network, lent out one at a time.
class Pool {
 public:
  explicit Pool(ov::CompiledModel model, std::size_t size) : model_(std::move(model)) {
    for (std::size_t i = 0; i < size; ++i) free_.push_back(model_.create_infer_request());
  }

  ov::InferRequest take() {
    std::unique_lock lock(mutex_);
    returned_.wait(lock, [&] { return !free_.empty(); });
    auto request = std::move(free_.back());
    free_.pop_back();
    return request;
  }

  void give_back(ov::InferRequest request) {
    {
      const std::lock_guard lock(mutex_);
      free_.push_back(std::move(request));
    }
    returned_.notify_one();
  }

 private:
  ov::CompiledModel model_;
  std::mutex mutex_;
  std::condition_variable returned_;
  std::vector<ov::InferRequest> free_;
};

class OpenVinoRun final : public Run {
 public:
  explicit OpenVinoRun(std::shared_ptr<Pool> pool) : pool_(std::move(pool)), request_(pool_->take()) {}
  ~OpenVinoRun() override { pool_->give_back(std::move(request_)); }
  OpenVinoRun(const OpenVinoRun&) = delete;
  OpenVinoRun& operator=(const OpenVinoRun&) = delete;

  void set(const std::string& name, const FloatTensor& tensor) override {
    set(name, ov::element::f32, tensor.shape, tensor.values.data(), tensor.values.size());
  }
  void set(const std::string& name, const IntTensor& tensor) override {
    set(name, ov::element::i64, tensor.shape, tensor.values.data(), tensor.values.size());
  }

  Result<Done> go() override {
    try {
      request_.infer();
      return Done{};
    } catch (const std::exception& trouble) {
      return Error{ErrorCode::model_damaged, std::string("the model refused its input: ") + trouble.what()};
    }
  }

  [[nodiscard]] std::span<const float> floats(const std::string& name) const override {
    return values<float>(name);
  }
  [[nodiscard]] std::span<const std::int32_t> ints(const std::string& name) const override {
    return values<std::int32_t>(name);
  }

 private:
  void set(const std::string& name, ov::element::Type type, const Shape& shape, const void* data, std::size_t count) {
    const ov::Shape ov_shape(shape.begin(), shape.end());
    assert(ov::shape_size(ov_shape) == count);
    static_cast<void>(count);
    // OpenVINO takes a plain pointer for input as for output; it does not write to inputs.
    request_.set_tensor(name, ov::Tensor(type, ov_shape, const_cast<void*>(data)));
  }

  template <typename Value>
  [[nodiscard]] std::span<const Value> values(const std::string& name) const {
    const ov::Tensor tensor = request_.get_tensor(name);
    return {tensor.template data<Value>(), tensor.get_size()};
  }

  std::shared_ptr<Pool> pool_;
  mutable ov::InferRequest request_;
};

class OpenVinoNetwork final : public Network {
 public:
  explicit OpenVinoNetwork(std::shared_ptr<Pool> pool) : pool_(std::move(pool)) {}
  [[nodiscard]] std::unique_ptr<Run> start() const override { return std::make_unique<OpenVinoRun>(pool_); }

 private:
  std::shared_ptr<Pool> pool_;
};

}  // namespace

Result<std::unique_ptr<Network>> open_network(std::string_view description, std::string_view weights,
                                              const std::string& name, const NetworkOptions& options) {
  try {
    const ov::Tensor data(ov::element::u8, {weights.size()}, const_cast<char*>(weights.data()));
    const auto model = core().read_model(std::string(description), data);
    const auto cores = std::max(1U, std::thread::hardware_concurrency());
    const auto threads = options.threads > 0 ? static_cast<std::uint32_t>(options.threads) : cores;
    const auto compiled = core().compile_model(model, "CPU", ov::inference_num_threads(static_cast<std::int32_t>(threads)),
                                               ov::num_streams(static_cast<std::int32_t>(threads)),
                                               ov::hint::inference_precision(ov::element::f32),
                                               ov::AnyMap::value_type{"CPU_RUNTIME_CACHE_CAPACITY", kernels_kept});
    return std::unique_ptr<Network>(std::make_unique<OpenVinoNetwork>(std::make_shared<Pool>(compiled, threads)));
  } catch (const std::exception& trouble) {
    return Error{ErrorCode::model_damaged, "network " + name + " cannot be compiled: " + trouble.what()};
  }
}

}  // namespace chancery::inference
