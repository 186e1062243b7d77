#include "act/gazetteer.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "act/function_words.h"
#include "base/files.h"
#include "base/utf8.h"

namespace chancery {
namespace {

using act::Name;
using act::NameKind;
using act::Word;

std::vector<std::string> split(std::string_view cell, char separator) {
  std::vector<std::string> out;
  for (const auto part : files::cells(cell, separator)) {
    if (!part.empty()) out.emplace_back(part);
  }
  return out;
}

Language language_of(std::string_view code) {
  return code == "fr" ? Language::french : code == "en" ? Language::english : Language::unknown;
}

int year_of(std::string_view cell) {
  int year = 0;
  std::from_chars(cell.data(), cell.data() + cell.size(), year);
  return year;
}

std::string join(const std::vector<Word>& words, std::size_t at, std::size_t count) {
  std::string key;
  for (std::size_t i = at; i < at + count; ++i) key += (i == at ? "" : " ") + words[i].folded;
  return key;
}

/// A line of a table as a name and its forms; nothing when the number of cells is wrong.
struct Row {
  Name name;
  std::string_view forms;
};

std::optional<NameKind> state_kind(std::string_view cell) {
  if (cell == "name") return NameKind::state;
  if (cell == "adjective") return NameKind::adjective;
  if (cell == "capital") return NameKind::capital;
  return std::nullopt;
}

std::optional<Row> row_of(std::string_view file, const std::vector<std::string_view>& cells) {
  Row row;
  auto& name = row.name;
  if (cells.size() < 3) return std::nullopt;
  row.forms = cells.back();
  if (file == "states.tsv" && cells.size() == 4) {
    const auto kind = state_kind(cells[1]);
    if (!kind) return std::nullopt;
    name = {*kind, split(cells[0], '|'), {}, language_of(cells[2])};
  } else if ((file == "bodies.tsv" || file == "own_names.tsv") && cells.size() == 4) {
    name = {NameKind::body, split(cells[0], '|'), {std::string(cells[1])}, language_of(cells[2])};
  } else if (file == "seats.tsv" && cells.size() == 3) {
    name = {NameKind::seat, split(cells[0], '|'), {}, language_of(cells[1])};
  } else if (file == "holders.tsv" && cells.size() == 5) {
    name = {NameKind::holder,  split(cells[0], '|'), {std::string(cells[1])},
            Language::unknown, year_of(cells[2]),    year_of(cells[3])};
  } else if (file == "offices.tsv" && cells.size() == 3) {
    name = {NameKind::office, {}, {std::string(cells[1])}, language_of(cells[0])};
  } else if (file == "nouns.tsv" && cells.size() == 3) {
    name = {NameKind::noun, {}, split(cells[1], ','), language_of(cells[0])};
  } else {
    return std::nullopt;
  }
  return row;
}

}  // namespace

void Gazetteer::add_form(std::string_view form, std::size_t name) {
  const auto words = act::cut_words(form, {0, static_cast<std::uint32_t>(form.size())});
  if (words.empty()) return;
  Form entry;
  entry.name = name;
  entry.all_capitals = true;
  std::size_t letters = 0;
  for (const auto& word : words) {
    entry.capitals.push_back(word.capital);
    entry.all_capitals = entry.all_capitals && word.all_capitals;
    letters += word.folded.size();
  }
  entry.all_capitals = entry.all_capitals && letters > 1;
  forms_[join(words, 0, words.size())].push_back(std::move(entry));
  auto& longest = longest_by_first_[words.front().folded];
  longest = std::max(longest, words.size());
}

/// Holders are found by their family name too: the last word, or the first where the list says so ("~Xi Jinping").
void Gazetteer::add(std::string_view form, std::size_t name, bool surname_first) {
  add_form(form, name);
  if (names_[name].kind != NameKind::holder) return;
  const auto blank = surname_first ? form.find(' ') : form.rfind(' ');
  if (blank == std::string_view::npos) return;
  auto surname = surname_first ? form.substr(0, blank) : form.substr(blank + 1);
  for (const auto particle : {" von der ", " de ", " di ", " al-", " Le ", " Van ", " ben ", " bin "}) {
    const auto at = surname_first ? std::string_view::npos : form.find(particle);
    if (at != std::string_view::npos && at > 0) surname = form.substr(at + 1);
  }
  // "Le" of Le Duan would be found in every French sentence.
  if (act::is_article(utf8::fold(surname))) return;
  auto alone = names_[name];
  alone.surname = true;
  names_.push_back(std::move(alone));
  add_form(surname, names_.size() - 1);
}

Result<Done> Gazetteer::read_table(std::string_view file, std::string_view text) {
  std::size_t number = 0;
  for (const auto line : files::lines(text)) {
    ++number;
    if (line.empty() || line.front() == '#') continue;
    auto row = row_of(file, files::cells(line));
    if (!row) {
      return Error{ErrorCode::resource_damaged, "parties/" + std::string(file) + " line " + std::to_string(number) +
                                                    " is not a line of that table; see the comment at its top"};
    }
    if (row->name.kind == NameKind::body && row->name.classes.front() != "beside" &&
        row->name.classes.front() != "joint") {
      for (const auto& party : row->name.parties) classes_.emplace(party, row->name.classes.front());
    }
    if (file == "own_names.tsv") own_names_.insert(row->name.parties.begin(), row->name.parties.end());
    if (row->name.kind == NameKind::state) classes_.emplace(row->name.parties.front(), "state");
    names_.push_back(std::move(row->name));
    const auto name = names_.size() - 1;
    for (auto form : files::cells(row->forms, ';')) {
      const bool surname_first = !form.empty() && form.front() == '~';
      if (surname_first) form.remove_prefix(1);
      add(form, name, surname_first);
    }
  }
  return Done{};
}

Gazetteer::Match Gazetteer::longest(const std::vector<Word>& words, std::size_t at, Language language) const {
  Match match;
  const auto first = longest_by_first_.find(words[at].folded);
  if (first == longest_by_first_.end()) return match;
  for (auto count = std::min(first->second, words.size() - at); count > 0 && match.names.empty(); --count) {
    const auto forms = forms_.find(join(words, at, count));
    if (forms == forms_.end()) continue;
    for (const auto& form : forms->second) {
      const auto& name = names_[form.name];
      if (language != Language::unknown && name.language != Language::unknown && name.language != language) continue;
      bool fits = true;
      for (std::size_t i = 0; i < count && fits; ++i) {
        fits = (!form.capitals[i] || words[at + i].capital) && (!form.all_capitals || words[at + i].all_capitals);
      }
      if (fits) match.names.push_back(&name);
    }
    match.words = count;
  }
  if (match.names.empty()) match.words = 0;
  return match;
}

std::string_view Gazetteer::class_of(std::string_view party) const {
  const auto found = classes_.find(std::string(party));
  return found == classes_.end() ? std::string_view() : std::string_view(found->second);
}

Result<std::shared_ptr<const Gazetteer>> open_gazetteer(const std::string& resources_path) {
  auto gazetteer = std::make_shared<Gazetteer>();
  for (const auto* file : {"states.tsv", "bodies.tsv", "own_names.tsv", "seats.tsv", "holders.tsv", "offices.tsv", "nouns.tsv"}) {
    const auto text = files::read(resources_path + "/parties/" + file);
    if (!text) return text.error();
    if (auto read = gazetteer->read_table(file, *text); !read) return read.error();
  }
  return std::shared_ptr<const Gazetteer>(std::move(gazetteer));
}

}  // namespace chancery
