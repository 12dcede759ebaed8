#include "output/highlights.h"

#include <algorithm>

#include "output/codes.h"

namespace presslens::output {

std::vector<Highlight> HighlightsOf(const Analysis& analysis) {
  std::vector<Highlight> highlights;
  for (uint32_t i = 0; i < analysis.entities.size(); ++i) {
    const Entity& entity = analysis.entities[i];
    if (entity.generic) continue;
    const std::string_view code = CodeOf(entity);
    for (const Mention& mention : entity.mentions)
      highlights.push_back({mention.span, Layer::kEntity, code, i});
  }
  for (uint32_t i = 0; i < analysis.figures.size(); ++i) {
    highlights.push_back(
        {analysis.figures[i].span, Layer::kFigure, CodeOf(analysis.figures[i].type), i});
  }
  for (uint32_t i = 0; i < analysis.quotes.size(); ++i) {
    highlights.push_back(
        {analysis.quotes[i].span, Layer::kQuote, CodeOf(analysis.quotes[i].type), i});
  }
  for (uint32_t i = 0; i < analysis.sources.size(); ++i) {
    for (const Span mention : analysis.sources[i].mentions) {
      highlights.push_back({mention, Layer::kSource, CodeOf(analysis.sources[i].kind), i});
    }
  }
  std::sort(highlights.begin(), highlights.end(), [](const Highlight& a, const Highlight& b) {
    if (a.span.start != b.span.start) return a.span.start < b.span.start;
    return a.span.end > b.span.end;
  });
  return highlights;
}

void EachSegment(const Analysis& analysis, const VisitSegment& visit) {
  const std::vector<Highlight> highlights = HighlightsOf(analysis);
  const auto length = static_cast<uint32_t>(analysis.text.size());
  std::vector<Highlight> active;
  size_t next = 0;
  for (uint32_t at = 0; at < length;) {
    std::erase_if(active, [at](const Highlight& highlight) { return highlight.span.end <= at; });
    for (; next < highlights.size() && highlights[next].span.start <= at; ++next) {
      if (!highlights[next].span.empty()) active.push_back(highlights[next]);
    }
    std::stable_sort(active.begin(), active.end(),
                     [](const Highlight& a, const Highlight& b) { return a.layer < b.layer; });
    uint32_t end =
        next < highlights.size() ? std::min(length, highlights[next].span.start) : length;
    for (const Highlight& highlight : active) end = std::min(end, highlight.span.end);
    visit({at, end}, active);
    at = end;
  }
}

}  // namespace presslens::output
