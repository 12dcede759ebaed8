#include "text/paragraphs.h"

#include <algorithm>

#include "languages/table.h"
#include "text/characters.h"

namespace presslens::text {
namespace {

constexpr uint32_t kLongestByline = 120, kLongestHeadline = 130, kLongestSubheading = 80;

Span Trim(std::u16string_view text, uint32_t start, uint32_t end) {
  while (start < end && IsSpace(text[start])) ++start;
  while (end > start && IsSpace(text[end - 1])) --end;
  return {start, end};
}

bool ContinuesLine(std::u16string_view text, Span previous, Span line) {
  const char16_t last = text[previous.end - 1];
  const char16_t first = text[line.start];
  const bool only_one_break =
      std::count(text.begin() + previous.end, text.begin() + line.start, u'\n') <= 1;
  return only_one_break && first >= u'a' && first <= u'z' && (IsLatin(last) || last == u',');
}

bool IsBullet(char16_t c) {
  constexpr std::u16string_view kBullets = u"▲▶►■●◆◇□○△▷•·※→☞★☆∎▪▫◦‣-–—*";
  return kBullets.find(c) != std::u16string_view::npos;
}

// "1. ", "1) ", "① "
bool IsNumbered(std::u16string_view line) {
  if (line.front() >= u'①' && line.front() <= u'⑳') return true;
  size_t digits = 0;
  while (digits < line.size() && digits < 3 && IsDigit(line[digits])) ++digits;
  if (digits == 0 || digits + 1 >= line.size()) return false;
  return (line[digits] == u'.' || line[digits] == u')') && IsSpace(line[digits + 1]);
}

// A line that ends as sentences do: a verb's ending and a full stop, or a question. A headline in
// nominal style may end in a full stop too (… 개발 착수.).
bool EndsLikeSentence(std::u16string_view line, std::string_view language) {
  constexpr std::u16string_view kClosing = u"\"'”’」』)]";
  while (!line.empty() && kClosing.find(line.back()) != std::u16string_view::npos)
    line.remove_suffix(1);
  if (line.empty() || (line.back() != u'.' && line.back() != u'。')) return false;
  if (language != "ko" || line.size() < 2) return true;
  constexpr std::u16string_view kVerbEndings = u"다요까죠라";
  return kVerbEndings.find(line[line.size() - 2]) != std::u16string_view::npos;
}

std::u16string Folded(std::u16string_view text) {
  std::u16string folded(text);
  std::transform(folded.begin(), folded.end(), folded.begin(), ToLower);
  return folded;
}

}  // namespace

std::vector<Paragraph> SplitParagraphs(std::u16string_view text) {
  std::vector<Paragraph> paragraphs;
  uint32_t start = 0;
  const auto size = static_cast<uint32_t>(text.size());
  for (uint32_t at = 0; at <= size; ++at) {
    if (at < size && !IsLineBreak(text[at])) continue;
    const Span line = Trim(text, start, at);
    start = at + 1;
    if (line.empty()) continue;
    if (!paragraphs.empty() && ContinuesLine(text, paragraphs.back().span, line)) {
      paragraphs.back().span.end = line.end;
    } else {
      paragraphs.push_back({line, {}, {}, {}, ParagraphKind::kBody});
    }
  }
  return paragraphs;
}

ParagraphClassifier::ParagraphClassifier(std::string_view language) : language_(language) {
  const languages::Table table = languages::Table::Load(language, "bylines");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto where = table[row][1];
    phrases_.push_back({Folded(table[row][0]), where == u"start" ? Where::kStart
                                               : where == u"end" ? Where::kEnd
                                                                 : Where::kAny});
  }
}

bool ParagraphClassifier::IsByline(std::u16string_view line) const {
  if (line.size() > kLongestByline) return false;
  const std::u16string folded = Folded(line);
  const bool address =
      folded.find(u'@') != std::u16string::npos && folded.find(u". ") == std::u16string::npos;
  return address || std::any_of(phrases_.begin(), phrases_.end(), [&folded](const Phrase& phrase) {
           switch (phrase.where) {
             case Where::kStart:
               return folded.starts_with(phrase.text);
             case Where::kEnd:
               return folded.ends_with(phrase.text);
             case Where::kAny:
               return folded.find(phrase.text) != std::u16string::npos;
           }
           return false;
         });
}

void ParagraphClassifier::Classify(std::u16string_view text,
                                   std::vector<Paragraph>& paragraphs) const {
  for (size_t i = 0; i < paragraphs.size(); ++i) {
    Paragraph& paragraph = paragraphs[i];
    const std::u16string_view line = paragraph.span.of(text);
    const bool sentence = EndsLikeSentence(line, language_);
    if (IsByline(line)) {
      paragraph.kind = ParagraphKind::kByline;
    } else if (IsNumbered(line) || (IsBullet(line.front()) && line.size() > 1)) {
      paragraph.kind = ParagraphKind::kListItem;
    } else if (i == 0 && paragraphs.size() > 1 && !sentence && line.size() <= kLongestHeadline) {
      paragraph.kind = ParagraphKind::kHeadline;
    } else if (i > 0 && !sentence && line.size() <= kLongestSubheading) {
      paragraph.kind = ParagraphKind::kSubheading;
    }
  }
}

}  // namespace presslens::text
