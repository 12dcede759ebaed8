// Which numbers without a unit are figures: an index level, a sum of money with the currency left
// out (예산 62억), a count whose noun is understood. Most are not: parts of names, list numbers,
// pages.
#ifndef PRESSLENS_FIGURES_UNITLESS_H_
#define PRESSLENS_FIGURES_UNITLESS_H_

#include "figures/quantities.h"

namespace presslens::figures {

// False for a reading without a unit that is no figure. May complete the reading: 62억 becomes
// money.
// `least` is where the figure before it ends.
bool AcceptsUnitless(const Vocabulary& words, const TextView& text, uint32_t least,
                     Reading& reading);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_UNITLESS_H_
