// The date in the dateline that opens the body of an article: "SEOUL, March 2, 2026 (Agency) —".
#ifndef PRESSLENS_FIGURES_DATELINES_H_
#define PRESSLENS_FIGURES_DATELINES_H_

#include <optional>

#include "figures/figures.h"
#include "figures/vocabulary.h"
#include "text/document.h"

namespace presslens::figures {

// Only a full date counts; stamps of input and publishing stand in bylines and are no datelines.
// `folded` is the document's text in lower case.
std::optional<Date> FindDatelineDate(const Vocabulary& words, const text::Document& document,
                                     std::u16string_view folded);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_DATELINES_H_
