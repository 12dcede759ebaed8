// A first look at words, so that the tagger need not look closely at all of them.
//
// Most words of an article are no part of a name, and most of these could not be one: 말했다,
// 것으로. A gate is a linear model over a few features of whole words, which costs a fraction of
// what the tagger does for each character. Words that it holds back are labelled outside, unseen;
// it is trained to hold back next to no word of a name (train/gate_trainer.h).
#ifndef PRESSLENS_NAMES_GATE_H_
#define PRESSLENS_NAMES_GATE_H_

#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "names/feature_keys.h"

namespace presslens::names {

class Gate {
 public:
  static constexpr uint32_t kMostBits = 16;

  // Lets everything pass.
  Gate() = default;

  // 2^bits weights, bits from 1 to kMostBits: features share them by the highest bits of their
  // keys. Words that weigh less than `threshold` are held back.
  Gate(std::vector<int8_t> weights, int32_t threshold);

  bool always_open() const { return weights_.empty(); }
  uint32_t bits() const { return always_open() ? 0 : 32 - shift_; }
  std::span<const int8_t> weights() const { return weights_; }
  int32_t threshold() const { return threshold_; }

  // Sets `sums` to one number for each unit of `words`: the sum of its weights or, where that is
  // more, the lesser of its two neighbours' (the 및 of a ministry's name). Only for a gate that is
  // not always open.
  void Weigh(const FeatureKeys& words, std::vector<int32_t>& sums) const;

 private:
  std::vector<int8_t> weights_;
  int32_t threshold_ = 0;
  uint32_t shift_ = 0;
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_GATE_H_
