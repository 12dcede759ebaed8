// Korean noun phrases that may name a source: where they begin, and what they say about who it is.
//
//   시험을 총괄한 [진이안 은평성모병원 감염내과 교수]는        name 진이안, affiliation
//   은평성모병원 감염내과, role 교수 [익명을 요구한 기획재정부 관계자]는 unnamed, affiliation
//   기획재정부, role 관계자, reason given
//
// The right edge is known by the particle; the left edge is found word by word. Names that the name
// finder found are a help, not a condition.
#ifndef PRESSLENS_QUOTES_KOREAN_PHRASE_H_
#define PRESSLENS_QUOTES_KOREAN_PHRASE_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "quotes/entity_index.h"
#include "quotes/items.h"
#include "quotes/korean_tables.h"
#include "quotes/statement.h"
#include "text/characters.h"
#include "text/hangul.h"

namespace presslens::quotes {

inline bool AllHangul(std::u16string_view word) {
  return !word.empty() && std::all_of(word.begin(), word.end(),
                                      [](char16_t c) { return text::IsHangulSyllable(c); });
}

inline bool HasDigit(std::u16string_view word) {
  return std::any_of(word.begin(), word.end(), text::IsDigit);
}

enum class PhraseClass : uint8_t {
  kPerson,
  kRole,
  kBody,
  kCrowd,
  kDocument,
  kPronoun,
  kUnknown,
  kNever
};

struct KoreanPhrase {
  Phrase phrase;
  PhraseClass what = PhraseClass::kUnknown;
  uint32_t first_item = 0, last_item = 0;
  bool deictic = false;  // 이 관계자, 그 단체: points to one mentioned before
  bool place = false;    // the name of a country or city, which may act as a body
  Span head;             // its last word
};

class KoreanPhraseReader {
 public:
  // All must outlive the reader.
  KoreanPhraseReader(std::u16string_view text, const KoreanTables& tables,
                     const EntityIndex& entities)
      : text_(text), tables_(tables), entities_(entities) {}

  // The phrase that ends at `end`, which lies in or at the end of items[last], no further left than
  // items[first_allowed].
  KoreanPhrase EndingAt(std::span<const Item> items, uint32_t first_allowed, uint32_t last,
                        uint32_t end) const;

  // Whether a name reaches over the particle that `word` seems to end in: 김정은 is no 김정 with
  // 은.
  bool NameFills(Span word) const {
    const NamedSpan* named = word.empty() ? nullptr : entities_.At(word.end - 1);
    return named != nullptr && named->type == EntityType::kPerson &&
           named->span.start >= word.start;
  }

  // The name that ends there, or nullptr.
  const NamedSpan* NameBefore(uint32_t end) const {
    const NamedSpan* named = end == 0 ? nullptr : entities_.At(end - 1);
    return named != nullptr && named->span.end == end ? named : nullptr;
  }

  // The phrase that is items [first, last], where the line says where it begins (a signature).
  KoreanPhrase Whole(std::span<const Item> items, uint32_t first, uint32_t last,
                     uint32_t end) const;

 private:
  struct Part;

  uint32_t LeftEdge(std::span<const Item> items, uint32_t first_allowed, uint32_t last) const;
  bool LooksForeign(std::span<const Item> items, uint32_t first_allowed, uint32_t item,
                    uint32_t last) const;
  bool Joins(std::span<const Item> items, uint32_t item) const;
  bool BeginsPost(std::span<const Item> items, uint32_t item) const;
  bool IsDateWord(std::u16string_view word) const;
  uint32_t ReasonBefore(std::span<const Item> items, uint32_t first_allowed, uint32_t last) const;
  std::vector<Part> Parts(std::span<const Item> items, uint32_t first, uint32_t last,
                          uint32_t end) const;
  void Describe(std::span<const Part> parts, KoreanPhrase& result) const;
  void DescribePerson(std::span<const Part> parts, size_t head, KoreanPhrase& result) const;
  bool SpeaksForParty(const KoreanPhrase& result) const;
  bool CountsPeople(std::span<const Part> parts) const;
  bool TakeNamedPerson(std::span<const Part> parts, KoreanPhrase& result) const;

  std::u16string_view text_;
  const KoreanTables& tables_;
  const EntityIndex& entities_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_PHRASE_H_
