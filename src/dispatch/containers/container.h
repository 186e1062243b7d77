// Files that hold files: zip, tar, gz and what else libarchive knows. A file that is none of these is its own single member.
//
//   wires.tar.gz ──▶ "a/1.xml", bytes ──▶ "a/2.xml", bytes ──▶ …        one at a time: memory holds one member
//
//   day.zip ──▶ wires.tar ──▶ "wires.tar/1.xml", …          an archive that lies in another is opened too, one deep and no deeper
//
// Names are shown, never used as paths: nothing is written to disk. Bounds: members of `member_bytes`, 100,000 members, 4 GiB in
// all, archives in archives counted in, so that a small file cannot unfold into a machine's memory or a day of work.
//
// Tested by container_test.cc, fuzzed by fuzz/fuzz_container.cc.
#pragma once

#include <cstddef>
#include <functional>
#include <span>
#include <string>
#include <string_view>

#include "chancery/error.h"

namespace chancery::wire {

struct MemberLimits {
  std::size_t member_bytes = 0;
};

/// Fills the front of `room` with the next bytes of a file: how many, 0 at its end, negative when reading fails.
using ReadBytes = std::function<std::ptrdiff_t(std::span<char> room)>;

/// Takes a member by its name; the name is empty for a file that is no container, or only packed ("dispatch.xml.gz"). An Error
/// where the member cannot be had: too large, encrypted, damaged, an archive two deep. False: no more are wanted.
using TakeMember = std::function<bool(std::string_view name, Result<std::string_view> bytes)>;

/// `path` may be "-", standard input. Fails with file_not_found, file_unreadable, dispatch_damaged (a container that breaks off) and
/// dispatch_too_large (more members or bytes than any feed has); what was handed on before stays handed on.
[[nodiscard]] Result<Done> each_member(const std::string& path, const MemberLimits& limits, const TakeMember& take);

/// The same for a file that is read by `read`.
[[nodiscard]] Result<Done> each_member_of(const ReadBytes& read, const MemberLimits& limits, const TakeMember& take);

}  // namespace chancery::wire
