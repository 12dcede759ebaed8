// A text, cut into paragraphs, sentences and tokens. Every finder reads this and nothing else.
#ifndef PRESSLENS_TEXT_DOCUMENT_H_
#define PRESSLENS_TEXT_DOCUMENT_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "text/characters.h"
#include "text/quotation_marks.h"

namespace presslens::text {

enum class TokenKind : uint8_t { kWord, kNumber, kPunctuation, kSymbol };

// A run of letters of one script, a number as written in digits, or one mark:
//
//   오픈AI가 6,702.85달러를   오픈 | AI | 가 | 6,702.85 | 달러를
//   U.S. firms' AI-led        U.S. | firms | ' | AI | - | led
//   Kim's don't               Kim | 's | don't
//
// An eojeol is a run of tokens of which only the first has space_before.
struct Token {
  Span span;
  TokenKind kind = TokenKind::kWord;
  Script script = Script::kNone;  // of a word
  bool space_before = false;      // also true for the first token of a paragraph
};

// Indices into a list of the document, half open.
struct IndexRange {
  uint32_t begin = 0;
  uint32_t end = 0;
  uint32_t size() const { return end - begin; }
};

struct Sentence {
  Span span;  // without the space around it
  IndexRange tokens;
  uint32_t paragraph = 0;
};

enum class ParagraphKind : uint8_t {
  kHeadline,    // the first line of an article, if it reads like one
  kSubheading,  // a short line that is no sentence, below the headline or between paragraphs
  kByline,  // 홍길동 기자, By Jane Doe, dates of input and revision, copyright, e-mail addresses
  kListItem,  // begins with a bullet or a number
  kBody,
};

struct Paragraph {
  Span span;  // without the space around it; never empty
  IndexRange sentences;
  IndexRange tokens;
  IndexRange marks;  // into Document::mark_pairs()
  ParagraphKind kind = ParagraphKind::kBody;
};

// Immutable once made. Making one takes time and memory linear in the text's length.
class Document {
 public:
  // `text` must be well-formed UTF-16 of at most 2^31 code units. `language` is the code of a
  // language folder, for its abbreviations and sentence ends; an unknown one is read as "en".
  Document(std::u16string text, std::string_view language);

  Document(Document&&) = default;
  Document& operator=(Document&&) = default;

  std::u16string_view text() const { return text_; }
  std::u16string_view text(Span span) const { return span.of(text_); }
  std::u16string_view text(const Token& token) const { return token.span.of(text_); }
  const std::string& language() const { return language_; }

  std::span<const Paragraph> paragraphs() const { return paragraphs_; }
  std::span<const Sentence> sentences() const { return sentences_; }
  std::span<const Token> tokens() const { return tokens_; }

  // Quotation marks that belong together, in the order of their opening marks; see
  // quotation_marks.h.
  std::span<const MarkPair> mark_pairs() const { return mark_pairs_; }
  // Marks that found no partner in their paragraph, in text order.
  std::span<const LoneMark> lone_marks() const { return lone_marks_; }

  // The index of the token that covers or follows `offset`; tokens().size() if there is none.
  // Logarithmic.
  uint32_t TokenAt(uint32_t offset) const;
  // The index of the sentence that covers or follows `offset`; sentences().size() if there is none.
  // Logarithmic.
  uint32_t SentenceAt(uint32_t offset) const;

  // Hands the text over, which leaves the document empty.
  std::u16string TakeText() &&;

 private:
  std::u16string text_;
  std::string language_;
  std::vector<Paragraph> paragraphs_;
  std::vector<Sentence> sentences_;
  std::vector<Token> tokens_;
  std::vector<MarkPair> mark_pairs_;
  std::vector<LoneMark> lone_marks_;
};

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_DOCUMENT_H_
