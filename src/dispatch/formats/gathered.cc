#include "dispatch/formats/gathered.h"

#include <utility>

namespace chancery::wire {
namespace {

std::size_t size_of(const Item& item) {
  std::size_t size = item.provider.size() + item.native_id.size() + item.version.size() + item.service_number.size() + item.status.size() +
                     item.kind.size() + item.embargo.size() + item.issued.size() + item.first_issued.size() + item.language.size() +
                     item.headline.size() + item.byline.size() + item.dateline.size() + item.credit.size();
  for (const auto* list : {&item.signals, &item.places, &item.paragraphs}) {
    for (const auto& words : *list) size += words.size();
  }
  for (const auto& reference : item.references) size += reference.relation.size() + reference.id.size() + reference.version.size();
  for (const auto& rights : item.rights) size += rights.field.size() + rights.words.size();
  for (const auto& note : item.notes) size += note.text.size();
  return size;
}

}  // namespace

void Gathered::add(Result<Item> item) {
  if (item) words_ += size_of(*item);
  items_.push_back(std::move(item));
}

Result<Items> Gathered::take() && {
  if (items_.empty()) return Error{ErrorCode::dispatch_no_text, "it holds no item"};
  if (items_.size() > most_items) return Error{ErrorCode::dispatch_too_large, "it holds more than 100,000 items; cut it"};
  if (words_ > most_words) return Error{ErrorCode::dispatch_too_large, "its items unfold into more than 64 MiB of words; cut it"};
  return std::move(items_);
}

}  // namespace chancery::wire
