// The highlights of an analysis as one list, and the text cut where they begin and end.
#ifndef PRESSLENS_OUTPUT_HIGHLIGHTS_H_
#define PRESSLENS_OUTPUT_HIGHLIGHTS_H_

#include <cstdint>
#include <functional>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"

namespace presslens::output {

enum class Layer : uint8_t { kQuote, kSource, kEntity, kFigure };  // from the outermost inwards

struct Highlight {
  Span span;
  Layer layer;
  std::string_view code;  // of its class: "person", "money", "direct", "unnamed_group", …
  uint32_t index;         // of the entity, figure, quote or source
};

// All highlights, by start; where several start together the longer comes first. Generic entities
// (경찰) are left out.
std::vector<Highlight> HighlightsOf(const Analysis& analysis);

// Calls `visit` for every stretch of the text in which the same highlights hold, in order; together
// the stretches are the whole text. `active` is ordered by layer.
using VisitSegment = std::function<void(Span segment, const std::vector<Highlight>& active)>;
void EachSegment(const Analysis& analysis, const VisitSegment& visit);

}  // namespace presslens::output

#endif  // PRESSLENS_OUTPUT_HIGHLIGHTS_H_
