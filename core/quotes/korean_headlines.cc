// Quotations in Korean headlines: who the line names, else who says the same in the text below.
#include <algorithm>
#include <utility>

#include "quotes/korean_lines.h"
#include "quotes/similar.h"
#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr size_t kMostPending = 16;  // headline quotations that are looked for in the text

}  // namespace

bool KoreanLines::IsHeadline(std::span<const Item> items, uint32_t paragraph) const {
  const text::Paragraph& at = document_.paragraphs()[paragraph];
  if (at.kind == text::ParagraphKind::kByline) return false;
  if (at.kind == text::ParagraphKind::kHeadline || at.kind == text::ParagraphKind::kSubheading)
    return true;
  if (items.back().span.end < at.span.end || items.front().span.start > at.span.start) return false;
  const Item& last = items.back();
  if (last.is_word() && IsTerminal(last.tail)) return false;
  return at.span.length() <= 90 && !(last.is_word() && last.core.of(text_).ends_with(u'다'));
}

// The noun phrase that touches the quotation: 민주 “…”, 의협은 “…”.
std::optional<KoreanPhrase> KoreanLines::HeadlineSpeaker(std::span<const Item> items,
                                                         uint32_t item) const {
  if (item == 0 || items[item - 1].is_quote() || items[item - 1].tail != 0 ||
      items[item - 1].core.empty())
    return std::nullopt;
  uint32_t first = item - 1;
  while (first > 0 && items[first - 1].is_word() && items[first - 1].tail == 0) --first;
  const auto split = speakers_.SplitAt(items, item - 1);
  const bool particle = split.particle == KoreanSpeakerFinder::Particle::kTopic ||
                        split.particle == KoreanSpeakerFinder::Particle::kAlso;
  KoreanPhrase phrase =
      phrases_.EndingAt(items, first, item - 1, particle ? split.end : items[item - 1].core.end);
  if (phrase.what == PhraseClass::kNever || phrase.what == PhraseClass::kDocument)
    return std::nullopt;
  const std::u16string_view word = items[item - 1].core.of(text_);
  // 관객 “…”, 전문가 “…”: people of this kind.
  if (phrase.what == PhraseClass::kRole && phrase.first_item == item - 1 &&
      tables_.PhraseAt(PhraseUse::kCollective, text_, phrase.phrase.span.start) ==
          phrase.phrase.span.length()) {
    phrase.phrase.kind = SourceKind::kUnnamedGroup;
    phrase.phrase.plural = true;
    phrase.what = PhraseClass::kCrowd;
  }
  if (phrase.what == PhraseClass::kUnknown) {
    // 사흘간 14만명 “…”: a name is one or two words that begin the line or follow a break.
    if (phrase.first_item != first || item - first > 2) return std::nullopt;
    if (std::any_of(word.begin(), word.end(), text::IsDigit)) return std::nullopt;
    if (text::IsLower(word.front())) return std::nullopt;  // “…” vs “…”
    if (speakers_.BreaksClause(items[item - 1]) || word.ends_with(u'다')) return std::nullopt;
  }
  return phrase;
}

// “…”…유세린 감독 ‘물의 문장’: the noun phrase behind a quotation that opens the line.
std::optional<KoreanPhrase> KoreanLines::SpeakerAfter(std::span<const Item> items,
                                                      uint32_t item) const {
  const uint32_t first = item + 1;
  if (items[item].tail == 0 && item == 0 && first < items.size() && items.back().is_word()) {
    // “…” 울분 토한 유족들: whom the line ends with, and what they did.
    const auto end = static_cast<uint32_t>(items.size()) - 1;
    KoreanPhrase phrase = phrases_.EndingAt(items, first, end, items[end].core.end);
    const bool known = phrase.what == PhraseClass::kPerson || phrase.what == PhraseClass::kRole ||
                       phrase.what == PhraseClass::kCrowd;
    if (known && phrase.first_item > first && speakers_.IsAdnominal(items[phrase.first_item - 1]))
      return phrase;
  }
  if (items[item].tail != u'…' && items[item].tail != u',') return std::nullopt;
  for (uint32_t i = first; i < items.size() && i < first + 5; ++i) {
    if (items[i].is_quote()) break;
    const bool ends = items[i].tail != 0 || i + 1 == items.size() || items[i + 1].is_quote();
    const auto split = speakers_.SplitAt(items, i);
    const bool subject = split.particle != KoreanSpeakerFinder::Particle::kNone &&
                         split.particle != KoreanSpeakerFinder::Particle::kPlace &&
                         split.particle != KoreanSpeakerFinder::Particle::kIn;
    if (!ends && !subject) {
      // …독고석 박사 별세: a title closes the phrase.
      KoreanPhrase titled = phrases_.EndingAt(items, first, i, items[i].core.end);
      if (titled.what == PhraseClass::kPerson && titled.first_item == first &&
          titled.phrase.name.end < items[i].core.end)
        return titled;
      continue;
    }
    if (items[i].tail == u'…' && !subject) return std::nullopt;
    KoreanPhrase phrase =
        phrases_.EndingAt(items, first, i, subject ? split.end : items[i].core.end);
    const bool known = phrase.what == PhraseClass::kPerson || phrase.what == PhraseClass::kRole ||
                       phrase.what == PhraseClass::kCrowd || phrase.what == PhraseClass::kBody;
    const bool short_name =
        phrase.what == PhraseClass::kUnknown && (items[i].tail == u',' || subject) && i == first;
    if (phrase.first_item == first && (known || short_name)) return phrase;
    return std::nullopt;
  }
  return std::nullopt;
}

bool KoreanLines::ReadHeadline(std::span<const Item> items, std::span<const Run> runs,
                               uint32_t paragraph) {
  if (!IsHeadline(items, paragraph)) return false;
  bool any = false;
  for (uint32_t i = 0; i < items.size(); ++i) {
    if (!IsSpeech(items, i, runs)) continue;
    if (!ReadsLikeSpeech(items[i].core.of(text_)) && items[i].core.length() < 6) {
      const auto named = HeadlineSpeaker(items, i);
      if (!named || named->what == PhraseClass::kUnknown) continue;
    }
    if (i + 1 < items.size() && items[i + 1].attached && items[i + 1].is_word() &&
        items[i].tail == 0) {
      // A particle behind the mark makes it a term, unless it reports.
      const std::u16string_view word = items[i + 1].core.of(text_);
      if (!word.empty() && text::IsHangul(word.front()) &&
          tables_.AfterMark(word).length != word.size())
        continue;
    }
    any = true;
    if (const auto before = HeadlineSpeaker(items, i)) {
      const uint32_t mention = cast_.Speaks(before->phrase);
      Emit(items[i].core, mention, {"mark", "headline", "before"});
      if (before->what == PhraseClass::kRole && !before->phrase.role.empty())
        pending_.push_back(
            {static_cast<uint32_t>(result_.statements.size()) - 1, std::nullopt, false, mention});
      continue;
    }
    Pending pending{static_cast<uint32_t>(result_.statements.size()), std::nullopt, false,
                    std::nullopt};
    if (const auto after = SpeakerAfter(items, i)) {
      pending.fallback = after->phrase;
    } else if (i > 0 && items.front().is_word()) {
      // 누리전자, 3분기 영업익 8421억원…“…”
      uint32_t first = 0;
      while (first < i && text_[items[first].span.start] == u'[') {
        while (first < i && items[first].tail != u']') ++first;
        ++first;
      }
      uint32_t comma = first;
      while (comma < i && comma < first + 4 && items[comma].is_word() && items[comma].tail == 0)
        ++comma;
      if (comma < i && items[comma].is_word() && items[comma].tail == u',') {
        const KoreanPhrase phrase = phrases_.EndingAt(items, first, comma, items[comma].core.end);
        const bool fits = phrase.what != PhraseClass::kNever && phrase.first_item == first &&
                          (phrase.what != PhraseClass::kUnknown || comma == first);
        if (fits) pending.fallback = phrase.phrase;
      } else if (const auto topic = speakers_.Best(items, first, i, Reporting::kVerb);
                 topic && topic->item + 1 < i) {
        pending.fallback = topic->phrase.phrase;
        pending.sure = topic->phrase.what == PhraseClass::kBody ||
                       topic->phrase.what == PhraseClass::kPerson ||
                       topic->phrase.what == PhraseClass::kUnknown;
      }
    }
    Emit(items[i].core, std::nullopt, {"mark", "headline"});
    pending_.push_back(std::move(pending));
  }
  return any;
}

// 한은 총재 “…”: the text below names the one with this title who says the same, or says more of
// who it is.
void KoreanLines::NameTitled(const Pending& pending) {
  const auto same = SameWords(text_, result_.statements, pending.statement);
  if (!same) return;
  const uint32_t mention = *result_.statements[*same].mention;
  const Phrase& who = result_.mentions[mention];
  Phrase& titled = result_.mentions[*pending.titled];
  if (!who.role.of(text_).ends_with(titled.role.of(text_)) || who.role.empty()) return;
  Statement& headline = result_.statements[pending.statement];
  if (who.kind == SourceKind::kUnnamedPerson) {
    headline.mention = mention;
  } else if (who.kind == SourceKind::kPerson && !who.name.empty()) {
    titled.kind = SourceKind::kPerson;
    titled.name = who.name;
    titled.entity = who.entity;
    titled.surname_only = who.surname_only;
    titled.affiliation_given = false;
  } else {
    return;
  }
  headline.evidence.push_back("similar");
}

void KoreanLines::Resolve() {
  if (pending_.size() > kMostPending) pending_.resize(kMostPending);
  for (const Pending& pending : pending_) {
    if (pending.titled) {
      NameTitled(pending);
      continue;
    }
    Statement& headline = result_.statements[pending.statement];
    const auto same =
        pending.sure ? std::nullopt : SameWords(text_, result_.statements, pending.statement);
    const bool by_person =
        same && result_.mentions[*result_.statements[*same].mention].kind != SourceKind::kDocument;
    if (same && (by_person || !pending.fallback)) {
      const Phrase& who = result_.mentions[*result_.statements[*same].mention];
      const bool named_here =
          pending.fallback && !pending.fallback->name.empty() && !who.name.empty() &&
          (who.name.of(text_).find(pending.fallback->name.of(text_)) != std::u16string_view::npos ||
           pending.fallback->name.of(text_).find(who.name.of(text_)) != std::u16string_view::npos);
      if (named_here) {
        headline.mention = cast_.Speaks(*pending.fallback);
      } else {
        headline.mention = result_.statements[*same].mention;
      }
      headline.evidence.push_back("similar");
    } else if (pending.fallback) {
      headline.mention = cast_.Speaks(*pending.fallback);
      headline.evidence.push_back("before");
    }
  }
  // What is still open goes to whoever is quoted most.
  std::vector<uint32_t> counts(result_.mentions.size());
  for (const Statement& statement : result_.statements) {
    if (statement.mention && statement.type == QuoteType::kDirect) ++counts[*statement.mention];
  }
  const auto most = std::max_element(counts.begin(), counts.end());
  for (const Pending& pending : pending_) {
    Statement& headline = result_.statements[pending.statement];
    if (headline.mention || most == counts.end()) continue;
    headline.mention = static_cast<uint32_t>(most - counts.begin());
    headline.evidence.push_back("carried");
  }
}

}  // namespace presslens::quotes
