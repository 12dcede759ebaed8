// Ages in English that no unit shows: "Ana Ruiz, 47,", "my daughter is four", "died at 91", "a boy
// of nine", "children under 12", "in their late 50s", "Jane Doe (34)".
#ifndef PRESSLENS_FIGURES_ENGLISH_AGES_H_
#define PRESSLENS_FIGURES_ENGLISH_AGES_H_

#include "figures/quantities.h"

namespace presslens::figures {

// The age whose number begins at `offset`; its span holds a qualifier only where a word of life
// does ("late 50s"). Looks at a few words on either side, so the time is bounded.
std::optional<Reading> ReadEnglishAge(const Vocabulary& words, const TextView& text,
                                      uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_ENGLISH_AGES_H_
