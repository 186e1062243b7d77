// Notices in prose, in French, English, Dutch, German and Spanish, as data.
//
//   notice ──sentences──▶ licence? ──clauses──▶ mood (ban, leave, none) + uses + limits ──▶ Ground
//
//   Reproduction autorisée ; toute modification est interdite.      permits reproduce │ forbids derive
//   This text may not be used to train AI systems.                  forbids mine
//   UK OUT - NO ARCHIVING - NOT FOR RESALE                          territory !GB │ channel !archive │ forbids commercial
//
// News speaks of rights, too: "Le ministère a interdit la reproduction des cartes marines." A clause is heard only where it is about
// the text itself or opens with its use, and nobody is reported to have said it. In a stretch known to be a notice that doubt is gone.
//
// Tested by prose_test.cc and tests/golden/rights/*.txt.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"

namespace chancery::wire {

/// What a stretch of prose says of rights. `field` of each ground is left to the caller; without grounds it says nothing.
struct Said {
  std::string holder;
  std::string year;
  bool all_reserved = false;
  std::vector<Ground> grounds;
};

/// Only the first 16 KiB are read. `is_notice`: the stretch is known to be a notice, and no news.
[[nodiscard]] Said read_prose(std::string_view prose, bool is_notice);

}  // namespace chancery::wire
