// parse_paragraphs fr|en FILE [joined]: every line of FILE is a paragraph of body text; prints CoNLL-U.
//
// For measuring syntax on treebanks (docs/evaluation.md): `chancery read` would look for a headline and a notice in them.
// Sentences of a treebank are no dispatch, so each is read on its own; "joined" reads the file as one dispatch, which
// shows what neighbours that have nothing to say to each other do to the parser.
#include <algorithm>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>
#include <string>
#include <vector>

#include "chancery/dispatch.h"
#include "chancery/text.h"

int main(int argc, char** argv) {
  using namespace chancery;
  const bool joined = argc == 4 && std::strcmp(argv[3], "joined") == 0;
  if (argc != 3 && !joined) {
    std::cerr << "parse_paragraphs fr|en FILE [joined]\n";
    return 2;
  }
  std::ifstream file(argv[2], std::ios::binary);
  Dispatch dispatch;
  dispatch.text.assign(std::istreambuf_iterator<char>(file), std::istreambuf_iterator<char>());
  dispatch.language = std::strcmp(argv[1], "fr") == 0 ? Language::french : Language::english;
  for (std::size_t begin = 0; begin < dispatch.text.size();) {
    const auto end = std::min(dispatch.text.find('\n', begin), dispatch.text.size());
    if (end > begin) dispatch.body.push_back({static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
    begin = end + 1;
  }
  const auto reader = open_reader({.model_path = CHANCERY_SOURCE_DIR "/models/reader.chm", .resources_path = CHANCERY_SOURCE_DIR "/resources"});
  if (!reader) {
    std::cerr << reader.error().message << "\n";
    return 3;
  }
  if (joined) {
    std::cout << to_conllu(dispatch, (*reader)->analyse(dispatch), argv[2]);
    return 0;
  }
  std::size_t number = 0;
  for (const auto paragraph : std::vector<ByteSpan>(dispatch.body)) {
    dispatch.body = {paragraph};
    std::cout << to_conllu(dispatch, (*reader)->analyse(dispatch), std::to_string(++number));
  }
  return 0;
}
