// `chancery read --format jsonl`: one dispatch, one line. The shape is a contract, docs/formats/read-jsonl.md.

#include "chancery/view.h"
#include "view/act_json.h"

namespace chancery {

std::string to_json_line(std::string_view file, const Dispatch& dispatch, const std::vector<Act>& acts) {
  const view::SpanWriter writer(dispatch.text);
  view::Json line;
  line["file"] = file;
  line["dispatch"] = view::dispatch_json(dispatch, writer);
  auto& list = line["acts"] = view::Json::array();
  for (const auto& act : acts) view::add_act(list.emplace_back(view::Json::object()), act, writer);
  return view::to_line(line);
}

}  // namespace chancery
