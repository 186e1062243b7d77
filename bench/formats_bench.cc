// Bytes of feeds a second, turned into Dispatches on one thread, for each format: what a user waits for who reads an
// archive. The inputs are invented (bench/invented_wires.h). With CHANCERY_WRITE_INPUTS=DIR they are written there
// first, for bench/compare_formats.py, which gives the same bytes to peers.
#include <benchmark/benchmark.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <functional>
#include <string>
#include <vector>

#include "chancery/dispatch.h"
#include "invented_wires.h"

namespace {

using namespace chancery;

constexpr int stories = 100;

std::vector<std::string> each(const std::function<std::string(int)>& make) {
  std::vector<std::string> out;
  for (int i = 0; i < stories; ++i) out.push_back(make(i));
  return out;
}

std::string all(const std::vector<std::string>& files) {
  std::string out;
  for (const auto& file : files) out += file;
  return out;
}

void write_inputs(const char* name, const std::vector<std::string>& files) {
  const char* folder = std::getenv("CHANCERY_WRITE_INPUTS");
  if (folder == nullptr) return;
  for (std::size_t i = 0; i < files.size(); ++i) {
    std::ofstream(std::string(folder) + "/" + name + "." + std::to_string(i), std::ios::binary) << files[i];
  }
}

void read(benchmark::State& state, const char* name, const std::function<std::vector<std::string>()>& make) {
  const auto files = make();
  write_inputs(name, files);
  std::size_t bytes = 0;
  std::size_t dispatches = 0;
  for (auto _ : state) {
    for (const auto& file : files) {
      for (const auto& received : read_items(file)) dispatches += received.dispatch.ok() ? 1U : 0U;
      bytes += file.size();
    }
  }
  if (dispatches != static_cast<std::size_t>(state.iterations()) * stories)
    state.SkipWithError("not every story became a dispatch");
  state.SetBytesProcessed(static_cast<std::int64_t>(bytes));
  state.SetItemsProcessed(static_cast<std::int64_t>(dispatches));
}

void read_warc(benchmark::State& state) {
  const auto records = each(invented::warc_record);
  write_inputs("warc", {all(records)});
  const auto path = (std::filesystem::temp_directory_path() / "formats_bench.warc").string();
  std::ofstream(path, std::ios::binary) << all(records);
  std::size_t dispatches = 0;
  for (auto _ : state) {
    (void)each_dispatch(path, {},
                        [&](const Received& received) { return dispatches += received.dispatch.ok() ? 1U : 0U, true; });
  }
  if (dispatches != static_cast<std::size_t>(state.iterations()) * stories)
    state.SkipWithError("not every record became a dispatch");
  state.SetBytesProcessed(state.iterations() * static_cast<std::int64_t>(all(records).size()));
  state.SetItemsProcessed(static_cast<std::int64_t>(dispatches));
  std::filesystem::remove(path);
}

using Files = std::vector<std::string>;

BENCHMARK_CAPTURE(read, newsml_g2, "newsml_g2", [] {
  return Files{invented::g2(stories)};
})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, newsml_1, "newsml_1", [] {
  return Files{invented::newsml_1(stories)};
})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, nitf, "nitf", [] { return each(invented::nitf); })->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, ninjs, "ninjs", [] { return Files{invented::ninjs(stories)}; })->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, iptc_7901, "iptc_7901", [] {
  return Files{invented::iptc_7901(stories)};
})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, anpa_1312, "anpa_1312", [] {
  return Files{invented::anpa(stories)};
})->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, rss, "rss", [] { return Files{invented::rss(stories)}; })->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, atom, "atom", [] { return Files{invented::atom(stories)}; })->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, html, "html", [] { return each(invented::html); })->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, mail, "mail", [] { return each(invented::mail); })->Unit(benchmark::kMillisecond);
BENCHMARK_CAPTURE(read, plain, "plain", [] { return each(invented::plain); })->Unit(benchmark::kMillisecond);
BENCHMARK(read_warc)->Unit(benchmark::kMillisecond);

}  // namespace

BENCHMARK_MAIN();
