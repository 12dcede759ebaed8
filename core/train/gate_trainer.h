// Learns which words the tagger need not look at (names/gate.h).
#ifndef PRESSLENS_TRAIN_GATE_TRAINER_H_
#define PRESSLENS_TRAIN_GATE_TRAINER_H_

#include <cstdint>
#include <vector>

#include "corpus.h"
#include "examples.h"
#include "names/feature_keys.h"
#include "names/gate.h"
#include "names/labels.h"
#include "names/model.h"

namespace presslens::train {

struct GateOptions {
  uint32_t bits = 15;
  float largest = 7;  // of the whole numbers that weights become: few take less to download
  int epochs = 6;
  float rate = 0.1F;
  float loss = 0.006F;  // the share of the tagger's names, in texts not learned from, that are lost
};

// Logistic regression by AdaGrad. The same input gives the same bits.
class GateTrainer {
 public:
  explicit GateTrainer(names::LabelSet labels) : labels_(labels) {}

  // Words of which it is not known whether they belong to a name are left out.
  void Add(const Example& example);

  // The weights of a gate.
  std::vector<int8_t> Train(const GateOptions& options) const;

 private:
  struct Word {
    uint32_t begin, end;  // in keys_
    bool named;
  };

  names::LabelSet labels_;
  std::vector<uint32_t> keys_;
  std::vector<Word> words_;
};

// A gate with the highest threshold that costs no more than options.loss of the names that `model`,
// whose own gate must be always open, finds in `texts`. Prints to standard error how many words
// pass it. Always open if there are no such names.
names::Gate WithThreshold(std::vector<int8_t> weights, const names::Model& model,
                          const std::vector<const AnnotatedText*>& texts,
                          const GateOptions& options);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_GATE_TRAINER_H_
