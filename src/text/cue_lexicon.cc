#include "text/cue_lexicon.h"

#include <algorithm>
#include <optional>
#include <set>
#include <utility>

#include "base/files.h"
#include "base/utf8.h"

namespace chancery::text {
namespace {

constexpr std::size_t gap_before = 4;
constexpr std::size_t gap_after = 6;
constexpr std::size_t preposition_reach = 4;
constexpr std::size_t no_act = lexicon_width - 1;

using WordSet = std::set<std::string, std::less<>>;

/// Words of an expression that hold it together and may be missing in the text.
const WordSet& links(Language language) {
  static const WordSet french = {"se",  "s",   "à",  "de",  "d",    "l",  "le",  "la",   "les", "un",
                                 "une", "son", "sa", "ses", "leur", "en", "sur", "pour", "que", "par"};
  static const WordSet english = {"to", "a",  "an",  "the",  "of",   "with", "for",
                                  "on", "at", "its", "that", "from", "in",   "by"};
  return language == Language::french ? french : english;
}

const WordSet& prepositions(Language language) {
  static const WordSet french = {"à", "de", "sur", "pour", "en", "par"};
  static const WordSet english = {"to", "of", "with", "for", "on", "at", "from", "in", "by"};
  return language == Language::french ? french : english;
}

bool is_letter(char32_t c) {
  return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= 0xC0 && c != 0xD7 && c != 0xF7 && c < 0x250);
}

std::vector<std::string> letter_runs(std::string_view text) {
  std::vector<std::string> out(1);
  for (std::size_t at = 0; at < text.size();) {
    const auto [value, next] = utf8::decode(text, at);
    if (is_letter(value)) {
      out.back() += utf8::lower(text.substr(at, next - at));
    } else if (!out.back().empty()) {
      out.emplace_back();
    }
    at = next;
  }
  if (out.back().empty()) out.pop_back();
  return out;
}

std::vector<std::string> fitting(std::string_view part_of_speech, std::string_view note) {
  std::vector<std::string> out;
  if (part_of_speech == "VERB") out = {"VERB", "AUX"};
  if (part_of_speech == "NOUN") out = {"NOUN", "PROPN"};
  if (part_of_speech == "ADJ") out = {"ADJ", "VERB", "ADV"};
  if (!out.empty() && note.starts_with("also NOUN")) out.insert(out.end(), {"NOUN", "PROPN"});
  return out;
}

std::string_view trimmed(std::string_view text) {
  return slice(text, utf8::trim(text, {0, static_cast<std::uint32_t>(text.size())}));
}

/// Reads "propose,reject,-" into the entry. Gives the word that is no act, if any.
std::optional<std::string> read_acts_cell(std::string_view cell, bool users, CueEntry& entry) {
  std::size_t rank = 0;
  for (auto name : files::cells(cell, ',')) {
    name = trimmed(name);
    if (users && name.ends_with('!')) {
      entry.forced = true;
      name.remove_suffix(1);
      if (name.empty()) {
        entry.weights[no_act] = 1;
        return std::nullopt;
      }
    }
    if (name == "-") {
      entry.weights[no_act] = 0.5F;
    } else if (const auto act = act_by_name(name)) {
      entry.weights[static_cast<std::size_t>(*act)] = 1.0F / static_cast<float>(1 + rank);
    } else {
      return std::string(name);
    }
    ++rank;
  }
  return std::nullopt;
}

bool has(const std::array<std::string, 2>& keys, std::string_view word) { return keys[0] == word || keys[1] == word; }

/// Where the words of `entry` stand when its first stands at `at`; empty when one is missing.
std::vector<std::size_t> places_of(const CueEntry& entry, const std::vector<std::array<std::string, 2>>& keys,
                                   std::size_t at) {
  std::vector<std::size_t> places = {at};
  for (std::size_t w = 1; w < entry.words.size(); ++w) {
    const auto end = std::min(keys.size(), at + gap_after);
    auto j = at > gap_before ? at - gap_before : 0;
    while (j < end && (!has(keys[j], entry.words[w]) || std::find(places.begin(), places.end(), j) != places.end()))
      ++j;
    if (j == end) return {};
    places.push_back(j);
  }
  return places;
}

float strength_of(const CueEntry& entry, const std::vector<std::array<std::string, 2>>& keys,
                  const std::vector<std::size_t>& places) {
  if (entry.preposition.empty()) return places.size() > 1 ? 1.2F : 1.0F;
  const auto last = *std::max_element(places.begin(), places.end());
  for (auto j = last + 1; j < std::min(keys.size(), last + 1 + preposition_reach); ++j) {
    if (has(keys[j], entry.preposition)) return 1.1F;
  }
  return 0.5F;
}

float top(const CueWeights& weights) { return *std::max_element(weights.begin(), weights.end()); }

}  // namespace

Result<CueLexicon> CueLexicon::open(const std::string& resources, const std::vector<std::string>& users_lists) {
  CueLexicon lexicon;
  for (const auto& [language, folder] : {std::pair{Language::french, "fr"}, std::pair{Language::english, "en"}}) {
    const auto path = resources + "/" + folder + "/cues.tsv";
    const auto text = files::read(path);
    if (!text) return text.error();
    if (auto added = lexicon.add(*text, path, {language}, false); !added) return added.error();
  }
  for (const auto& path : users_lists) {
    const auto text = files::read(path);
    if (!text) return text.error();
    if (auto added = lexicon.add(*text, path, {Language::french, Language::english}, true); !added)
      return added.error();
  }
  return lexicon;
}

Result<Done> CueLexicon::add(std::string_view text, const std::string& file_name, std::vector<Language> languages,
                             bool users) {
  std::size_t number = 0;
  for (const auto line : files::lines(text)) {
    ++number;
    if (line.starts_with('#')) {
      if (line.find("language: fr") != std::string_view::npos) languages = {Language::french};
      if (line.find("language: en") != std::string_view::npos) languages = {Language::english};
      continue;
    }
    if (trimmed(line).empty()) continue;
    const auto where = file_name + ":" + std::to_string(number);
    const auto cells = files::cells(line);
    if (cells.size() < 3) {
      return Error{ErrorCode::resource_damaged,
                   where + ": a cue line has words, part of speech and acts, separated by tabs"};
    }
    const auto all = letter_runs(cells[0]);
    if (all.empty()) return Error{ErrorCode::resource_damaged, where + ": the cue has no word"};

    CueEntry entry;
    if (const auto wrong = read_acts_cell(cells[2], users, entry)) {
      return Error{ErrorCode::resource_damaged, where + ": \"" + *wrong + "\" is no act of the codebook"};
    }
    entry.shown = std::string(cells[0]) + ": " + std::string(cells[2]);
    for (const auto language : languages) {
      auto& mine = entry;
      mine.words.clear();
      for (const auto& word : all) {
        if (!links(language).contains(word)) mine.words.push_back(word);
      }
      if (mine.words.empty()) mine.words = all;
      const bool follows = all.size() > 1 && prepositions(language).contains(all.back()) &&
                           std::find(mine.words.begin(), mine.words.end(), all.back()) == mine.words.end();
      mine.preposition = follows ? all.back() : std::string();
      mine.fits = mine.words.size() == 1 ? fitting(cells[1], cells.size() > 3 ? cells[3] : std::string_view())
                                         : std::vector<std::string>();
      tables_[language][mine.words.front()].push_back(mine);
    }
  }
  return Done{};
}

CueMatches CueLexicon::match(Language language, const std::vector<Token>& sentence) const {
  CueMatches out{std::vector<CueWeights>(sentence.size(), CueWeights{}),
                 std::vector<const CueEntry*>(sentence.size(), nullptr)};
  const auto table = tables_.find(language);
  if (table == tables_.end()) return out;

  std::vector<std::array<std::string, 2>> keys;
  keys.reserve(sentence.size());
  for (const auto& token : sentence) keys.push_back({utf8::lower(token.form), utf8::lower(token.lemma)});

  std::vector<float> best(sentence.size(), 0);
  const auto look_up = [&](std::size_t i, const std::string& key) {
    const auto entries = table->second.find(key);
    if (entries == table->second.end()) return;
    for (const auto& entry : entries->second) {
      const bool fits =
          entry.fits.empty() || std::find(entry.fits.begin(), entry.fits.end(), sentence[i].upos) != entry.fits.end();
      if (!fits) continue;
      const auto places = places_of(entry, keys, i);
      if (places.empty()) continue;
      const auto strength = strength_of(entry, keys, places);
      // A user's word stands above all of ours.
      const auto rank = strength * top(entry.weights) + (entry.forced ? 100.0F : 0.0F);
      for (const auto j : places) {
        for (std::size_t a = 0; a < lexicon_width; ++a)
          out.weights[j][a] = std::max(out.weights[j][a], strength * entry.weights[a]);
        if (rank > best[j]) {
          best[j] = rank;
          out.strongest[j] = &entry;
        }
      }
    }
  };
  for (std::size_t i = 0; i < sentence.size(); ++i) {
    look_up(i, keys[i][0]);
    if (keys[i][1] != keys[i][0]) look_up(i, keys[i][1]);
  }
  return out;
}

}  // namespace chancery::text
