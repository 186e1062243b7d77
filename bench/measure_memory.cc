// The most memory that reading a large WARC takes.
//
//   measure_memory [MIB] [gz]      writes a WARC of MIB MiB of invented pages (1024), each record packed for itself or
//   plain, to a
//                                  temporary file, reads it, prints dispatches, seconds and peak resident memory
//
// Writing holds one record at a time, so the peak is the reader's. Exit code 1 when the peak is above 64 MiB.
#include <sys/resource.h>
#include <zlib.h>

#include <chrono>
#include <cstdio>
#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <string>

#include "chancery/dispatch.h"
#include "invented_wires.h"

namespace {

std::string packed(const std::string& record) {
  z_stream stream{};
  deflateInit2(&stream, Z_BEST_SPEED, Z_DEFLATED, 15 + 16, 8, Z_DEFAULT_STRATEGY);
  std::string out(deflateBound(&stream, record.size()), '\0');
  // zlib does not write to its input, but says so only when built with ZLIB_CONST.
  stream.next_in = reinterpret_cast<Bytef*>(const_cast<char*>(record.data()));
  stream.avail_in = static_cast<uInt>(record.size());
  stream.next_out = reinterpret_cast<Bytef*>(out.data());
  stream.avail_out = static_cast<uInt>(out.size());
  deflate(&stream, Z_FINISH);
  out.resize(stream.total_out);
  deflateEnd(&stream);
  return out;
}

/// Records until they are `bytes` unpacked; how many.
int write_warc(const std::string& path, std::size_t bytes, bool gz) {
  std::ofstream file(path, std::ios::binary);
  int records = 0;
  for (std::size_t written = 0; written < bytes; ++records) {
    const auto record = invented::warc_record(records);
    written += record.size();
    file << (gz ? packed(record) : record);
  }
  return records;
}

}  // namespace

int main(int argc, char** argv) {
  const auto mib = argc > 1 ? std::strtoul(argv[1], nullptr, 10) : 1024UL;
  const bool gz = argc > 2 && std::string(argv[2]) == "gz";
  const auto path = (std::filesystem::temp_directory_path() / "measure_memory.warc").string();
  const int records = write_warc(path, mib << 20U, gz);
  int dispatches = 0;
  const auto start = std::chrono::steady_clock::now();
  const auto done = chancery::each_dispatch(
      path, {}, [&](const chancery::Received& received) { return dispatches += received.dispatch.ok() ? 1 : 0, true; });
  const std::chrono::duration<double> seconds = std::chrono::steady_clock::now() - start;
  std::filesystem::remove(path);
  rusage usage{};
  getrusage(RUSAGE_SELF, &usage);
  const auto peak = static_cast<double>(usage.ru_maxrss) / 1024.0;
  std::printf("%lu MiB of WARC%s: %d records, %d dispatches, %.1f s, peak %.1f MiB resident\n", mib,
              gz ? " in gz members" : "", records, dispatches, seconds.count(), peak);
  return done && dispatches == records && peak <= 64.0 ? 0 : 1;
}
