#include "dispatch/rights/licences.h"

#include <algorithm>
#include <array>

namespace chancery::wire {
namespace {

constexpr auto free_of_all = std::to_array<std::string_view>({
    "cc0",           "cc 0",           "cc zero",        "creative commons zero", "publicdomain zero", "publicdomain mark", "public domain",
    "domaine public", "dominio publico", "publiek domein", "gemeinfrei*",           "rechtenvrij",       "libre de tout droit", "sin derechos de autor"});

constexpr auto of_government = std::to_array<std::string_view>({"work of the united states government", "work of the u s government",
                                                           "works of the united states government", "works of the u s government"});

constexpr auto marks = std::to_array<std::string_view>({"creativecommons org licenses", "creative commons", "licence cc", "cc"});

// Any of these words makes a Creative Commons name of "cc" or "Creative Commons".
constexpr auto by = std::to_array<std::string_view>({"by", "attribution", "namensnennung", "naamsvermelding", "atribucion", "reconocimiento", "paternite", "attribuzione"});
constexpr auto share_alike = std::to_array<std::string_view>({"sa",          "share alike",        "sharealike",     "partage dans les memes conditions", "weitergabe unter gleichen bedingungen",
                                                         "gelijkdelen", "compartir igual", "compartirigual", "partage a l identique"});
constexpr auto noncommercial = std::to_array<std::string_view>({"nc",               "noncommercial",    "non commercial",  "pas d utilisation commerciale", "nicht kommerziell",
                                                           "nietcommercieel", "niet commercieel", "nocomercial", "no comercial"});
constexpr auto no_derivatives = std::to_array<std::string_view>({"nd",                "noderiv*",           "no deriv*",      "pas de modification*", "keine bearbeitung*",
                                                             "geenafgeleide*", "geen afgeleide*", "sinderiv*", "sin deriv*",          "sin obra derivada"});

Ground all_permitted() { return {.permits = {all_uses.begin(), all_uses.end()}}; }

void forbid(Ground& ground, Use use) {
  std::erase(ground.permits, use);
  ground.forbids.push_back(use);
}

Ground creative_commons(std::span<const Word> name) {
  auto ground = all_permitted();
  ground.limits.push_back({.kind = Limit::Kind::credit});
  if (find_any(name, no_derivatives)) {
    forbid(ground, Use::translate);
    forbid(ground, Use::derive);
  }
  if (find_any(name, noncommercial)) {
    forbid(ground, Use::commercial);
    ground.limits.push_back({.kind = Limit::Kind::noncommercial});
  }
  if (find_any(name, share_alike)) ground.limits.push_back({.kind = Limit::Kind::share_alike});
  return ground;
}

}  // namespace

std::optional<Ground> read_licence(std::span<Word> sentence) {
  const auto to_the_end = [&](Stretch from) { take(sentence, {from.begin, sentence.size()}); };
  if (const auto free = find_any(sentence, free_of_all)) {
    to_the_end(*free);
    return all_permitted();
  }
  if (const auto work = find_any(sentence, of_government)) {
    auto ground = all_permitted();
    const bool at_home_only = find(sentence, "in the united states").has_value() || find(sentence, "in the u s").has_value();
    if (at_home_only) ground.limits.push_back({.kind = Limit::Kind::territory, .what = "US"});
    to_the_end(*work);
    return ground;
  }
  const auto mark = find_any(sentence, marks);
  if (!mark) return std::nullopt;
  const auto name = sentence.subspan(mark->end);
  const auto licence = find_any(name, by);
  // "cc" is a carbon copy, too: a licence's first word follows at once.
  if (!licence || licence->begin > 1) return std::nullopt;
  auto ground = creative_commons(name);
  to_the_end(*mark);
  return ground;
}

}  // namespace chancery::wire
