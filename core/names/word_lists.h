// The word lists of a language folder (languages/<code>/names.tsv), as phrases with their lists.
#ifndef PRESSLENS_NAMES_WORD_LISTS_H_
#define PRESSLENS_NAMES_WORD_LISTS_H_

#include <map>
#include <string>
#include <string_view>

#include "languages/table.h"
#include "names/chain.h"
#include "names/gazetteer.h"

namespace presslens::names {

// Phrases are normalised as models with units of this kind want them. Rows with an unknown list are
// skipped.
std::map<std::u16string, ListMask> WordLists(std::string_view language, UnitKind unit);

// The same from the text of such a file (languages/table.h); phrases are added.
void AddWordLists(const languages::Table& table, UnitKind unit,
                  std::map<std::u16string, ListMask>& phrases);

// The lists that say what a form names, not how names are built.
inline constexpr ListMask kNamingLists = BitOf(kPlaces) | BitOf(kGroups) | BitOf(kPeople) |
                                         BitOf(kProducts) | BitOf(kWorks) | BitOf(kEvents);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_WORD_LISTS_H_
