#include "inputs.h"

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "terminal.h"

namespace chancery::cli {
namespace {

namespace fs = std::filesystem;

/// At most one byte more than is read, so that the refusal says "too large" and memory stays small.
Result<std::string> bytes_of(const std::string& name) {
  if (name == "-") {
    std::string bytes;
    char buffer[1U << 16U];
    while (bytes.size() <= max_dispatch_bytes) {
      const auto got = std::fread(buffer, 1, sizeof buffer, stdin);
      if (got == 0) break;
      bytes.append(buffer, got);
    }
    return bytes;
  }
  std::ifstream file(name, std::ios::binary);
  if (!file) return Error{ErrorCode::file_unreadable, "cannot be opened for reading"};
  std::string bytes(max_dispatch_bytes + 1, '\0');
  file.read(bytes.data(), static_cast<std::streamsize>(bytes.size()));
  bytes.resize(static_cast<std::size_t>(file.gcount()));
  if (file.bad()) return Error{ErrorCode::file_unreadable, "reading it failed half way"};
  return bytes;
}

/// Nothing when the dispatch is known.
using Outcome = Result<std::optional<Reading>>;

Outcome read_one(const Line& line, const Input& input, const InputOptions& options, const IsKnown& is_known) {
  const auto bytes = bytes_of(input.name);
  if (!bytes) return bytes.error();
  const DispatchOptions as{.declared_encoding = options.encoding, .known_issued = input.issued};
  if (is_known) {
    const auto dispatch = read_dispatch(*bytes, as);
    if (!dispatch) return dispatch.error();
    if (is_known(*dispatch)) return std::optional<Reading>();
  }
  auto reading = line.read(*bytes, as);
  if (!reading) return reading.error();
  return std::optional(std::move(*reading));
}

/// Where the readers put what they read and the one who prints takes it, in the order of the inputs.
class Readings {
 public:
  explicit Readings(std::size_t inputs) : outcomes_(inputs) {}

  /// The next input to read; nothing when all are taken. Waits while too many wait to be printed.
  std::optional<std::size_t> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return next_ >= outcomes_.size() || next_ < taken_ + ahead; });
    if (next_ >= outcomes_.size()) return std::nullopt;
    return next_++;
  }
  void put(std::size_t input, Outcome outcome) {
    {
      const std::lock_guard lock(mutex_);
      outcomes_[input].emplace(std::move(outcome));
    }
    changed_.notify_all();
  }
  Outcome take(std::size_t input) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return outcomes_[input].has_value(); });
    auto outcome = std::move(*outcomes_[input]);
    outcomes_[input].reset();
    taken_ = input + 1;
    lock.unlock();
    changed_.notify_all();
    return outcome;
  }
  /// No further input is begun.
  void stop() {
    {
      const std::lock_guard lock(mutex_);
      next_ = outcomes_.size();
    }
    changed_.notify_all();
  }

 private:
  static constexpr std::size_t ahead = 64;  // readings that may wait for their turn: memory stays bounded

  std::vector<std::optional<Outcome>> outcomes_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t next_ = 0;
  std::size_t taken_ = 0;
};

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& named, const InputOptions& options,
                               std::size_t& refused) {
  std::vector<Input> out;
  std::map<fs::path, std::map<std::string, std::string>> indexes;
  const auto add = [&](const std::string& name) {
    auto issued = options.issued;
    if (issued.empty() && name != "-") {
      const auto folder = fs::path(name).parent_path().empty() ? fs::path(".") : fs::path(name).parent_path();
      const auto [index, fresh] = indexes.try_emplace(folder);
      if (fresh) index->second = index_dates(folder.string());
      if (const auto date = index->second.find(fs::path(name).stem().string()); date != index->second.end())
        issued = date->second;
    }
    out.push_back({name, issued});
  };
  for (const auto& name : named) {
    std::error_code trouble;
    if (name == "-") {
      add(name);
    } else if (fs::is_directory(name, trouble)) {
      std::vector<std::string> files;
      for (const auto& entry :
           fs::recursive_directory_iterator(name, fs::directory_options::skip_permission_denied, trouble)) {
        if (entry.is_regular_file(trouble) && entry.path().extension() == ".txt")
          files.push_back(entry.path().string());
      }
      std::sort(files.begin(), files.end());
      if (files.empty()) {
        complain(name + ": the folder has no .txt file");
        ++refused;
      }
      for (const auto& file : files) add(file);
    } else if (!fs::exists(name, trouble)) {
      complain(name + ": there is no such file or folder");
      ++refused;
    } else {
      add(name);
    }
  }
  return out;
}

std::size_t read_all(const Line& line, const std::vector<Input>& inputs, const InputOptions& options, const Take& take,
                     const IsKnown& is_known) {
  Readings readings(inputs.size());
  const auto work = [&] {
    while (const auto mine = readings.next()) readings.put(*mine, read_one(line, inputs[*mine], options, is_known));
  };
  const auto cores = options.threads > 0 ? static_cast<std::size_t>(options.threads)
                                         : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < std::min(cores, inputs.size()); ++i) workers.emplace_back(work);

  std::size_t refused = 0;
  Progress progress(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    auto reading = readings.take(i);
    if (!reading) {
      complain((inputs[i].name == "-" ? "standard input" : inputs[i].name) + ": " + reading.error().message);
      ++refused;
    } else if (*reading && !take(inputs[i], **reading)) {
      readings.stop();
      break;
    }
    progress.step();
  }
  return refused;
}

}  // namespace chancery::cli
