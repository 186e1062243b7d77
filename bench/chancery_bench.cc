// What a user waits for: reading a dispatch without the model, cutting it into words, and the whole line to acts.
// Words a second are counted in syntactic words. Compared with a peer in the same run by bench/compare_spacy.py.
#include <benchmark/benchmark.h>

#include <filesystem>
#include <fstream>
#include <iterator>
#include <string>
#include <vector>

#include "chancery/chancery.h"

namespace {

using namespace chancery;

/// The gold dispatches of one language.
const std::vector<std::string>& dispatches(const char* set) {
  static std::vector<std::string> texts;
  texts.clear();
  for (const auto& entry : std::filesystem::directory_iterator(std::string(CHANCERY_SOURCE_DIR "/tests/gold/") + set)) {
    if (entry.path().extension() != ".txt") continue;
    std::ifstream file(entry.path(), std::ios::binary);
    texts.emplace_back(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  }
  return texts;
}

std::size_t words_of(const Analysis& analysis) {
  std::size_t words = 0;
  for (const auto& sentence : analysis.sentences) words += sentence.tokens.size();
  return words;
}

void read_dispatches(benchmark::State& state) {
  const auto& texts = dispatches("dev-fr");
  std::size_t bytes = 0;
  for (auto _ : state) {
    for (const auto& text : texts) {
      benchmark::DoNotOptimize(read_dispatch(text));
      bytes += text.size();
    }
  }
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
}
BENCHMARK(read_dispatches)->Unit(benchmark::kMillisecond);

void cut_into_words(benchmark::State& state) {
  std::vector<Dispatch> read;
  for (const auto& text : dispatches("dev-fr")) {
    if (auto dispatch = read_dispatch(text)) read.push_back(*std::move(dispatch));
  }
  std::size_t words = 0;
  for (auto _ : state) {
    for (const auto& dispatch : read) words += words_of(split(dispatch));
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(words));
}
BENCHMARK(cut_into_words)->Unit(benchmark::kMillisecond);

void read_acts_of(benchmark::State& state, const char* set) {
  static const auto line = open_line({});
  if (!line) {
    state.SkipWithError(line.error().message.c_str());
    return;
  }
  const auto& texts = dispatches(set);
  std::size_t words = 0;
  for (auto _ : state) {
    for (const auto& text : texts) {
      if (auto dispatch = read_dispatch(text)) words += words_of((*line)->read(*std::move(dispatch)).analysis);
    }
  }
  state.SetItemsProcessed(static_cast<std::int64_t>(words));
}
BENCHMARK_CAPTURE(read_acts_of, french, "dev-fr")->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read_acts_of, english, "dev-en")->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
