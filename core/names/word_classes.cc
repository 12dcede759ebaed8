#include "names/word_classes.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace presslens::names {

// About one key to each value of the highest bits: a look-up reads one or two neighbours.
WordClasses::WordClasses(std::vector<Entry> entries) : entries_(std::move(entries)) {
  if (entries_.empty()) return;
  const auto bits = static_cast<uint32_t>(std::bit_width(entries_.size()));
  shift_ = 32 - bits;
  first_.assign((size_t{1} << bits) + 1, 0);
  for (const Entry& entry : entries_) ++first_[(entry.key >> shift_) + 1];
  for (size_t i = 1; i < first_.size(); ++i) first_[i] += first_[i - 1];
}

uint32_t WordClasses::Of(uint64_t word) const {
  if (entries_.empty()) return 0;
  const uint32_t key = KeyOf(word), bucket = key >> shift_;
  for (uint32_t i = first_[bucket]; i < first_[bucket + 1]; ++i) {
    if (entries_[i].key == key) return entries_[i].number;
  }
  return 0;
}

}  // namespace presslens::names
