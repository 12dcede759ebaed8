// Which way a figure changed, and compared with what: 전년 동기 대비 15% 증가, up 3% from a year
// earlier.
#ifndef PRESSLENS_FIGURES_CHANGES_H_
#define PRESSLENS_FIGURES_CHANGES_H_

#include <vector>

#include "figures/vocabulary.h"

namespace presslens::figures {

// Sets Figure::change for the figures from index `first` on, which all stand in this paragraph.
void FindChanges(const Vocabulary& words, const TextView& text, size_t first,
                 std::vector<Figure>& figures);

}  // namespace presslens::figures

#endif  // PRESSLENS_FIGURES_CHANGES_H_
