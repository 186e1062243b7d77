// Where the program's own files lie: the model and the word lists.
//
//   CHANCERY_HOME=/opt/chancery                 only there
//   PREFIX/bin/chancery                         PREFIX/share/chancery, as installed
//   FOLDER/chancery, FOLDER/bin/chancery        FOLDER, an unpacked archive
//   build/…/chancery                            the folder of the sources it was compiled from
//
// Tested by installed_test.cc.
#pragma once

#include <string>
#include <vector>

namespace chancery::pipeline {

/// The folders to look in, in this order. `home` is CHANCERY_HOME, empty when unset; `program` is the running file.
[[nodiscard]] std::vector<std::string> homes(const std::string& home, const std::string& program);

/// `name` ("models/reader.chm") in the first of `homes` that has it; in the last one when none has, so that the
/// message about what is missing names a place.
[[nodiscard]] std::string first_with(const std::vector<std::string>& homes, const std::string& name);

/// The two together, for this process.
[[nodiscard]] std::string installed(const std::string& name);

}  // namespace chancery::pipeline
