#include "text/tree.h"

#include <algorithm>
#include <cassert>

namespace chancery::text {
namespace {

constexpr double never = -1e9;
// Larger than any sum of scores, so that the best tree uses the root once.
constexpr double root_price = 1e6;

/// Square matrix, node 0 the root: value(d, h) is the score of d hanging on h.
struct Graph {
  explicit Graph(std::size_t nodes) : n(nodes), values(nodes * nodes, never) {}
  double& at(std::size_t dependant, std::size_t head) { return values[dependant * n + head]; }
  [[nodiscard]] double at(std::size_t dependant, std::size_t head) const { return values[dependant * n + head]; }
  std::size_t n;
  std::vector<double> values;
};

std::vector<std::size_t> greedy(const Graph& graph) {
  std::vector<std::size_t> heads(graph.n, 0);
  for (std::size_t d = 1; d < graph.n; ++d) {
    for (std::size_t h = 0; h < graph.n; ++h) {
      if (h != d && graph.at(d, h) > graph.at(d, heads[d])) heads[d] = h;
    }
  }
  return heads;
}

/// The nodes of one circle, or nothing.
std::vector<std::size_t> circle(const std::vector<std::size_t>& heads) {
  std::vector<std::size_t> seen(heads.size(), 0);
  for (std::size_t start = 1; start < heads.size(); ++start) {
    auto node = start;
    while (node != 0 && seen[node] == 0) {
      seen[node] = start;
      node = heads[node];
    }
    if (node == 0 || seen[node] != start) continue;
    std::vector<std::size_t> out = {node};
    for (auto next = heads[node]; next != node; next = heads[next]) out.push_back(next);
    return out;
  }
  return {};
}

std::vector<std::size_t> edmonds(const Graph& graph) {
  auto heads = greedy(graph);
  const auto ring = circle(heads);
  if (ring.empty()) return heads;

  std::vector<bool> in_ring(graph.n, false);
  for (const auto node : ring) in_ring[node] = true;
  std::vector<std::size_t> rest;  // rest[0] is the root
  for (std::size_t node = 0; node < graph.n; ++node) {
    if (!in_ring[node]) rest.push_back(node);
  }

  // The ring becomes the last node of a smaller graph; `enter` and `leave` remember by which word.
  const auto k = rest.size();
  Graph small(k + 1);
  std::vector<std::size_t> enter(k, ring[0]);
  std::vector<std::size_t> leave(k, ring[0]);
  double total = 0;
  for (const auto node : ring) total += graph.at(node, heads[node]);
  for (std::size_t i = 0; i < k; ++i) {
    for (std::size_t j = 0; j < k; ++j) {
      if (i != j) small.at(i, j) = graph.at(rest[i], rest[j]);
    }
    double best_in = never * 2;
    double best_out = never * 2;
    for (const auto node : ring) {
      const double in = graph.at(node, rest[i]) - graph.at(node, heads[node]);
      if (in > best_in) {
        best_in = in;
        enter[i] = node;
      }
      const double out = graph.at(rest[i], node);
      if (out > best_out) {
        best_out = out;
        leave[i] = node;
      }
    }
    small.at(k, i) = best_in + total;
    small.at(i, k) = best_out;
  }

  const auto inner = edmonds(small);
  for (std::size_t i = 1; i < k; ++i) heads[rest[i]] = inner[i] < k ? rest[inner[i]] : leave[i];
  heads[enter[inner[k]]] = rest[inner[k]];
  return heads;
}

}  // namespace

std::vector<int> best_tree(std::span<const float> scores, std::size_t words) {
  assert(scores.size() == words * (words + 1));
  Graph graph(words + 1);
  for (std::size_t d = 0; d < words; ++d) {
    for (std::size_t h = 0; h <= words; ++h) {
      if (h != d + 1) graph.at(d + 1, h) = static_cast<double>(scores[d * (words + 1) + h]);
    }
  }
  auto heads = greedy(graph);
  const auto roots = std::count(heads.begin() + 1, heads.end(), std::size_t{0});
  if (words > 0 && (roots != 1 || !circle(heads).empty())) {
    for (std::size_t d = 1; d <= words; ++d) graph.at(d, 0) -= root_price;
    heads = edmonds(graph);
  }
  std::vector<int> out;
  out.reserve(words);
  for (std::size_t d = 1; d <= words; ++d) out.push_back(static_cast<int>(heads[d]));
  return out;
}

}  // namespace chancery::text
