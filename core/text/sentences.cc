#include "text/sentences.h"

#include "languages/table.h"
#include "text/characters.h"

namespace presslens::text {
namespace {

bool IsTerminator(char16_t c) {
  return c == u'.' || c == u'?' || c == u'!' || c == u'。' || c == u'？' || c == u'！';
}

// The last syllables of Korean sentences in plain, polite and questioning style (다. 요. 까? 죠.
// 니다. 라.).
bool EndsKoreanSentence(char16_t c) {
  return c == u'다' || c == u'요' || c == u'까' || c == u'죠' || c == u'라';
}

class Splitter {
 public:
  Splitter(std::u16string_view text, const SentenceRules& rules, const std::vector<Token>& tokens,
           const std::vector<MarkPair>& pairs, uint32_t paragraph_index, const Paragraph& paragraph,
           std::vector<Sentence>& sentences)
      : text_(text),
        rules_(rules),
        tokens_(tokens),
        pairs_(pairs),
        paragraph_index_(paragraph_index),
        begin_(paragraph.tokens.begin),
        end_(paragraph.tokens.end),
        pair_(paragraph.marks.begin),
        pairs_end_(paragraph.marks.end),
        sentences_(sentences) {}

  void Run() {
    uint32_t first = begin_;
    for (uint32_t at = begin_; at < end_; ++at) {
      if (!MayEnd(at, first)) continue;
      const uint32_t next = SkipClosing(at + 1);
      if (IsHeldByMarks(at, next) || !Separates(at, next)) continue;
      Emit(first, next);
      first = next;
      at = next - 1;
    }
    if (first < end_) Emit(first, end_);
  }

 private:
  std::u16string_view Text(uint32_t token) const { return tokens_[token].span.of(text_); }
  char16_t First(uint32_t token) const { return text_[tokens_[token].span.start]; }
  char16_t Last(uint32_t token) const { return text_[tokens_[token].span.end - 1]; }

  bool MayEnd(uint32_t at, uint32_t sentence_first) const {
    if (!IsTerminator(Last(at))) return false;
    const bool enumerates =
        at == sentence_first + 1 && tokens_[sentence_first].kind == TokenKind::kNumber;
    return !(enumerates && First(at) == u'.');
  }

  // Past the terminators, closing marks and closing brackets that touch the token before.
  uint32_t SkipClosing(uint32_t at) const {
    constexpr std::u16string_view kClosing = u"\"'”’」』»›〉》)]}＂";
    while (at < end_ && !tokens_[at].space_before &&
           (IsTerminator(First(at)) || kClosing.find(First(at)) != std::u16string_view::npos)) {
      ++at;
    }
    return at;
  }

  // Whether the terminator stands inside a quotation that goes on after `next`.
  bool IsHeldByMarks(uint32_t at, uint32_t next) {
    const uint32_t position = tokens_[at].span.start;
    while (pair_ < pairs_end_ && (pairs_[pair_].depth > 0 || pairs_[pair_].close.end <= position))
      ++pair_;
    if (pair_ == pairs_end_ || pairs_[pair_].open.start > position) return false;
    return next < end_ && tokens_[next].span.start < pairs_[pair_].close.end;
  }

  // Whether a sentence may end with the terminator at `at`, given that the next one would begin at
  // `next`.
  bool Separates(uint32_t at, uint32_t next) const {
    if (next >= end_) return true;
    if (!tokens_[next].space_before) return RunsOn(at, next);
    const char16_t first = First(next);
    if (IsLatin(first) && !IsUpper(first)) return false;
    if (tokens_[at].kind == TokenKind::kWord) return AbbreviationEnds(at, next);
    const bool after_number =
        at > begin_ && tokens_[at - 1].kind == TokenKind::kNumber && First(at) == u'.';
    return !(after_number && (IsDigit(first) || IsHangul(first)));  // 2025. 3. 2. 기준
  }

  // Crawled Korean text often has no space between sentences: 말했다.그는
  bool RunsOn(uint32_t at, uint32_t next) const {
    return next == at + 1 && at > begin_ && EndsKoreanSentence(Last(at - 1)) &&
           IsHangul(First(next));
  }

  bool AbbreviationEnds(uint32_t at, uint32_t next) const {
    if (rules_.AbbreviationOf(Text(at)) == AbbreviationKind::kTitle) return false;
    return rules_.IsStarter(Text(next));
  }

  void Emit(uint32_t first, uint32_t next) {
    sentences_.push_back(
        {{tokens_[first].span.start, tokens_[next - 1].span.end}, {first, next}, paragraph_index_});
  }

  std::u16string_view text_;
  const SentenceRules& rules_;
  const std::vector<Token>& tokens_;
  const std::vector<MarkPair>& pairs_;
  uint32_t paragraph_index_, begin_, end_;
  uint32_t pair_, pairs_end_;  // the first outer pair that ends after the position last looked at
  std::vector<Sentence>& sentences_;
};

}  // namespace

SentenceRules::SentenceRules() {
  const languages::Table table = languages::Table::Load("en", "abbreviations");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto kind = table[row][1];
    if (kind == u"starter") {
      starters_.Add(table[row][0], 0);
    } else {
      const auto value =
          kind == u"title" ? AbbreviationKind::kTitle : AbbreviationKind::kAbbreviation;
      abbreviations_.Add(table[row][0], static_cast<uint32_t>(value));
    }
  }
}

AbbreviationKind SentenceRules::AbbreviationOf(std::u16string_view word) const {
  return static_cast<AbbreviationKind>(abbreviations_.Find(word).value_or(0));
}

bool SentenceRules::IsStarter(std::u16string_view word) const {
  return starters_.Find(word).has_value();
}

void SplitSentences(std::u16string_view text, const SentenceRules& rules,
                    const std::vector<Token>& tokens, const std::vector<MarkPair>& pairs,
                    uint32_t paragraph_index, Paragraph& paragraph,
                    std::vector<Sentence>& sentences) {
  paragraph.sentences.begin = static_cast<uint32_t>(sentences.size());
  Splitter(text, rules, tokens, pairs, paragraph_index, paragraph, sentences).Run();
  paragraph.sentences.end = static_cast<uint32_t>(sentences.size());
}

}  // namespace presslens::text
