// What a model is made of, and the making.
#ifndef PRESSLENS_TRAIN_RECIPE_H_
#define PRESSLENS_TRAIN_RECIPE_H_

#include <map>
#include <string>
#include <vector>

#include "corpus.h"
#include "crf_trainer.h"
#include "examples.h"
#include "gate_trainer.h"
#include "names/gazetteer.h"
#include "names/model.h"
#include "schemes.h"

namespace presslens::train {

// One corpus in a recipe.
struct Source {
  std::string name;
  std::vector<AnnotatedText> texts;
  Scheme scheme = Scheme::kGuideline;
  float weight = 1;
  bool forms = true;  // its names go into the gazetteer
};

using Phrases = std::map<std::u16string, names::ListMask>;

struct Recipe {
  Language language;
  std::vector<Source> sources;
  Phrases dictionary;
  TrainingOptions first;     // on all features
  TrainingOptions middle;    // on six times the rows that are kept
  TrainingOptions finetune;  // on the rows that are kept
  size_t rows = 60000;
  float largest = 127;  // of the whole numbers that weights become: few take less to download
  GateOptions gate;
  // Texts that stand side by side in a corpus come from one document and name the same things. Then
  // a fold is a stretch of the corpus; every eighth text would tell the gazetteer what it is not to
  // know.
  bool neighbours = false;
};

// Each text is read with a gazetteer that its own fold of the corpora did not contribute to: else
// the gazetteer would know every name of the training texts, and the model would learn to trust it
// blindly.
inline constexpr size_t kFolds = 8;

// `times` copies of each text of `source` with other names: forms of all sources of the recipe that
// the guideline would call the same, people also from the given and family names of the dictionary.
Source RenamedCopies(const Recipe& recipe, const Source& source, size_t times, float weight);

// Adds the phrases of a file with the columns form and list (as languages/<code>/names.tsv has
// them) to `phrases`. Exits with a message if it cannot be read.
void AddPhrases(const std::string& path, names::UnitKind unit, Phrases& phrases);

// The classes of words of a file with the columns word, in lower case, and number. Exits with a
// message if it cannot be read.
names::WordClasses ReadWordClasses(const std::string& path);

// The names that annotated texts name, with the bits of their classes; the dictionary is joined in.
// Texts of fold `without` are left out; kFolds leaves out none.
Phrases FormsOf(const Recipe& recipe, size_t without);

// Learns on all features, without pruning. `gate`, if there is one, is given the sequences of all
// folds but the one that decides its threshold.
CrfTrainer Learned(const Recipe& recipe, GateTrainer* gate);

// Trains, prunes, fine-tunes and quantises.
names::ModelParts Train(const Recipe& recipe);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_RECIPE_H_
