// Which figure a bracketed one converts: 100만 달러(약 14억원), 41,300 acres (about 16,700
// hectares).
#ifndef PRESSLENS_FIGURES_CONVERSIONS_H_
#define PRESSLENS_FIGURES_CONVERSIONS_H_

#include <vector>

#include "figures/vocabulary.h"

namespace presslens::figures {

// Sets Figure::conversion_of for the figures from index `first` on, which all stand in this
// paragraph.
void LinkConversions(const TextView& text, size_t first, std::vector<Figure>& figures);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_CONVERSIONS_H_
