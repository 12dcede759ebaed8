#include "text/document.h"

#include <algorithm>
#include <utility>

#include "text/paragraphs.h"
#include "text/sentences.h"
#include "text/tokens.h"

namespace presslens::text {
namespace {

// The tables are constant, so they are read once, at the first document of a language, and shared
// from then on.
const SentenceRules& Rules() {
  static const SentenceRules rules;
  return rules;
}

const ParagraphClassifier& ClassifierOf(std::string_view language) {
  static const ParagraphClassifier korean("ko");
  static const ParagraphClassifier english("en");
  return language == "ko" ? korean : english;
}

template <typename Item>
uint32_t IndexAt(const std::vector<Item>& items, uint32_t offset) {
  const auto ends_before = [](const Item& item, uint32_t o) { return item.span.end <= o; };
  const auto found = std::lower_bound(items.begin(), items.end(), offset, ends_before);
  return static_cast<uint32_t>(found - items.begin());
}

}  // namespace

Document::Document(std::u16string text, std::string_view language)
    : text_(std::move(text)), language_(language), paragraphs_(SplitParagraphs(text_)) {
  ClassifierOf(language_).Classify(text_, paragraphs_);
  tokens_.reserve(text_.size() / 3);
  for (uint32_t i = 0; i < paragraphs_.size(); ++i) {
    Paragraph& paragraph = paragraphs_[i];
    paragraph.tokens.begin = static_cast<uint32_t>(tokens_.size());
    Tokenize(text_, paragraph.span, Rules(), tokens_);
    paragraph.tokens.end = static_cast<uint32_t>(tokens_.size());
    paragraph.marks.begin = static_cast<uint32_t>(mark_pairs_.size());
    PairMarks(text_, paragraph.span, mark_pairs_, lone_marks_);
    paragraph.marks.end = static_cast<uint32_t>(mark_pairs_.size());
    SplitSentences(text_, Rules(), tokens_, mark_pairs_, i, paragraph, sentences_);
  }
}

uint32_t Document::TokenAt(uint32_t offset) const { return IndexAt(tokens_, offset); }

uint32_t Document::SentenceAt(uint32_t offset) const { return IndexAt(sentences_, offset); }

std::u16string Document::TakeText() && { return std::move(text_); }

}  // namespace presslens::text
