#include "names/lattice.h"

#include <algorithm>
#include <cmath>
#include <limits>

#include "names/exponential.h"

namespace presslens::names {
namespace {

constexpr float kNever = -1e30F;
constexpr float kFaintest =
    -40;  // a label this far below the best of its unit is as good as impossible
constexpr float kHeaviest = 1e25F;  // keeps backward masses of impossible states from overflowing
constexpr int kSides = Transitions::kSides;

}  // namespace

Lattice::Lattice(LabelSet labels, const Transitions& transitions)
    : labels_(labels), moves_(transitions) {
  for (int from = 0; from <= labels_.classes; ++from) {
    for (int to = 0; to <= labels_.classes; ++to)
      factors_.outer[from][to] = Exponential(moves_.outer[from][to]);
  }
  for (int step = 0; step < Transitions::kSteps; ++step) {
    for (int k = 0; k < labels_.classes; ++k)
      factors_.inner[step][k] = Exponential(moves_.inner[step][k]);
  }
}

void Lattice::Decode(std::span<const float> emissions, std::vector<LabelledSpan>& names) {
  names.clear();
  const size_t units = emissions.size() / kRowStride;
  const int classes = labels_.classes, sides = classes + 1;
  // For each unit: which side was left when something opens here as `side`, and, for each class,
  // whether the name was one unit old before this unit (bit 0: seen from inside, bit 1: seen from
  // end) and whether it closes as a single (bit 2).
  back_closed_.assign(units * sides, 0);
  back_inner_.assign(units * classes, 0);

  std::array<float, kSides> closed, opened;
  std::array<float, kMaxClasses> begun, inside;
  closed.fill(kNever);
  closed[0] = 0;
  begun.fill(kNever);
  inside.fill(kNever);
  for (size_t i = 0; i < units; ++i) {
    const float* score = emissions.data() + i * kRowStride;
    uint8_t* from_side = back_closed_.data() + i * sides;
    opened.fill(kNever);
    for (int from = 0; from < sides; ++from) {
      const auto& move = moves_.outer[from];
      for (int to = 0; to < sides; ++to) {
        const float candidate = closed[from] + move[to];
        if (candidate > opened[to]) {
          opened[to] = candidate;
          from_side[to] = static_cast<uint8_t>(from);
        }
      }
    }
    closed[0] = opened[0] + score[LabelSet::kOutside];
    for (int k = 0; k < classes; ++k) {
      const float inside_young = begun[k] + moves_.inner[Transitions::kBeginInside][k];
      const float inside_old = inside[k] + moves_.inner[Transitions::kInsideInside][k];
      const float end_young = begun[k] + moves_.inner[Transitions::kBeginEnd][k];
      const float end_old = inside[k] + moves_.inner[Transitions::kInsideEnd][k];
      const float end = std::max(end_young, end_old) + score[labels_.End(k)];
      const float single = opened[k + 1] + score[labels_.Single(k)];
      back_inner_[i * classes + k] =
          static_cast<uint8_t>((inside_young > inside_old ? 1 : 0) | (end_young > end_old ? 2 : 0) |
                               (single > end ? 4 : 0));
      inside[k] = std::max(inside_young, inside_old) + score[labels_.Inside(k)];
      begun[k] = opened[k + 1] + score[labels_.Begin(k)];
      closed[k + 1] = std::max(end, single);
    }
  }
  if (units == 0) return;
  int side =
      static_cast<int>(std::max_element(closed.begin(), closed.begin() + sides) - closed.begin());
  for (size_t i = units; i > 0;) {
    size_t begin = i - 1;
    if (side > 0) {
      const int k = side - 1;
      const auto flags = [&](size_t unit) { return back_inner_[unit * classes + k]; };
      if (!(flags(begin) & 4)) {
        bool young = flags(begin) & 2;
        while (!young) {
          --begin;
          young = flags(begin) & 1;
        }
        --begin;
      }
      names.push_back(
          {static_cast<uint32_t>(begin), static_cast<uint32_t>(i), static_cast<uint8_t>(k), 0});
    }
    side = back_closed_[begin * sides + side];
    i = begin;
  }
  std::reverse(names.begin(), names.end());
}

// Masses are kept as probabilities, each unit scaled to sum to one; the scales' logarithms sum to
// the partition function.
double Lattice::Forward(std::span<const float> emissions, std::span<const uint64_t> allowed) {
  const size_t units = emissions.size() / kRowStride;
  const int classes = labels_.classes, sides = classes + 1, count = labels_.count();
  potentials_.resize(units * kRowStride);
  forward_.resize(units);
  scales_.resize(units);
  double log_sum = 0;
  Masses last{};
  last.closed[0] = 1;
  for (size_t i = 0; i < units; ++i) {
    const float* score = emissions.data() + i * kRowStride;
    float* p = potentials_.data() + i * kRowStride;
    float top = kNever;
    for (int j = 0; j < count; ++j) {
      if (allowed.empty() || (allowed[i] >> j & 1)) top = std::max(top, score[j]);
    }
    for (int j = 0; j < count; ++j) {
      p[j] = Exponential(std::max(score[j] - top, kFaintest));
    }
    for (int j = 0; j < count && !allowed.empty(); ++j) {
      if (!(allowed[i] >> j & 1)) p[j] = 0;
    }
    std::array<float, Transitions::kSideStride> opened{};
    for (int from = 0; from < sides; ++from) {
      for (int to = 0; to < Transitions::kSideStride; ++to)
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
    if (!(sum > 0)) return -std::numeric_limits<double>::infinity();
    const float scale = 1 / sum;
    for (float& mass : now.closed) mass *= scale;
    for (float& mass : now.begun) mass *= scale;
    for (float& mass : now.inside) mass *= scale;
    scales_[i] = scale;
    log_sum += static_cast<double>(top) - std::log(static_cast<double>(scale));
    forward_[i] = last = now;
  }
  float closed = 0;  // a name may not stay open
  for (int side = 0; side < sides; ++side) closed += last.closed[side];
  if (units > 0 && !(closed > 0)) return -std::numeric_limits<double>::infinity();
  return units > 0 ? log_sum + std::log(static_cast<double>(closed)) : 0;
}

// backward_[i] weighs everything after unit i; scaled so that forward * backward, summed over the
// states of a unit, is one.
void Lattice::Backward() {
  const size_t units = forward_.size();
  const int classes = labels_.classes, sides = classes + 1;
  backward_.resize(units);
  Masses next{};
  float closed = 0;
  for (int side = 0; side < sides; ++side) closed += forward_[units - 1].closed[side];
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
  if (names.empty() || !std::isfinite(Forward(emissions, {}))) return;
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
  const double log_sum = Forward(emissions, allowed);
  if (!std::isfinite(log_sum) || emissions.empty()) return log_sum;
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
