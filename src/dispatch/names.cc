// How the enumerations of the door are called in exports. The names are a contract: they are written into records.
#include "chancery/dispatch.h"

namespace chancery {

std::string_view language_code(Language language) {
  switch (language) {
    case Language::french:
      return "fr";
    case Language::english:
      return "en";
    case Language::unknown:
      break;
  }
  return "und";
}

std::string_view dispatch_status_name(DispatchStatus status) {
  switch (status) {
    case DispatchStatus::withheld:
      return "withheld";
    case DispatchStatus::withdrawn:
      return "withdrawn";
    case DispatchStatus::quarantined:
      return "quarantined";
    case DispatchStatus::usable:
      break;
  }
  return "usable";
}

std::string_view wire_format_name(WireFormat format) {
  switch (format) {
    case WireFormat::newsml_g2:
      return "newsml-g2";
    case WireFormat::newsml_1:
      return "newsml-1";
    case WireFormat::nitf:
      return "nitf";
    case WireFormat::ninjs:
      return "ninjs";
    case WireFormat::iptc_7901:
      return "iptc-7901";
    case WireFormat::anpa_1312:
      return "anpa-1312";
    case WireFormat::rss:
      return "rss";
    case WireFormat::atom:
      return "atom";
    case WireFormat::html:
      return "html";
    case WireFormat::mail:
      return "mail";
    case WireFormat::plain_text:
      break;
  }
  return "plain-text";
}

std::string_view revision_name(Revision revision) {
  switch (revision) {
    case Revision::update:
      return "update";
    case Revision::correction:
      return "correction";
    case Revision::kill:
      return "kill";
    case Revision::resend:
      return "resend";
    case Revision::first:
      break;
  }
  return "first";
}

std::string_view use_name(Use use) {
  switch (use) {
    case Use::reproduce:
      return "reproduce";
    case Use::redistribute:
      return "redistribute";
    case Use::translate:
      return "translate";
    case Use::derive:
      return "derive";
    case Use::index:
      return "index";
    case Use::mine:
      return "mine";
    case Use::commercial:
      return "commercial";
    case Use::quote:
      break;
  }
  return "quote";
}

std::string_view ruling_name(Ruling ruling) {
  switch (ruling) {
    case Ruling::permit:
      return "permit";
    case Ruling::forbid:
      return "forbid";
    case Ruling::unknown:
      break;
  }
  return "unknown";
}

}  // namespace chancery
