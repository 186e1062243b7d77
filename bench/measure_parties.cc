// How often the right party is found when the words are given: reads gold files, asks for each actor and addressee,
// compares.
//
//   measure_parties RESOURCES [--errors] GOLD_DIR …
//   measure_parties RESOURCES --times [--errors] GOLD_DIR …     the same for time expressions
//
// Prints one line a folder: right and all. Spans are gold; parties of earlier acts are those found here, as in real
// use.
#include <algorithm>
#include <cstdio>
#include <filesystem>
#include <nlohmann/json.hpp>
#include <optional>
#include <set>
#include <string>
#include <vector>

#include "act/dates.h"
#include "act/party.h"
#include "base/files.h"
#include "base/utf8.h"
#include "chancery/chancery.h"

namespace {

using namespace chancery;
using nlohmann::json;

struct Count {
  int right = 0, all = 0;
};

/// The words of a gold span in `text`: the nth, or the one nearest to the cue.
std::optional<ByteSpan> find(const std::string& text, const json& span, std::optional<ByteSpan> cue) {
  if (span.is_null()) return std::nullopt;
  const std::string want = span.is_string() ? span.get<std::string>() : span.at("text").get<std::string>();
  const auto size = static_cast<std::uint32_t>(want.size());
  std::vector<std::uint32_t> starts;
  for (auto at = text.find(want); at != std::string::npos; at = text.find(want, at + 1))
    starts.push_back(static_cast<std::uint32_t>(at));
  if (starts.empty()) return std::nullopt;
  auto best = starts[span.is_object() ? std::min(starts.size(), span.value("nth", std::size_t{1})) - 1 : 0];
  if (span.is_string() && cue) {
    const auto distance = [&](std::uint32_t at) { return at > cue->begin ? at - cue->begin : cue->begin - at; };
    for (const auto at : starts) best = distance(at) < distance(best) ? at : best;
  }
  return ByteSpan{best, best + size};
}

std::string fold(const std::string& party) {
  std::string out;
  for (const char c : utf8::fold(party)) {
    const bool plain = (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9');
    if (plain)
      out.push_back(c);
    else if (!out.empty() && out.back() != ' ')
      out.push_back(' ');
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
  return out;
}

std::set<std::string> folded(const std::vector<std::string>& parties) {
  std::set<std::string> out;
  for (const auto& party : parties) out.insert(fold(party));
  return out;
}

std::string list(const std::vector<std::string>& parties) {
  std::string out;
  for (const auto& party : parties) out += (out.empty() ? "" : ",") + party;
  return out.empty() ? "-" : out;
}

struct Options {
  bool errors = false, times = false;
};

class Folder {
 public:
  Folder(const Gazetteer& gazetteer, Options options) : gazetteer_(gazetteer), options_(options) {}

  void measure(const std::filesystem::path& directory) {
    dates_ = index_dates(directory.string());
    std::vector<std::filesystem::path> files;
    for (const auto& entry : std::filesystem::directory_iterator(directory)) {
      if (entry.path().extension() == ".json") files.push_back(entry.path());
    }
    std::sort(files.begin(), files.end());
    for (const auto& file : files) one(file);
    std::printf("%s:", directory.c_str());
    if (options_.times)
      std::printf(" time_value %d/%d = %.3f\n", times_.right, times_.all, share(times_));
    else
      std::printf(" party %d/%d = %.3f, addressee_party %d/%d = %.3f\n", actors_.right, actors_.all, share(actors_),
                  addressees_.right, addressees_.all, share(addressees_));
  }

 private:
  static double share(Count count) { return count.all == 0 ? 0.0 : static_cast<double>(count.right) / count.all; }

  void one(const std::filesystem::path& file) {
    name_ = file.stem().string();
    auto text_file = file;
    const auto bytes = files::read(text_file.replace_extension(".txt").string());
    const auto known = dates_[name_];
    auto dispatch = read_dispatch(*bytes, {.known_issued = known});
    if (!dispatch) return;
    const auto analysis = split(*dispatch);
    const auto acts = json::parse(*files::read(file.string()));
    if (options_.times)
      read_times(*dispatch, acts);
    else
      read_parties(*dispatch, analysis, acts);
  }

  void read_parties(const Dispatch& dispatch, const Analysis& analysis, const json& acts) {
    act::PartyResolver resolver(dispatch, analysis, gazetteer_);
    for (const auto& act : acts) {
      const auto cue = find(dispatch.text, act.at("cue"), std::nullopt);
      const auto actor = find(dispatch.text, act.value("actor", json()), cue);
      const auto addressee = find(dispatch.text, act.value("addressee", json()), cue);
      std::vector<std::string> party;
      if (actor) {
        const auto found = resolver.resolve(*actor, nullptr);
        compare(dispatch, *actor, act, "party", found, actors_);
        party = found.parties;
      }
      act::Resolution to;
      if (addressee) {
        to = resolver.resolve_addressee(*addressee, nullptr, party);
        compare(dispatch, *addressee, act, "addressee_party", to, addressees_);
      }
      if (actor) resolver.remember(*actor, party, true);
      if (addressee) resolver.remember(*addressee, to.parties, false);
    }
  }

  void compare(const Dispatch& dispatch, ByteSpan span, const json& act, const char* key, const act::Resolution& found,
               Count& count) {
    const auto want = act.value(key, std::vector<std::string>{});
    ++count.all;
    if (folded(want) == folded(found.parties))
      ++count.right;
    else if (options_.errors) {
      std::printf("%s\t%s\t%s\twant %s\tgot %s\t%s\n", name_.c_str(), key,
                  std::string(slice(dispatch.text, span)).c_str(), list(want).c_str(), list(found.parties).c_str(),
                  found.how.c_str());
    }
  }

  void read_times(const Dispatch& dispatch, const json& acts) {
    std::vector<std::string> others;
    for (int round = 0; round < 2; ++round) {
      std::vector<std::string> days;
      std::string previous;
      for (const auto& act : acts) {
        const auto cue = find(dispatch.text, act.at("cue"), std::nullopt);
        const auto time = find(dispatch.text, act.value("time", json()), cue);
        if (!time) continue;
        act::TimeContext context{act.value("status", std::string()) == "planned", others, previous};
        const auto found = act::read_time(slice(dispatch.text, *time), dispatch.language, dispatch.issued, context);
        const auto value = found ? found->value : "-";
        if (found) previous = value;
        if (value.size() == 10 && !context.planned && !found->leans) days.push_back(value);
        if (round == 1) compare_time(dispatch, *time, act.value("time_value", std::string("-")), value);
      }
      others = days;
    }
  }

  void compare_time(const Dispatch& dispatch, ByteSpan span, const std::string& want, const std::string& got) {
    ++times_.all;
    if (want == got)
      ++times_.right;
    else if (options_.errors) {
      std::printf("%s\t%s\t%s\twant %s\tgot %s\n", name_.c_str(), dispatch.issued.c_str(),
                  std::string(slice(dispatch.text, span)).c_str(), want.c_str(), got.c_str());
    }
  }

  const Gazetteer& gazetteer_;
  Options options_;
  std::string name_;
  std::map<std::string, std::string> dates_;
  Count actors_, addressees_, times_;
};

}  // namespace

int main(int argc, char** argv) {
  Options options;
  std::vector<std::string> folders;
  for (int i = 2; i < argc; ++i) {
    const std::string argument = argv[i];
    if (argument == "--errors")
      options.errors = true;
    else if (argument == "--times")
      options.times = true;
    else
      folders.push_back(argument);
  }
  if (argc < 3 || folders.empty()) {
    std::fputs("measure_parties RESOURCES [--times] [--errors] GOLD_DIR …\n", stderr);
    return 2;
  }
  const auto gazetteer = open_gazetteer(argv[1]);
  if (!gazetteer) {
    std::fprintf(stderr, "%s\n", gazetteer.error().message.c_str());
    return 3;
  }
  for (const auto& folder : folders) Folder(**gazetteer, options).measure(folder);
  return 0;
}
