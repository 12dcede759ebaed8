// From konec's annotation to KLUE's, learned from the sentences that are annotated in both schemes.
//
// The two agree on four names of five; for the others no table of labels is enough (KLUE takes
// 5공화국 for a date, and a film's title for nothing). So a CRF over characters reads, besides the
// features of the product, what konec says about each unit, and labels it in KLUE's terms.
#ifndef PRESSLENS_TRAIN_CONVERSION_H_
#define PRESSLENS_TRAIN_CONVERSION_H_

#include <vector>

#include "corpus.h"
#include "crf_trainer.h"
#include "examples.h"
#include "names/gazetteer.h"
#include "text/josa.h"

namespace presslens::train {

class Conversion {
 public:
  // Learns from texts in pairs, `konec[i]` and `klue[i]`; pairs whose texts differ (the corpora
  // space some sentences differently) are left out. `gazetteer` must outlive the conversion.
  Conversion(const Language& language, const names::Gazetteer& gazetteer,
             const std::vector<AnnotatedText>& konec, const std::vector<AnnotatedText>& klue);

  // The text with KLUE's labels. Where the conversion is not sure, the text is masked instead.
  AnnotatedText Convert(const AnnotatedText& konec) const;

 private:
  const Language language_;
  const names::Gazetteer& gazetteer_;
  const text::JosaTable josa_;
  CrfTrainer trainer_;
};

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_CONVERSION_H_
