// A mail, RFC 5322 with MIME.
//
//   From · Subject · Date · Message-ID     provider, headline, issue date, identity
//   text/plain part, else text/html        the words; other parts are left out
//
// Encoded words, base64 and quoted-printable are decoded, each part in its charset. Addresses are not kept: they are people's.
#include <algorithm>
#include <map>
#include <optional>
#include <utility>

#include "base/utf8.h"
#include "dispatch/decoding.h"
#include "dispatch/formats/circuits.h"
#include "dispatch/formats/formats.h"
#include "dispatch/formats/html.h"

namespace chancery::wire {
namespace {

constexpr int deepest = 16;
constexpr std::size_t most_parts = 1000;

using Headers = std::map<std::string, std::string>;  // folded name, unfolded value; the first of its name

std::string_view trimmed(std::string_view words) {
  const auto first = words.find_first_not_of(" \t\r\n");
  return first == std::string_view::npos ? std::string_view() : words.substr(first, words.find_last_not_of(" \t\r\n") - first + 1);
}

/// Takes the header lines off `text`.
Headers take_headers(std::string_view& text) {
  Headers out;
  std::string name;
  while (!text.empty()) {
    const auto line = circuit::take_line(text);
    if (line.empty()) break;
    if (line.front() == ' ' || line.front() == '\t') {
      if (!name.empty()) out[name].append(" ").append(trimmed(line));
      continue;
    }
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) {
      name.clear();
      continue;
    }
    name = utf8::fold(line.substr(0, colon));
    if (!out.try_emplace(name, trimmed(line.substr(colon + 1))).second) name.clear();
  }
  return out;
}

std::string value_of(const Headers& headers, const char* name) {
  const auto found = headers.find(name);
  return found == headers.end() ? std::string() : found->second;
}

int digit_of(char c) {
  if (c >= '0' && c <= '9') return c - '0';
  if (c >= 'A' && c <= 'F') return c - 'A' + 10;
  if (c >= 'a' && c <= 'f') return c - 'a' + 10;
  return -1;
}

std::string from_base64(std::string_view words) {
  static constexpr std::string_view digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  unsigned held = 0;
  int bits = 0;
  for (const char c : words) {
    const auto digit = digits.find(c);
    if (digit == std::string_view::npos) continue;
    held = (held << 6U) | static_cast<unsigned>(digit);
    bits += 6;
    if (bits < 8) continue;
    bits -= 8;
    out += static_cast<char>((held >> static_cast<unsigned>(bits)) & 0xFFU);
  }
  return out;
}

std::string from_quoted_printable(std::string_view words, bool in_header) {
  std::string out;
  for (std::size_t at = 0; at < words.size(); ++at) {
    if (words[at] == '=' && at + 2 < words.size() && digit_of(words[at + 1]) >= 0 && digit_of(words[at + 2]) >= 0) {
      out += static_cast<char>(digit_of(words[at + 1]) * 16 + digit_of(words[at + 2]));
      at += 2;
    } else if (words[at] == '=' && !in_header) {
      while (at + 1 < words.size() && words[at + 1] != '\n') ++at;  // a soft line end
      ++at;
    } else {
      out += in_header && words[at] == '_' ? ' ' : words[at];
    }
  }
  return out;
}

std::string in_utf8(std::string_view bytes, std::string_view charset) {
  auto decoded = decode_bytes(bytes, charset);
  return decoded ? std::move(decoded->text) : std::string();
}

/// "=?utf-8?B?…?=" and plain words between.
std::string decoded_words(const std::string& value) {
  std::string out;
  std::size_t at = 0;
  for (;;) {
    const auto begin = value.find("=?", at);
    const auto charset_end = begin == std::string::npos ? begin : value.find('?', begin + 2);
    const auto close = charset_end == std::string::npos || charset_end + 3 > value.size() ? std::string::npos : value.find("?=", charset_end + 3);
    if (close == std::string::npos) break;
    const auto between = std::string_view(value).substr(at, begin - at);
    // White space between two encoded words is no part of either.
    if (at == 0 || !trimmed(between).empty()) out += between;
    const auto charset = std::string_view(value).substr(begin + 2, charset_end - begin - 2);
    const auto words = std::string_view(value).substr(charset_end + 3, close - charset_end - 3);
    const bool base64 = value[charset_end + 1] == 'B' || value[charset_end + 1] == 'b';
    out += in_utf8(base64 ? from_base64(words) : from_quoted_printable(words, true), charset);
    at = close + 2;
  }
  return in_utf8(out + value.substr(at), {});
}

/// The parameter `name` of "text/plain; charset=utf-8".
std::string parameter(const std::string& value, std::string_view name) {
  const auto folded = utf8::fold(value);
  if (folded.size() != value.size()) return {};
  for (auto at = folded.find(name); at != std::string::npos; at = folded.find(name, at + 1)) {
    auto rest = std::string_view(value).substr(at + name.size());
    const bool starts = at > 0 && (value[at - 1] == ';' || value[at - 1] == ' ' || value[at - 1] == '\t');
    if (!starts || !rest.starts_with('=')) continue;
    rest.remove_prefix(1);
    if (rest.starts_with('"')) return std::string(rest.substr(1, rest.find('"', 1) - 1));
    return std::string(rest.substr(0, rest.find_first_of("; \t")));
  }
  return {};
}

/// What the parts of a mail offer to read.
class Parts {
 public:
  void read(const Headers& headers, std::string_view body, int depth) {
    if (depth > deepest || ++parts_ > most_parts) return;
    const auto type = value_of(headers, "content-type");
    const auto kind = utf8::fold(type.substr(0, type.find(';')));
    if (utf8::fold(value_of(headers, "content-disposition")).starts_with("attachment")) return;
    if (kind.starts_with("multipart/")) {
      read_parts(body, parameter(type, "boundary"), depth);
    } else if (kind == "message/rfc822") {
      auto inner_headers = take_headers(body);
      read(inner_headers, body, depth + 1);
    } else if (kind.empty() || kind == "text/plain" || kind == "text/html") {
      auto& into = kind == "text/html" ? html : plain;
      if (!into) into = in_utf8(decoded(headers, body), parameter(type, "charset"));
    }
  }
  std::optional<std::string> plain;
  std::optional<std::string> html;

 private:
  void read_parts(std::string_view body, const std::string& boundary, int depth) {
    if (boundary.empty()) return;
    const auto mark = "--" + boundary;
    for (auto at = body.find(mark); at != std::string_view::npos;) {
      auto part = body.substr(at + mark.size());
      if (part.starts_with("--")) return;
      const auto next = body.find(mark, at + mark.size());
      part = body.substr(at + mark.size(), next == std::string_view::npos ? next : next - at - mark.size());
      circuit::take_line(part);
      const auto headers = take_headers(part);
      read(headers, part, depth + 1);
      at = next;
    }
  }
  static std::string decoded(const Headers& headers, std::string_view body) {
    const auto how = utf8::fold(value_of(headers, "content-transfer-encoding"));
    if (how == "base64") return from_base64(body);
    if (how == "quoted-printable") return from_quoted_printable(body, false);
    return std::string(body);
  }

  std::size_t parts_ = 0;
};

// "News desk <desk@agency.example>": the name; the address only where there is none, and of it the house alone.
std::string sender_of(const std::string& from) {
  const auto open = from.find('<');
  auto name = trimmed(std::string_view(from).substr(0, open));
  if (name.size() > 1 && name.front() == '"' && name.back() == '"') name = name.substr(1, name.size() - 2);
  if (name.find('@') == std::string_view::npos && !name.empty()) return std::string(name);
  const auto house = from.find('@');
  return house == std::string::npos ? std::string(name) : from.substr(house + 1, from.find_first_of("> ", house) - house - 1);
}

// Headers are ASCII by their standard; what some sender puts beside it becomes UTF-8 as a body does.
std::string plain_value(const Headers& headers, const char* name) { return in_utf8(value_of(headers, name), {}); }

}  // namespace

Result<Items> read_mail(std::string_view bytes) {
  if (bytes.starts_with("From ")) circuit::take_line(bytes);
  const auto headers = take_headers(bytes);
  Item item;
  item.format = WireFormat::mail;
  item.provider = sender_of(decoded_words(value_of(headers, "from")));
  item.headline = decoded_words(value_of(headers, "subject"));
  item.native_id = std::string(trimmed(plain_value(headers, "message-id")));
  if (item.native_id.starts_with('<') && item.native_id.ends_with('>')) item.native_id = item.native_id.substr(1, item.native_id.size() - 2);
  item.issued = plain_value(headers, "date");
  item.language = plain_value(headers, "content-language");
  if (auto earlier = plain_value(headers, "supersedes"); !earlier.empty()) item.references.push_back({"supersedes", std::move(earlier), ""});

  Parts parts;
  parts.read(headers, bytes, 0);
  Items out;
  if (parts.plain && !trimmed(*parts.plain).empty()) {
    item.lines = true;
    std::erase(*parts.plain, '\r');
    item.paragraphs = {*std::move(parts.plain)};
  } else if (parts.html) {
    item.paragraphs = paragraphs_of_html(*parts.html);
  }
  if (item.paragraphs.empty()) {
    out.push_back(Error{ErrorCode::dispatch_no_text, "the mail has no part of text"});
  } else {
    out.push_back(std::move(item));
  }
  return out;
}

}  // namespace chancery::wire
