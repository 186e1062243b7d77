// What a reader finds in a file, item by item, until it is more than any feed holds.
//
//   <channel> 8 MiB of notice <item/> <item/> … a million of them      each item carries the notice: 16 MiB unfold into a terabyte
//
// So the words are counted as they are gathered, and a file that passes a bound is refused as a whole.
// Tested by gathered_test.cc.
#pragma once

#include <cstddef>

#include "dispatch/item.h"

namespace chancery::wire {

inline constexpr std::size_t most_items = 100'000;
inline constexpr std::size_t most_words = 64 * 1024 * 1024;  ///< bytes of all fields of all items together

class Gathered {
 public:
  void add(Result<Item> item);
  /// A bound is passed: nothing more need be read, take() refuses.
  [[nodiscard]] bool full() const { return items_.size() > most_items || words_ > most_words; }
  [[nodiscard]] bool empty() const { return items_.empty(); }

  /// Never empty: dispatch_no_text where nothing was added, dispatch_too_large where it is full.
  [[nodiscard]] Result<Items> take() &&;

 private:
  Items items_;
  std::size_t words_ = 0;
};

}  // namespace chancery::wire
