// The model loader meets any bytes: it hands out sections that lie in the file, or refuses with one sentence.
#include <cstdint>
#include <cstdlib>
#include <string>

#include "inference/model_file.h"

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  const auto file = chancery::inference::ModelFile::parse(std::string(reinterpret_cast<const char*>(data), size), "fuzz");
  if (!file) {
    if (file.error().message.empty()) std::abort();
    return 0;
  }
  for (const char* name : {"header", "subwords", "encoder.xml", "encoder.bin", "self_test", ""}) {
    const auto section = file->section(name);
    // Every byte of a section can be looked at.
    if (section && chancery::inference::fnv1a(*section) == 0 && section->size() > size) std::abort();
  }
  return 0;
}
