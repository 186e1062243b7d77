// The acts of the codebook by name: words common to all doors, since the cue lists and the model speak of them too.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

namespace chancery {

/// The acts of the codebook, in its order. The model's heads use the same order; new acts go to the end.
enum class ActKind {
  propose, request, demand, offer, commit, accept, reject, agree, threaten, invoke, transmit, receive,
  consult, accuse, support, deny, suspend, coerce, relax, mobilize, assault, aid, state
};
inline constexpr std::size_t act_kind_count = 23;

inline constexpr std::array<std::string_view, act_kind_count> act_names = {
    "propose", "request", "demand", "offer",  "commit", "accept",  "reject", "agree", "threaten", "invoke",  "transmit", "receive",
    "consult", "accuse",  "support", "deny",  "suspend", "coerce", "relax",  "mobilize", "assault", "aid",   "state"};

[[nodiscard]] constexpr std::string_view act_name(ActKind kind) { return act_names[static_cast<std::size_t>(kind)]; }

[[nodiscard]] constexpr std::optional<ActKind> act_by_name(std::string_view name) {
  for (std::size_t i = 0; i < act_kind_count; ++i) {
    if (act_names[i] == name) return static_cast<ActKind>(i);
  }
  return std::nullopt;
}

}  // namespace chancery
