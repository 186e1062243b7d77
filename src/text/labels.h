// What the numbers of the model mean: its labels, limits and calibration, from the section "header" of the model file.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "chancery/dispatch.h"
#include "chancery/error.h"

namespace chancery::text {

/// How a cue's scores become a confidence: the logistic function of a weighted sum (training/calibrate.py fits it on dev).
struct Calibration {
  float bias = 0;
  float cue = 0;      ///< weight of the log odds that it is a cue
  float not_none = 0; ///< … that the act head does not say "none"
  float act = 0;      ///< … that it is the best act
  float headline = 0; ///< added when the cue stands in the headline
  float nominal = 0;  ///< … when it has no verb
  float inside = 0;   ///< … when it lies in the content of another likely act
};

/// Where a language is read from: chosen on dev.
struct Reading {
  float open = 0.3F;  ///< a word of a cue is at least this probable
  float keep = 0.5F;  ///< confidence below which a cue is dropped
  Calibration calibration;
};

struct Labels {
  std::string model;  ///< "chancery-reader 1"
  std::vector<std::string> upos, feats, lemmas, relations;
  Reading french, english;
  [[nodiscard]] const Reading& reading(Language language) const { return language == Language::english ? english : french; }
};

/// Fails with model_damaged, or with model_wrong_version when acts or roles are not those of this program.
[[nodiscard]] Result<Labels> read_labels(std::string_view header);

}  // namespace chancery::text
