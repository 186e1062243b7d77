// The user's word: a table of permissions that he states he has.
//
//   holder        uses                  limits                                ground
//   Belga         quote, reproduce      territory BE; until 2027-12-31        contract 2024-117
//   *             quote                                                       right of quotation, legal department 3 May 2024
//
// Tabs between the columns, as in every table of this house; # begins a remark. Format: docs/formats/rights.md. Tested by grants_test.cc.
#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "base/files.h"
#include "base/utf8.h"
#include "chancery/rights.h"

namespace chancery {
namespace {

std::string_view trimmed(std::string_view words) {
  const auto span = utf8::trim(words, {0, static_cast<std::uint32_t>(words.size())});
  return words.substr(span.begin, span.end - span.begin);
}

std::vector<std::string_view> split(std::string_view words, char at) {
  std::vector<std::string_view> out;
  for (;;) {
    const auto end = words.find(at);
    out.push_back(trimmed(words.substr(0, end)));
    if (end == std::string_view::npos) return out;
    words.remove_prefix(end + 1);
  }
}

std::optional<Use> use_by_name(std::string_view name) {
  const auto found = std::find_if(all_uses.begin(), all_uses.end(), [&](Use use) { return use_name(use) == name; });
  return found == all_uses.end() ? std::nullopt : std::optional(*found);
}

class Reader {
 public:
  explicit Reader(const std::string& path) : path_(path) {}

  Result<Grants> read(std::string_view bytes) {
    Grants grants{.file = path_, .lines = {}};
    if (!utf8::valid(bytes)) return wrong("is not UTF-8");
    std::size_t number = 0;
    for (const auto line : files::lines(bytes)) {
      ++number;
      line_ = number;
      if (trimmed(line).empty() || line.starts_with('#')) continue;
      const auto cells = split(line, '\t');
      if (cells.front() == "holder" && grants.lines.empty()) continue;  // the titles
      auto grant = grant_of(cells);
      if (!grant) return grant.error();
      grant->line = number;
      grant->words = line;
      grants.lines.push_back(*std::move(grant));
    }
    return grants;
  }

 private:
  Result<Grant> grant_of(const std::vector<std::string_view>& cells) const {
    constexpr std::size_t columns = 4;
    if (cells.size() != columns) return wrong("needs four columns between tabs: holder, uses, limits, ground; it has " + std::to_string(cells.size()));
    Grant grant;
    grant.holder = cells[0];
    if (grant.holder.empty()) return wrong("names no holder; write * for anybody");
    for (const auto name : split(cells[1], ',')) {
      const auto use = use_by_name(name);
      if (!use) return wrong("knows no use \"" + std::string(name) + "\"; there are quote, reproduce, redistribute, translate, derive, index, mine, commercial");
      grant.uses.push_back(*use);
    }
    for (const auto words : split(cells[2], ';')) {
      if (words.empty()) continue;
      auto limit = limit_by_words(words);
      if (!limit) return wrong("knows no limit \"" + std::string(words) + "\"; write such as territory BE, until 2027-12-31, channel web, credit");
      grant.limits.push_back(*std::move(limit));
    }
    grant.ground = cells[3];
    if (grant.ground.empty()) return wrong("gives no ground; name the contract, letter or licence, since it is logged with every export");
    return grant;
  }

  [[nodiscard]] Error wrong(const std::string& what) const {
    return {ErrorCode::rights_invalid, path_ + (line_ == 0 ? " " : ", line " + std::to_string(line_) + ": ") + what};
  }

  std::string path_;
  std::size_t line_ = 0;
};

}  // namespace

Result<Grants> read_grants(const std::string& path) {
  const auto bytes = files::read(path);
  if (!bytes) return bytes.error();
  return Reader(path).read(*bytes);
}

}  // namespace chancery
