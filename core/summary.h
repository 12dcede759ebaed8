// The counts that a reader checks first.
#ifndef PRESSLENS_SUMMARY_H_
#define PRESSLENS_SUMMARY_H_

#include "presslens/analysis.h"
#include "text/document.h"

namespace presslens {

// Counts what `analysis` found in `document`. Words are runs of letters and digits between spaces
// (eojeols in Korean).
Summary Summarize(const text::Document& document, const Analysis& analysis);

}  // namespace presslens

#endif  // PRESSLENS_SUMMARY_H_
