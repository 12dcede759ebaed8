// Which quotation marks belong together.
#ifndef PRESSLENS_TEXT_QUOTATION_MARKS_H_
#define PRESSLENS_TEXT_QUOTATION_MARKS_H_

#include <cstdint>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"

namespace presslens::text {

enum class MarkClass : uint8_t {
  kDouble,           // “ ” „ ‟ " ＂ `` ''
  kSingle,           // ‘ ’ ‚ ‛ ' ＇
  kCorner,           // 「 」
  kDoubleCorner,     // 『 』
  kGuillemet,        // « »
  kSingleGuillemet,  // ‹ ›
  kAngle,            // 〈 〉 (titles in Korean)
  kDoubleAngle,      // 《 》 (titles in Korean)
};

struct MarkPair {
  MarkClass mark = MarkClass::kDouble;
  Span open, close;    // the marks themselves: one code unit, or two for `` and ''
  uint32_t depth = 0;  // how many pairs stand around this one

  Span content() const { return {open.end, close.start}; }
};

struct LoneMark {
  MarkClass mark = MarkClass::kDouble;
  Span span;
  bool opens = false;  // it looks like an opening mark: a space before it and none after it
};

// Pairs the marks of one paragraph and appends them in the order of their opening marks; marks
// without a partner are appended to `lone`, in text order. Apostrophes (don't, firms', '25년) are
// no marks. A pair never crosses another; of “a ‘b” the inner mark stays alone, so that an
// unbalanced mark spoils nothing around it. Linear in the length.
void PairMarks(std::u16string_view text, Span paragraph, std::vector<MarkPair>& pairs,
               std::vector<LoneMark>& lone);

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_QUOTATION_MARKS_H_
