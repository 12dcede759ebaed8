// Digits that are no figures: in names (GPT-5, 5G, K-9), phone numbers, addresses of the web and of
// mail, versions, list numbers.
#ifndef PRESSLENS_FIGURES_EXCLUSIONS_H_
#define PRESSLENS_FIGURES_EXCLUSIONS_H_

#include <cstdint>

#include "figures/vocabulary.h"

namespace presslens::figures {

// The end of the address (https://…, name@host.example) that begins at `offset`, else `offset`.
// Call it where a run of characters without space begins.
uint32_t SkipAddress(const TextView& text, uint32_t offset);

// The end of the phone number, version or column of data that begins with the digit, or the plus
// sign, at `offset`, else `offset`.
uint32_t SkipNumberCode(const TextView& text, uint32_t offset);

// Whether the digit at `offset` belongs to a name: G20, GPT-5, K-9.
bool IsInName(const TextView& text, uint32_t offset);

// The end of a list number ("1.", "2)", "(3)") that begins a paragraph; the paragraph's begin if it
// has none.
uint32_t SkipListNumber(const TextView& text);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_EXCLUSIONS_H_
