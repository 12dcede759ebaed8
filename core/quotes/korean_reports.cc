#include "quotes/korean_reports.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kFindingReach = 14;  // how far into a sentence a finding may be named

uint32_t Size(std::span<const Item> items) { return static_cast<uint32_t>(items.size()); }

}  // namespace

std::optional<KoreanReport> KoreanReportFinder::Find(std::span<const Item> items, uint32_t first,
                                                     std::span<const Run> runs) const {
  if (const uint32_t at = Attribution(items, first); at < items.size()) {
    if (auto report = Attributed(items, first, at, runs)) return report;
  }
  return Found(items, first, runs);
}

// The item whose word ends in the 에 of 에 따르면, or the noun before 를 보면; items.size() if
// there is none.
uint32_t KoreanReportFinder::Attribution(std::span<const Item> items, uint32_t first) const {
  for (uint32_t i = first; i + 1 < items.size(); ++i) {
    if (items[i].is_quote() || items[i].core.empty()) continue;
    const uint32_t particle = items[i].core.end - 1;
    const char16_t c = text_[particle];
    if (c == u'에' && tables_.PhraseAt(PhraseUse::kAttribution, text_, particle) > 0) return i;
    if ((c == u'을' || c == u'를') && tables_.PhraseAt(PhraseUse::kDocument, text_, particle) > 0)
      return i;
  }
  return Size(items);
}

std::optional<KoreanReport> KoreanReportFinder::Attributed(std::span<const Item> items,
                                                           uint32_t first, uint32_t at,
                                                           std::span<const Run> runs) const {
  const uint32_t particle = items[at].core.end - 1;
  const bool by_document = text_[particle] != u'에';
  const uint32_t cue_length = tables_.PhraseAt(
      by_document ? PhraseUse::kDocument : PhraseUse::kAttribution, text_, particle);
  uint32_t end = particle, last = at;
  const std::u16string_view word = Span{items[at].core.start, particle}.of(text_);
  if ((word == u"등" || word.empty()) && at > first) {
    last = word.empty() ? at : at - 1;
    end = word.empty() ? items[at - 1].span.end : items[at - 1].core.end;
  }
  KoreanReport report;
  report.source = phrases_.EndingAt(items, first, last, end);
  const bool document = report.source.phrase.kind == SourceKind::kDocument;
  if (by_document && report.source.what != PhraseClass::kDocument && !document) return std::nullopt;
  if (document) TakeIssuer(items, first, report.source);
  uint32_t begin = at + 1;
  while (begin < items.size() && items[begin].core.start < particle + cue_length) ++begin;
  begin = contents_.SkipOpeners(items, begin, Size(items));
  if (begin >= items.size()) return std::nullopt;

  report.cue = {{particle, particle + cue_length}, Stance::kNeutral};
  report.evidence = {"according"};
  uint32_t content_end = items.back().is_quote() ? items.back().span.end : items.back().core.end;
  for (const Joint& joint : joints_.Find(items, begin, true)) {
    if (joint.kind != JointKind::kFinal || joint.after_cue < items.size()) continue;
    content_end = joint.content_end;
    if (joint.mark && joint.item == begin) {
      report.content = {QuoteType::kDirect, items[begin].core};
      return report;
    }
  }
  report.content = ContentOf(items, begin, content_end, runs);
  return report;
}

// The item that ends what a sentence then tells the outcome of: 경찰 조사 결과, 시민들을 조사한
// 결과, 갤럽 조사에서는; items.size() if there is none.
uint32_t KoreanReportFinder::Finding(std::span<const Item> items, uint32_t first) const {
  for (uint32_t i = first; i + 1 < items.size() && i < first + kFindingReach; ++i) {
    if (items[i].is_quote() || items[i].core.empty()) continue;
    const std::u16string_view word = items[i].core.of(text_);
    if (const uint32_t length = tables_.EndingAs(EndingUse::kFinding, word); length > 0) {
      const bool of_survey = i > first && items[i - 1].is_word() &&
                             (speakers_.IsAdnominal(items[i - 1]) ||
                              tables_.EndsLike(items[i - 1].core.of(text_), NounClass::kDocument));
      if (word.size() > length || of_survey) return i;
    }
    const auto split = speakers_.SplitAt(items, i);
    if (split.particle == KoreanSpeakerFinder::Particle::kPlace &&
        tables_.EndsLike(Span{items[i].core.start, split.end}.of(text_), NounClass::kDocument))
      return i;
  }
  return Size(items);
}

// 갤럽 조사에서는 [찬성이 41%]로 나타났다: a finding is the source of what a result verb closes.
std::optional<KoreanReport> KoreanReportFinder::Found(std::span<const Item> items, uint32_t first,
                                                      std::span<const Run> runs) const {
  const uint32_t at = Finding(items, first);
  if (at >= items.size()) return std::nullopt;
  const std::vector<Joint> joints = joints_.Find(items, at + 1, true);
  const auto closing = std::find_if(joints.begin(), joints.end(), [&](const Joint& joint) {
    return joint.kind == JointKind::kFinal && joint.cue.use == CueUse::kResult &&
           joint.after_cue >= items.size();
  });
  if (closing == joints.end()) return std::nullopt;
  const auto split = speakers_.SplitAt(items, at);
  const uint32_t end = split.end > 0 ? split.end : items[at].core.end;
  KoreanReport report;
  report.source = phrases_.EndingAt(items, first, at, end);
  if (report.source.phrase.kind != SourceKind::kDocument) return std::nullopt;
  TakeIssuer(items, first, report.source);
  const uint32_t begin = contents_.SkipOpeners(items, at + 1, closing->item);
  if (begin > closing->item) return std::nullopt;
  report.cue = {closing->cue_span, closing->cue.stance};
  report.evidence = {"cue", "place"};
  report.content = ContentOf(items, begin, closing->content_end, runs);
  return report;
}

// [경찰청이 국회에 낸 자료]에 따르면: the issuer is the subject of what modifies the document.
void KoreanReportFinder::TakeIssuer(std::span<const Item> items, uint32_t first,
                                    KoreanPhrase& source) const {
  if (source.first_item == first) return;
  // 갤럽이 1천 명을 상대로 한 조사
  const bool made = items[source.first_item].core.of(text_) == u"한";
  if (!made && !speakers_.IsAdnominal(items[source.first_item - 1])) return;
  const auto issuer = speakers_.Best(items, first, source.first_item, Reporting::kVerb);
  if (!issuer || issuer->phrase.phrase.kind != SourceKind::kOrganization) return;
  source.phrase.span.start = issuer->phrase.phrase.span.start;
  source.phrase.affiliation = issuer->phrase.phrase.name;
  source.phrase.expert |= issuer->phrase.phrase.expert;
}

// The clause from items[first] to `end`: mixed where it holds quoted words.
Content KoreanReportFinder::ContentOf(std::span<const Item> items, uint32_t first, uint32_t end,
                                      std::span<const Run> runs) const {
  const Item& opening = items[first];
  Content content{QuoteType::kIndirect,
                  {opening.is_quote() ? opening.span.start : opening.core.start, end}};
  for (uint32_t i = first; i < items.size() && items[i].span.start < end; ++i) {
    if (items[i].is_quote() && IsSpeechMark(runs[static_cast<size_t>(items[i].run)].mark))
      content.type = QuoteType::kMixed;
  }
  return content;
}

}  // namespace presslens::quotes
