// Two numbers that make one figure: fractions (3분의 1, 열에 하나, 10명 중 6명, one in five) and
// scores (3-1, 7대 2, 13승 8무 6패).
#ifndef PRESSLENS_FIGURES_RATIOS_H_
#define PRESSLENS_FIGURES_RATIOS_H_

#include "figures/quantities.h"

namespace presslens::figures {

// The reading of a fraction or a score that covers [start, end) of the text; a score is told as
// written.
Reading MakeFraction(uint32_t start, uint32_t end, double value);
Reading MakeScore(const TextView& text, uint32_t start, uint32_t end);

std::optional<Reading> ReadFraction(const Vocabulary& words, const TextView& text, uint32_t offset);
std::optional<Reading> ReadScore(const Vocabulary& words, const TextView& text, uint32_t offset);

// Their English forms: two-thirds, seven in 10, a fifth; 58 votes to 41, seven for 53. ReadFraction
// and ReadScore call them.
std::optional<Reading> ReadEnglishFraction(const Vocabulary& words, const TextView& text,
                                           uint32_t offset);
std::optional<Reading> ReadEnglishScore(const Vocabulary& words, const TextView& text,
                                        uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_RATIOS_H_
