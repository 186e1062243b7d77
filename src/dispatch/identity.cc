#include "dispatch/identity.h"

#include <algorithm>

#include "base/utf8.h"

namespace chancery::wire {
namespace {

constexpr std::size_t longest_version = 10;  // digits

bool all_digits(std::string_view words) {
  return !words.empty() && words.size() <= longest_version &&
         std::all_of(words.begin(), words.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string_view without_zeros(std::string_view digits) {
  const auto first = digits.find_first_not_of('0');
  return first == std::string_view::npos ? digits.substr(digits.size() - 1) : digits.substr(first);
}

// "3U": NewsML's mark of how the revision came about (none, update, alternative).
std::string_view without_update_mark(std::string_view revision) {
  if (revision.size() > 1 && (revision.ends_with('N') || revision.ends_with('U') || revision.ends_with('A')))
    revision.remove_suffix(1);
  return revision;
}

}  // namespace

Identity identify(std::string_view id, std::string_view version) {
  Identity out{std::string(id), std::string(version)};
  const auto cut = id.find_last_of(":/;_.-");
  if (cut == std::string_view::npos || cut == 0 || cut + 1 == id.size()) return out;
  auto revision = without_update_mark(id.substr(cut + 1));
  if (revision.size() > 1 && (revision.front() == 'v' || revision.front() == 'V')) revision.remove_prefix(1);
  if (!all_digits(revision)) return out;

  const bool says_so = all_digits(version) && without_zeros(version) == without_zeros(revision);
  // urn:newsml:PROVIDER:DATE:ITEM:REVISION, where nothing else gives the version.
  const bool urn = utf8::fold(id.substr(0, 11)) == "urn:newsml:" && std::count(id.begin(), id.end(), ':') >= 5 && id[cut] == ':';
  if (!says_so && !(urn && version.empty())) return out;
  out.id = id.substr(0, cut);
  if (version.empty()) out.version = revision;
  return out;
}

}  // namespace chancery::wire
