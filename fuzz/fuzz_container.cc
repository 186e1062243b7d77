// What holds dispatches: archives (zip, tar, gz and their kin, one in another) and WARC files. One source, a target a reader:
//
//   CHANCERY_READER=each_member_of     ──▶ fuzz_containers
//   CHANCERY_READER=each_warc_record   ──▶ fuzz_warc
//
// The promises of src/dispatch/containers/container.h and warc.h, whatever the bytes:
//
//   - no member is larger than the limit;
//   - it makes no difference in which pieces the file is read;
//   - after "no more are wanted" nothing comes;
//   - what a member holds keeps the promises of the door (promises.h).
//
// The first byte chooses the size of the pieces. Run: fuzz_warc build/corpus fuzz/seeds/warc (finds go to the first folder).
#include <algorithm>
#include <cstdint>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "dispatch/containers/container.h"
#include "dispatch/containers/warc.h"
#include "promises.h"

namespace {

using namespace chancery;

constexpr std::size_t limit = 64 * 1024;

wire::ReadBytes in_pieces(std::string_view bytes, std::size_t step) {
  return [bytes, step](std::span<char> room) mutable -> std::ptrdiff_t {
    const auto count = bytes.copy(room.data(), std::min(room.size(), step));
    bytes.remove_prefix(count);
    return static_cast<std::ptrdiff_t>(count);
  };
}

using Members = std::vector<std::pair<std::string, std::string>>;  // name, and bytes or the reason why there are none

Members members_of(std::string_view bytes, std::size_t step, std::size_t most) {
  Members out;
  const auto done = wire::CHANCERY_READER(in_pieces(bytes, step), {.member_bytes = limit}, [&](std::string_view name, Result<std::string_view> held) {
    REQUIRE(out.size() < most);
    if (held) REQUIRE(held->size() <= limit + 1);  // one more, so that the reader says "too large"
    if (!held) promises::check(held.error());
    out.emplace_back(name, held ? std::string(*held) : held.error().message);
    return out.size() < most;
  });
  if (!done) promises::check(done.error());
  return out;
}

}  // namespace

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  if (size == 0) return 0;
  const std::string_view bytes(reinterpret_cast<const char*>(data) + 1, size - 1);
  const auto whole = members_of(bytes, bytes.size() + 1, 200);
  REQUIRE(members_of(bytes, 1 + data[0], 200) == whole);
  if (!whole.empty()) REQUIRE(members_of(bytes, bytes.size() + 1, 1).size() == 1);
  for (std::size_t i = 0; i < std::min<std::size_t>(whole.size(), 8); ++i) promises::check_whole_door(whole[i].second);
  return 0;
}
