// What the recipes that learn from Korean corpora have in common.
#ifndef PRESSLENS_TRAIN_KOREAN_CORPORA_H_
#define PRESSLENS_TRAIN_KOREAN_CORPORA_H_

#include <cstddef>
#include <vector>

#include "corpus.h"
#include "recipe.h"
#include "recipes.h"

namespace presslens::train {

// Every fifth sentence of a gold corpus, the first, the sixth, …, is never trained on.
inline constexpr size_t kHeldOutEvery = 5;

// The word lists of the language folder, of the material's lists, and of the mecab and okt
// lexicons.
Phrases KoreanDictionary(const Material& material);

// konec in its own scheme: the training sentences, whose labels were projected onto them from its
// table of forms, which left out one name of eight, and the gold sentences.
struct Konec {
  Source silver, gold;
  std::vector<AnnotatedText> held_out;  // of the gold sentences
};

// Reads konec. The silver labels are refined with models of the gold ones, unless the material says
// not to.
Konec ReadKonec(const Material& material, const Phrases& dictionary);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_KOREAN_CORPORA_H_
