// Names of one character, which a model easily misses: what makes them sure is what stands beside
// them.
//
//   김 교수, 민씨   a family name before a title, once somebody of that family was named
//   美, 미·중      countries written in one character
#ifndef PRESSLENS_NAMES_SHORT_NAMES_H_
#define PRESSLENS_NAMES_SHORT_NAMES_H_

#include <vector>

#include "names/found_name.h"
#include "names/gazetteer.h"
#include "names/name_parts.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::names {

// For Korean. `names` in text order without overlap, and so again afterwards; `lists` holds the
// WordLists of the language. Linear in the text's length.
void FindShortNames(const text::Document& document, const NameParts& parts, const Gazetteer& lists,
                    const text::JosaTable& josa, std::vector<FoundName>& names);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_SHORT_NAMES_H_
