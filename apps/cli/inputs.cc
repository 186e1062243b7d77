#include "inputs.h"

#include <algorithm>
#include <condition_variable>
#include <deque>
#include <filesystem>
#include <map>
#include <mutex>
#include <system_error>
#include <thread>
#include <utility>

#include "terminal.h"

namespace chancery::cli {
namespace {

namespace fs = std::filesystem;

/// A dispatch on its way: read in by one thread, analysed by another, printed by a third.
struct Job {
  std::string name;
  std::optional<Result<Dispatch>> dispatch;  ///< absent: the input is at its end
};

struct Outcome {
  std::string name;
  std::optional<Result<Reading>> reading;  ///< absent: the input is at its end
};

/// The desk between them. Jobs are numbered as they come in, and outcomes leave in that order.
class Desk {
 public:
  /// Waits while too many wait to be printed. False: nobody wants more.
  bool add(Job job) {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || added_ < taken_ + ahead; });
    if (stopped_) return false;
    jobs_.emplace_back(added_++, std::move(job));
    lock.unlock();
    changed_.notify_all();
    return true;
  }
  /// No more jobs will come.
  void close() {
    set(closed_);
  }
  /// No more outcomes are wanted.
  void stop() {
    set(stopped_);
  }
  /// The next job and its number; nothing when all are done.
  std::optional<std::pair<std::size_t, Job>> next() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return stopped_ || closed_ || !jobs_.empty(); });
    if (stopped_ || jobs_.empty()) return std::nullopt;
    auto job = std::move(jobs_.front());
    jobs_.pop_front();
    return job;
  }
  void put(std::size_t number, Outcome outcome) {
    {
      const std::lock_guard lock(mutex_);
      outcomes_.emplace(number, std::move(outcome));
    }
    changed_.notify_all();
  }
  /// The next outcome in order; nothing after the last.
  std::optional<Outcome> take() {
    std::unique_lock lock(mutex_);
    changed_.wait(lock, [&] { return outcomes_.contains(taken_) || (closed_ && taken_ == added_); });
    const auto found = outcomes_.find(taken_);
    if (found == outcomes_.end()) return std::nullopt;
    auto outcome = std::move(found->second);
    outcomes_.erase(found);
    ++taken_;
    lock.unlock();
    changed_.notify_all();
    return outcome;
  }

 private:
  static constexpr std::size_t ahead = 64;  // dispatches that may wait for their turn: memory stays bounded

  void set(bool& flag) {
    {
      const std::lock_guard lock(mutex_);
      flag = true;
    }
    changed_.notify_all();
  }

  std::deque<std::pair<std::size_t, Job>> jobs_;
  std::map<std::size_t, Outcome> outcomes_;
  std::mutex mutex_;
  std::condition_variable changed_;
  std::size_t added_ = 0;
  std::size_t taken_ = 0;
  bool closed_ = false;
  bool stopped_ = false;
};

std::string shown(const Input& input, const std::string& place) {
  if (input.name == "-") return place.empty() ? "-" : "standard input: " + place;
  if (place.empty() || place.front() == '#') return input.name + place;
  return input.name + "/" + place;
}

/// A picture beside the dispatches of a folder, a list, a note to oneself.
bool is_beside(const Input& input, const Received& received) {
  if (!input.walked || fs::path(input.name).extension() == ".txt") return false;
  if (received.dispatch.ok()) return received.dispatch->format == WireFormat::plain_text;
  const auto code = received.dispatch.error().code;
  return code == ErrorCode::dispatch_binary || code == ErrorCode::dispatch_empty || code == ErrorCode::dispatch_undecodable ||
         code == ErrorCode::dispatch_no_text;
}

/// Puts the dispatches of all inputs on the desk.
void bring(const std::vector<Input>& inputs, const InputOptions& options, const IsKnown& is_known, Desk& desk) {
  for (const auto& input : inputs) {
    bool wanted = true;
    const DispatchOptions as{.declared_encoding = options.encoding, .known_issued = input.issued};
    const auto whole = each_dispatch(input.name, as, [&](Received received) {
      if (is_beside(input, received) || (is_known && received.dispatch.ok() && is_known(*received.dispatch))) return true;
      wanted = desk.add({shown(input, received.name), std::move(received.dispatch)});
      return wanted;
    });
    if (!whole) wanted = desk.add({shown(input, ""), Result<Dispatch>(whole.error())});
    if (!wanted || !desk.add({shown(input, ""), std::nullopt})) break;
  }
  desk.close();
}

/// Says why there is no dispatch; 1 when that is a refusal.
std::size_t refuse(const std::string& name, const Error& error) {
  complain((name == "-" ? "standard input" : name) + ": " + error.message);
  // A picture among the stories of a feed is told and passed over; it is no fault of the feed.
  return error.code != ErrorCode::dispatch_not_news ? 1 : 0;
}

void read_jobs(const Line& line, Desk& desk) {
  while (auto job = desk.next()) {
    auto& [number, work] = *job;
    Outcome outcome{std::move(work.name), std::nullopt};
    if (work.dispatch) {
      outcome.reading = work.dispatch->ok() ? Result<Reading>(line.read(*std::move(*work.dispatch))) : Result<Reading>(work.dispatch->error());
    }
    desk.put(number, std::move(outcome));
  }
}

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& named, const InputOptions& options,
                               std::size_t& refused) {
  std::vector<Input> out;
  std::map<fs::path, std::map<std::string, std::string>> indexes;
  const auto add = [&](const std::string& name, bool walked) {
    auto issued = options.issued;
    if (issued.empty() && name != "-") {
      const auto folder = fs::path(name).parent_path().empty() ? fs::path(".") : fs::path(name).parent_path();
      const auto [index, fresh] = indexes.try_emplace(folder);
      if (fresh) index->second = index_dates(folder.string());
      if (const auto date = index->second.find(fs::path(name).stem().string()); date != index->second.end())
        issued = date->second;
    }
    out.push_back({name, issued, walked});
  };
  for (const auto& name : named) {
    std::error_code trouble;
    if (name == "-") {
      add(name, false);
    } else if (fs::is_directory(name, trouble)) {
      std::vector<std::string> files;
      for (const auto& entry :
           fs::recursive_directory_iterator(name, fs::directory_options::skip_permission_denied, trouble)) {
        const auto file = entry.path().filename().string();
        if (entry.is_regular_file(trouble) && !file.starts_with('.') && !file.ends_with("index.tsv"))
          files.push_back(entry.path().string());
      }
      std::sort(files.begin(), files.end());
      if (files.empty()) {
        complain(name + ": the folder has no file");
        ++refused;
      }
      for (const auto& file : files) add(file, true);
    } else if (!fs::exists(name, trouble)) {
      complain(name + ": there is no such file or folder");
      ++refused;
    } else {
      add(name, false);
    }
  }
  return out;
}

std::size_t read_all(const Line& line, const std::vector<Input>& inputs, const InputOptions& options, const Take& take,
                     const IsKnown& is_known) {
  Desk desk;
  const auto cores = options.threads > 0 ? static_cast<std::size_t>(options.threads)
                                         : std::max<std::size_t>(1, std::thread::hardware_concurrency());
  std::vector<std::jthread> workers;
  workers.emplace_back([&] { bring(inputs, options, is_known, desk); });
  for (std::size_t i = 0; i < cores; ++i) workers.emplace_back([&] { read_jobs(line, desk); });

  std::size_t refused = 0;
  Progress progress(inputs.size());
  while (auto outcome = desk.take()) {
    if (!outcome->reading) {
      progress.step();
    } else if (!*outcome->reading) {
      refused += refuse(outcome->name, outcome->reading->error());
    } else if (!take(outcome->name, **outcome->reading)) {
      desk.stop();
      break;
    }
  }
  return refused;
}

std::size_t each_received(const std::vector<std::string>& named, const InputOptions& options,
                          const std::function<void(const std::string& name, const Dispatch& dispatch)>& take) {
  std::size_t refused = 0;
  for (const auto& input : find_inputs(named, options, refused)) {
    const DispatchOptions as{.declared_encoding = options.encoding, .known_issued = input.issued};
    const auto whole = each_dispatch(input.name, as, [&](Received received) {
      if (is_beside(input, received)) return true;
      const auto name = shown(input, received.name);
      if (received.dispatch)
        take(name, *received.dispatch);
      else
        refused += refuse(name, received.dispatch.error());
      return true;
    });
    if (!whole) refused += refuse(shown(input, ""), whole.error());
  }
  return refused;
}

}  // namespace chancery::cli
