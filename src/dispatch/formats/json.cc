#include "dispatch/formats/json.h"

#include <nlohmann/json.hpp>

namespace chancery::wire::json {
namespace {

bool nests_too_deep(std::string_view bytes) {
  int depth = 0;
  bool quoted = false;
  for (std::size_t at = 0; at < bytes.size(); ++at) {
    const char c = bytes[at];
    if (quoted && c == '\\') {
      ++at;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == '{')) {
      if (++depth > deepest) return true;
    } else if (!quoted && (c == ']' || c == '}')) {
      --depth;
    }
  }
  return false;
}

}  // namespace

nlohmann::json parse(std::string_view bytes) {
  if (nests_too_deep(bytes)) return nlohmann::json::value_t::discarded;
  return nlohmann::json::parse(bytes, nullptr, /*allow_exceptions=*/false);
}

}  // namespace chancery::wire::json
