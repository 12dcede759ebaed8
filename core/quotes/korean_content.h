// What of a Korean sentence was said: where the reported words begin, and whether they are a
// quotation, a clause or both.
#ifndef PRESSLENS_QUOTES_KOREAN_CONTENT_H_
#define PRESSLENS_QUOTES_KOREAN_CONTENT_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>

#include "quotes/entity_index.h"
#include "quotes/items.h"
#include "quotes/korean_joints.h"
#include "quotes/korean_speaker.h"
#include "quotes/korean_tables.h"

namespace presslens::quotes {

struct Content {
  QuoteType type = QuoteType::kIndirect;
  Span span;
};

class KoreanContentFinder {
 public:
  KoreanContentFinder(std::u16string_view text, const KoreanTables& tables,
                      const EntityIndex& entities, const KoreanSpeakerFinder& speakers)
      : text_(text), tables_(tables), entities_(entities), speakers_(speakers) {}

  // What stands between items[first], which is the first item behind the source or the piece
  // before, and the joint. Nothing where no word is left.
  std::optional<Content> Before(std::span<const Item> items, uint32_t first, const Joint& joint,
                                bool subject_named) const;

  // The first item at or after items[first] that belongs to what was said: openers (특히, 이어),
  // dates of the saying and its occasion (브리핑에서, 성명을 내고, 기자들과 만나) are stepped over.
  uint32_t SkipFrame(std::span<const Item> items, uint32_t first, uint32_t last,
                     bool dated_verb) const;

  // Steps over openers only.
  uint32_t SkipOpeners(std::span<const Item> items, uint32_t first, uint32_t last) const;

 private:
  bool IsFrame(std::span<const Item> items, uint32_t first, uint32_t last,
               bool subject_named) const;
  bool OpensSaying(std::span<const Item> items, uint32_t item) const;
  bool NamesObject(std::span<const Item> items, uint32_t first, uint32_t last) const;
  bool IsScene(std::span<const Item> items, uint32_t first, uint32_t last) const;
  bool IsOccasion(std::span<const Item> items, uint32_t item) const;
  bool EndsOccasion(std::span<const Item> items, uint32_t item) const;
  bool IsOwnSubject(std::span<const Item> items, uint32_t item, uint32_t last) const;
  std::u16string_view Core(const Item& item) const { return item.core.of(text_); }

  std::u16string_view text_;
  const KoreanTables& tables_;
  const EntityIndex& entities_;
  const KoreanSpeakerFinder& speakers_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_CONTENT_H_
