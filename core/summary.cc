#include "summary.h"

#include <algorithm>

namespace presslens {
namespace {

uint32_t CountWords(const text::Document& document) {
  uint32_t words = 0;
  bool counted = false;
  for (const text::Token& token : document.tokens()) {
    if (token.space_before) counted = false;
    const bool word =
        token.kind == text::TokenKind::kWord || token.kind == text::TokenKind::kNumber;
    if (word && !counted) {
      ++words;
      counted = true;
    }
  }
  return words;
}

// A quotation inside a quotation is already counted with the outer one.
double QuotedShare(const text::Document& document, const std::vector<Quote>& quotes) {
  if (document.text().empty()) return 0;
  uint64_t quoted = 0;
  uint32_t counted_to = 0;
  for (const Quote& quote : quotes) {
    if (quote.type != QuoteType::kDirect || quote.span.end <= counted_to) continue;
    quoted += quote.span.end - std::max(quote.span.start, counted_to);
    counted_to = quote.span.end;
  }
  return static_cast<double>(quoted) / static_cast<double>(document.text().size());
}

void CountSource(const Source& source, Summary& summary) {
  switch (source.kind) {
    case SourceKind::kPerson:
      ++summary.named_sources;
      break;
    case SourceKind::kOrganization:
      ++summary.organization_sources;
      break;
    case SourceKind::kDocument:
      ++summary.document_sources;
      break;
    case SourceKind::kUnnamedPerson:
    case SourceKind::kUnnamedGroup:
      ++summary.unnamed_sources;
      break;
  }
}

}  // namespace

Summary Summarize(const text::Document& document, const Analysis& analysis) {
  Summary summary;
  summary.sentences = static_cast<uint32_t>(document.sentences().size());
  summary.words = CountWords(document);
  summary.quotes = static_cast<uint32_t>(analysis.quotes.size());
  summary.figures = static_cast<uint32_t>(analysis.figures.size());
  summary.quoted_share = QuotedShare(document, analysis.quotes);
  for (const Source& source : analysis.sources) CountSource(source, summary);
  for (const Quote& quote : analysis.quotes) {
    if (!quote.source) ++summary.quotes_without_source;
    if (!quote.source && std::find(quote.evidence.begin(), quote.evidence.end(), "agentless") !=
                             quote.evidence.end()) {
      ++summary.agentless_quotes;
    }
    if (quote.source) {
      const SourceKind kind = analysis.sources[*quote.source].kind;
      ++summary.quotes_by_kind[static_cast<size_t>(kind)];
    }
    if (quote.source && analysis.sources[*quote.source].expert) ++summary.expert_quotes;
  }
  return summary;
}

}  // namespace presslens
