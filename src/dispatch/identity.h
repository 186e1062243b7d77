// Which story a dispatch is a version of: the provider and its id without the revision.
//
//   urn:newsml:agency.com:20220217:TX-ABC12:3U     tag:agency.com,2022:newsml_ABC12:17     urn:newsml:agency.com:20220217:99-218266/2
//   |                                      |                                        |                                            |
//   id                                     revision 3, updated                      equal to the version                         equal to it
//
// An id that does not end in its version is taken whole: one agency's is constant over its versions, and digits at an end may be
// anything else.
#pragma once

#include <string>
#include <string_view>

namespace chancery::wire {

struct Identity {
  std::string id;
  std::string version;  ///< as given, else the revision in the id; empty when neither says
};

[[nodiscard]] Identity identify(std::string_view id, std::string_view version);

}  // namespace chancery::wire
