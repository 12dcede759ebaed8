// The recipes of the models that ship, and of one that measures.
#ifndef PRESSLENS_TRAIN_RECIPES_H_
#define PRESSLENS_TRAIN_RECIPES_H_

#include <functional>
#include <string>
#include <vector>

#include "recipe.h"

namespace presslens::train {

// Where the recipes find their material.
struct Material {
  std::string corpora;  // folder laid out as the corpora's README says
  std::string
      articles;  // JSON Lines of the project's training articles of the language; may be empty
  std::string lists = "core/train/lists";  // folder of further name lists; empty: none
  int leave_out = -1;  // articles whose number modulo 4 is this are kept out, for cross-validation
  size_t rows = 0;     // of the model; 0: as the recipe says
  float article_weight = 0;  // of one article's sentence in the loss; 0: as the recipe says
  float rate = 0;            // 0: as the recipe says
  int epochs = 0;            // 0: as the recipe says
  bool refine = true;        // silver labels, with models of the gold ones
};

// A set of texts that the recipe does not learn from.
struct HeldOut {
  std::string name;
  std::vector<AnnotatedText> texts;
  Scheme scheme;
  uint16_t classes;
};

// A recipe less one of its parts.
struct Ablation {
  std::string name;
  std::function<void(Recipe&)> leave_out;
};

struct Plan {
  Recipe recipe;
  std::vector<HeldOut> held_out;
  std::vector<Ablation> ablations;
};

// Sets what the material's options say in place of the recipe's own numbers. The articles are the
// source of that name.
void ApplyOverrides(const Material& material, Recipe& recipe);

Plan KoreanPlan(const Material& material);
Plan EnglishPlan(const Material& material);

// Does not ship: the Korean model's features on KLUE's scheme, to be compared with published
// scores.
Plan KluePlan(const Material& material);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_RECIPES_H_
