// In a report of a match a place is a team: Aberdeen 3-1 Slavia; 강원은 이겼다, where 강원FC plays.
#ifndef PRESSLENS_NAMES_TEAMS_H_
#define PRESSLENS_NAMES_TEAMS_H_

#include <vector>

#include "names/found_name.h"
#include "names/name_parts.h"
#include "text/document.h"

namespace presslens::names {

// Places that stand beside a score, or that an organisation is named after together with a word of
// teams, become organisations wherever nothing says that the place itself is meant (in Aberdeen,
// 강원에서). `names` in text order without overlap. Close to linear in the names.
void LetPlacesPlay(const text::Document& document, const NameParts& parts,
                   std::vector<FoundName>& names);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_TEAMS_H_
