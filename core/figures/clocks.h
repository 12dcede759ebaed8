// Times of day: 오전 10시30분, 19시, 14:33, 자정, 3:45 p.m. ET, 6pm, noon, nine in the evening.
#ifndef PRESSLENS_FIGURES_CLOCKS_H_
#define PRESSLENS_FIGURES_CLOCKS_H_

#include "figures/quantities.h"

namespace presslens::figures {

// The time of day that begins at `offset`.
std::optional<Reading> ReadClock(const Vocabulary& words, const TextView& text, uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_CLOCKS_H_
