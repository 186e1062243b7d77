// What a file turns out to be, told by its first bytes, and its members one by one.
//
//   head ──▶ WARC? each_warc_record     archive? libarchive, and each member once more down the same road     else: one member
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
#include <optional>
#include <system_error>

#include "dispatch/containers/warc.h"

namespace chancery::wire {
namespace {

constexpr std::size_t most_members = 100'000;
constexpr std::uint64_t most_bytes = std::uint64_t{4} << 30U;
constexpr std::size_t looked_at = 512;  // as far as the mark of a tar
constexpr int deepest = 1;              // the file itself is 0

/// What a file and the archives inside it have used up together.
struct Used {
  std::size_t members = 0;
  std::uint64_t bytes = 0;

  [[nodiscard]] std::optional<Error> too_much() const {
    if (members > most_members) return Error{ErrorCode::dispatch_too_large, "it holds more than 100,000 members; cut it"};
    if (bytes > most_bytes) return Error{ErrorCode::dispatch_too_large, "it unfolds into more than 4 GiB; cut it"};
    return {};
  }
};

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

struct Source {
  const ReadBytes& read;
  std::array<char, 65536> buffer{};
};

la_ssize_t give(archive* /*opened*/, void* data, const void** bytes) {
  auto& source = *static_cast<Source*>(data);
  *bytes = source.buffer.data();
  return source.read(source.buffer);
}

ReadBytes bytes_of_file(int file) {
  return [file](std::span<char> room) -> std::ptrdiff_t {
    ssize_t got = 0;
    do {
      got = read(file, room.data(), room.size());
    } while (got < 0 && errno == EINTR);
    return got;
  };
}

/// `head`, and what `rest` gives behind it. Looks at both: they must outlive it.
ReadBytes bytes_of(std::string_view head, const ReadBytes& rest) {
  return [head, &rest](std::span<char> room) mutable -> std::ptrdiff_t {
    if (head.empty()) return rest(room);
    const auto size = head.copy(room.data(), room.size());
    head.remove_prefix(size);
    return static_cast<std::ptrdiff_t>(size);
  };
}

Result<std::string> read_up_to(const ReadBytes& read, std::size_t limit) {
  std::string out;
  std::array<char, 65536> buffer{};
  while (out.size() < limit) {
    const auto got = read(std::span(buffer).first(std::min(buffer.size(), limit - out.size())));
    if (got == 0) break;
    if (got < 0) return Error{ErrorCode::file_unreadable, std::string("reading it failed half way (") + std::strerror(errno) + ")"};
    out.append(buffer.data(), static_cast<std::size_t>(got));
  }
  return out;
}

// A text processor's file is a zip of XML, and none of it is a dispatch: the reader says "binary" once, not a refusal for each part.
bool is_office_file(std::string_view head) {
  const auto first = head.substr(std::min<std::size_t>(head.size(), 30));
  return head.starts_with("PK") && (first.starts_with("[Content_Types].xml") || first.starts_with("_rels/") || first.starts_with("mimetype"));
}

// By the marks at their heads. libarchive's own guess would take some texts for archives of exotic kinds.
bool is_archive(std::string_view head) {
  using namespace std::string_view_literals;
  if (is_office_file(head)) return false;
  const bool tar = head.size() >= 262 && head.substr(257, 5) == "ustar";
  return tar || head.starts_with("PK\x03\x04"sv) || head.starts_with("PK\x05\x06"sv) || head.starts_with("\x1F\x8B"sv) || head.starts_with("BZh"sv) ||
         head.starts_with("\xFD" "7zXZ\0"sv) || head.starts_with("7z\xBC\xAF\x27\x1C"sv) || head.starts_with("\x28\xB5\x2F\xFD"sv);
}

bool is_container(std::string_view head) { return is_warc(head) || is_archive(head); }

Error broken(archive* opened) {
  const char* reason = archive_error_string(opened);
  return {ErrorCode::dispatch_damaged, std::string("the archive breaks off (") + (reason != nullptr ? reason : "damaged") + "); what came before was read"};
}

Result<Done> each_of_container(const ReadBytes& read, std::string_view head, const MemberLimits& limits, Used& used, int depth, const TakeMember& take);

class Members {
 public:
  Members(archive* opened, const MemberLimits& limits, Used& used, int depth, const TakeMember& take)
      : archive_(opened), limits_(limits), used_(used), depth_(depth), take_(take) {}

  Result<Done> each() {
    std::size_t number = 0;
    for (;;) {
      archive_entry* entry = nullptr;
      const int found = archive_read_next_header(archive_, &entry);
      if (found == ARCHIVE_EOF) return Done{};
      if (found < ARCHIVE_WARN) return broken(archive_);
      if (archive_entry_filetype(entry) != AE_IFREG) continue;
      ++used_.members;
      const auto name = name_of(entry, ++number);
      const auto bytes = contents(entry);
      if (const auto much = used_.too_much()) return *much;
      const bool more = bytes ? hand_on(name) : take_(name, bytes.error());
      if (const auto much = used_.too_much()) return *much;
      if (!more) return Done{};
    }
  }

 private:
  std::string name_of(archive_entry* entry, std::size_t number) {
    if (archive_format(archive_) == ARCHIVE_FORMAT_RAW) return {};  // one packed file: what it was called is not in it
    const char* name = archive_entry_pathname_utf8(entry);
    return name == nullptr ? "member " + std::to_string(number) : std::string(name);
  }

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
      used_.bytes += size;
      if (buffer_.size() + size > limits_.member_bytes)
        return Error{ErrorCode::dispatch_too_large, "it is larger than 16 MiB; no dispatch is"};
      buffer_.append(static_cast<const char*>(block), size);
    }
  }

  /// The member just read, or what it holds when it is an archive itself. False: no more are wanted.
  bool hand_on(const std::string& name) {
    const std::string_view bytes = buffer_;
    if (!is_container(bytes.substr(0, looked_at))) return take_(name, bytes);
    if (depth_ == deepest)
      return take_(name, Error{ErrorCode::dispatch_binary, "it is an archive in an archive in an archive; unpack the outermost and give what it holds"});
    bool wanted = true;
    const auto done = each_of_container([](std::span<char>) { return std::ptrdiff_t{0}; }, bytes, limits_, used_, depth_ + 1,
                                        [&](std::string_view inner, Result<std::string_view> held) {
                                          wanted = take_(joined(name, inner), std::move(held));
                                          return wanted;
                                        });
    return done || !wanted || used_.too_much() ? wanted : take_(name, done.error());
  }

  static std::string joined(const std::string& outer, std::string_view inner) {
    if (outer.empty() || inner.empty()) return outer + std::string(inner);
    return outer + "/" + std::string(inner);
  }

  archive* archive_;
  const MemberLimits& limits_;
  Used& used_;
  int depth_;
  const TakeMember& take_;
  std::string buffer_;
};

// Only what is_archive knows, by name: "all" filters of libarchive would start other programs on the bytes of a stranger.
void allow_formats(archive* opened) {
  archive_read_support_filter_gzip(opened);
  archive_read_support_filter_bzip2(opened);
  archive_read_support_filter_xz(opened);
  archive_read_support_filter_zstd(opened);
  archive_read_support_format_tar(opened);
  archive_read_support_format_zip(opened);
  archive_read_support_format_7zip(opened);
  archive_read_support_format_empty(opened);
  archive_read_support_format_raw(opened);  // one file, packed: "dispatch.xml.gz"
}

Result<Done> each_of_archive(const ReadBytes& read, const MemberLimits& limits, Used& used, int depth, const TakeMember& take) {
  const std::unique_ptr<archive, FreeArchive> opened(archive_read_new());
  if (opened == nullptr) return Error{ErrorCode::file_unreadable, "there is no memory to open it"};
  allow_formats(opened.get());
  Source source{read};
  if (archive_read_open(opened.get(), &source, nullptr, &give, nullptr) != ARCHIVE_OK) return broken(opened.get());
  return Members(opened.get(), limits, used, depth, take).each();
}

/// What begins with `head` and goes on with what `read` gives.
Result<Done> each_of_container(const ReadBytes& read, std::string_view head, const MemberLimits& limits, Used& used, int depth, const TakeMember& take) {
  const auto bytes = bytes_of(head, read);
  return is_warc(head) ? each_warc_record(bytes, limits, take) : each_of_archive(bytes, limits, used, depth, take);
}

}  // namespace

Result<Done> each_member(const std::string& path, const MemberLimits& limits, const TakeMember& take) {
  std::error_code trouble;
  if (path != "-" && !std::filesystem::exists(path, trouble)) return Error{ErrorCode::file_not_found, "there is no such file"};
  const CloseFile file(path == "-" ? STDIN_FILENO : open(path.c_str(), O_RDONLY | O_CLOEXEC));
  if (file.file_ < 0) return Error{ErrorCode::file_unreadable, "cannot be opened for reading"};
  return each_member_of(bytes_of_file(file.file_), limits, take);
}

Result<Done> each_member_of(const ReadBytes& read, const MemberLimits& limits, const TakeMember& take) {
  auto head = read_up_to(read, looked_at);
  if (!head) return head.error();
  if (is_container(*head)) {
    Used used;
    return each_of_container(read, *head, limits, used, 0, take);
  }
  // One byte more than is read, so that the refusal says "too large" and memory stays small.
  auto rest = read_up_to(read, limits.member_bytes + 1 - std::min(limits.member_bytes, head->size()));
  if (!rest) return rest.error();
  *head += *rest;
  take("", Result<std::string_view>(std::string_view(*head)));
  return Done{};
}

}  // namespace chancery::wire
