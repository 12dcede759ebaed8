#include "quotations_case.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "english_sentences.h"
#include "korean_sentences.h"
#include "quotes/quotes.h"
#include "text/document.h"
#include "text/utf.h"

namespace presslens::quotes {
namespace {

char Letter(QuoteType type) {
  return type == QuoteType::kDirect ? 'D' : type == QuoteType::kIndirect ? 'I' : 'M';
}

const QuoteFinder& FinderOf(std::string_view language) {
  static const QuoteFinder korean("ko");
  static const QuoteFinder english("en");
  return language == "ko" ? korean : english;
}

std::string Line(const MarkedCase& expected, Span span) {
  return text::EncodeUtf8(span.of(expected.text));
}

}  // namespace

MarkedCase ReadMarked(std::string_view marked) {
  const std::u16string raw = text::DecodeUtf8(marked);
  MarkedCase result;
  std::vector<ExpectedQuote> open;
  std::vector<bool> brackets;
  uint32_t source = 0;
  for (size_t i = 0; i < raw.size(); ++i) {
    const char16_t c = raw[i];
    const auto here = static_cast<uint32_t>(result.text.size());
    const bool opens = c == u'[' && i + 2 < raw.size() && raw[i + 2] == u' ' &&
                       (raw[i + 1] == u'D' || raw[i + 1] == u'I' || raw[i + 1] == u'M');
    if (opens) {
      const QuoteType type = raw[i + 1] == u'D'   ? QuoteType::kDirect
                             : raw[i + 1] == u'I' ? QuoteType::kIndirect
                                                  : QuoteType::kMixed;
      open.push_back({type, {here, here}});
      brackets.push_back(true);
      i += 2;
    } else if (c == u'[') {
      brackets.push_back(false);
      result.text += c;
    } else if (c == u']') {
      const bool ours = !brackets.empty() && brackets.back();
      if (!brackets.empty()) brackets.pop_back();
      if (ours) {
        open.back().span.end = here;
        result.quotes.push_back(open.back());
        open.pop_back();
      } else {
        result.text += c;
      }
    } else if (c == u'<') {
      source = here;
    } else if (c == u'>') {
      result.sources.push_back({source, here});
    } else if (c == u'/' && !(i > 0 && raw[i - 1] >= u'가' && i + 1 < raw.size() &&
                              raw[i + 1] >= u'가' && brackets.size() == 1 && !brackets[0])) {
      result.text += u"\n\n";
    } else {
      result.text += c;
    }
  }
  std::sort(
      result.quotes.begin(), result.quotes.end(),
      [](const ExpectedQuote& a, const ExpectedQuote& b) { return a.span.start < b.span.start; });
  return result;
}

std::string Describe(std::string_view language, const MarkedCase& expected) {
  const text::Document document(expected.text, language);
  const Quotations found = FinderOf(language).Find(document, {}, {});
  std::string lines;
  for (const Quote& quote : found.quotes) {
    lines += std::string(1, Letter(quote.type)) + " " + Line(expected, quote.span);
    const bool named = quote.attribution &&
                       std::any_of(expected.sources.begin(), expected.sources.end(),
                                   [&](Span span) { return span.overlaps(*quote.attribution); });
    if (!quote.source) {
      lines += " | nobody";
    } else if (!named) {
      lines += " | wrong: " + Line(expected, *quote.attribution);
    }
    lines += "\n";
  }
  return lines;
}

std::string Describe(const MarkedCase& expected) {
  std::string lines;
  for (const ExpectedQuote& quote : expected.quotes) {
    lines += std::string(1, Letter(quote.type)) + " " + Line(expected, quote.span);
    if (expected.sources.empty()) lines += " | nobody";
    lines += "\n";
  }
  return lines;
}

TEST_CASE("Korean sentences give exactly the marked quotations and sources") {
  for (const std::string marked : kKoreanSentences) {
    const MarkedCase expected = ReadMarked(marked);
    CAPTURE(marked);
    CHECK(Describe("ko", expected) == Describe(expected));
  }
}

TEST_CASE("English sentences give exactly the marked quotations and sources") {
  for (const std::string marked : kEnglishSentences) {
    const MarkedCase expected = ReadMarked(marked);
    CAPTURE(marked);
    CHECK(Describe("en", expected) == Describe(expected));
  }
}

}  // namespace presslens::quotes
