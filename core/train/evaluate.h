// How well a model finds the names of annotated texts: exact span and class.
#ifndef PRESSLENS_TRAIN_EVALUATE_H_
#define PRESSLENS_TRAIN_EVALUATE_H_

#include <array>
#include <string>
#include <vector>

#include "corpus.h"
#include "names/labels.h"
#include "names/model.h"
#include "schemes.h"

namespace presslens::train {

struct Score {
  size_t correct = 0, found = 0, annotated = 0;
  double precision() const {
    return found == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(found);
  }
  double recall() const {
    return annotated == 0 ? 0 : static_cast<double>(correct) / static_cast<double>(annotated);
  }
  double f1() const {
    const double sum = precision() + recall();
    return sum == 0 ? 0 : 2 * precision() * recall() / sum;
  }
};

struct Scores {
  std::array<Score, names::kMaxClasses> classes;
  Score all;
};

// Counts the classes whose bit is set in `classes`.
Scores Evaluate(const names::Model& model, const std::vector<AnnotatedText>& texts, Scheme scheme,
                uint16_t classes);

// One line per class and one for all.
std::string Table(const Scores& scores);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_EVALUATE_H_
