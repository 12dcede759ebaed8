#include "crf_trainer.h"

#include <algorithm>
#include <array>
#include <bit>
#include <cmath>
#include <cstdio>
#include <numeric>

// Compiled for wide registers too, where the machine has them: the same operations in the same
// order for each label, without fused ones, so the same bits.
#if defined(__x86_64__) && defined(__GNUC__) && !defined(__clang__)
#define PRESSLENS_WIDE __attribute__((target_clones("avx2", "default")))
#else
#define PRESSLENS_WIDE
#endif

namespace presslens::train {
namespace {

using names::kRowStride;

constexpr uint32_t kNoRow = 0xFFFFFFFF;
constexpr float kNegligible = 1e-3F;  // a unit whose gradient is smaller teaches nothing
constexpr size_t kAhead = 4;          // rows that are sent for before they are needed
constexpr float kStart = 0.1F;  // a weight must see some evidence before it moves at full rate

// A hash table from feature keys to numbers.
class KeyTable {
 public:
  explicit KeyTable(size_t expected) : slots_(std::bit_ceil(expected * 2 + 2)) {}
  struct Slot {
    uint32_t key = 0, value = 0;
    bool used = false;
  };
  Slot& At(uint32_t key) {
    if (used_ * 2 >= slots_.size()) Grow();
    Slot& slot = Probe(key);
    if (!slot.used) {
      slot = {key, 0, true};
      ++used_;
    }
    return slot;
  }
  std::vector<Slot>& slots() { return slots_; }

 private:
  Slot& Probe(uint32_t key) {
    const size_t mask = slots_.size() - 1;
    size_t at = (key * 0x9E3779B97F4A7C15ULL >> 32) & mask;
    while (slots_[at].used && slots_[at].key != key) at = (at + 1) & mask;
    return slots_[at];
  }
  void Grow() {
    std::vector<Slot> old(slots_.size() * 2);
    old.swap(slots_);
    for (const Slot& slot : old) {
      if (slot.used) Probe(slot.key) = slot;
    }
  }
  std::vector<Slot> slots_;
  size_t used_ = 0;
};

}  // namespace

void CrfTrainer::Add(const names::FeatureKeys& keys, std::vector<uint64_t> allowed, float weight) {
  Sequence sequence;
  for (size_t unit = 0; unit < keys.units(); ++unit) {
    const auto of = keys.of(unit);
    sequence.features.insert(sequence.features.end(), of.begin(), of.end());
    sequence.ends.push_back(static_cast<uint32_t>(sequence.features.size()));
  }
  sequence.allowed = std::move(allowed);
  sequence.weight = weight;
  sequences_.push_back(std::move(sequence));
}

void CrfTrainer::Index(uint32_t min_count) {
  KeyTable table(size_t{1} << 22);
  for (const Sequence& sequence : sequences_) {
    for (const uint32_t key : sequence.features) ++table.At(key).value;
  }
  std::vector<std::pair<uint32_t, uint32_t>> kept;  // key, count
  for (const auto& slot : table.slots()) {
    if (slot.used && slot.value >= min_count) kept.emplace_back(slot.key, slot.value);
  }
  std::sort(kept.begin(), kept.end());
  for (auto& slot : table.slots()) slot.value = kNoRow;
  for (const auto& [key, count] : kept) {
    table.At(key).value = static_cast<uint32_t>(keys_.size());
    keys_.push_back(key);
    counts_.push_back(count);
  }
  for (Sequence& sequence : sequences_) {
    std::vector<uint32_t> features;
    size_t at = 0;
    for (uint32_t& end : sequence.ends) {
      for (; at < end; ++at) {
        const uint32_t row = table.At(sequence.features[at]).value;
        if (row != kNoRow) features.push_back(row);
      }
      end = static_cast<uint32_t>(features.size());
    }
    features.shrink_to_fit();
    sequence.features = std::move(features);
  }
  rows_.assign(keys_.size() * 2 * stride_, 0);
  ForgetSquares();
  for (auto& row : transition_squares_.outer) row.fill(kStart);
  for (auto& row : transition_squares_.inner) row.fill(kStart);
}

void CrfTrainer::Train(const TrainingOptions& options) {
  random_ = Random(options.seed);
  std::vector<uint32_t> order(sequences_.size());
  std::iota(order.begin(), order.end(), 0U);
  const float steps = static_cast<float>(order.size()) * static_cast<float>(options.epochs);
  float step = 0;
  for (int epoch = 0; epoch < options.epochs; ++epoch) {
    for (size_t i = order.size(); i > 1; --i) std::swap(order[i - 1], order[random_.Next() % i]);
    double loss = 0;
    for (const uint32_t index : order) {
      const float rate = options.decay > 0 ? options.rate * (1 - (1 - options.decay) * step / steps)
                                           : options.rate;
      loss += Step(sequences_[index], options, rate);
      ++step;
    }
    std::fprintf(stderr, "  epoch %d: loss %.0f\n", epoch + 1, loss);
  }
}

void CrfTrainer::ForgetSquares() {
  for (size_t row = 0; row < keys_.size(); ++row)
    std::fill_n(rows_.begin() + static_cast<int64_t>((row * 2 + 1) * stride_), stride_, kStart);
}

// Sums the rows of all units, each feature dropped with the probability that the options say.
PRESSLENS_WIDE void CrfTrainer::ScoreDroppingOut(const Sequence& sequence, float dropout) {
  const size_t units = sequence.ends.size(), stride = stride_;
  const uint64_t threshold = static_cast<uint64_t>(static_cast<double>(dropout) * 4294967296.0);
  const float gain = 1 / (1 - dropout);
  kept_.clear();
  kept_ends_.clear();
  for (size_t unit = 0, at = 0; unit < units; ++unit) {
    for (; at < sequence.ends[unit]; ++at) {
      if (threshold > 0 && (random_.Next() >> 32) < threshold) continue;
      kept_.push_back(sequence.features[at]);
    }
    kept_ends_.push_back(static_cast<uint32_t>(kept_.size()));
  }
  emissions_.assign(units * kRowStride, 0);
  for (size_t unit = 0, at = 0; unit < units; ++unit) {
    float* emission = emissions_.data() + unit * kRowStride;
    for (; at < kept_ends_[unit]; ++at) {
      if (at + kAhead < kept_.size()) Prefetch(kept_[at + kAhead]);
      const float* weights = rows_.data() + size_t{kept_[at]} * 2 * stride;
      for (size_t j = 0; j < stride; ++j) emission[j] += weights[j];
    }
    for (size_t j = 0; j < stride; ++j) emission[j] *= gain;
  }
}

void CrfTrainer::Score(const names::FeatureKeys& keys, std::vector<float>& emissions) const {
  emissions.assign(keys.units() * kRowStride, 0);
  for (size_t unit = 0; unit < keys.units(); ++unit) {
    float* emission = emissions.data() + unit * kRowStride;
    for (const uint32_t key : keys.of(unit)) {
      const auto found = std::lower_bound(keys_.begin(), keys_.end(), key);
      if (found == keys_.end() || *found != key) continue;
      const float* row = weights(static_cast<size_t>(found - keys_.begin()));
      for (size_t j = 0; j < stride_; ++j) emission[j] += row[j];
    }
  }
}

// One step of AdaGrad for every row that the units read.
PRESSLENS_WIDE void CrfTrainer::Update(float weight, float rate) {
  const size_t stride = stride_;
  for (size_t unit = 0, begin = 0; unit < kept_ends_.size(); begin = kept_ends_[unit++]) {
    std::array<float, kRowStride> gradient;
    float largest = 0;
    for (size_t j = 0; j < stride; ++j) {
      const size_t index = unit * kRowStride + j;
      gradient[j] = (true_counts_[index] + free_counts_[index]) * weight;
      largest = std::max(largest, std::fabs(gradient[j]));
    }
    if (largest <= kNegligible) continue;
    for (size_t k = begin; k < kept_ends_[unit]; ++k) {
      if (k + kAhead < kept_.size()) Prefetch(kept_[k + kAhead]);
      float* weights = rows_.data() + size_t{kept_[k]} * 2 * stride;
      float* squares = weights + stride;
      for (size_t j = 0; j < stride; ++j) {
        squares[j] += gradient[j] * gradient[j];
        weights[j] += rate * gradient[j] / std::sqrt(squares[j]);
      }
    }
  }
}

void CrfTrainer::Prefetch(uint32_t row) const {
  const auto* begin = reinterpret_cast<const char*>(rows_.data() + size_t{row} * 2 * stride_);
  for (size_t at = 0; at < 2 * stride_ * sizeof(float); at += 64) __builtin_prefetch(begin + at);
}

double CrfTrainer::Step(const Sequence& sequence, const TrainingOptions& options, float rate) {
  const size_t units = sequence.ends.size();
  ScoreDroppingOut(sequence, options.dropout);
  names::Lattice lattice(labels_, transitions_);
  names::Transitions moves;
  true_counts_.assign(units * kRowStride, 0);
  free_counts_.assign(units * kRowStride, 0);
  const double known = lattice.Expect(emissions_, sequence.allowed, 1, true_counts_, moves);
  if (!std::isfinite(known)) return 0;
  const double all = lattice.Expect(emissions_, {}, -1, free_counts_, moves);
  Update(sequence.weight / (1 - options.dropout), rate);
  UpdateTransitions(moves, rate * sequence.weight);
  return (all - known) * sequence.weight;
}

void CrfTrainer::UpdateTransitions(const names::Transitions& gradient, float rate) {
  const auto update = [rate](auto& rows, auto& squares, const auto& gradients) {
    for (size_t i = 0; i < rows.size(); ++i) {
      for (size_t j = 0; j < rows[i].size(); ++j) {
        const float g = gradients[i][j];
        squares[i][j] += g * g;
        rows[i][j] += rate * g / std::sqrt(squares[i][j]);
      }
    }
  };
  update(transitions_.outer, transition_squares_.outer, gradient.outer);
  update(transitions_.inner, transition_squares_.inner, gradient.inner);
}

void CrfTrainer::Prune(size_t rows) {
  if (rows >= keys_.size()) return;
  std::vector<std::pair<float, uint32_t>> heavy(keys_.size());
  for (uint32_t row = 0; row < keys_.size(); ++row) {
    float squared = 0;
    for (int j = 0; j < labels_.count(); ++j) {
      const float w = weights(row)[j];
      squared += w * w;
    }
    // A row that is read often earns its place with less weight.
    heavy[row] = {-squared * std::sqrt(static_cast<float>(counts_[row])), row};
  }
  std::sort(heavy.begin(), heavy.end());
  heavy.resize(rows);
  std::sort(heavy.begin(), heavy.end(),
            [](const auto& a, const auto& b) { return a.second < b.second; });
  std::vector<uint32_t> moved(keys_.size(), kNoRow);
  for (uint32_t row = 0; row < rows; ++row) {
    const uint32_t old = heavy[row].second;
    moved[old] = row;
    keys_[row] = keys_[old];
    counts_[row] = counts_[old];
    std::copy_n(weights(old), stride_, rows_.data() + size_t{row} * 2 * stride_);
  }
  keys_.resize(rows);
  counts_.resize(rows);
  rows_.resize(rows * 2 * stride_);
  ForgetSquares();  // the rows that stay take over for those that went: let them move again
  for (Sequence& sequence : sequences_) {
    size_t out = 0, at = 0;
    for (uint32_t& end : sequence.ends) {
      for (; at < end; ++at) {
        const uint32_t row = moved[sequence.features[at]];
        if (row != kNoRow) sequence.features[out++] = row;
      }
      end = static_cast<uint32_t>(out);
    }
    sequence.features.resize(out);
  }
}

}  // namespace presslens::train
