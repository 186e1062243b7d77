// chancery-tokens: the words and sentences of dispatches as JSON, for the training scripts, which must see exactly
// the words that the program will see.
//
//   chancery-tokens [--parties RESOURCES] < NAMES                        one line of JSON a dispatch
//   chancery-tokens --paragraphs fr sentences.txt                        one paragraph a line, none a headline
//
//   {"file": …, "language": "fr", "text": …, "sentences": [{"headline": false, "paragraph": 1,
//     "tokens": [[begin, end, form, space before, 0 | 1 first | 2 later part of a multiword token], …]}],
//    "landmarks": [[begin, end, ["RUS"]], …]}
//
// NAMES has one file a line, optionally with a tab and the day it was issued; landmarks are the places that name a
// party, with --parties only. begin and end are code points of "text". Exit codes are those of the command: 0 done,
// 1 some inputs refused, 2 misuse, 3 could not.
#include <fstream>
#include <iostream>
#include <iterator>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include <nlohmann/json.hpp>

#include "act/discourse.h"
#include "chancery/act.h"
#include "chancery/dispatch.h"
#include "chancery/text.h"

namespace {

using chancery::Dispatch;
using chancery::Language;
using nlohmann::json;

/// For each byte of a text the code points before it.
std::vector<std::size_t> points_before(std::string_view text) {
  std::vector<std::size_t> before(text.size() + 1);
  std::size_t points = 0;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool begins = (static_cast<unsigned char>(text[i]) & 0xC0U) != 0x80U;
    before[i] = points;
    if (begins) ++points;
  }
  before[text.size()] = points;
  return before;
}

json sentence_as_json(const chancery::Sentence& sentence, const std::vector<std::size_t>& points) {
  std::vector<int> place(sentence.tokens.size(), 0);
  for (const auto& multiword : sentence.multiwords) {
    for (auto i = multiword.first; i <= multiword.last; ++i) place[i] = i == multiword.first ? 1 : 2;
  }
  auto tokens = json::array();
  for (std::size_t i = 0; i < sentence.tokens.size(); ++i) {
    const auto& token = sentence.tokens[i];
    tokens.push_back(json::array(
        {points[token.span.begin], points[token.span.end], token.form, token.space_before ? 1 : 0, place[i]}));
  }
  return {{"headline", sentence.headline}, {"paragraph", sentence.paragraph}, {"tokens", std::move(tokens)}};
}

void print(const std::string& file, const Dispatch& dispatch, const chancery::Gazetteer* gazetteer) {
  const auto points = points_before(dispatch.text);
  const auto analysis = chancery::split(dispatch);
  auto sentences = json::array();
  for (const auto& sentence : analysis.sentences) sentences.push_back(sentence_as_json(sentence, points));
  json line = {{"file", file},
               {"language", std::string(chancery::language_code(dispatch.language))},
               {"text", dispatch.text},
               {"sentences", std::move(sentences)}};
  if (gazetteer != nullptr) {
    const auto discourse = chancery::act::read_discourse(dispatch, analysis, *gazetteer);
    auto landmarks = json::array();
    for (const auto& landmark : discourse.landmarks) {
      const auto begin = discourse.words[landmark.words.first].span.begin;
      const auto end = discourse.words[landmark.words.last - 1].span.end;
      landmarks.push_back(json::array({points[begin], points[end], landmark.parties}));
    }
    line["landmarks"] = std::move(landmarks);
  }
  std::cout << line.dump() << '\n';
}

std::string contents(std::istream& in) {
  return {std::istreambuf_iterator<char>(in), std::istreambuf_iterator<char>()};
}

int print_paragraphs(const std::string& language, const std::string& file) {
  std::ifstream in(file, std::ios::binary);
  if (!in) {
    std::cerr << file << ": cannot be read\n";
    return 1;
  }
  Dispatch dispatch;
  dispatch.text = contents(in);
  dispatch.language = language == "fr" ? Language::french : Language::english;
  for (std::size_t begin = 0; begin < dispatch.text.size();) {
    const auto end = std::min(dispatch.text.find('\n', begin), dispatch.text.size());
    dispatch.body.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  print(file, dispatch, nullptr);
  return 0;
}

int print_dispatches(std::istream& names, const chancery::Gazetteer* gazetteer) {
  int outcome = 0;
  for (std::string name; std::getline(names, name);) {
    const auto tab = name.find('\t');
    const auto file = name.substr(0, tab);
    std::ifstream in(file, std::ios::binary);
    if (!in) {
      std::cerr << file << ": cannot be read\n";
      outcome = 1;
      continue;
    }
    auto dispatch = chancery::read_dispatch(contents(in));
    if (!dispatch.ok()) {
      std::cerr << file << ": " << dispatch.error().message << '\n';
      outcome = 1;
      continue;
    }
    if (tab != std::string::npos) dispatch->issued = name.substr(tab + 1);
    print(file, *dispatch, gazetteer);
  }
  return outcome;
}

}  // namespace

int main(int argc, char** argv) {
  const std::vector<std::string> given(argv + 1, argv + argc);
  if (given.empty()) return print_dispatches(std::cin, nullptr);
  if (given.size() == 2 && given[0] == "--parties") {
    const auto gazetteer = chancery::open_gazetteer(given[1]);
    if (!gazetteer.ok()) {
      std::cerr << gazetteer.error().message << '\n';
      return 3;
    }
    return print_dispatches(std::cin, gazetteer->get());
  }
  if (given.size() == 3 && given[0] == "--paragraphs" && (given[1] == "fr" || given[1] == "en")) {
    return print_paragraphs(given[1], given[2]);
  }
  std::cerr << "usage: chancery-tokens [--parties RESOURCES] < FILE-NAMES | chancery-tokens --paragraphs fr|en FILE\n";
  return 2;
}
