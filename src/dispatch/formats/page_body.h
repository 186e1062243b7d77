// The article of a page among all that stands round it.
#pragma once

#include <gumbo.h>

#include <string>
#include <vector>

namespace chancery::wire::page {

/// The paragraphs of the article below `root`, white space folded, in order. Empty where nothing looks like an article.
///
/// Never fails, and gives nothing that the page does not show: every paragraph is words of the page, in its order.
[[nodiscard]] std::vector<std::string> article_of(const GumboNode* root);

}  // namespace chancery::wire::page
