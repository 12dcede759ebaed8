// What an English number counts: 3,000 new jobs, two former engineers, 112-page, Nine of the
// sectors.
#ifndef PRESSLENS_FIGURES_ENGLISH_COUNTS_H_
#define PRESSLENS_FIGURES_ENGLISH_COUNTS_H_

#include "figures/quantities.h"

namespace presslens::figures {

// Widens a number without a unit to the head noun of its phrase and makes it a count. English has
// no counters: the phrase ends at its first plural noun, unless another noun follows that one.
void ReadCounted(const Vocabulary& words, const TextView& text, Reading& reading);

// Whether a counted noun stands after the number that ends at `offset`.
bool CountsNoun(const Vocabulary& words, const TextView& text, uint32_t offset);

// Whether a number that counts no noun is a figure all the same: "61 were sold", "Two of them", an
// index level.
bool AcceptsEnglishBare(const Vocabulary& words, const TextView& text, uint32_t least,
                        Reading& reading);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_ENGLISH_COUNTS_H_
