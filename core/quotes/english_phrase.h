// English noun phrases that name a source, with what they say about who it is.
//
//   [Neil Drummond, the Aberdeen manager]              name, role, affiliation
//   [Dr Swati Mukherjee-Lowe, a senior fellow at the think tank]
//   [a person familiar with the matter]                unnamed
//   [Dallas Fed President Imogen Castellanos]
#ifndef PRESSLENS_QUOTES_ENGLISH_PHRASE_H_
#define PRESSLENS_QUOTES_ENGLISH_PHRASE_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "quotes/english_tables.h"
#include "quotes/entity_index.h"
#include "quotes/items.h"
#include "quotes/statement.h"

namespace presslens::quotes {

// An item with its word in lower case and what the tables know about it.
struct EnglishToken {
  Item item;
  std::u16string word;  // lower case; empty for a quotation
  EnglishCue cue;       // a finite reporting verb
  bool capital = false;
};

// Whether a comma or semicolon parts the token from the next.
inline bool EndsPart(const EnglishToken& token) {
  return token.item.tail == u',' || token.item.tail == u';';
}

inline bool IsDash(const EnglishToken& token) {
  return token.item.is_word() && token.item.core.empty();
}

enum class EnglishClass : uint8_t {
  kNone,
  kPerson,
  kRole,
  kBody,
  kGroup,
  kDocument,
  kPronoun,
  kUnknown
};

struct EnglishPhrase {
  Phrase phrase;
  EnglishClass what = EnglishClass::kNone;
  uint32_t first = 0, last = 0;  // tokens, inclusive
  bool definite = false;         // the company, the official: perhaps one mentioned before
  bool indefinite = false;       // a man
  bool one_of = false;           // one of them, another
  bool stands_in = false;        // the Canadian, the 21-year-old: somebody named before
  std::u16string_view head;      // the word that says who it is
  EnglishWord pronoun = EnglishWord::kPerson;
};

class EnglishPhraseReader {
 public:
  EnglishPhraseReader(std::u16string_view text, const EnglishTables& tables,
                      const EntityIndex& entities)
      : text_(text), tables_(tables), entities_(entities) {}

  std::vector<EnglishToken> Tokens(std::span<const Item> items) const;

  // The subject that ends right before tokens[verb], not reaching back over tokens[first].
  // `clause_before`: the sentence so far is what was said (…, officials said), so the subject is
  // the last part only.
  std::optional<EnglishPhrase> Before(std::span<const EnglishToken> tokens, uint32_t first,
                                      uint32_t verb, bool clause_before) const;

  // The subject that begins at tokens[first], behind its verb or behind "according to". `fronted`:
  // a clause follows it.
  std::optional<EnglishPhrase> From(std::span<const EnglishToken> tokens, uint32_t first,
                                    bool fronted = false) const;

  // Whom a sentence without a reporting verb is about: its first noun phrase, else the last person
  // it names.
  std::optional<EnglishPhrase> Leading(std::span<const EnglishToken> tokens) const;

  // Whether tokens[i] begins an apposition: a lawyer at, the shadow chancellor, 24, who works.
  bool BeginsApposition(std::span<const EnglishToken> tokens, uint32_t i) const;

 private:
  EnglishPhrase Describe(std::span<const EnglishToken> tokens, uint32_t first, uint32_t last) const;
  uint32_t Antecedent(std::span<const EnglishToken> tokens, uint32_t first, uint32_t end) const;
  uint32_t WithoutParentheses(std::span<const EnglishToken> tokens, uint32_t first,
                              uint32_t end) const;
  uint32_t NounBehindArticle(std::span<const EnglishToken> tokens, uint32_t first) const;
  uint32_t PartBehindAdverbial(std::span<const EnglishToken> tokens, uint32_t first,
                               uint32_t last) const;
  std::optional<uint32_t> BehindAdverbial(std::span<const EnglishToken> tokens, uint32_t first,
                                          uint32_t last) const;
  bool BeginsOccasion(std::span<const EnglishToken> tokens, uint32_t i) const;
  bool AppositionIsRole(std::span<const EnglishToken> tokens, uint32_t i, uint32_t last) const;
  bool NamesPerson(std::span<const EnglishToken> tokens, uint32_t first, uint32_t last,
                   const NamedSpan& named) const;
  void TakeName(std::span<const EnglishToken> tokens, EnglishPhrase& result) const;
  bool ClosedApposition(std::span<const EnglishToken> tokens, uint32_t first, uint32_t i) const;
  bool Ends(std::span<const EnglishToken> tokens, uint32_t i) const;
  bool Possesses(uint32_t end) const;
  bool BelongsToBody(std::span<const EnglishToken> tokens, const EnglishPhrase& result,
                     Span name) const;
  bool RoleWithin(std::span<const EnglishToken> tokens, uint32_t i) const;
  std::optional<uint32_t> NameEnd(std::span<const EnglishToken> tokens, uint32_t first,
                                  uint32_t last, const NamedSpan& named) const;
  bool InsideName(const EnglishToken& token) const;
  uint32_t HeadFrom(std::span<const EnglishToken> tokens, uint32_t i, uint32_t last) const;
  struct Bodies {
    bool institute = false;  // studies a field for a living
    bool academic = false;   // a university, which also teaches, heals and plays football
    bool house = false;      // a bank or broker, whose people are its analysts
    bool centre = false;     // a part of something, which is yet to be named
  };
  Bodies BodiesIn(std::span<const EnglishToken> tokens, const EnglishPhrase& result) const;
  bool SpeaksForParty(std::span<const EnglishToken> tokens, const EnglishPhrase& result) const;
  bool HoldsOffice(std::span<const EnglishToken> tokens, const EnglishPhrase& result) const;
  bool PlansForParty(std::span<const EnglishToken> tokens, const EnglishPhrase& result) const;
  bool RelativeTellsExpert(std::span<const EnglishToken> tokens, uint32_t i) const;
  bool StudiesByName(std::string_view name) const;
  void TakeExpertise(std::span<const EnglishToken> tokens, EnglishPhrase& result) const;
  bool IsBreak(std::span<const EnglishToken> tokens, uint32_t i) const;

  std::u16string_view text_;
  const EnglishTables& tables_;
  const EntityIndex& entities_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENGLISH_PHRASE_H_
