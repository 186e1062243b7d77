// Entries of Atom and RDF. The dispatches are invented; the traps are those which agencies' feeds set.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "dispatch/formats/formats.h"
#include "dispatch/formats/only.h"

namespace chancery::wire {
namespace {

using ::testing::ElementsAre;
using ::testing::SizeIs;

TEST(Feed, ReadsAtomAndRdf) {
  const auto atom = only(read_feed("<feed xmlns=\"http://www.w3.org/2005/Atom\"><title>Agency</title><rights>(c) Agency 2022</rights><entry><title>H</title><id>a</id><updated>2022-02-17T09:30:00Z</updated>"
                                   "<content type=\"html\">&lt;p&gt;One.&lt;/p&gt;&lt;script&gt;x()&lt;/script&gt;</content></entry></feed>"));
  EXPECT_EQ(atom.format, WireFormat::atom);
  EXPECT_EQ(atom.provider, "Agency");
  EXPECT_THAT(atom.paragraphs, ElementsAre("One."));
  EXPECT_THAT(atom.rights, SizeIs(1));
  const auto rdf = only(read_feed("<rdf:RDF xmlns:rdf=\"r\" xmlns=\"p\"><channel><title>Agency</title></channel><item rdf:about=\"a\"><title>H</title><description>One.</description></item></rdf:RDF>"));
  EXPECT_EQ(rdf.native_id, "a");
}

}  // namespace
}  // namespace chancery::wire
