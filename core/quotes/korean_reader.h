// Reads a Korean article sentence by sentence and collects what is said and by whom.
#ifndef PRESSLENS_QUOTES_KOREAN_READER_H_
#define PRESSLENS_QUOTES_KOREAN_READER_H_

#include "quotes/entity_index.h"
#include "quotes/korean_tables.h"
#include "quotes/statement.h"
#include "text/document.h"

namespace presslens::quotes {

Statements ReadKorean(const text::Document& document, const EntityIndex& entities,
                      const KoreanTables& tables);

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_READER_H_
