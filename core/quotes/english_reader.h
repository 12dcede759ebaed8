// Reads an English article paragraph by paragraph and collects what is said and by whom.
#ifndef PRESSLENS_QUOTES_ENGLISH_READER_H_
#define PRESSLENS_QUOTES_ENGLISH_READER_H_

#include "quotes/english_tables.h"
#include "quotes/entity_index.h"
#include "quotes/statement.h"
#include "text/document.h"

namespace presslens::quotes {

Statements ReadEnglish(const text::Document& document, const EntityIndex& entities,
                       const EnglishTables& tables);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENGLISH_READER_H_
