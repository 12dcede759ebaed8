// Reads the marked sentences of korean_sentences.h and english_sentences.h and checks the finder
// against them.
#ifndef PRESSLENS_TESTS_QUOTES_QUOTATIONS_CASE_H_
#define PRESSLENS_TESTS_QUOTES_QUOTATIONS_CASE_H_

#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"

namespace presslens::quotes {

struct ExpectedQuote {
  QuoteType type = QuoteType::kDirect;
  Span span;
};

struct MarkedCase {
  std::u16string text;
  std::vector<ExpectedQuote> quotes;
  std::vector<Span> sources;
};

// Takes the marks out of a case and turns "/" outside of words into paragraph breaks.
MarkedCase ReadMarked(std::string_view marked);

// What the finder makes of a case, in the form of the markup, for a readable failure.
std::string Describe(std::string_view language, const MarkedCase& expected);

// What it should make of it.
std::string Describe(const MarkedCase& expected);

}  // namespace presslens::quotes

#endif  // PRESSLENS_TESTS_QUOTES_QUOTATIONS_CASE_H_
