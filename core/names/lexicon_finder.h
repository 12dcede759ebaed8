// Finds names without a model: known forms, forms with a telling end, people with a title.
#ifndef PRESSLENS_NAMES_LEXICON_FINDER_H_
#define PRESSLENS_NAMES_LEXICON_FINDER_H_

#include <vector>

#include "names/found_name.h"
#include "names/gazetteer.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::names {

// For languages whose names end inside words (Korean). `lists` holds WordLists of that language for
// characters.
std::vector<FoundName> FindInCharacters(const Gazetteer& lists, const text::JosaTable& josa,
                                        const text::Document& document);

// For languages with capitals. `lists` holds WordLists of that language for tokens.
std::vector<FoundName> FindInTokens(const Gazetteer& lists, const text::Document& document);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_LEXICON_FINDER_H_
