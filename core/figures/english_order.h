// Places in a row and other English figures that are words: second time, 27th minute, ninth in the
// league, Category 4, twice as many, threefold, quarter-point.
#ifndef PRESSLENS_FIGURES_ENGLISH_ORDER_H_
#define PRESSLENS_FIGURES_ENGLISH_ORDER_H_

#include "figures/quantities.h"

namespace presslens::figures {

std::optional<Reading> ReadEnglishOrder(const Vocabulary& words, const TextView& text,
                                        uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_ENGLISH_ORDER_H_
