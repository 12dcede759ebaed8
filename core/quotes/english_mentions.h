// Whom an English phrase stands for: itself, or somebody named before it.
//
//   she, they, it      the last person, group or body
//   the official       the last speaker so called
//   the Canadian       the last person
//   the bank           the body named before
//   Park               the person whose family name it is
#ifndef PRESSLENS_QUOTES_ENGLISH_MENTIONS_H_
#define PRESSLENS_QUOTES_ENGLISH_MENTIONS_H_

#include <cstdint>
#include <optional>
#include <string_view>
#include <vector>

#include "quotes/cast.h"
#include "quotes/english_phrase.h"
#include "quotes/english_tables.h"
#include "quotes/statement.h"

namespace presslens::quotes {

class EnglishMentions {
 public:
  // All must outlive the object.
  EnglishMentions(std::u16string_view text, const EnglishTables& tables, Cast& cast,
                  const std::vector<Phrase>& mentions)
      : text_(text), tables_(tables), cast_(cast), mentions_(mentions) {}

  // The mention, new or old, that something is attributed to where `phrase` says it; adds to the
  // statement's evidence how it was found.
  std::optional<uint32_t> Of(EnglishPhrase phrase, Statement& statement) const;

 private:
  std::u16string_view text_;
  const EnglishTables& tables_;
  Cast& cast_;
  const std::vector<Phrase>& mentions_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENGLISH_MENTIONS_H_
