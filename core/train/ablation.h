// What the parts of a recipe are worth: the score of a model that learned without each.
#ifndef PRESSLENS_TRAIN_ABLATION_H_
#define PRESSLENS_TRAIN_ABLATION_H_

#include <functional>
#include <string>
#include <vector>

#include "recipes.h"

namespace presslens::train {

// Those that every recipe may be asked for: its lists, the names of its own texts, its articles.
std::vector<Ablation> CommonAblations();

// One line for the whole recipe and one for each of the plan's ablations, scored on its first
// held-out texts. So that the table takes minutes, all of them learn from every fourth text of
// large sources, in fewer rounds, and are not pruned: the lines compare with each other, not with
// the model that ships.
std::string AblationTable(const Plan& plan);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_ABLATION_H_
