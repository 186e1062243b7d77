#include "inputs.h"

#include <algorithm>
#include <condition_variable>
#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <mutex>
#include <sstream>
#include <system_error>
#include <thread>

#include "terminal.h"

namespace chancery::cli {
namespace {

namespace fs = std::filesystem;

std::vector<std::string> cells_of(const std::string& line) {
  std::vector<std::string> out(1);
  for (const char c : line) {
    if (c == '\t') {
      out.emplace_back();
    } else if (c != '\r') {
      out.back().push_back(c);
    }
  }
  return out;
}

/// name → date of every *index.tsv of a folder.
std::map<std::string, std::string> dates_of(const fs::path& folder) {
  std::map<std::string, std::string> out;
  std::error_code trouble;
  for (const auto& entry : fs::directory_iterator(folder, trouble)) {
    if (!entry.path().filename().string().ends_with("index.tsv")) continue;
    std::ifstream file(entry.path());
    std::string line;
    std::getline(file, line);
    const auto titles = cells_of(line);
    const auto column = [&](const char* title) { return static_cast<std::size_t>(std::find(titles.begin(), titles.end(), title) - titles.begin()); };
    const auto name = column("name");
    const auto date = column("date");
    while (std::getline(file, line)) {
      const auto cells = cells_of(line);
      if (cells.size() > std::max(name, date)) out[cells[name]] = cells[date];
    }
  }
  return out;
}

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

}  // namespace

std::vector<Input> find_inputs(const std::vector<std::string>& named, const InputOptions& options, std::size_t& refused) {
  std::vector<Input> out;
  std::map<fs::path, std::map<std::string, std::string>> indexes;
  const auto add = [&](const std::string& name) {
    auto issued = options.issued;
    if (issued.empty() && name != "-") {
      const auto folder = fs::path(name).parent_path().empty() ? fs::path(".") : fs::path(name).parent_path();
      const auto [index, fresh] = indexes.try_emplace(folder);
      if (fresh) index->second = dates_of(folder);
      if (const auto date = index->second.find(fs::path(name).stem().string()); date != index->second.end()) issued = date->second;
    }
    out.push_back({name, issued});
  };
  for (const auto& name : named) {
    std::error_code trouble;
    if (name == "-") {
      add(name);
    } else if (fs::is_directory(name, trouble)) {
      std::vector<std::string> files;
      for (const auto& entry : fs::recursive_directory_iterator(name, fs::directory_options::skip_permission_denied, trouble)) {
        if (entry.is_regular_file(trouble) && entry.path().extension() == ".txt") files.push_back(entry.path().string());
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

std::size_t read_all(const Line& line, const std::vector<Input>& inputs, const InputOptions& options,
                     const std::function<void(const Input&, Reading&)>& take) {
  const auto cores = options.threads > 0 ? static_cast<std::size_t>(options.threads) : std::max(1U, std::thread::hardware_concurrency());
  std::vector<std::optional<Result<Reading>>> results(inputs.size());
  std::mutex mutex;
  std::condition_variable changed;
  std::size_t next = 0;
  std::size_t taken = 0;
  constexpr std::size_t ahead = 64;  // readings that may wait for their turn: memory stays bounded

  const auto work = [&] {
    for (;;) {
      std::size_t mine = 0;
      {
        std::unique_lock lock(mutex);
        changed.wait(lock, [&] { return next >= inputs.size() || next < taken + ahead; });
        if (next >= inputs.size()) return;
        mine = next++;
      }
      auto bytes = bytes_of(inputs[mine].name);
      auto result = bytes ? line.read(*bytes, {.declared_encoding = options.encoding, .known_issued = inputs[mine].issued})
                          : Result<Reading>(bytes.error());
      {
        const std::lock_guard lock(mutex);
        results[mine].emplace(std::move(result));
      }
      changed.notify_all();
    }
  };
  std::vector<std::jthread> workers;
  for (std::size_t i = 0; i < std::min(cores, inputs.size()); ++i) workers.emplace_back(work);

  std::size_t refused = 0;
  Progress progress(inputs.size());
  for (std::size_t i = 0; i < inputs.size(); ++i) {
    std::optional<Result<Reading>> result;
    {
      std::unique_lock lock(mutex);
      changed.wait(lock, [&] { return results[i].has_value(); });
      result = std::move(results[i]);
      results[i].reset();
      taken = i + 1;
    }
    changed.notify_all();
    if (result->ok()) {
      take(inputs[i], result->value());
    } else {
      complain((inputs[i].name == "-" ? "standard input" : inputs[i].name) + ": " + result->error().message);
      ++refused;
    }
    progress.step();
  }
  return refused;
}

}  // namespace chancery::cli
