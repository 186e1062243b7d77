#include "adding.h"

#include <atomic>
#include <string>

#include "chancery/record.h"
#include "terminal.h"

namespace chancery::cli {
namespace {

struct Tally {
  std::size_t added = 0;
  std::size_t entries = 0;
  std::atomic<std::size_t> known = 0;
  std::size_t refused = 0;
  std::size_t told_again = 0;
  std::size_t struck = 0;
};

std::string wording(const Tally& tally) {
  auto said = std::to_string(tally.added).append(tally.added == 1 ? " dispatch" : " dispatches");
  said.append(" added with ").append(std::to_string(tally.entries)).append(tally.entries == 1 ? " act" : " acts");
  if (tally.known != 0) said.append(", ").append(std::to_string(tally.known)).append(" already there");
  if (tally.told_again != 0) said.append(", ").append(std::to_string(tally.told_again)).append(" of them told again by a new version");
  if (tally.struck != 0) said.append(", ").append(std::to_string(tally.struck)).append(tally.struck == 1 ? " act struck by a kill or a correction" : " acts struck by kills or corrections");
  if (tally.refused != 0) said.append(", ").append(std::to_string(tally.refused)).append(" refused");
  return said.append("\n");
}

}  // namespace

int add_all(Record& record, const Line& line, const std::vector<Input>& inputs, const InputOptions& options,
            std::size_t refused) {
  Tally tally;
  bool failed = false;
  const auto file = [&](const std::string& name, Reading& reading) {
    const auto receipt = record.file(reading.dispatch, name, line.model_name(), reading.acts);
    if (!receipt) {
      complain(name + ": " + receipt.error().message);
      failed = true;
    } else if (receipt->outcome == Filed::already_there) {
      ++tally.known;  // the same bytes under two names of one call are found only here
    } else {
      ++tally.added;
      tally.entries += receipt->entries;
      tally.told_again += receipt->told_again;
      tally.struck += receipt->struck;
      if (receipt->unmatched_kill) {
        complain(name + ": is a kill, and the record does not hold the dispatch that it withdraws; if it comes later, its acts are struck");
      }
    }
    return !failed;
  };
  const auto is_known = [&](const Dispatch& dispatch) {
    // A record that cannot answer says so when the dispatch is filed.
    const auto there = record.holds(dispatch.sha256);
    if (!there || !*there) return false;
    ++tally.known;
    return true;
  };
  tally.refused = refused + read_all(line, inputs, options, file, is_known);
  if (failed) return could_not;
  answer(wording(tally));
  return tally.refused != 0 ? some_refused : done;
}

}  // namespace chancery::cli
