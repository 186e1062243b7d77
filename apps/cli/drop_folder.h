// A folder into which a feed drops its files, as batches of names.
//
//   start ──▶ every file that is there ──▶ what was written or moved in since ──▶ … until asked to end
//
// The kernel is asked to tell before the folder is listed, so nothing falls between; a name may come twice, and whoever files it
// sees by its bytes that it is there. A file that may still be growing (changed in the last two seconds, when the folder is
// listed) waits until it rests. Names that begin with a point are a writer's own, until they are renamed.
#pragma once

#include <map>
#include <memory>
#include <string>
#include <vector>

#include "chancery/error.h"

namespace chancery::cli {

class DropFolder {
 public:
  /// Fails with file_not_found and file_unreadable. From then on SIGINT and SIGTERM end next() and nothing else.
  [[nodiscard]] static Result<std::unique_ptr<DropFolder>> open(const std::string& path);
  ~DropFolder();
  DropFolder(const DropFolder&) = delete;
  DropFolder& operator=(const DropFolder&) = delete;

  /// Paths of files to read, in name order; waits until there are some. Empty: asked to end, or the folder is gone.
  [[nodiscard]] std::vector<std::string> next();

 private:
  DropFolder(std::string path, int watch, int signals);
  void list();
  void hear();
  [[nodiscard]] std::vector<std::string> rested();

  std::string path_;
  int watch_;
  int signals_;
  bool over_ = false;
  std::vector<std::string> ready_;
  std::map<std::string, std::uintmax_t> growing_;  ///< size when last looked at
};

}  // namespace chancery::cli
