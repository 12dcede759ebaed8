#include "names/gate.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace presslens::names {

Gate::Gate(std::vector<int8_t> weights, int32_t threshold)
    : weights_(std::move(weights)),
      threshold_(threshold),
      shift_(32 - static_cast<uint32_t>(std::countr_zero(weights_.size()))) {}

void Gate::Weigh(const FeatureKeys& words, std::vector<int32_t>& sums) const {
  const size_t count = words.units();
  sums.assign(count, 0);
  for (size_t word = 0; word < count; ++word) {
    for (const uint32_t key : words.of(word)) sums[word] += weights_[key >> shift_];
  }
  int32_t before = count > 0 ? sums[0] : 0;
  for (size_t word = 1; word + 1 < count; ++word) {
    const int32_t own = sums[word];
    sums[word] = std::max(own, std::min(before, sums[word + 1]));
    before = own;
  }
}

}  // namespace presslens::names
