// Stages 1 to 3 in order: the only place that knows them all.
#include <memory>
#include <utility>

#include "chancery/chancery.h"
#include "pipeline/home.h"

namespace chancery {
namespace {

class WholeLine final : public Line {
 public:
  WholeLine(std::unique_ptr<Reader> reader, std::shared_ptr<const Gazetteer> gazetteer, ActOptions options)
      : reader_(std::move(reader)), gazetteer_(std::move(gazetteer)), options_(options) {}

  [[nodiscard]] Result<Reading> read(std::string_view bytes, const DispatchOptions& options) const override {
    auto dispatch = read_dispatch(bytes, options);
    if (!dispatch) return dispatch.error();
    Reading reading{*std::move(dispatch), {}, {}};
    reading.analysis = reader_->analyse(reading.dispatch);
    reading.acts = read_acts(reading.dispatch, reading.analysis, *gazetteer_, options_);
    return reading;
  }

  [[nodiscard]] std::string_view model_name() const override { return reader_->model_name(); }

 private:
  std::unique_ptr<Reader> reader_;
  std::shared_ptr<const Gazetteer> gazetteer_;
  ActOptions options_;
};

}  // namespace

Result<std::unique_ptr<Line>> open_line(const LineOptions& options) {
  const auto home = pipeline::find_home();
  const auto resources = options.resources_path.empty() ? home + "/resources" : options.resources_path;
  const auto model = options.model_path.empty() ? home + "/models/reader.chm" : options.model_path;
  auto gazetteer = open_gazetteer(resources);
  if (!gazetteer) return gazetteer.error();
  auto reader = open_reader({.model_path = model, .resources_path = resources, .extra_cues = options.extra_cues, .threads = options.threads});
  if (!reader) return reader.error();
  return std::unique_ptr<Line>(
      std::make_unique<WholeLine>(*std::move(reader), *std::move(gazetteer), ActOptions{.min_confidence = options.min_confidence}));
}

std::string_view version() { return CHANCERY_VERSION; }

}  // namespace chancery
