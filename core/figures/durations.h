// Lengths of time: 2시간40분, 6년9개월간, 4∼5년, nine hours and 40 minutes; and their ISO 8601
// form.
#ifndef PRESSLENS_FIGURES_DURATIONS_H_
#define PRESSLENS_FIGURES_DURATIONS_H_

#include "figures/quantities.h"

namespace presslens::figures {

// Completes a duration whose first (and for a range second) amount has been read: appends the
// smaller parts that follow, moves the span's end and sets iso (P4Y6M, PT2H40M, P3W/P4W).
void ReadDurationParts(const Vocabulary& words, const TextView& text, const Amount& first,
                       const Amount* second, Figure& figure);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_DURATIONS_H_
