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

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ITEMS_H_
