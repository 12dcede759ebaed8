// Finds names without a model: known forms, forms with a telling end, people with a title.
#ifndef PRESSLENS_NAMES_LEXICON_FINDER_H_
#define PRESSLENS_NAMES_LEXICON_FINDER_H_

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "names/found_name.h"
#include "names/gazetteer.h"
#include "names/labels.h"
#include "text/document.h"
#include "text/josa.h"
#include "text/lexicon.h"

namespace presslens::names {

// For languages whose names end inside words (Korean). `lists` holds WordLists of that language for
// characters, `ends` those of them that end a name (TellingEnds).
std::vector<FoundName> FindInCharacters(const Gazetteer& lists, const text::Lexicon& ends,
                                        const text::JosaTable& josa,
                                        const text::Document& document);

// The phrases that tell by the end of a word that it is an organisation or a place (전자, 연구원),
// backwards, with their lists.
text::Lexicon TellingEnds(const std::map<std::u16string, ListMask>& word_lists);

// What languages with capitals call a form in these lists; nothing where they only say how names
// are built.
std::optional<NameClass> ClassInTokens(ListMask lists);

// For languages with capitals. `lists` holds WordLists of that language for tokens.
std::vector<FoundName> FindInTokens(const Gazetteer& lists, const text::Document& document);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_LEXICON_FINDER_H_
