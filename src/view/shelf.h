// Dispatches taken from the record once, for the many entries that point into them.
//
// Tested by entry_page_test.cc.
#pragma once

#include <cstdint>
#include <map>
#include <memory>

#include "chancery/record.h"
#include "view/act_json.h"

namespace chancery::view {

class Shelf {
 public:
  explicit Shelf(const Record& record) : record_(record) {}

  struct Place {
    FiledDispatch filed;
    SpanWriter writer;  ///< of the text of `filed`

    explicit Place(FiledDispatch taken) : filed(std::move(taken)), writer(filed.dispatch.text) {}
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
  };

  /// Good until the next call. Fails as Record::dispatch does.
  [[nodiscard]] Result<const Place*> take(DispatchId id) {
    if (const auto found = places_.find(id); found != places_.end()) return found->second.get();
    auto filed = record_.dispatch(id);
    if (!filed) return filed.error();
    // Entries come by day, so a dispatch is asked for again soon or hardly ever; an archive must not be held whole.
    if (places_.size() == most_held) places_.clear();
    const auto place = places_.emplace(id, std::make_unique<Place>(std::move(*filed))).first;
    return place->second.get();
  }

 private:
  static constexpr std::size_t most_held = 512;

  const Record& record_;
  std::map<DispatchId, std::unique_ptr<Place>> places_;
};

}  // namespace chancery::view
