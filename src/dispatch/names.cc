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
    case DispatchStatus::usable:
      break;
  }
  return "usable";
}

std::string_view use_name(Use use) {
  switch (use) {
    case Use::redistribute:
      return "redistribute";
    case Use::modify:
      return "modify";
    case Use::translate:
      return "translate";
    case Use::commercial_use:
      return "commercial_use";
    case Use::archive:
      return "archive";
    case Use::text_mining:
      return "text_mining";
    case Use::reproduce:
      break;
  }
  return "reproduce";
}

}  // namespace chancery
