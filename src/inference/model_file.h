// The model file: named sections behind one table, so that a reader is one file that can be copied and checked.
//
//   "CHMODEL\n" │ u32 format │ u32 sections │ table: { char name[24], u64 offset, u64 size, u64 fnv1a } … │ bytes …
//
// Little-endian. docs/formats/model.md has a worked example. Made by training/export.py.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "chancery/error.h"

namespace chancery::inference {

inline constexpr std::string_view model_magic = "CHMODEL\n";
/// Formats that this program reads.
inline constexpr std::uint32_t model_format = 1;

/// A whole model file in memory. Sections are views into it, valid as long as the ModelFile lives where it is.
class ModelFile {
 public:
  /// Takes the file's bytes. Fails with model_damaged or model_wrong_version; `name` is for the message.
  static Result<ModelFile> parse(std::string bytes, const std::string& name);

  /// Fails with model_missing, and as parse does.
  static Result<ModelFile> load(const std::string& path);

  /// Fails with model_damaged when there is no such section.
  [[nodiscard]] Result<std::string_view> section(const std::string& section_name) const;

 private:
  struct Place {
    std::uint64_t offset;
    std::uint64_t size;
  };
  std::string bytes_;
  std::string name_;
  std::map<std::string, Place> places_;
};

/// FNV-1a, 64 bit: finds damage, not malice.
[[nodiscard]] std::uint64_t fnv1a(std::string_view bytes);

}  // namespace chancery::inference
