// From the labels of the corpora to the classes of the tagger.
#ifndef PRESSLENS_TRAIN_SCHEMES_H_
#define PRESSLENS_TRAIN_SCHEMES_H_

#include <cstdint>
#include <string>

#include "names/labels.h"

namespace presslens::train {

// What an annotation says about the units under it: exactly one class, or any of several.
struct Meaning {
  int exact = -1;         // a NameClass, or -1
  uint16_t possible = 0;  // if not exact: classes that the units may belong to, as bits
  bool outside = true;    // if not exact: they may also be no name

  static Meaning Exactly(names::NameClass c) { return {static_cast<int>(c), 0, false}; }
  static Meaning Nothing() { return {}; }
};

enum class Scheme {
  kKonec,      // 150 fine classes of konec
  kKlue,       // PS LC OG DT TI QT
  kGuideline,  // the project's own articles: six classes and figures
  kCoarse,     // PER ORG LOC (UNER, broad-twitter)
  kWithMisc,   // PER ORG LOC MISC (wikigold, SEC filings)
  kWnut,       // person location corporation group product creative-work
  kCrossner,   // fine classes of CrossNER
};

Meaning MeaningOf(Scheme scheme, const std::string& label);

// KLUE's label for a class; empty for the classes that it does not annotate.
std::string KlueLabelOf(names::NameClass name_class);

// What a unit without annotation may be in this scheme: always outside, and every class that the
// scheme does not annotate.
Meaning Unannotated(Scheme scheme, int classes);

}  // namespace presslens::train

#endif  // PRESSLENS_TRAIN_SCHEMES_H_
