// Stages 1 to 3 in their order: the one place that knows them all.
//
//   Dispatch ──Reader::analyse──▶ Analysis ──read_acts──▶ Acts
//
// The parts are read-only once open, so one Line serves any number of threads.

#include <utility>

#include "chancery/chancery.h"
#include "pipeline/installed.h"

namespace chancery {

namespace {

class ThreeStages final : public Line {
 public:
  ThreeStages(std::unique_ptr<Reader> reader, std::shared_ptr<const Gazetteer> gazetteer, double min_confidence)
      : reader_(std::move(reader)), gazetteer_(std::move(gazetteer)), min_confidence_(min_confidence) {}

  [[nodiscard]] Reading read(Dispatch dispatch) const override {
    auto analysis = reader_->analyse(dispatch);
    std::vector<Act> acts;
    const bool news = dispatch.status != DispatchStatus::withdrawn && dispatch.status != DispatchStatus::quarantined;
    if (news) acts = read_acts(dispatch, analysis, *gazetteer_, {.min_confidence = min_confidence_});
    return Reading{std::move(dispatch), std::move(analysis), std::move(acts)};
  }

  [[nodiscard]] std::string_view model_name() const override { return reader_->model_name(); }

 private:
  std::unique_ptr<Reader> reader_;
  std::shared_ptr<const Gazetteer> gazetteer_;
  double min_confidence_;
};

}  // namespace

Result<std::unique_ptr<Line>> open_line(const LineOptions& options) {
  const auto model = options.model_path.empty() ? pipeline::installed("models/reader.chm") : options.model_path;
  const auto resources = options.resources_path.empty() ? pipeline::installed("resources") : options.resources_path;
  // The gazetteer first: a slip in a word list should be told before a model is loaded for nothing.
  auto gazetteer = open_gazetteer(resources);
  if (!gazetteer) return gazetteer.error();
  auto reader = open_reader({.model_path = model,
                             .resources_path = resources,
                             .extra_cues = options.extra_cues,
                             .threads = options.threads});
  if (!reader) return reader.error();
  return std::unique_ptr<Line>(
      std::make_unique<ThreeStages>(*std::move(reader), *std::move(gazetteer), options.min_confidence));
}

std::string_view version() { return CHANCERY_VERSION; }

}  // namespace chancery
