#include "quotes/korean_lines.h"

#include <algorithm>
#include <utility>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kLongestSignature = 60;

bool IsDash(std::u16string_view word) {
  return word == u"-" || word == u"–" || word == u"—" || word == u"―" || word == u"~";
}

bool IsPerson(SourceKind kind) {
  return kind == SourceKind::kPerson || kind == SourceKind::kUnnamedPerson;
}

}  // namespace

// Whether a quotation reads like something said rather than a name: it ends like a sentence, or has
// several words.
bool KoreanLines::ReadsLikeSpeech(std::u16string_view content) {
  if (content.empty()) return false;
  const char16_t last = content.back();
  if (IsTerminal(last)) return true;
  const auto spaces = std::count_if(content.begin(), content.end(), text::IsSpace);
  if (spaces >= 1) return true;
  return last == u'다' || last == u'요' || last == u'까' || last == u'라' || last == u'자' ||
         last == u'죠' || last == u'…';
}

void KoreanLines::Emit(Span content, std::optional<uint32_t> mention,
                       std::vector<std::string> evidence) {
  Statement statement;
  statement.type = QuoteType::kDirect;
  statement.span = content;
  statement.mention = mention;
  statement.evidence = std::move(evidence);
  result_.statements.push_back(std::move(statement));
}

bool KoreanLines::IsSpeech(std::span<const Item> items, uint32_t item,
                           std::span<const Run> runs) const {
  const Item& at = items[item];
  return at.is_quote() && !at.core.empty() &&
         IsSpeechMark(runs[static_cast<size_t>(at.run)].mark) &&
         runs[static_cast<size_t>(at.run)].mark != text::MarkClass::kDoubleCorner &&
         runs[static_cast<size_t>(at.run)].mark != text::MarkClass::kCorner;
}

bool KoreanLines::IsQuestion(std::span<const Item> items) const {
  const char16_t first = text_[items.front().span.start];
  if (first == u'―' || first == u'—' || first == u'–') return true;
  if (first == u'-' && items.front().span.length() > 1) return true;
  const std::u16string_view word = items.front().core.of(text_);
  return items.front().tail == u'.' && tables_.Is(PhraseUse::kAsks, word);
}

bool KoreanLines::Read(std::span<const Item> items, std::span<const Run> runs, uint32_t paragraph) {
  if (ReadAnswer(items, paragraph)) return true;
  if (ReadSignature(items, runs, paragraph)) return true;
  NoteInterviewee(items);
  const bool any =
      std::any_of(items.begin(), items.end(), [](const Item& item) { return item.is_quote(); });
  if (!any) return false;
  return ReadColon(items, runs) || ReadBare(items, runs, paragraph) ||
         ReadHeadline(items, runs, paragraph);
}

// Q. 어떻게 시작했나? A. 대학원에서 …; ―어떻게 시작했나? ▲대학원에서 …: the paragraph behind a
// question, if a sign opens it, is an answer of whoever is interviewed.
bool KoreanLines::ReadAnswer(std::span<const Item> items, uint32_t paragraph) {
  if (paragraph == answered_) return true;
  if (IsQuestion(items)) {
    asked_ = paragraph;
    return false;
  }
  if (asked_ == UINT32_MAX || paragraph != asked_ + 1) return false;
  const Item& first = items.front();
  if (first.is_quote()) return false;
  const Span whole = document_.paragraphs()[paragraph].span;
  const std::u16string_view word = first.core.of(text_);
  const char16_t sign = text_[first.span.start];
  const bool letter = first.tail == u'.' && tables_.Is(PhraseUse::kAnswers, word);
  if (first.span.start > whole.start || (!letter && sign != u'▲' && sign != u'△')) return false;
  Span content = {letter ? first.span.end : first.span.start + 1, whole.end};
  while (!content.empty() && text::IsSpace(text_[content.start])) ++content.start;
  if (content.empty()) return false;
  const auto mention = cast_.Carried(UINT32_MAX / 2);
  if (mention) cast_.SpeaksAgain(*mention);
  Emit(content, mention, {"answer", "carried"});
  answered_ = paragraph;
  return true;
}

// 배서윤 한국인구정책연구소장 인터뷰: the answers below are this person's.
void KoreanLines::NoteInterviewee(std::span<const Item> items) {
  if (items.size() < 2 || items.size() > 12) return;
  const std::u16string_view last = items.back().core.of(text_);
  if (items.back().is_quote() || !tables_.Is(PhraseUse::kInterview, last)) return;
  const auto before = static_cast<uint32_t>(items.size()) - 2;
  if (items[before].is_quote() || items[before].tail != 0) return;
  const KoreanPhrase phrase = phrases_.EndingAt(items, 0, before, items[before].core.end);
  if (phrase.what == PhraseClass::kPerson || phrase.what == PhraseClass::kRole)
    cast_.Appears(phrase.phrase);
}

// “…” - NAME, and a paragraph without marks that ends in " - NAME".
bool KoreanLines::ReadSignature(std::span<const Item> items, std::span<const Run> runs,
                                uint32_t paragraph) {
  const Span whole = document_.paragraphs()[paragraph].span;
  if (items.size() < 2 || items.back().span.end < whole.end || items.back().is_quote())
    return false;
  uint32_t dash = 0;
  while (dash < items.size() && !(items[dash].is_word() && IsDash(items[dash].span.of(text_))))
    ++dash;
  if (dash + 1 >= items.size() ||
      items.back().core.end - items[dash + 1].span.start > kLongestSignature)
    return false;
  const auto last = static_cast<uint32_t>(items.size()) - 1;
  Span content;
  bool marked = dash == 1;
  if (dash == 1 && items[0].is_quote() && IsSpeech(items, 0, runs)) {
    content = items[0].core;
  } else if (dash == 0 && items[0].span.start > whole.start && items.back().tail == 0) {
    content = {whole.start, items[0].span.start};
    if (text_.substr(content.start, 1) == u"―" || IsDash(text_.substr(content.start, 1)))
      return false;
    while (content.end > content.start && text::IsSpace(text_[content.end - 1])) --content.end;
    if (content.empty()) return false;
    const char16_t last_mark = text_[content.end - 1];
    marked = last_mark == u'”' || last_mark == u'"';
    if (!IsTerminal(last_mark) && !marked) return false;
  } else {
    return false;
  }
  // ‘썰물 식당’에서, 순임: who it is stands last.
  uint32_t who = last;
  while (who > dash + 1 && items[who - 1].tail != u',') --who;
  const KoreanPhrase phrase = phrases_.Whole(items, who, last, items[last].core.end);
  const bool person = phrase.what == PhraseClass::kPerson || phrase.what == PhraseClass::kRole ||
                      phrase.what == PhraseClass::kBody;
  if (!person && !(marked && phrase.what == PhraseClass::kUnknown)) return false;
  // What was read of the paragraph before its signature came to light was all said by the signer.
  if (dash == 0) {
    auto& statements = result_.statements;
    if (!statements.empty() && content.contains(statements.back().span) &&
        content.length() <= statements.back().span.length() + 2) {
      statements.back().mention = cast_.Speaks(phrase.phrase);
      statements.back().evidence = {"mark", "signature"};
      return true;
    }
    while (!statements.empty() && content.contains(statements.back().span)) statements.pop_back();
  }
  Emit(content, cast_.Speaks(phrase.phrase), {dash == 0 ? "signature" : "mark", "signature"});
  if (dash == 0) result_.statements.back().evidence = {"signature"};
  return true;
}

// NAME : “…”
bool KoreanLines::ReadColon(std::span<const Item> items, std::span<const Run> runs) {
  for (uint32_t i = 1; i < items.size(); ++i) {
    if (!IsSpeech(items, i, runs)) continue;
    const Item& before = items[i - 1];
    if (before.is_quote() || before.tail != u':') return false;
    uint32_t last = i - 1;
    if (items[last].core.empty()) {
      if (last == 0) return false;
      --last;
    }
    // 구점례/칠성시장 상인: the name before the stroke, who that is behind it.
    const Span line{items.front().core.start, items[last].core.end};
    const size_t stroke = line.of(text_).find(u'/');
    KoreanPhrase phrase = phrases_.EndingAt(items, 0, last, items[last].core.end);
    if (stroke != std::u16string_view::npos && stroke > 0) {
      phrase.phrase.span = line;
      phrase.phrase.name = {line.start, line.start + static_cast<uint32_t>(stroke)};
      phrase.phrase.kind = SourceKind::kPerson;
      phrase.phrase.surname_only = false;
      const NounMatch noun = tables_.EndOf(items[last].core.of(text_));
      if (noun.length > 0 && noun.entry.noun == NounClass::kRole) {
        phrase.phrase.expert = noun.entry.expert;
        phrase.phrase.role = {
            items[last].core.end - std::min(items[last].core.length(), noun.length),
            items[last].core.end};
      }
    } else if (phrase.what == PhraseClass::kNever || phrase.first_item > 0) {
      return false;
    }
    Emit(items[i].core, cast_.Speaks(phrase.phrase), {"mark", "colon"});
    return true;
  }
  return false;
}

// A sentence that is nothing but quotations.
bool KoreanLines::ReadBare(std::span<const Item> items, std::span<const Run> runs,
                           uint32_t paragraph) {
  const auto kind = document_.paragraphs()[paragraph].kind;
  if (kind == text::ParagraphKind::kHeadline || kind == text::ParagraphKind::kSubheading)
    return false;
  for (uint32_t i = 0; i < items.size(); ++i) {
    const bool answer_mark =
        i == 0 && items[i].is_word() && (items[i].core.empty() || items[i].core.of(text_) == u"A");
    if (!answer_mark && !IsSpeech(items, i, runs)) return false;
  }
  if (items.back().is_word()) return false;
  const std::u16string_view content = items.back().core.of(text_);
  if (!ReadsLikeSpeech(content)) return false;
  const bool sentence = IsTerminal(content.back()) || content.back() == u'…' ||
                        content.back() == u')' || content.back() == u'다';
  if (!sentence) return false;
  const auto mention = cast_.Carried(UINT32_MAX / 2);
  if (mention) cast_.SpeaksAgain(*mention);
  bare_begin_ = result_.statements.size();
  for (const Item& item : items) {
    if (!item.is_quote()) continue;
    if (mention) {
      Emit(item.core, mention, {"mark", "answer", "carried"});
    } else {  // nobody has spoken yet: as in a headline, the text below may say who it is
      pending_.push_back(
          {static_cast<uint32_t>(result_.statements.size()), std::nullopt, false, std::nullopt});
      Emit(item.core, mention, {"mark", "answer"});
    }
  }
  bare_end_ = result_.statements.size();
  const bool opens = items.front().span.start == document_.paragraphs()[paragraph].span.start;
  bare_paragraph_ = opens ? paragraph : UINT32_MAX;
  return true;
}

void KoreanLines::ReadBehindBare(std::span<const Item> items, uint32_t paragraph,
                                 size_t first_statement) {
  // In the paragraph below, the sentence must say that somebody spoke, and quote nothing itself.
  const bool below = bare_paragraph_ != UINT32_MAX && paragraph == bare_paragraph_ + 1 &&
                     first_statement == result_.statements.size() && TellsThatSomebodySpoke(items);
  if (paragraph != bare_paragraph_ && !below) return;
  bare_paragraph_ = UINT32_MAX;
  const auto person = [](PhraseClass what) {
    return what == PhraseClass::kPerson || what == PhraseClass::kRole;
  };
  std::optional<uint32_t> mention;
  const auto size = static_cast<uint32_t>(items.size());
  if (first_statement < result_.statements.size()) {
    const Statement& next = result_.statements[first_statement];
    const bool topic =
        std::any_of(next.evidence.begin(), next.evidence.end(),
                    [](const std::string& code) { return code.starts_with("topic"); });
    if (topic && next.mention && IsPerson(result_.mentions[*next.mention].kind))
      mention = next.mention;
  } else if (const auto saying = SayingOf(items); saying && person(saying->what)) {
    mention = cast_.Speaks(saying->phrase);
  } else if (const auto subject = speakers_.Best(items, 0, size, Reporting::kHolding);
             subject && person(subject->phrase.what) &&
             (subject->phrase.first_item == 0 ||
              speakers_.IsAdnominal(items[subject->phrase.first_item - 1]))) {
    mention = cast_.Speaks(subject->phrase.phrase);
  }
  if (!mention) return;
  for (size_t i = bare_begin_; i < bare_end_; ++i) {
    result_.statements[i].mention = mention;
    result_.statements[i].evidence.back() = "after";
  }
}

// 생존자 이모씨는 눈을 감은 채 말했다.
bool KoreanLines::TellsThatSomebodySpoke(std::span<const Item> items) const {
  return items.back().is_word() && items.back().tail == u'.' &&
         tables_.VerbAt(text_, items.back().core.start).length == items.back().core.length();
}

// Whose words a sentence calls what stands before it: 이영표 감독의 말이다.
std::optional<KoreanPhrase> KoreanLines::SayingOf(std::span<const Item> items) const {
  if (items.size() < 2 || items.back().is_quote() || items[items.size() - 2].is_quote())
    return std::nullopt;
  std::u16string_view word = items.back().core.of(text_);
  if (!word.ends_with(u'다')) return std::nullopt;
  word.remove_suffix(1);
  const bool noun = tables_.Noun(word) ||
                    (word.ends_with(u'이') && tables_.Noun(word.substr(0, word.size() - 1)));
  if (!noun) return std::nullopt;
  const auto last = static_cast<uint32_t>(items.size()) - 2;
  uint32_t end = items[last].core.end;
  if (items[last].core.of(text_).ends_with(u'의')) --end;
  if (end <= items[last].core.start) return std::nullopt;
  return phrases_.EndingAt(items, 0, last, end);
}

}  // namespace presslens::quotes
