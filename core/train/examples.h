// From annotated texts to what the CRF learns from.
#ifndef PRESSLENS_TRAIN_EXAMPLES_H_
#define PRESSLENS_TRAIN_EXAMPLES_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"
#include "names/chain.h"
#include "names/feature_keys.h"
#include "names/gazetteer.h"
#include "names/labels.h"
#include "names/word_classes.h"
#include "schemes.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::train {

// How the texts of one language become sequences.
struct Language {
  std::string code;
  names::UnitKind unit;
  names::LabelSet labels;
  names::WordClasses classes = {};
};

// One sequence: its units' features and the labels that they may have, and its words as a gate sees
// them.
struct Example {
  names::FeatureKeys keys;
  std::vector<uint64_t> allowed;
  names::FeatureKeys words;
  std::vector<text::IndexRange> units_of_words;
};

// Calls `use` for each sequence of `text`; it may move from what it is given.
void EachSequence(const Language& language, const text::JosaTable& josa,
                  const names::Gazetteer& gazetteer, const AnnotatedText& text, Scheme scheme,
                  const std::function<void(Example&)>& use);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_EXAMPLES_H_
