#include "inference/model_file.h"

#include <cstring>
#include <utility>

#include "base/files.h"

namespace chancery::inference {
namespace {

constexpr std::size_t name_bytes = 24;
constexpr std::size_t row_bytes = name_bytes + 3 * sizeof(std::uint64_t);
constexpr std::size_t head_bytes = 8 + 2 * sizeof(std::uint32_t);
constexpr std::uint32_t most_sections = 64;
constexpr std::size_t most_bytes = 512U << 20U;

template <typename Number>
Number number_at(std::string_view bytes, std::size_t at) {
  Number value = 0;
  for (std::size_t i = sizeof(Number); i-- > 0;) {
    value = static_cast<Number>(value << 8U) | static_cast<unsigned char>(bytes[at + i]);
  }
  return value;
}

Error damaged(const std::string& name, const std::string& reason) {
  return Error{ErrorCode::model_damaged, name + ": " + reason + "; take the model file of this release again"};
}

}  // namespace

std::uint64_t fnv1a(std::string_view bytes) {
  std::uint64_t hash = 0xcbf29ce484222325ULL;
  for (const char byte : bytes) {
    hash ^= static_cast<unsigned char>(byte);
    hash *= 0x100000001b3ULL;
  }
  return hash;
}

Result<ModelFile> ModelFile::parse(std::string bytes, const std::string& name) {
  if (bytes.size() < head_bytes || std::string_view(bytes).substr(0, model_magic.size()) != model_magic) {
    return damaged(name, "is not a Chancery model file");
  }
  const auto format = number_at<std::uint32_t>(bytes, 8);
  if (format != model_format) {
    return Error{ErrorCode::model_wrong_version, name + " is format " + std::to_string(format) + ", this program reads " +
                                                     std::to_string(model_format) + "; take the model of this release"};
  }
  const auto count = number_at<std::uint32_t>(bytes, 12);
  if (count > most_sections || count * row_bytes > bytes.size() - head_bytes) return damaged(name, "its table is cut off");

  ModelFile file;
  for (std::uint32_t i = 0; i < count; ++i) {
    const auto row = head_bytes + i * row_bytes;
    const char* begin = bytes.data() + row;
    const std::string section_name(begin, strnlen(begin, name_bytes));
    const auto offset = number_at<std::uint64_t>(bytes, row + name_bytes);
    const auto size = number_at<std::uint64_t>(bytes, row + name_bytes + 8);
    const auto sum = number_at<std::uint64_t>(bytes, row + name_bytes + 16);
    if (offset > bytes.size() || size > bytes.size() - offset) return damaged(name, "section " + section_name + " is cut off");
    if (fnv1a(std::string_view(bytes).substr(offset, size)) != sum) {
      return damaged(name, "section " + section_name + " does not have its checksum");
    }
    if (!file.places_.emplace(section_name, Place{offset, size}).second) {
      return damaged(name, "section " + section_name + " is there twice");
    }
  }
  file.bytes_ = std::move(bytes);
  file.name_ = name;
  return file;
}

Result<ModelFile> ModelFile::load(const std::string& path) {
  auto bytes = files::read(path, most_bytes);
  if (!bytes) {
    if (bytes.error().code != ErrorCode::file_not_found) return bytes.error();
    return Error{ErrorCode::model_missing, path + ": there is no model file here; name one with --model or CHANCERY_HOME"};
  }
  if (bytes->size() > most_bytes) return damaged(path, "is larger than any model of ours");
  return parse(*std::move(bytes), path);
}

Result<std::string_view> ModelFile::section(const std::string& section_name) const {
  const auto found = places_.find(section_name);
  if (found == places_.end()) return damaged(name_, "section " + section_name + " is missing");
  return std::string_view(bytes_).substr(found->second.offset, found->second.size);
}

}  // namespace chancery::inference
