// What the program reads out of web pages, for scorers: bench/measure_html.py and bench/measure_page_dates.py run it.
//
//   measure_bodies FILE…      one JSON a line: {"file", "body", "issued", "refused"}
//
// "body" is the text less headline and byline, for that is what gold bodies are: a dateline, a credit or a note to
// editors printed in the article belongs to it there. A page refused has the reason and no body.
#include <cstdio>
#include <nlohmann/json.hpp>
#include <string>

#include "chancery/dispatch.h"

namespace {

using namespace chancery;

std::string body_of(const Dispatch& dispatch) {
  auto text = dispatch.text;
  // From the end to the start, so that the spans before it still hold.
  for (const auto& span : {dispatch.byline, dispatch.headline}) {
    if (span) text.erase(span->begin, span->end - span->begin);
  }
  return text;
}

nlohmann::json told(const std::string& file) {
  nlohmann::json out = {{"file", file}};
  const auto done = each_dispatch(file, {}, [&](const Received& received) {
    if (!received.dispatch.ok()) {
      out["refused"] = received.dispatch.error().message;
      return true;
    }
    out["body"] = body_of(*received.dispatch);
    out["issued"] = received.dispatch->issued;
    return true;
  });
  if (!done) out["refused"] = done.error().message;
  return out;
}

}  // namespace

int main(int argc, char** argv) {
  if (argc < 2) {
    std::fputs("measure_bodies FILE…\n", stderr);
    return 2;
  }
  for (int i = 1; i < argc; ++i)
    std::printf("%s\n", told(argv[i]).dump(-1, ' ', false, nlohmann::json::error_handler_t::replace).c_str());
  return 0;
}
