// Lengths of time that have a name of their own: 사흘, 열흘간, 하루 만에, a decade, half an hour.
#ifndef PRESSLENS_FIGURES_NAMED_DURATIONS_H_
#define PRESSLENS_FIGURES_NAMED_DURATIONS_H_

#include "figures/quantities.h"

namespace presslens::figures {

std::optional<Reading> ReadNamedDuration(const Vocabulary& words, const TextView& text,
                                         uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_NAMED_DURATIONS_H_
