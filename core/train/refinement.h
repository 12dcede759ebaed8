// Completes labels that were projected onto sentences from a table of forms.
//
// Projection finds most names and leaves out those whose form was ambiguous. Two things are known
// about what is missing: how often each form bears each label in all sentences together, and what a
// model thinks that learned from the others. So places are labelled until the counts are right, the
// most probable ones first, and what else the model takes for a name is left out of the loss.
#ifndef PRESSLENS_TRAIN_REFINEMENT_H_
#define PRESSLENS_TRAIN_REFINEMENT_H_

#include <string>
#include <vector>

#include "corpus.h"
#include "recipe.h"

namespace presslens::train {

// How often a form bears a label in the whole corpus.
struct FormCount {
  std::u16string form;
  std::string label;
  int count = 0;
};

// Rows of a tab-separated file with a line of headings. Exits with a message if it cannot be read.
std::vector<FormCount> ReadFormCounts(const std::string& path);

// `silver` with labels added, exchanged and masked. Its halves are judged each by a model of `base`
// (a recipe without this corpus) and of the other half.
Source Refined(const Recipe& base, const Source& silver, const std::vector<FormCount>& counts);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_REFINEMENT_H_
