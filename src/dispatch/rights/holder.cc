#include "dispatch/rights/holder.h"

#include <algorithm>
#include <array>
#include <cstdint>

#include "base/utf8.h"
#include "dispatch/scan.h"

namespace chancery::wire {
namespace {

constexpr auto marks = std::to_array<std::string_view>({"©", "(c)", "(C)", "Copyright", "COPYRIGHT", "copyright"});

// What leads to the holder where no sign does. In the letters of a notice, since a name follows.
constexpr auto leads = std::to_array<std::string_view>({
    "détenus par ", "propriété de ", "propriété du ", "property of ", "accord préalable de ", "accord écrit préalable de ", "accord écrit de ", "accord écrit du ", "accord de ",
    "accord du ", "autorisation préalable de ", "autorisation écrite de ", "autorisation de ", "autorisation du ", "permission of ", "permission from ", "consent of ",
    "toestemming van ", "Genehmigung des ", "Genehmigung der ", "Genehmigung von ", "Zustimmung des ", "Zustimmung der ", "Zustimmung von ", "autorización de ", "autorización del ",
    "permiso de ", "Credit: ", "CREDIT: ", "credit to ", "crediting ", "la source : ", "la source: ", "la fuente: ", "la fuente : ", "bronvermelding: ", "gestattet: ", "Quelle: ",
    "mention « ", "mention \"", "éservés, ", "éservés à ", "éservés - ", "éservés "});

// In a name between words with a capital.
constexpr auto particles = std::to_array<std::string_view>({"de", "des", "du", "la", "le", "les", "of", "the", "van", "der", "den", "für", "los", "las", "del", "el", "y", "et",
                                                            "and", "&", "und", "en", "di"});

// A house, not its name.
constexpr auto houses = std::to_array<std::string_view>({"Verlags", "Verlag", "Herausgebers", "Urhebers", "Autors", "Rechteinhabers", "Redaktion", "Éditeur", "Publisher", "Uitgever"});

template <std::size_t count>
bool is_one_of(std::string_view word, const std::array<std::string_view, count>& list) {
  return std::find(list.begin(), list.end(), word) != list.end();
}

bool begins_with_one(std::string_view folded, std::initializer_list<std::string_view> phrases) {
  return begins_with_any(folded, {phrases.begin(), phrases.size()});
}

bool ends_name(std::string_view notice, std::size_t begin, std::size_t at) {
  const auto c = peek(notice, at);
  constexpr std::u32string_view stops = U"(),;:\n•|»\"”/";
  if (stops.find(c) != std::u32string_view::npos) return true;
  const bool initial = at > begin && is_upper(before(notice, at)) && (at < begin + 2 || !is_letter(before(notice, at - 1)));
  if (c == '.' && !initial && (at + 1 == notice.size() || utf8::is_space(peek(notice, at + 1)))) return true;
  const bool after_blank = utf8::is_space(before(notice, at));
  if (!after_blank) return false;
  if (is_dash(c) || (is_digit(notice[at]) && !read_year(notice.substr(at, 4)).empty())) return true;
  return begins_with_one(utf8::fold(notice.substr(at, 24)), {"tous ", "all rights", "toute", "et ses ", "and its "});
}

/// `name` up to its last word with a capital; a house in front, and a name without any capital, are none.
std::string trimmed_name(std::string_view name) {
  std::size_t end = 0;
  std::size_t begin = 0;
  std::size_t words = 0;
  for (std::size_t at = 0; at < name.size();) {
    at = skip_spaces(name, at, name.size());
    auto stop = at;
    while (stop < name.size() && !utf8::is_space(peek(name, stop))) stop = after(name, stop);
    const auto word = name.substr(at, stop - at);
    if (word.empty()) break;
    const bool elided = word.size() > 3 && (word.starts_with("d'") || word.starts_with("l'") || word.starts_with("d’") || word.starts_with("l’"));
    const bool capital = is_upper(peek(word, 0)) || is_digit(word[0]) || elided;
    if (words == 0 && (is_one_of(word, houses) || is_one_of(word, particles))) {
      begin = stop;
    } else if (capital) {
      end = stop;
      ++words;
    } else if (!is_one_of(word, particles)) {
      break;
    } else {
      ++words;
    }
    at = stop;
  }
  if (end <= begin || words > 6) return {};
  const auto span = trim(name, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  return std::string(slice(name, span));
}

std::string name_from(std::string_view notice, std::size_t at) {
  auto end = std::size_t{skip_spaces(notice, at, notice.size())};
  const auto begin = end;
  while (end < notice.size() && !ends_name(notice, begin, end)) end = after(notice, end);
  const auto span = trim(notice, {static_cast<std::uint32_t>(begin), static_cast<std::uint32_t>(end)});
  const auto name = slice(notice, span);
  if (begins_with_one(utf8::fold(name), {"all ", "tous ", "toute", "no ", "aucun", "reproduction", "any ", "alle ", "todos "})) return {};
  return trimmed_name(name);
}

// Past the sign, the word Copyright, and the year or years beside them.
std::size_t past_mark(std::string_view notice, std::size_t at) {
  for (bool moved = true; moved;) {
    moved = false;
    at = skip_spaces(notice, at, notice.size());
    for (const std::string_view mark : {"©", "(c)", "(C)", "Copyright", "COPYRIGHT", "copyright", ":", ",", "by ", "-", "–"}) {
      if (!notice.substr(at).starts_with(mark)) continue;
      at += mark.size();
      moved = true;
    }
    if (at + 4 <= notice.size() && !read_year(notice.substr(at, 4)).empty()) {
      at += 4;
      moved = true;
    }
  }
  return at;
}

}  // namespace

bool has_copyright_mark(std::string_view sentence) {
  for (const auto mark : {"©", "(c) ", "(C) ", "Copyright ", "COPYRIGHT "}) {
    if (sentence.find(mark) != std::string_view::npos) return true;
  }
  return false;
}

std::string read_holder(std::string_view sentence) {
  for (const auto mark : marks) {
    const auto at = sentence.find(mark);
    if (at == std::string_view::npos) continue;
    if (auto name = name_from(sentence, past_mark(sentence, at)); !name.empty()) return name;
  }
  for (const auto lead : leads) {
    const auto at = sentence.find(lead);
    if (at == std::string_view::npos) continue;
    if (auto name = name_from(sentence, at + lead.size()); !name.empty()) return name;
  }
  return {};
}

std::string read_year(std::string_view sentence) {
  for (std::size_t at = 0; at + 4 <= sentence.size(); ++at) {
    const auto four = sentence.substr(at, 4);
    const bool century = four.starts_with("19") || four.starts_with("20");
    const bool apart = (at == 0 || !is_digit(sentence[at - 1])) && (at + 4 == sentence.size() || !is_digit(sentence[at + 4]));
    if (century && apart && std::all_of(four.begin(), four.end(), is_digit)) return std::string(four);
  }
  return {};
}

}  // namespace chancery::wire
