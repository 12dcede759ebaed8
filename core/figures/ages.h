// Ages that no unit shows: (31) after a name, 20대, 20·30대, and those of english_ages.h.
#ifndef PRESSLENS_FIGURES_AGES_H_
#define PRESSLENS_FIGURES_AGES_H_

#include "figures/quantities.h"

namespace presslens::figures {

// An age in years, or a range of ages where `low` and `high` differ.
Reading MakeAge(Span span, double low, double high);

// Whether ten years of a life begin with this number: 20, 30 … 90.
bool IsDecadeOfLife(const Numeral& number);

std::optional<Reading> ReadAge(const Vocabulary& words, const TextView& text, uint32_t offset);

// "aged 19 and 24": the bare number after an age is one too.
void ContinueAges(const TextView& text, const Figure& previous, Figure& figure);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_AGES_H_
