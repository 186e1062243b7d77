// For the tests of the readers: the one item that a file should hold.
#pragma once

#include <gtest/gtest.h>

#include "dispatch/item.h"

namespace chancery::wire {

/// The item; an empty one, and a failed expectation, where there is none or there are more.
inline const Item& only(const Result<Items>& items) {
  static const Item none;
  EXPECT_TRUE(items) << items.error().message;
  if (!items) return none;
  EXPECT_EQ(items->size(), 1U);
  EXPECT_TRUE(items->front()) << items->front().error().message;
  return items->front() ? *items->front() : none;
}

}  // namespace chancery::wire
