// One text, one opinion: what a form is in one place, it is in all.
//
// Every found name votes for the class of its form, by its confidence. Forms that win enough votes
// are found wherever they stand as a word of their own, before any particle; so are the short forms
// of people (샘 알트만: 알트만, Sam Altman: Altman). Names whose class lost the vote of their form
// change over.
#ifndef PRESSLENS_NAMES_VOTES_H_
#define PRESSLENS_NAMES_VOTES_H_

#include <vector>

#include "names/chain.h"
#include "names/found_name.h"
#include "names/gazetteer.h"
#include "names/name_parts.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::names {

// `names` in text order without overlap, and so again afterwards. `lists` holds the WordLists of
// the language. Linear in the text's length.
void LetFormsVote(const text::Document& document, UnitKind unit, const Gazetteer& lists,
                  const NameParts& parts, const text::JosaTable& josa,
                  std::vector<FoundName>& names);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_VOTES_H_
