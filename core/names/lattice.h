// The linear chain over one sequence: the best labelling, and how sure the model is of it.
//
// A sequence of n units has n rows of kRowStride emission scores (natural logarithms, up to a
// constant per unit). Moves between labels cost what Transitions says; a move that BIOES forbids
// (outside to inside, begin of one class to end of another) does not exist. Before the first unit
// stands outside; a name that is open at the end of the sequence is not allowed.
#ifndef PRESSLENS_NAMES_LATTICE_H_
#define PRESSLENS_NAMES_LATTICE_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <span>
#include <vector>

#include "names/labels.h"

namespace presslens::names {

// Scores of moves. Only what BIOES allows is stored, and names that end alike move on alike:
// `outer` is indexed by what was closed before (0 outside, 1 + k a name of class k) and by what
// opens now.
struct Transitions {
  enum Step { kBeginInside, kBeginEnd, kInsideInside, kInsideEnd, kSteps };
  static constexpr int kSides = kMaxClasses + 1;
  static constexpr int kSideStride = 12;

  // Padded to whole registers.
  std::array<std::array<float, kSideStride>, kSides> outer{};
  std::array<std::array<float, kSideStride>, kSteps> inner{};
};

// A name in a sequence: units [begin, end).
struct LabelledSpan {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint8_t name_class = 0;
  float confidence = 0;  // the probability of exactly this span and class
  std::array<float, kEntityClasses>
      chances{};  // the probability of exactly this span, for each class of entities

  friend bool operator==(const LabelledSpan&, const LabelledSpan&) = default;
};

// Works through sequences; keeps its memory between them. One per thread.
class Lattice {
 public:
  Lattice(LabelSet labels, const Transitions& transitions);

  // The labelling with the highest score, as its names in order, without confidence. `emissions`
  // holds kRowStride scores for each unit. Time and memory are linear in the units.
  void Decode(std::span<const float> emissions, std::vector<LabelledSpan>& names);

  // Fills in the probabilities of names of the same sequence.
  void Rate(std::span<const float> emissions, std::span<LabelledSpan> names);

  // Sums over all labellings that `allowed` permits (bit j of allowed[i]: unit i may have label j;
  // empty: all may). Returns the logarithm of the sum and, for the trainer, adds `weight` times the
  // expected counts: of labels to `label_counts` (kRowStride per unit), of moves to `move_counts`.
  // Minus infinity, and nothing is added, if no labelling is permitted.
  double Expect(std::span<const float> emissions, std::span<const uint64_t> allowed, float weight,
                std::span<float> label_counts, Transitions& move_counts);

 private:
  // One number for each side or class, in whole registers; what stands past the last one is never
  // looked at.
  static constexpr int kLanes = Transitions::kSideStride;
  using Lanes = std::array<float, kLanes>;

  // Forward or backward masses at one unit, scaled to sum to one.
  struct Masses {
    Lanes closed;         // outside, or a name of class k ended here
    Lanes begun, inside;  // a name of class k is open after its first, or a later, unit
  };

  // How the best labelling came to a unit: the side that was left when one opens here and, for each
  // class, whether its name was one unit old when it went on or ended here, and whether it is a
  // single.
  struct Step {
    std::array<uint8_t, kLanes> side, flags;
  };
  enum Flag : uint8_t { kInsideYoung = 1, kEndYoung = 2, kSingle = 4 };

  void Trace(int side, std::vector<LabelledSpan>& names) const;
  double ChanceOf(const LabelledSpan& name, int k) const;
  void SetPotentials(std::span<const float> emissions, std::span<const uint64_t> allowed);
  // False if no labelling is permitted.
  bool Forward(std::span<const float> emissions, std::span<const uint64_t> allowed);
  void Backward();
  float ClosedAtEnd() const;
  double LogSum() const;
  const float* Potentials(size_t unit) const { return potentials_.data() + unit * kRowStride; }

  LabelSet labels_;
  Transitions moves_;    // scores
  Transitions factors_;  // their exponentials
  std::vector<float>
      potentials_;  // exponentials of the emissions, the largest of each unit being one
  std::vector<Masses> forward_, backward_;
  std::vector<float> tops_,
      scales_;  // of each unit: its largest score, and what made its masses sum to one
  std::vector<Step> back_;
  Lanes best_move_{};             // from each side
  float least_move_outside_ = 0;  // from outside
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_LATTICE_H_
