#include "names/lattice.h"

#include <algorithm>
#include <cmath>
#include <cstring>
#include <limits>

#include "names/exponential.h"

namespace presslens::names {
namespace {

constexpr float kNever = -1e30F;
constexpr float kFaintest =
    -40;  // a label this far below the best of its unit is as good as impossible
constexpr float kHeaviest = 1e25F;  // keeps backward masses of impossible states from overflowing

// The largest of `count` scores. Four at once, which compilers do not do by themselves, since they
// may not reorder comparisons of floats.
float LargestOf(const float* scores, int count) {
  std::array<float, 4> largest;
  largest.fill(kNever);
  int j = 0;
  for (; j + 4 <= count; j += 4) {
    for (int lane = 0; lane < 4; ++lane)
      largest[lane] = scores[j + lane] > largest[lane] ? scores[j + lane] : largest[lane];
  }
  for (; j < count; ++j) largest[0] = std::max(largest[0], scores[j]);
  return *std::max_element(largest.begin(), largest.end());
}

}  // namespace

Lattice::Lattice(LabelSet labels, const Transitions& transitions)
    : labels_(labels), moves_(transitions) {
  for (int from = 0; from <= labels_.classes; ++from) {
    const auto moves = std::span(moves_.outer[from]).first(labels_.classes + 1);
    best_move_[from] = *std::max_element(moves.begin(), moves.end());
    if (from == 0) least_move_outside_ = *std::min_element(moves.begin(), moves.end());
    for (int to = 0; to <= labels_.classes; ++to) factors_.outer[from][to] = Exponential(moves[to]);
  }
  for (int step = 0; step < Transitions::kSteps; ++step) {
    for (int k = 0; k < labels_.classes; ++k)
      factors_.inner[step][k] = Exponential(moves_.inner[step][k]);
  }
}

void Lattice::Decode(std::span<const float> emissions, std::vector<LabelledSpan>& names) {
  names.clear();
  const size_t units = emissions.size() / kRowStride;
  const int sides = labels_.classes + 1;
  back_.resize(units);
  Lanes closed, begun, inside;
  closed.fill(kNever);
  closed[0] = 0;
  begun.fill(kNever);
  inside.fill(kNever);
  for (size_t i = 0; i < units; ++i) {
    const float* score = emissions.data() + i * kRowStride;
    Lanes opened;
    std::array<int32_t, kLanes> from_side{}, flags{};
    for (int to = 0; to < kLanes; ++to) opened[to] = closed[0] + moves_.outer[0][to];
    for (int from = 1; from < sides; ++from) {
      // Mostly nothing was closed here that could win against outside.
      if (closed[from] + best_move_[from] <= closed[0] + least_move_outside_) continue;
      for (int to = 0; to < kLanes; ++to) {
        const float candidate = closed[from] + moves_.outer[from][to];
        from_side[to] = candidate > opened[to] ? from : from_side[to];
        opened[to] = candidate > opened[to] ? candidate : opened[to];
      }
    }
    closed[0] = opened[0] + score[LabelSet::kOutside];
    for (int k = 0; k + 1 < kLanes; ++k) {
      const float inside_young = begun[k] + moves_.inner[Transitions::kBeginInside][k];
      const float inside_old = inside[k] + moves_.inner[Transitions::kInsideInside][k];
      const float end_young = begun[k] + moves_.inner[Transitions::kBeginEnd][k];
      const float end_old = inside[k] + moves_.inner[Transitions::kInsideEnd][k];
      const float end = (end_young > end_old ? end_young : end_old) + score[labels_.End(k)];
      const float single = opened[k + 1] + score[labels_.Single(k)];
      flags[k] = (inside_young > inside_old ? kInsideYoung : 0) |
                 (end_young > end_old ? kEndYoung : 0) | (single > end ? kSingle : 0);
      inside[k] =
          (inside_young > inside_old ? inside_young : inside_old) + score[labels_.Inside(k)];
      begun[k] = opened[k + 1] + score[labels_.Begin(k)];
      closed[k + 1] = single > end ? single : end;
    }
    for (int lane = 0; lane < kLanes; ++lane) {
      back_[i].side[lane] = static_cast<uint8_t>(from_side[lane]);
      back_[i].flags[lane] = static_cast<uint8_t>(flags[lane]);
    }
  }
  Trace(static_cast<int>(std::max_element(closed.begin(), closed.begin() + sides) - closed.begin()),
        names);
}

// Follows the best labelling back from the side that was closed last.
void Lattice::Trace(int side, std::vector<LabelledSpan>& names) const {
  for (size_t i = back_.size(); i > 0;) {
    size_t begin = i - 1;
    if (side > 0) {
      const int k = side - 1;
      if (!(back_[begin].flags[k] & kSingle)) {
        bool young = back_[begin].flags[k] & kEndYoung;
        while (!young) {
          --begin;
          young = back_[begin].flags[k] & kInsideYoung;
        }
        --begin;
      }
      names.push_back(
          {static_cast<uint32_t>(begin), static_cast<uint32_t>(i), static_cast<uint8_t>(k), 0});
    }
    side = back_[begin].side[side];
    i = begin;
  }
  std::reverse(names.begin(), names.end());
}

// The exponentials of the scores, the largest of the labels that may be being one.
void Lattice::SetPotentials(std::span<const float> emissions, std::span<const uint64_t> allowed) {
  const size_t units = emissions.size() / kRowStride;
  const int count = labels_.count();
  potentials_.resize(units * kRowStride);
  tops_.resize(units);
  for (size_t i = 0; i < units; ++i) {
    std::array<float, kRowStride> score;
    std::copy_n(emissions.data() + i * kRowStride, kRowStride, score.begin());
    for (int j = 0; j < count && !allowed.empty(); ++j) {
      if (!(allowed[i] >> j & 1)) score[j] = kNever;
    }
    const float top = tops_[i] = LargestOf(score.data(), count);
    float* p = potentials_.data() + i * kRowStride;
    for (int j = 0; j < count; j += 4) {
      FourFloats below;
      std::memcpy(&below, score.data() + j, sizeof below);
      below -= top;
      const FourFloats faintest = FourFloats{} + kFaintest;
      below = Exponentials(below > faintest ? below : faintest);
      std::memcpy(p + j, &below, sizeof below);
    }
    for (int j = 0; j < count && !allowed.empty(); ++j) {
      if (!(allowed[i] >> j & 1)) p[j] = 0;
    }
  }
}

// Masses are kept as probabilities, each unit scaled to sum to one.
bool Lattice::Forward(std::span<const float> emissions, std::span<const uint64_t> allowed) {
  SetPotentials(emissions, allowed);
  const size_t units = tops_.size();
  const int classes = labels_.classes, sides = classes + 1;
  forward_.resize(units);
  scales_.resize(units);
  Masses last{};
  last.closed[0] = 1;
  for (size_t i = 0; i < units; ++i) {
    const float* p = Potentials(i);
    Lanes opened{};
    for (int from = 0; from < sides; ++from) {
      for (int to = 0; to < kLanes; ++to)
        opened[to] += last.closed[from] * factors_.outer[from][to];
    }
    Masses now{};
    now.closed[0] = opened[0] * p[LabelSet::kOutside];
    float sum = now.closed[0];
    for (int k = 0; k < classes; ++k) {
      now.inside[k] = (last.begun[k] * factors_.inner[Transitions::kBeginInside][k] +
                       last.inside[k] * factors_.inner[Transitions::kInsideInside][k]) *
                      p[labels_.Inside(k)];
      now.begun[k] = opened[k + 1] * p[labels_.Begin(k)];
      now.closed[k + 1] = (last.begun[k] * factors_.inner[Transitions::kBeginEnd][k] +
                           last.inside[k] * factors_.inner[Transitions::kInsideEnd][k]) *
                              p[labels_.End(k)] +
                          opened[k + 1] * p[labels_.Single(k)];
      sum += now.inside[k] + now.begun[k] + now.closed[k + 1];
    }
    if (!(sum > 0)) return false;
    const float scale = 1 / sum;
    for (float& mass : now.closed) mass *= scale;
    for (float& mass : now.begun) mass *= scale;
    for (float& mass : now.inside) mass *= scale;
    scales_[i] = scale;
    forward_[i] = last = now;
  }
  return units == 0 || ClosedAtEnd() > 0;
}

// What the last unit leaves closed: a name may not stay open.
float Lattice::ClosedAtEnd() const {
  float closed = 0;
  for (int side = 0; side <= labels_.classes; ++side) closed += forward_.back().closed[side];
  return closed;
}

// Of the sum over all labellings, from what Forward left: the scales' logarithms sum to it.
double Lattice::LogSum() const {
  if (forward_.empty()) return 0;
  double sum = 0;
  for (size_t i = 0; i < tops_.size(); ++i)
    sum += static_cast<double>(tops_[i]) - std::log(static_cast<double>(scales_[i]));
  return sum + std::log(static_cast<double>(ClosedAtEnd()));
}

// backward_[i] weighs everything after unit i; scaled so that forward * backward, summed over the
// states of a unit, is one.
void Lattice::Backward() {
  const size_t units = forward_.size();
  const int classes = labels_.classes, sides = classes + 1;
  backward_.resize(units);
  Masses next{};
  const float closed = ClosedAtEnd();
  for (int side = 0; side < sides; ++side) next.closed[side] = 1 / closed;
  backward_[units - 1] = next;
  for (size_t i = units - 1; i > 0; --i) {
    const float* p = Potentials(i);
    const float scale = scales_[i];
    std::array<float, Transitions::kSideStride> opened{};
    opened[0] = p[LabelSet::kOutside] * next.closed[0] * scale;
    Masses now{};
    for (int k = 0; k < classes; ++k) {
      opened[k + 1] =
          (p[labels_.Begin(k)] * next.begun[k] + p[labels_.Single(k)] * next.closed[k + 1]) * scale;
      const float inside = p[labels_.Inside(k)] * next.inside[k] * scale;
      const float end = p[labels_.End(k)] * next.closed[k + 1] * scale;
      now.begun[k] = factors_.inner[Transitions::kBeginInside][k] * inside +
                     factors_.inner[Transitions::kBeginEnd][k] * end;
      now.inside[k] = factors_.inner[Transitions::kInsideInside][k] * inside +
                      factors_.inner[Transitions::kInsideEnd][k] * end;
    }
    for (int from = 0; from < sides; ++from) {
      float sum = 0;
      for (int to = 0; to < sides; ++to) sum += factors_.outer[from][to] * opened[to];
      now.closed[from] = std::min(sum, kHeaviest);
    }
    for (float& mass : now.begun) mass = std::min(mass, kHeaviest);
    for (float& mass : now.inside) mass = std::min(mass, kHeaviest);
    backward_[i - 1] = next = now;
  }
}

void Lattice::Rate(std::span<const float> emissions, std::span<LabelledSpan> names) {
  if (names.empty() || !Forward(emissions, {})) return;
  Backward();
  for (LabelledSpan& name : names) {
    name.confidence = static_cast<float>(ChanceOf(name, name.name_class));
    for (int k = 0; k < kEntityClasses; ++k)
      name.chances[k] = static_cast<float>(ChanceOf(name, k));
  }
}

// The probability that the span of `name` is a name of class `k`.
double Lattice::ChanceOf(const LabelledSpan& name, int k) const {
  double mass = 0;
  for (int from = 0; from <= labels_.classes; ++from) {
    const float outside = from == 0 ? 1.0F : 0.0F;
    const float before = name.begin == 0 ? outside : forward_[name.begin - 1].closed[from];
    mass += static_cast<double>(before) * static_cast<double>(factors_.outer[from][k + 1]);
  }
  for (size_t i = name.begin; i < name.end; ++i) {
    const float potential = Potentials(i)[labels_.At(k, name.begin, name.end, i)];
    mass *= static_cast<double>(potential) * static_cast<double>(scales_[i]);
    if (i + 1 == name.end) break;
    const bool first = i == name.begin, last = i + 2 == name.end;
    const int step = first ? (last ? Transitions::kBeginEnd : Transitions::kBeginInside)
                           : (last ? Transitions::kInsideEnd : Transitions::kInsideInside);
    mass *= static_cast<double>(factors_.inner[step][k]);
  }
  return std::min(1.0, mass * static_cast<double>(backward_[name.end - 1].closed[k + 1]));
}

double Lattice::Expect(std::span<const float> emissions, std::span<const uint64_t> allowed,
                       float weight, std::span<float> label_counts, Transitions& move_counts) {
  if (!Forward(emissions, allowed)) return -std::numeric_limits<double>::infinity();
  const double log_sum = LogSum();
  if (emissions.empty()) return log_sum;
  Backward();
  const size_t units = forward_.size();
  const int classes = labels_.classes, sides = classes + 1;
  Masses last{};
  last.closed[0] = 1;
  for (size_t i = 0; i < units; ++i) {
    const float* p = Potentials(i);
    const Masses& next = backward_[i];
    const float scale = scales_[i] * weight;
    float* counts = label_counts.data() + i * kRowStride;
    std::array<float, Transitions::kSideStride> opened{};
    opened[0] = p[LabelSet::kOutside] * next.closed[0] * scale;
    counts[LabelSet::kOutside] += forward_[i].closed[0] * next.closed[0] * weight;
    for (int k = 0; k < classes; ++k) {
      const float begin = p[labels_.Begin(k)] * next.begun[k] * scale;
      const float single = p[labels_.Single(k)] * next.closed[k + 1] * scale;
      const float inside = p[labels_.Inside(k)] * next.inside[k] * scale;
      const float end = p[labels_.End(k)] * next.closed[k + 1] * scale;
      opened[k + 1] = begin + single;
      const std::array<float, Transitions::kSteps> moved = {
          last.begun[k] * factors_.inner[Transitions::kBeginInside][k] * inside,
          last.begun[k] * factors_.inner[Transitions::kBeginEnd][k] * end,
          last.inside[k] * factors_.inner[Transitions::kInsideInside][k] * inside,
          last.inside[k] * factors_.inner[Transitions::kInsideEnd][k] * end};
      for (int step = 0; step < Transitions::kSteps; ++step)
        move_counts.inner[step][k] += moved[step];
      counts[labels_.Begin(k)] += forward_[i].begun[k] * next.begun[k] * weight;
      counts[labels_.Inside(k)] +=
          moved[Transitions::kBeginInside] + moved[Transitions::kInsideInside];
      counts[labels_.End(k)] += moved[Transitions::kBeginEnd] + moved[Transitions::kInsideEnd];
      float entering = 0;
      for (int from = 0; from < sides; ++from)
        entering += last.closed[from] * factors_.outer[from][k + 1];
      counts[labels_.Single(k)] += entering * single;
    }
    for (int from = 0; from < sides; ++from) {
      for (int to = 0; to < sides; ++to) {
        move_counts.outer[from][to] += last.closed[from] * factors_.outer[from][to] * opened[to];
      }
    }
    last = forward_[i];
  }
  return log_sum;
}

}  // namespace presslens::names
