// Learns the weights of a linear-chain CRF from sequences whose labels are known, or known in part.
//
// Each unit of a sequence comes with the set of labels that it may have. The loss is minus the
// logarithm of the probability of all labellings that agree with these sets, so a corpus that does
// not annotate a class, or a doubtful span, teaches nothing about it. AdaGrad, one sequence after
// the other, with dropout of features. The same input and options give the same bits.
#ifndef PRESSLENS_TRAIN_CRF_TRAINER_H_
#define PRESSLENS_TRAIN_CRF_TRAINER_H_

#include <cstdint>
#include <vector>

#include "names/feature_keys.h"
#include "names/labels.h"
#include "names/lattice.h"
#include "random.h"

namespace presslens::train {

// One sequence: features as keys, after CrfTrainer::Index as numbers of rows.
struct Sequence {
  std::vector<uint32_t> features;
  std::vector<uint32_t> ends;     // of each unit in `features`
  std::vector<uint64_t> allowed;  // labels of each unit, as bits
  float weight = 1;
};

struct TrainingOptions {
  int epochs = 8;
  float rate = 0.05F;
  float dropout = 0.4F;
  uint32_t min_count = 2;  // rarer features are not learned
  uint64_t seed = 1;
  float decay = 0;  // the rate falls linearly to this share of itself (0: stays)
};

class CrfTrainer {
 public:
  explicit CrfTrainer(names::LabelSet labels)
      : labels_(labels), stride_((static_cast<size_t>(labels.count()) + 7) / 8 * 8) {}

  void Add(const names::FeatureKeys& keys, std::vector<uint64_t> allowed, float weight);

  // Counts the features of all sequences and gives each that is frequent enough a row of zeros.
  // Call once, after the last Add.
  void Index(uint32_t min_count);

  // Goes over all sequences `epochs` times. Prints the loss of each epoch to standard error.
  void Train(const TrainingOptions& options);

  // Keeps the `rows` heaviest rows and forgets the others, also in the sequences.
  void Prune(size_t rows);

  // Sets `emissions` to kRowStride scores for each unit, as names::Model does from what was packed.
  void Score(const names::FeatureKeys& keys, std::vector<float>& emissions) const;

  size_t rows() const { return keys_.size(); }
  const std::vector<uint32_t>& keys() const {
    return keys_;
  }  // in the order of the rows, ascending
  // One weight for each label.
  const float* weights(size_t row) const { return rows_.data() + row * 2 * stride_; }
  const names::Transitions& transitions() const { return transitions_; }

 private:
  double Step(const Sequence& sequence, const TrainingOptions& options, float rate);
  void ScoreDroppingOut(const Sequence& sequence, float dropout);
  void Update(float weight, float rate);
  void Prefetch(uint32_t row) const;
  void ForgetSquares();
  void UpdateTransitions(const names::Transitions& gradient, float rate);

  names::LabelSet labels_;
  std::vector<Sequence> sequences_;
  std::vector<uint32_t> keys_, counts_;
  size_t stride_;            // labels, rounded up to whole registers
  std::vector<float> rows_;  // for each row its weights, then the squares of their past gradients
  names::Transitions transitions_, transition_squares_;
  Random random_{1};

  // Memory of Step.
  std::vector<uint32_t> kept_, kept_ends_;
  std::vector<float> emissions_, free_counts_, true_counts_;
};

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_CRF_TRAINER_H_
