// Where a Korean sentence ends what somebody said and says who did so: “…”며, …다고, …것으로, …는
// 지적이.
#ifndef PRESSLENS_QUOTES_KOREAN_JOINTS_H_
#define PRESSLENS_QUOTES_KOREAN_JOINTS_H_

#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "quotes/items.h"
#include "quotes/korean_tables.h"

namespace presslens::quotes {

struct Joint {
  uint32_t item = 0;        // the quotation, or the word with the quotative ending
  bool mark = false;        // items[item] is a quotation whose particle this is
  bool lone_close = false;  // the word holds a closing mark that nothing opened
  bool list = false;        // one of several quotations parted by commas
  JointKind kind = JointKind::kFinal;
  uint32_t content_end = 0;  // where that which was said ends
  Span ending;               // the particle or ending
  uint32_t next = 0;         // the first item behind it
  // The reporting verb or noun.
  bool has_cue = false;
  CueEntry cue;
  Span cue_span;
  bool noun_cue = false;
  bool adnominal_cue = false;  // …다고 밝힌
  bool emerges = false;        // the noun comes up by itself: 지적이 나온다
  bool held = false;       // the noun is what its subject has to say: 정부는 …는 입장이다
  uint32_t after_cue = 0;  // the first item behind the cue
  bool guessed = false;    // the verb is none that is known to report
  bool closes = false;     // the cue ends the sentence or its part: nothing is carried on
  std::optional<uint32_t>
      noun_source_end;  // 는 [대법원] 판단이: the item in which a source before the noun ends
  uint32_t noun_source_begin = 0;  // the first item that may belong to it
};

class JointFinder {
 public:
  JointFinder(std::u16string_view text, const KoreanTables& tables)
      : text_(text), tables_(tables) {}

  // All joints of a sentence in order. `source_given` is set where 에 따르면 names the source, so
  // that result verbs report.
  std::vector<Joint> Find(std::span<const Item> items, uint32_t first, bool source_given) const;

 private:
  std::optional<Joint> AtQuote(std::span<const Item> items, uint32_t item, bool source_given) const;
  std::optional<Joint> AtWord(std::span<const Item> items, uint32_t item, bool source_given) const;
  std::optional<Joint> AtReportedNoun(std::span<const Item> items, Joint joint,
                                      bool source_given) const;
  bool FindVerb(std::span<const Item> items, Joint& joint, bool source_given) const;
  bool QuotesAgain(std::span<const Item> items, uint32_t first) const;
  bool Uttered(std::span<const Item> items, uint32_t item) const;
  bool FindNoun(std::span<const Item> items, Joint& joint) const;
  bool NounReports(std::span<const Item> items, uint32_t first, uint32_t item,
                   std::u16string_view particle, text::JosaRole role) const;
  bool TakeAnyVerb(std::span<const Item> items, Joint& joint) const;
  void TakeLastWord(std::span<const Item> items, Joint& joint) const;
  void TakeEnding(Joint& joint) const;
  std::u16string_view Core(const Item& item) const { return item.core.of(text_); }

  std::u16string_view text_;
  const KoreanTables& tables_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_KOREAN_JOINTS_H_
