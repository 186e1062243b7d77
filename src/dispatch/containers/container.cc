#include "dispatch/containers/container.h"

#include <archive.h>
#include <archive_entry.h>
#include <fcntl.h>
#include <unistd.h>

#include <algorithm>
#include <array>
#include <cerrno>
#include <cstdint>
#include <cstring>
#include <filesystem>
#include <memory>
#include <span>
#include <system_error>
#include <vector>

#include "dispatch/containers/warc.h"

namespace chancery::wire {
namespace {

constexpr std::size_t most_members = 100'000;
constexpr std::uint64_t most_bytes = std::uint64_t{4} << 30U;
constexpr std::size_t looked_at = 512;  // as far as the mark of a tar

struct CloseFile {
  explicit CloseFile(int file) : file_(file) {}
  ~CloseFile() {
    if (file_ > STDIN_FILENO) close(file_);
  }
  CloseFile(const CloseFile&) = delete;
  CloseFile& operator=(const CloseFile&) = delete;
  int file_;
};

struct FreeArchive {
  void operator()(archive* opened) const { archive_read_free(opened); }
};

// What is read ahead to tell a container from a dispatch is handed to libarchive first.
struct Source {
  int file = -1;
  std::string head;
  bool head_given = false;
  std::array<char, 65536> buffer{};
};

ssize_t read_some(int file, char* room, std::size_t size) {
  ssize_t got = 0;
  do {
    got = read(file, room, size);
  } while (got < 0 && errno == EINTR);
  return got;
}

la_ssize_t give(archive* /*opened*/, void* data, const void** bytes) {
  auto& source = *static_cast<Source*>(data);
  if (!source.head_given) {
    source.head_given = true;
    *bytes = source.head.data();
    return static_cast<la_ssize_t>(source.head.size());
  }
  *bytes = source.buffer.data();
  return read_some(source.file, source.buffer.data(), source.buffer.size());
}

Result<std::string> read_up_to(int file, std::size_t limit) {
  std::string out;
  while (out.size() < limit) {
    std::array<char, 65536> buffer{};
    const auto got = read_some(file, buffer.data(), std::min(buffer.size(), limit - out.size()));
    if (got == 0) break;
    if (got < 0) return Error{ErrorCode::file_unreadable, std::string("reading it failed half way (") + std::strerror(errno) + ")"};
    out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return out;
}

// By the marks at their heads. libarchive's own guess would take some texts for archives of exotic kinds.
bool is_container(std::string_view head) {
  using namespace std::string_view_literals;
  const bool tar = head.size() >= 262 && head.substr(257, 5) == "ustar";
  return tar || head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) || head.starts_with("\x1F\x8B"sv) || head.starts_with("BZh"sv) ||
         head.starts_with("\xFD" "7zXZ\0"sv) || head.starts_with("7z\xBC\xAF\x27\x1C"sv) || head.starts_with("\x28\xB5\x2F\xFD"sv);
}

Error broken(archive* opened) {
  const char* reason = archive_error_string(opened);
  return {ErrorCode::dispatch_damaged, std::string("the archive breaks off (") + (reason != nullptr ? reason : "damaged") + "); what came before was read"};
}

class Members {
 public:
  Members(archive* opened, const MemberLimits& limits, const TakeMember& take) : archive_(opened), limits_(limits), take_(take) {}

  Result<Done> each() {
    for (;;) {
      archive_entry* entry = nullptr;
      const int found = archive_read_next_header(archive_, &entry);
      if (found == ARCHIVE_EOF) return Done{};
      if (found < ARCHIVE_WARN) return broken(archive_);
      if (archive_entry_filetype(entry) != AE_IFREG) continue;
      if (++members_ > most_members) return Error{ErrorCode::dispatch_too_large, "it holds more than 100,000 members; cut it"};
      const char* name = archive_entry_pathname_utf8(entry);
      const auto bytes = contents(entry);
      if (bytes_ > most_bytes) return Error{ErrorCode::dispatch_too_large, "it unfolds into more than 4 GiB; cut it"};
      const auto shown = name == nullptr ? "member " + std::to_string(members_) : std::string(name);
      if (!take_(shown, bytes ? Result<std::string_view>(std::string_view(buffer_)) : Result<std::string_view>(bytes.error()))) return Done{};
    }
  }

 private:
  Result<Done> contents(archive_entry* entry) {
    buffer_.clear();
    if (archive_entry_is_encrypted(entry) != 0) return Error{ErrorCode::dispatch_damaged, "it is encrypted; give it in clear"};
    for (;;) {
      const void* block = nullptr;
      std::size_t size = 0;
      la_int64_t offset = 0;
      const int got = archive_read_data_block(archive_, &block, &size, &offset);
      if (got == ARCHIVE_EOF) return Done{};
      if (got < ARCHIVE_WARN) return broken(archive_);
      bytes_ += size;
      if (buffer_.size() + size > limits_.member_bytes)
        return Error{ErrorCode::dispatch_too_large, "it is larger than 16 MiB; no dispatch is"};
      buffer_.append(static_cast<const char*>(block), size);
    }
  }

  archive* archive_;
  const MemberLimits& limits_;
  const TakeMember& take_;
  std::string buffer_;
  std::size_t members_ = 0;
  std::uint64_t bytes_ = 0;
};

Result<Done> each_of_archive(Source& source, const MemberLimits& limits, const TakeMember& take) {
  const std::unique_ptr<archive, FreeArchive> opened(archive_read_new());
  if (opened == nullptr) return Error{ErrorCode::file_unreadable, "there is no memory to open it"};
  archive_read_support_filter_all(opened.get());
  archive_read_support_format_tar(opened.get());
  archive_read_support_format_zip(opened.get());
  archive_read_support_format_7zip(opened.get());
  archive_read_support_format_empty(opened.get());
  archive_read_support_format_raw(opened.get());  // one file, packed: "dispatch.xml.gz"
  if (archive_read_open(opened.get(), &source, nullptr, &give, nullptr) != ARCHIVE_OK) return broken(opened.get());
  return Members(opened.get(), limits, take).each();
}

}  // namespace

Result<Done> each_member(const std::string& path, const MemberLimits& limits, const TakeMember& take) {
  std::error_code trouble;
  if (path != "-" && !std::filesystem::exists(path, trouble)) return Error{ErrorCode::file_not_found, "there is no such file"};
  const CloseFile file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.file_ < 0) return Error{ErrorCode::file_unreadable, "cannot be opened for reading"};
  auto head = read_up_to(file.file_, looked_at);
  if (!head) return head.error();
  if (is_warc(*head)) {
    std::size_t given = 0;
    const ReadBytes bytes = [&](std::span<char> room) -> std::ptrdiff_t {
      if (given < head->size()) {
        const auto size = head->copy(room.data(), room.size(), given);
        given += size;
        return static_cast<std::ptrdiff_t>(size);
      }
      return read_some(file.file_, room.data(), room.size());
    };
    return each_warc_record(bytes, limits, take);
  }
  if (is_container(*head)) {
    Source source;
    source.file = file.file_;
    source.head = *std::move(head);
    return each_of_archive(source, limits, take);
  }
  // One byte more than is read, so that the refusal says "too large" and memory stays small.
  auto rest = read_up_to(file.file_, limits.member_bytes + 1 - std::min(limits.member_bytes, head->size()));
  if (!rest) return rest.error();
  *head += *rest;
  take("", Result<std::string_view>(std::string_view(*head)));
  return Done{};
}

}  // namespace chancery::wire
