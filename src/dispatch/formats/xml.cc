#include "dispatch/formats/xml.h"

#include <algorithm>
#include <array>
#include <sstream>

#include "base/utf8.h"
#include "dispatch/decoding.h"
#include "dispatch/formats/fields.h"

namespace chancery::wire::xml {
namespace {

std::string declared_encoding(std::string_view bytes) {
  const auto head = bytes.substr(0, 200);
  const auto end = head.find("?>");
  const auto at = head.find("encoding=");
  if (!head.starts_with("<?xml") || end == std::string_view::npos || at == std::string_view::npos || at > end) return {};
  const auto quote = at + 9 < head.size() ? head[at + 9] : ' ';
  if (quote != '"' && quote != '\'') return {};
  const auto close = head.find(quote, at + 10);
  return close == std::string_view::npos ? std::string() : std::string(head.substr(at + 10, close - at - 10));
}

bool too_deep(pugi::xml_node node, int depth) {
  if (depth > deepest) return true;
  for (const auto below : node.children()) {
    if (too_deep(below, depth + 1)) return true;
  }
  return false;
}

void append_text(pugi::xml_node node, std::string& out) {
  for (const auto below : node.children()) {
    if (below.type() == pugi::node_pcdata || below.type() == pugi::node_cdata) {
      out += below.value();
    } else if (below.type() == pugi::node_element) {
      if (is(below, "br")) out += ' ';
      append_text(below, out);
    }
  }
}

// A character reference such as "&#xD800;" is well-formed XML to the parser and no character.
std::string repaired(std::string words) {
  if (utf8::valid(words)) return words;
  std::string out;
  for (std::uint32_t at = 0; at < words.size();) {
    const auto [point, next] = utf8::decode(words, at);
    utf8::append(out, point);
    at = next;
  }
  return out;
}

constexpr std::array<std::string_view, 27> blocks = {"p",   "div", "li", "h1", "h2",  "h3",      "h4",      "h5",         "h6",   "hl2",     "tr",     "dt",   "dd", "block",
                                                     "pre", "td",  "th", "ul", "ol",  "table",   "section", "blockquote", "body", "article", "lede",   "hl1",  "bq"};
constexpr std::array<std::string_view, 15> left_out = {"script", "style", "figure", "figcaption", "media",    "media-caption", "img",   "svg",
                                                       "iframe", "video", "audio",  "object",     "noscript", "form",          "aside"};

template <std::size_t count>
bool among(std::string_view name, const std::array<std::string_view, count>& names) {
  return std::find(names.begin(), names.end(), name) != names.end();
}

class Paragraphs {
 public:
  std::vector<std::string> of(pugi::xml_node node) {
    walk(node);
    close();
    return std::move(out_);
  }

 private:
  void walk(pugi::xml_node node) {
    for (const auto below : node.children()) {
      if (below.type() == pugi::node_pcdata || below.type() == pugi::node_cdata) {
        open_ += below.value();
        continue;
      }
      if (below.type() != pugi::node_element) continue;
      const auto name = utf8::fold(local_name(below));
      if (among(name, left_out)) continue;
      const bool block = among(name, blocks);
      // Cells of a row stay in one paragraph, set off by blanks.
      if (name == "td" || name == "th") {
        open_ += ' ';
        walk(below);
        open_ += ' ';
        continue;
      }
      if (block) close();
      if (name == "br") open_ += in_lines_ ? '\n' : ' ';
      const bool outside = in_lines_;
      in_lines_ = in_lines_ || name == "pre";
      walk(below);
      if (block) close();
      in_lines_ = outside;
      // Two breaks in a row are how some feeds end a paragraph.
      if (name == "br" && is(next_element(below), "br")) close();
    }
  }
  static pugi::xml_node next_element(pugi::xml_node node) {
    const auto next = node.next_sibling();
    if (next.type() == pugi::node_pcdata && folded_blanks(next.value()).empty()) return next.next_sibling();
    return next;
  }
  void close() {
    auto words = repaired(in_lines_ ? kept_lines(open_) : folded_blanks(open_));
    open_.clear();
    if (!words.empty()) out_.push_back(std::move(words));
  }

  std::vector<std::string> out_;
  std::string open_;
  bool in_lines_ = false;  ///< inside a <pre>
};

}  // namespace

Result<Done> load(std::string_view bytes, pugi::xml_document& document) {
  auto declared = declared_encoding(bytes);
  const bool plain = std::all_of(bytes.begin(), bytes.end(), [](char c) { return static_cast<unsigned char>(c) < 0x80; });
  if (!plain && utf8::valid(bytes)) declared = "UTF-8";
  const auto decoded = decode_bytes(bytes, declared);
  if (!decoded) return decoded.error();
  const auto parsed = document.load_buffer(decoded->text.data(), decoded->text.size(),
                                           pugi::parse_default | pugi::parse_ws_pcdata, pugi::encoding_utf8);
  if (!parsed) {
    return Error{ErrorCode::dispatch_damaged, std::string("its XML is not well formed at byte ") + std::to_string(parsed.offset) + " (" +
                                                  parsed.description() + "); ask the sender for it again"};
  }
  if (too_deep(document, 0))
    return Error{ErrorCode::dispatch_damaged, "its elements lie too deep in each other to be a dispatch"};
  return Done{};
}

std::string_view local_name(pugi::xml_node node) {
  const std::string_view name = node.name();
  const auto colon = name.find(':');
  return colon == std::string_view::npos ? name : name.substr(colon + 1);
}

bool is(pugi::xml_node node, std::string_view name) { return node.type() == pugi::node_element && local_name(node) == name; }

pugi::xml_node child(pugi::xml_node node, std::string_view name) {
  for (const auto below : node.children()) {
    if (is(below, name)) return below;
  }
  return {};
}

pugi::xml_node at(pugi::xml_node node, std::string_view path) {
  while (node && !path.empty()) {
    const auto slash = path.find('/');
    node = child(node, path.substr(0, slash));
    path = slash == std::string_view::npos ? std::string_view() : path.substr(slash + 1);
  }
  return node;
}

std::vector<pugi::xml_node> children(pugi::xml_node node, std::string_view name) {
  std::vector<pugi::xml_node> out;
  for (const auto below : node.children()) {
    if (is(below, name)) out.push_back(below);
  }
  return out;
}

pugi::xml_node find(pugi::xml_node node, std::string_view name) {
  return node.find_node([name](pugi::xml_node below) { return is(below, name); });
}

std::vector<pugi::xml_node> find_all(pugi::xml_node node, std::string_view name) {
  std::vector<pugi::xml_node> out;
  for (const auto below : node.children()) {
    if (is(below, name)) {
      out.push_back(below);
    } else {
      for (const auto found : find_all(below, name)) out.push_back(found);
    }
  }
  return out;
}

std::string attribute(pugi::xml_node node, std::string_view name) {
  for (const auto attribute : node.attributes()) {
    const std::string_view full = attribute.name();
    const auto colon = full.find(':');
    if ((colon == std::string_view::npos ? full : full.substr(colon + 1)) == name) return repaired(attribute.value());
  }
  return {};
}

std::string text_of(pugi::xml_node node) {
  std::string out;
  append_text(node, out);
  return repaired(folded_blanks(out));
}

std::string markup_in(pugi::xml_node node) {
  std::ostringstream out;
  for (const auto below : node.children()) below.print(out, "", pugi::format_raw);
  return repaired(out.str());
}

std::vector<std::string> paragraphs_of(pugi::xml_node node) { return Paragraphs().of(node); }

}  // namespace chancery::wire::xml
