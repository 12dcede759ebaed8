// A stretch of text as a row of items: words as they are spaced, and quotations, each a
// single item.
//
//   박 교수는 “초기에는 … 떠올랐다”며 “양사가 … 불가피하다”고 설명했다.
//   박 | 교수는 | “…” | 며 | “…” | 고 | 설명했다.
#ifndef PRESSLENS_QUOTES_ITEMS_H_
#define PRESSLENS_QUOTES_ITEMS_H_

#include <cstdint>
#include <span>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "quotes/runs.h"

namespace presslens::quotes {

struct Item {
  Span span;              // with the punctuation that touches it
  Span core;              // without; of a quotation what stands between the marks
  int32_t run = -1;       // index of the run; -1 for a word
  bool attached = false;  // no space before it
  char16_t tail = 0;      // the punctuation mark that follows the core; 0 where there is none

  bool is_quote() const { return run >= 0; }
  bool is_word() const { return run < 0; }
};

// Cuts `span` into items. `runs` are all runs of the document in order; `first_run` is the first
// that does not begin before the span. Only runs of depth `depth` become items; deeper ones stay
// inside them. Brackets keep a word together: 교수(행정학)는.
std::vector<Item> CutItems(std::u16string_view text, Span span, std::span<const Run> runs,
                           size_t first_run, uint32_t depth);

// Makes one item of the words that are one phrase: 업계 | 고위 | 관계자는 becomes 업계 고위
// 관계자는. `end_of(start)` says where the phrase ends that begins with a word's first letter,
// inside another word or with it; 0 where none begins there. Words behind that end stay as they
// are.
template <typename EndOf>
void JoinPhrases(std::vector<Item>& items, EndOf end_of) {
  size_t kept = 0;
  for (size_t i = 0; i < items.size();) {
    Item item = items[i++];
    const uint32_t end = item.is_word() && !item.core.empty() ? end_of(item.core.start) : 0;
    size_t past = i;
    while (past < items.size() && items[past].is_word() && items[past].core.start < end) ++past;
    if (past > i && items[past - 1].core.end >= end) {
      const Item& last = items[past - 1];
      item.span.end = last.span.end;
      item.core.end = last.core.end;
      item.tail = last.tail;
      i = past;
    }
    items[kept++] = item;
  }
  items.resize(kept);
}

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ITEMS_H_
