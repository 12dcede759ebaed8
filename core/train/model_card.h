// The text that goes beside a model file: what it is made of, under which licence, and how good it
// is.
#ifndef PRESSLENS_TRAIN_MODEL_CARD_H_
#define PRESSLENS_TRAIN_MODEL_CARD_H_

#include <cstddef>
#include <string>

#include "recipes.h"

namespace presslens::train {

// Markdown. `date` is the day of training, `scores` the tables of the held-out texts,
// `ablations` that of AblationTable, or empty.
std::string ModelCard(const Plan& plan, const std::string& date, size_t bytes,
                      const std::string& scores, const std::string& ablations);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_MODEL_CARD_H_
