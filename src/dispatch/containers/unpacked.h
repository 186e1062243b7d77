// A file's bytes in order, unpacked when it is gzip, member behind member, with a way on behind damage.
//
//   file ──▶ 64 KiB ──▶ inflate ──▶ held() │ what drop() left, and what more() added
//
// Tested by warc_test.cc.
#pragma once

#include <zlib.h>

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "dispatch/containers/warc.h"

namespace chancery::wire {

class Unpacked {
 public:
  explicit Unpacked(const ReadBytes& read);
  ~Unpacked();
  Unpacked(const Unpacked&) = delete;
  Unpacked& operator=(const Unpacked&) = delete;

  [[nodiscard]] std::string_view held() const { return std::string_view(held_).substr(from_); }
  void drop(std::size_t count) { from_ += count; }
  /// Adds at least one byte to held(), never from more than one member; false at the end, at damage and when reading fails.
  bool more();
  /// Whether `wanted` bytes are held, after adding what is needed.
  bool fill(std::size_t wanted);
  /// Forgets what is held of a damaged member and finds the next that unpacks; false when there is none.
  bool mend();

  [[nodiscard]] bool damaged() const { return damaged_; }  ///< of the packing; held() is what came before it
  [[nodiscard]] bool failed() const { return failed_; }
  /// Where in the file the first byte of held() is; in a packed file, where the member last read from begins.
  [[nodiscard]] std::uint64_t offset() const { return packed_ ? member_ : raw_read_ - held().size(); }

 private:
  /// The next bytes of the file behind the last `kept` of those at hand. False at its end.
  bool read_raw(std::size_t kept = 0);
  bool begin_member();
  bool inflate_some();

  const ReadBytes& read_;
  std::array<char, 65536> raw_{};
  std::string_view left_;  ///< of raw_, not yet unpacked
  std::uint64_t raw_read_ = 0;
  std::string held_;
  std::size_t from_ = 0;
  z_stream stream_{};
  std::uint64_t member_ = 0;
  bool packed_ = false;
  bool inside_ = false;  ///< a member has begun and not ended
  bool damaged_ = false;
  bool failed_ = false;
};

/// `packed` by gzip or zlib (raw deflate, too); no more than `limit` bytes of it. Empty when it is damaged.
[[nodiscard]] std::string unpacked(std::string_view packed, std::size_t limit);

}  // namespace chancery::wire
