#include "checks.h"

#include <algorithm>
#include <cstdio>
#include <cstdlib>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "presslens/json.h"

namespace presslens::fuzz {
namespace {

// Asks that every span is a non-empty piece of the text that begins and ends between characters.
class SpanCheck {
 public:
  explicit SpanCheck(std::u16string_view text) : text_(text) {}

  void operator()(Span span) const {
    Require(span.start < span.end && span.end <= text_.size(), "a span lies inside the text");
    Require(!SplitsPair(span.start) && !SplitsPair(span.end), "a span splits no surrogate pair");
  }
  void operator()(const std::optional<Span>& span) const {
    if (span) (*this)(*span);
  }

 private:
  bool SplitsPair(size_t at) const {
    return at > 0 && at < text_.size() && (text_[at] & 0xFC00) == 0xDC00 &&
           (text_[at - 1] & 0xFC00) == 0xD800;
  }

  std::u16string_view text_;
};

void CheckWellFormed(std::u16string_view text) {
  for (size_t i = 0; i < text.size(); ++i) {
    const bool lead = (text[i] & 0xFC00) == 0xD800;
    const bool paired = i + 1 < text.size() && (text[i + 1] & 0xFC00) == 0xDC00;
    Require((text[i] & 0xFC00) != 0xDC00 && (!lead || paired), "the text is well-formed UTF-16");
    if (lead) ++i;
  }
}

// `nested` allows spans inside others of the list.
void CheckOverlap(std::vector<Span> spans, bool nested) {
  std::sort(spans.begin(), spans.end(),
            [](Span a, Span b) { return a.start != b.start ? a.start < b.start : a.end > b.end; });
  std::vector<Span> open;
  for (const Span span : spans) {
    while (!open.empty() && open.back().end <= span.start) open.pop_back();
    Require(open.empty() || (nested && open.back().contains(span)),
            "spans of a list do not overlap");
    open.push_back(span);
  }
}

void CheckEntities(const Analysis& analysis, const SpanCheck& check_span) {
  uint32_t last_first = 0;
  std::vector<Span> all;
  for (const Entity& entity : analysis.entities) {
    Require(!entity.mentions.empty(), "an entity has a mention");
    Require(entity.mentions.front().span.start >= last_first, "entities stand in text order");
    last_first = entity.mentions.front().span.start;
    uint32_t last_start = 0;
    for (const Mention& mention : entity.mentions) {
      check_span(mention.span);
      Require(mention.span.start >= last_start, "mentions of an entity stand in text order");
      Require(mention.confidence >= 0 && mention.confidence <= 1, "confidence is 0..1");
      last_start = mention.span.start;
      all.push_back(mention.span);
    }
  }
  CheckOverlap(std::move(all), false);
}

void CheckFigures(const Analysis& analysis, const SpanCheck& check_span) {
  uint32_t last_end = 0;
  for (const Figure& figure : analysis.figures) {
    check_span(figure.span);
    Require(figure.span.start >= last_end, "figures are in order, without overlap");
    Require(figure.low.has_value() == figure.high.has_value(), "a range has both ends");
    Require(!figure.conversion_of || *figure.conversion_of < analysis.figures.size(),
            "conversion_of is in range");
    Require(figure.confidence >= 0 && figure.confidence <= 1, "confidence is 0..1");
    if (figure.change) check_span(figure.change->base);
    last_end = figure.span.end;
  }
}

void CheckQuotes(const Analysis& analysis, const SpanCheck& check_span) {
  uint32_t last_start = 0;
  std::vector<Span> all;
  for (const Quote& quote : analysis.quotes) {
    check_span(quote.span);
    check_span(quote.attribution);
    if (quote.cue) check_span(quote.cue->span);
    Require(quote.span.start >= last_start, "quotes stand in text order");
    Require(!quote.source || *quote.source < analysis.sources.size(), "source is in range");
    Require(quote.confidence >= 0 && quote.confidence <= 1, "confidence is 0..1");
    last_start = quote.span.start;
    all.push_back(quote.span);
  }
  CheckOverlap(std::move(all), true);
  for (const Source& source : analysis.sources) {
    for (Span mention : source.mentions) check_span(mention);
    for (uint32_t quote : source.quotes) {
      Require(quote < analysis.quotes.size(), "a source's quotes are in range");
    }
    Require(!source.entity || *source.entity < analysis.entities.size(),
            "a source's entity is in range");
  }
}

}  // namespace

void Require(bool holds, const char* promise) {
  if (holds) return;
  std::fprintf(stderr, "broken promise: %s\n", promise);
  std::abort();
}

void CheckAnalysis(const Analysis& analysis) {
  const SpanCheck check_span(analysis.text);
  CheckWellFormed(analysis.text);
  CheckEntities(analysis, check_span);
  CheckFigures(analysis, check_span);
  CheckQuotes(analysis, check_span);
  for (OffsetUnit unit : {OffsetUnit::kUtf16, OffsetUnit::kUtf8, OffsetUnit::kCodePoint}) {
    JsonOptions json;
    json.offsets = unit;
    Require(!ToJson(analysis, json).empty(), "every analysis has a JSON form");
  }
}

}  // namespace presslens::fuzz
