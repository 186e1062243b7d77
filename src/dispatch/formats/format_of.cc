// Which format bytes are of, told by how they begin. The name of a file says nothing: feeds name what they like.
//
//   <newsMessage | <newsItem     <NewsML     <nitf     <rss | <rdf:RDF | <feed     <!doctype html | <html     { … "uri" …
//   SYN SYN SOH     SOH | ZCZC | ABC0123 4 pol 0250     From: … Subject: …     text
#include <algorithm>
#include <array>

#include "base/utf8.h"
#include "dispatch/formats/circuits.h"
#include "dispatch/formats/formats.h"

namespace chancery::wire {
namespace {

constexpr std::size_t looked_at = 64 * 1024;

std::string_view after_blanks(std::string_view bytes) {
  if (bytes.starts_with("\xEF\xBB\xBF")) bytes.remove_prefix(3);
  const auto first = bytes.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : bytes.substr(first);
}

// UTF-16 with a mark, as far as ASCII goes: enough to tell markup.
std::string narrowed(std::string_view bytes) {
  const bool little = bytes.starts_with("\xFF\xFE");
  if (!little && !bytes.starts_with("\xFE\xFF")) return std::string(bytes);
  std::string out;
  for (std::size_t at = little ? 2 : 3; at < bytes.size(); at += 2) out += bytes[at];
  return out;
}

// The name of the first element, behind declarations and comments; empty when there is none.
std::string_view root_name(std::string_view text) {
  while (text.starts_with('<')) {
    std::string_view end = ">";
    if (text.starts_with("<!--")) {
      end = "-->";
    } else if (text.starts_with("<?")) {
      end = "?>";
    } else if (!text.starts_with("<!")) {
      const auto close = text.find_first_of(" \t\r\n/>", 1);
      auto name = text.substr(1, close == std::string_view::npos ? close : close - 1);
      const auto colon = name.find(':');
      return colon == std::string_view::npos ? name : name.substr(colon + 1);
    }
    const auto at = text.find(end);
    if (at == std::string_view::npos) return {};
    // A DOCTYPE may hold declarations of its own in brackets.
    const auto bracket = text.substr(0, at).find('[');
    if (text.starts_with("<!D") && bracket != std::string_view::npos) {
      const auto close = text.find("]>");
      if (close == std::string_view::npos) return {};
      text = after_blanks(text.substr(close + 2));
    } else {
      text = after_blanks(text.substr(at + end.size()));
    }
  }
  return {};
}

bool has_key(std::string_view text, std::string_view key) {
  for (auto at = text.find(key); at != std::string_view::npos; at = text.find(key, at + 1)) {
    if (at == 0 || text[at - 1] != '"') continue;
    const auto rest = after_blanks(text.substr(at + key.size() + 1));
    if (text.substr(at + key.size()).starts_with('"') && rest.starts_with(':')) return true;
  }
  return false;
}

bool looks_like_ninjs(std::string_view text) {
  const bool names = has_key(text, "uri") || has_key(text, "guid") || has_key(text, "_items") || has_key(text, "items");
  return names && (has_key(text, "headline") || has_key(text, "headlines") || has_key(text, "body_text") || has_key(text, "body_xhtml") ||
                   has_key(text, "bodies") || has_key(text, "pubstatus") || has_key(text, "versioncreated") || has_key(text, "type"));
}

// At least two of the headers which every mail has, among lines that are all headers.
bool looks_like_mail(std::string_view text) {
  int known = 0;
  for (int line = 0; line < 60 && !text.empty(); ++line) {
    const auto end = text.find('\n');
    const auto words = text.substr(0, end);
    text = end == std::string_view::npos ? std::string_view() : text.substr(end + 1);
    if (words.empty() || words == "\r") break;
    if (words.front() == ' ' || words.front() == '\t' || (line == 0 && words.starts_with("From "))) continue;
    const auto colon = words.find(':');
    if (colon == std::string_view::npos || words.substr(0, colon).find(' ') != std::string_view::npos) return false;
    const auto name = utf8::fold(words.substr(0, colon));
    static constexpr std::array names = {"from", "date", "subject", "message-id", "mime-version", "received", "to"};
    if (std::find(names.begin(), names.end(), name) != names.end()) ++known;
  }
  return known >= 2;
}

}  // namespace

WireFormat format_of(std::string_view bytes) {
  const auto head = narrowed(bytes.substr(0, looked_at));
  const auto text = after_blanks(head);
  if (text.starts_with('<')) {
    const auto root = root_name(text);
    if (root == "newsMessage" || root == "newsItem" || root == "packageItem" || root == "conceptItem" || root == "knowledgeItem" || root == "planningItem")
      return WireFormat::newsml_g2;
    if (root == "NewsML") return WireFormat::newsml_1;
    if (root == "nitf") return WireFormat::nitf;
    if (root == "rss" || root == "RDF") return WireFormat::rss;
    if (root == "feed" || root == "entry") return WireFormat::atom;
    const auto folded = utf8::fold(text.substr(0, 1024));
    if (folded.starts_with("<!doctype html") || utf8::fold(root) == "html") return WireFormat::html;
  }
  if ((text.starts_with('{') || text.starts_with('[')) && looks_like_ninjs(text)) return WireFormat::ninjs;
  if (head.starts_with("\x16\x16\x01")) return WireFormat::anpa_1312;
  if (text.starts_with("\x01") || text.starts_with("ZCZC")) return WireFormat::iptc_7901;
  if (circuit::is_header_of_7901(text.substr(0, text.find_first_of("\r\n")))) return WireFormat::iptc_7901;
  if (looks_like_mail(text)) return WireFormat::mail;
  return WireFormat::plain_text;
}

}  // namespace chancery::wire
