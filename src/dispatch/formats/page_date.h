// The day on which the story of a page was first published.
#pragma once

#include <gumbo.h>

#include <string>

#include "dispatch/formats/page_head.h"

namespace chancery::wire::page {

/// As the page writes it where read_instant (instants.h) reads that, else as EDTF; empty where the page gives no whole
/// day.
///
/// A later touch of the page is not another dispatch: what says "modified" counts only where nothing says when it was
/// published.
[[nodiscard]] std::string day_of(const GumboNode* root, const Head& head);

}  // namespace chancery::wire::page
