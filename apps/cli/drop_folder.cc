#include "drop_folder.h"

#include <poll.h>
#include <sys/inotify.h>
#include <sys/signalfd.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <csignal>
#include <cstring>
#include <filesystem>
#include <iterator>
#include <system_error>
#include <utility>

namespace chancery::cli {

namespace {

namespace fs = std::filesystem;

constexpr auto rest = std::chrono::seconds(2);

bool is_own_name(std::string_view name) { return name.empty() || name.front() == '.'; }

}  // namespace

Result<std::unique_ptr<DropFolder>> DropFolder::open(const std::string& path) {
  std::error_code trouble;
  if (!fs::is_directory(path, trouble)) return Error{ErrorCode::file_not_found, path + ": there is no such folder"};
  const int watch = inotify_init1(IN_CLOEXEC | IN_NONBLOCK);
  if (watch < 0 || inotify_add_watch(watch, path.c_str(), IN_CLOSE_WRITE | IN_MOVED_TO | IN_DELETE_SELF | IN_MOVE_SELF) < 0) {
    const std::string reason = std::strerror(errno);
    if (watch >= 0) close(watch);
    return Error{ErrorCode::file_unreadable, path + ": cannot be watched (" + reason + ")"};
  }
  sigset_t ends;
  sigemptyset(&ends);
  sigaddset(&ends, SIGINT);
  sigaddset(&ends, SIGTERM);
  // Blocked before any thread is started, so that all inherit it and the signal is read, never a stroke in the middle of a filing.
  pthread_sigmask(SIG_BLOCK, &ends, nullptr);
  const int signals = signalfd(-1, &ends, SFD_CLOEXEC | SFD_NONBLOCK);
  if (signals < 0) {
    close(watch);
    return Error{ErrorCode::file_unreadable, path + ": cannot be watched (" + std::strerror(errno) + ")"};
  }
  auto folder = std::unique_ptr<DropFolder>(new DropFolder(path, watch, signals));
  folder->list();
  return folder;
}

DropFolder::DropFolder(std::string path, int watch, int signals) : path_(std::move(path)), watch_(watch), signals_(signals) {}

DropFolder::~DropFolder() {
  close(watch_);
  close(signals_);
}

std::vector<std::string> DropFolder::next() {
  while (!over_) {
    auto files = rested();
    files.insert(files.end(), std::make_move_iterator(ready_.begin()), std::make_move_iterator(ready_.end()));
    ready_.clear();
    if (!files.empty()) {
      std::sort(files.begin(), files.end());
      files.erase(std::unique(files.begin(), files.end()), files.end());
      return files;
    }
    std::array<pollfd, 2> heard = {{{watch_, POLLIN, 0}, {signals_, POLLIN, 0}}};
    const int wait = growing_.empty() ? -1 : static_cast<int>(std::chrono::milliseconds(rest).count());
    if (poll(heard.data(), heard.size(), wait) < 0 && errno != EINTR) break;
    if (heard[1].revents != 0) break;
    if (heard[0].revents != 0) hear();
  }
  over_ = true;
  return {};
}

void DropFolder::list() {
  std::error_code trouble;
  const auto now = fs::file_time_type::clock::now();
  for (const auto& entry : fs::directory_iterator(path_, trouble)) {
    if (is_own_name(entry.path().filename().string()) || !entry.is_regular_file(trouble)) continue;
    if (now - entry.last_write_time(trouble) < rest) {
      growing_[entry.path().string()] = entry.file_size(trouble);
    } else {
      ready_.push_back(entry.path().string());
    }
  }
}

/// Of the files that may be growing, those that have not grown since they were looked at, two seconds ago or more.
std::vector<std::string> DropFolder::rested() {
  std::vector<std::string> out;
  const auto now = fs::file_time_type::clock::now();
  for (auto file = growing_.begin(); file != growing_.end();) {
    std::error_code trouble;
    const auto size = fs::file_size(file->first, trouble);
    const bool gone = static_cast<bool>(trouble);
    const bool rests = !gone && size == file->second && now - fs::last_write_time(file->first, trouble) >= rest;
    file->second = size;
    if (rests) out.push_back(file->first);
    file = gone || rests ? growing_.erase(file) : std::next(file);
  }
  return out;
}

void DropFolder::hear() {
  alignas(inotify_event) std::array<char, 16384> buffer{};
  for (;;) {
    const auto got = read(watch_, buffer.data(), buffer.size());
    if (got <= 0) return;
    for (ssize_t at = 0; at < got;) {
      inotify_event event{};
      std::memcpy(&event, buffer.data() + at, sizeof event);
      const char* name = buffer.data() + at + sizeof event;
      at += static_cast<ssize_t>(sizeof event + event.len);
      if ((event.mask & (IN_DELETE_SELF | IN_MOVE_SELF | IN_IGNORED)) != 0) {
        over_ = true;
      } else if ((event.mask & IN_Q_OVERFLOW) != 0) {
        list();  // the kernel dropped some: what is there is the truth
      } else if (event.len > 0 && !is_own_name(name) && (event.mask & IN_ISDIR) == 0) {
        auto path = (fs::path(path_) / name).string();
        growing_.erase(path);
        ready_.push_back(std::move(path));
      }
    }
  }
}

}  // namespace chancery::cli
