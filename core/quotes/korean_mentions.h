// Whom a Korean phrase stands for: itself, or somebody named before it.
//
//   그는, 이들은       the last person or group
//   이 관계자는        the last speaker so called
//   한 대변인, 감독은  the person who was named with this title
//   고인은             whom an obituary is about
#ifndef PRESSLENS_QUOTES_KOREAN_MENTIONS_H_
#define PRESSLENS_QUOTES_KOREAN_MENTIONS_H_

#include <cstdint>
#include <optional>
#include <string_view>

#include "quotes/cast.h"
#include "quotes/entity_index.h"
#include "quotes/korean_phrase.h"
#include "quotes/korean_tables.h"
#include "quotes/statement.h"
#include "text/document.h"

namespace presslens::quotes {

class KoreanMentions {
 public:
  // All must outlive the object.
  KoreanMentions(const text::Document& document, const KoreanTables& tables,
                 const EntityIndex& entities, Cast& cast)
      : document_(document),
        text_(document.text()),
        tables_(tables),
        entities_(entities),
        cast_(cast) {}

  // The mention, new or old, that something is attributed to where `phrase` says it; adds to the
  // statement's evidence how it was found.
  std::optional<uint32_t> Of(const KoreanPhrase& phrase, Statement& statement) const;

 private:
  const Phrase* NamedBefore(const KoreanPhrase& phrase) const;
  const NamedSpan* FirstPerson() const;

  const text::Document& document_;
  std::u16string_view text_;
  const KoreanTables& tables_;
  const EntityIndex& entities_;
  Cast& cast_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_MENTIONS_H_
