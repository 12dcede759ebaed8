// Reads a quantity: number and unit, one or a range of them, with what stands before the number and
// belongs to it.
//
//   1조2500억원   $3-$5   시속 80㎞   2시간10분   5∼10%   만 19∼39세   between 10 and 15 feet 9-10
//   trln won
#ifndef PRESSLENS_FIGURES_QUANTITIES_H_
#define PRESSLENS_FIGURES_QUANTITIES_H_

#include <optional>

#include "figures/numerals.h"
#include "figures/vocabulary.h"
#include "presslens/analysis.h"

namespace presslens::figures {

// A figure, and where the search goes on after it. A reading that is no figure (제22대, 3학년) only
// says what to step over.
struct Reading {
  Figure figure;
  bool is_figure = true;
  uint32_t end = 0;
  bool bare = false;  // a number without a unit
};

// The quantity that begins at `offset`; nothing where there is none. Leading and trailing
// qualifiers are not part of it.
std::optional<Reading> ReadQuantity(const Vocabulary& words, const TextView& text, uint32_t offset);

// A number with its unit. Exposed for the readers of ages, fractions and dates.
struct Amount {
  Numeral number;
  const Unit* unit = nullptr;  // null for a bare number
  Span unit_span;              // the unit's form
  uint32_t end = 0;
  bool approximate = false;  // 20여 명, two or so
};
// `money` says that a currency stands before it, so that m is a million and no metre.
std::optional<Amount> ReadAmount(const Vocabulary& words, const TextView& text, uint32_t offset,
                                 bool money = false);

// The offset after at most two spaces.
uint32_t SkipSpaces(const TextView& text, uint32_t offset);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_QUANTITIES_H_
