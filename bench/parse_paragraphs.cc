// parse_paragraphs fr|en FILE: every line of FILE is a paragraph of body text; prints CoNLL-U.
//
// For measuring syntax on treebanks (docs/evaluation.md): `chancery read` would look for a headline and a notice in them.
#include <algorithm>
#include <cstring>
#include <fstream>
#include <iostream>
#include <iterator>

#include "chancery/dispatch.h"
#include "chancery/text.h"

int main(int argc, char** argv) {
  using namespace chancery;
  if (argc != 3) {
    std::cerr << "parse_paragraphs fr|en FILE\n";
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
  std::cout << to_conllu(dispatch, (*reader)->analyse(dispatch), argv[2]);
  return 0;
}
