// About, at least, up to: words on either side of a figure that say how exact it is.
#ifndef PRESSLENS_FIGURES_QUALIFIERS_H_
#define PRESSLENS_FIGURES_QUALIFIERS_H_

#include "figures/quantities.h"

namespace presslens::figures {

// Widens the figure's span over a qualifier before and after it and sets Figure::qualifier. Never
// reaches before `least`, where the figure before this one ends.
void AttachQualifiers(const Vocabulary& words, const TextView& text, uint32_t least,
                      Reading& reading);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_QUALIFIERS_H_
