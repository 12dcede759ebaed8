// One entity for each real-world thing: which names of a text name the same.
//
// Names of one class are the same thing if
//   - their forms are equal, or the alias table ties them (마이크로소프트, MS);
//   - one stands in brackets behind the other and is written in other letters, or abbreviates it:
//   애저(Azure), 한국은행(한은);
//   - one is the initials of the other: National Health Service, NHS;
//   - a person's form is the family, given or last name of the person last named so: 김 교수, 민재
//   after 김민재, Altman after Sam Altman;
//   - one is the beginning of the other up to a telling end: Hanbit, Hanbit Electronics; 안산,
//   안산시.
// A short form that fits two things is tied to the one named last before it, and two people with
// one family name stay two.
#ifndef PRESSLENS_NAMES_LINKING_H_
#define PRESSLENS_NAMES_LINKING_H_

#include <vector>

#include "names/chain.h"
#include "names/found_name.h"
#include "names/gazetteer.h"
#include "presslens/analysis.h"
#include "text/document.h"
#include "text/lexicon.h"

namespace presslens::names {

// The alias table of a language (languages/<code>/aliases.tsv): for each form the number of its
// group.
text::Lexicon LoadAliases(std::string_view language);

// Makes entities of `names`, which stand in text order without overlap; names of classes that are
// no entities are left out. Close to linear in the names.
std::vector<Entity> LinkNames(const text::Document& document, UnitKind unit, const Gazetteer& lists,
                              const text::Lexicon& aliases, std::vector<FoundName> names);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_LINKING_H_
