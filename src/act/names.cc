// The names of statuses, as the codebook writes them and as exports carry them. (Acts: act_kind.h.)
#include <algorithm>
#include <array>

#include "chancery/act.h"

namespace chancery {
namespace {

constexpr std::array<std::string_view, 4> status_names = {"actual", "planned", "negated", "possible"};

}  // namespace

std::string_view act_status_name(ActStatus status) { return status_names[static_cast<std::size_t>(status)]; }

std::optional<ActStatus> act_status_by_name(std::string_view name) {
  const auto found = std::find(status_names.begin(), status_names.end(), name);
  if (found == status_names.end()) return std::nullopt;
  return static_cast<ActStatus>(found - status_names.begin());
}

}  // namespace chancery
