// From mentions to real speakers: one source for everybody who is quoted, however often and under
// whatever form of the name.
#ifndef PRESSLENS_QUOTES_SOURCES_H_
#define PRESSLENS_QUOTES_SOURCES_H_

#include <string_view>

#include "quotes/entity_index.h"
#include "quotes/quotes.h"
#include "quotes/statement.h"

namespace presslens::quotes {

// Persons are merged by entity, by full name, or by family name with the last person who bears it;
// organizations by entity or name; unnamed sources only where a pronoun or 이 관계자 said so (they
// then share a mention). Statements are put in text order, those that another one swallows are
// dropped.
Quotations GatherSources(std::u16string_view text, Statements statements,
                         const EntityIndex& entities);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_SOURCES_H_
