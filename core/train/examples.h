// From annotated texts to what the CRF learns from.
#ifndef PRESSLENS_TRAIN_EXAMPLES_H_
#define PRESSLENS_TRAIN_EXAMPLES_H_

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "corpus.h"
#include "crf_trainer.h"
#include "names/chain.h"
#include "names/gazetteer.h"
#include "names/labels.h"
#include "schemes.h"
#include "text/josa.h"

namespace presslens::train {

// How the texts of one language become sequences.
struct Language {
  std::string code;
  names::UnitKind unit;
  names::LabelSet labels;
};

// Calls `use(keys, allowed)` for each sequence of `text`.
void EachSequence(const Language& language, const text::JosaTable& josa,
                  const names::Gazetteer& gazetteer, const AnnotatedText& text, Scheme scheme,
                  const std::function<void(const names::FeatureKeys&, std::vector<uint64_t>)>& use);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_EXAMPLES_H_
