#include "rules/prefix_filter.h"

#include <algorithm>
#include <bit>
#include <utility>

namespace presslens::rules {

void PrefixFilter::Add(std::u16string_view phrase) {
  const size_t length = std::min(phrase.size(), kLongest);
  uint32_t hash = 0;
  for (const char16_t unit : phrase.substr(0, length)) hash = Longer(hash, unit);
  hashes_.push_back(hash);
  lengths_ |= 1U << length;
}

void PrefixFilter::Finish() {
  // A word for four phrases: a quarter of a megabyte for the largest pack.
  const size_t words = std::bit_ceil(std::max<size_t>(hashes_.size() / 4, 2));
  shift_ = 32 - static_cast<uint32_t>(std::countr_zero(words));
  words_.assign(words, 0);
  for (const uint32_t hash : std::exchange(hashes_, {})) words_[hash >> shift_] |= BitsOf(hash);
}

}  // namespace presslens::rules
