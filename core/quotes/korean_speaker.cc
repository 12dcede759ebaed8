#include "quotes/korean_speaker.h"

#include <algorithm>

#include "text/characters.h"
#include "text/hangul.h"
#include "text/utf.h"

namespace presslens::quotes {
namespace {

// Enough for any sentence that people write; a longer list is cut so that time stays linear.
constexpr size_t kMostCandidates = 12;

}  // namespace

float KoreanSpeakerFinder::ScoreOf(PhraseClass what) const {
  const Weights& weights = tables_.weights();
  switch (what) {
    case PhraseClass::kPerson:
      return weights[Weight::kPerson];
    case PhraseClass::kRole:
      return weights[Weight::kRole];
    case PhraseClass::kBody:
      return weights[Weight::kBody];
    case PhraseClass::kCrowd:
      return weights[Weight::kCrowd];
    case PhraseClass::kDocument:
      return weights[Weight::kDocument];
    case PhraseClass::kPronoun:
      return weights[Weight::kPronoun];
    case PhraseClass::kUnknown:
      return weights[Weight::kUnknown];
    case PhraseClass::kNever:
      return weights[Weight::kNever];
  }
  return 0;
}

bool KoreanSpeakerFinder::BreaksClause(const Item& item) const {
  if (item.is_quote()) return false;
  const std::u16string_view word = item.core.of(text_);
  if (word.size() < 2) return false;
  if (word.size() > 2 && tables_.EndingAs(EndingUse::kBreak, word) > 0) return true;
  return item.tail == u',' && (word.back() == u'고' || word.back() == u'며');
}

bool KoreanSpeakerFinder::IsAdnominal(const Item& item) const {
  if (item.is_quote() || item.tail != 0) return false;
  const std::u16string_view word = item.core.of(text_);
  if (word.empty() || !text::IsHangulSyllable(word.back())) return false;
  if (word.size() == 1) return tables_.Is(PhraseUse::kModifier, word);
  if (std::any_of(word.begin(), word.end(), text::IsDigit)) return false;
  if (tables_.Is(PhraseUse::kDated, word)) return false;
  const int coda = text::CodaOf(word.back());
  return (coda == text::kCodaNieun || coda == text::kCodaRieul) && tables_.EndOf(word).length < 2;
}

KoreanSpeakerFinder::Split KoreanSpeakerFinder::SplitAt(std::span<const Item> items,
                                                        uint32_t item) const {
  const Item& at = items[item];
  if (at.is_quote()) return {};
  std::u16string_view word = at.core.of(text_);
  if (word.empty()) return {};
  const bool behind_quote = at.attached && item > 0 && items[item - 1].is_quote();
  if (behind_quote) {
    const uint32_t end = items[item - 1].span.end;
    if (word == u"은" || word == u"는") return {Particle::kTopic, end};
    if (word == u"이" || word == u"가") return {Particle::kSubject, end};
    if (word == u"도") return {Particle::kAlso, end};
    if (word == u"에서는" || word == u"에선") return {Particle::kPlace, end};
    if (word == u"에" || word == u"에는") return {Particle::kIn, end};
  }
  // No particle of a subject ends otherwise; most words leave here.
  static constexpr std::u16string_view kLastUnits = u"은는이가도에서선만터로";
  if (word.size() < 2 || kLastUnits.find(word.back()) == std::u16string_view::npos) return {};
  if (tables_.PhraseAt(PhraseUse::kOpener, text_, at.core.start) >= word.size()) return {};
  if (tables_.PhraseAt(PhraseUse::kPostposition, text_, at.core.start) == word.size()) return {};
  // 있다는 지적: a quotative, not a topic as in 바다는
  if (word.size() > 2 && word.ends_with(u"다는") && text::IsHangulSyllable(word[word.size() - 3]) &&
      text::CodaOf(word[word.size() - 3]) != 0)
    return {};
  if (word.ends_with(u"에선")) return {Particle::kPlace, at.core.end - 2};
  // 평론가, 전문가, 김정은 end in what looks like a particle.
  if (tables_.EndOf(word).length > 1 || phrases_.NameFills(at.core)) return {};
  // 르피가로는, 결과는: a name or noun that is known says where the particle begins.
  const char16_t last = word.back();
  const bool topic = last == u'은' || last == u'는';
  if ((topic || last == u'이' || last == u'가') &&
      (phrases_.NameBefore(at.core.end - 1) != nullptr ||
       tables_.EndOf(word.substr(0, word.size() - 1)).length >= 2))
    return {topic ? Particle::kTopic : Particle::kSubject, at.core.end - 1};
  for (const text::JosaSplit& split : tables_.josa().Split(word)) {
    const uint32_t end = at.core.start + split.stem;
    const std::u16string_view particle = word.substr(split.stem);
    switch (split.role) {
      case text::JosaRole::kTopic:
        return {Particle::kTopic, end};
      case text::JosaRole::kSubject:
        return {Particle::kSubject, end};
      case text::JosaRole::kPlace:
        if (particle.starts_with(u"에서") || particle == u"에선") return {Particle::kPlace, end};
        // 결과에 대해서는
        if (item + 1 < items.size() && items[item + 1].is_word() &&
            tables_.PhraseAt(PhraseUse::kPostposition, text_, items[item + 1].core.start) > 0)
          return {};
        if (particle == u"에" || particle == u"에는") return {Particle::kIn, end};
        return {};
      case text::JosaRole::kOther:
        if (particle == u"도") return {Particle::kAlso, end};
        break;
      case text::JosaRole::kQuote:
      case text::JosaRole::kCopula:
        break;
      default:
        return {};
    }
  }
  return {};
}

// The noun phrase that ends with the particle of items[item].
KoreanPhrase KoreanSpeakerFinder::PhraseWith(std::span<const Item> items, uint32_t first,
                                             uint32_t item, const Split& split) const {
  const std::u16string_view stem = Span{items[item].core.start, split.end}.of(text_);
  const bool place = split.particle == Particle::kPlace;
  // 업계 사이에서는, 업계 일각에서는, 업계 안팎에서는: the people are in the word before.
  if (place && item > first && tables_.Is(PhraseUse::kAmong, stem) && items[item - 1].tail == 0)
    return phrases_.EndingAt(items, first, item - 1, items[item - 1].core.end);
  KoreanPhrase phrase = phrases_.EndingAt(items, first, item, split.end);
  // 시장에서는: the market, where 시장은 would be the mayor.
  if (place && phrase.what == PhraseClass::kRole && tables_.EndsLike(stem, NounClass::kCrowd)) {
    phrase.what = PhraseClass::kCrowd;
    phrase.phrase.kind = SourceKind::kUnnamedGroup;
    phrase.phrase.plural = true;
  }
  return phrase;
}

// 업계에서는 …는 지적이 나온다; 학계에선 …고 한다; 문건에는 “…”고 적혀 있다.
bool KoreanSpeakerFinder::FitsAsPlace(const KoreanPhrase& phrase, Particle particle,
                                      Reporting reporting) const {
  const PhraseClass what = phrase.what;
  if (reporting == Reporting::kWritten)
    return what == PhraseClass::kDocument || what == PhraseClass::kUnknown;
  if (particle == Particle::kIn) return what == PhraseClass::kDocument;
  if (what == PhraseClass::kCrowd) return true;
  return reporting == Reporting::kEmerging && what == PhraseClass::kBody && !phrase.place;
}

std::vector<Candidate> KoreanSpeakerFinder::All(std::span<const Item> items, uint32_t first,
                                                uint32_t last, Reporting reporting) const {
  const Weights& weights = tables_.weights();
  std::vector<Candidate> found;
  for (uint32_t i = first; i < last && found.size() < kMostCandidates; ++i) {
    if (BreaksClause(items[i])) {
      for (Candidate& earlier : found) earlier.score += weights[Weight::kNewClause];
      continue;
    }
    const Split split = SplitAt(items, i);
    const bool place = split.particle == Particle::kPlace || split.particle == Particle::kIn;
    if (split.particle == Particle::kNone || (reporting == Reporting::kEmerging && !place))
      continue;
    if (reporting == Reporting::kHolding && split.particle != Particle::kTopic) continue;
    Candidate candidate;
    candidate.item = i;
    candidate.phrase = PhraseWith(items, first, i, split);
    // 자는 사람: a verb of one syllable.
    if (candidate.phrase.what == PhraseClass::kUnknown && split.end == items[i].core.start + 1 &&
        text::IsHangul(text_[items[i].core.start]))
      continue;
    candidate.score = ScoreOf(candidate.phrase.what);
    if (reporting == Reporting::kHolding && (candidate.phrase.what == PhraseClass::kUnknown ||
                                             candidate.phrase.what == PhraseClass::kDocument))
      continue;
    const std::string particle =
        text::EncodeUtf8(text_.substr(split.end, items[i].core.end - split.end));
    switch (split.particle) {
      case Particle::kTopic:
        candidate.score += weights[Weight::kTopic];
        candidate.evidence = "topic:" + particle;
        break;
      case Particle::kSubject:
        candidate.score += weights[Weight::kSubject];
        candidate.evidence = "subject:" + particle;
        // 밑동이 물러진 배추: the subject of a modifier, not of the sentence.
        if (i + 1 < last && IsAdnominal(items[i + 1]))
          candidate.score += weights[Weight::kNewClause];
        break;
      case Particle::kAlso:
        candidate.score += weights[Weight::kAlso];
        candidate.evidence = "topic:" + particle;
        break;
      default:
        if (!FitsAsPlace(candidate.phrase, split.particle, reporting)) continue;
        candidate.score += weights[Weight::kPlace];
        // What stands written in something is its word, whatever it is.
        if (reporting == Reporting::kWritten) {
          candidate.score += weights[Weight::kTopic];
          candidate.phrase.phrase.kind = SourceKind::kDocument;
        }
        candidate.evidence = "place";
    }
    if (found.empty()) candidate.score += weights[Weight::kFirst];
    found.push_back(std::move(candidate));
  }
  return found;
}

std::optional<Candidate> KoreanSpeakerFinder::Best(std::span<const Item> items, uint32_t first,
                                                   uint32_t last, Reporting reporting) const {
  std::vector<Candidate> all = All(items, first, last, reporting);
  const auto best =
      std::max_element(all.begin(), all.end(),
                       [](const Candidate& a, const Candidate& b) { return a.score < b.score; });
  if (best == all.end() || best->score < tables_.weights()[Weight::kThreshold]) return std::nullopt;
  return std::move(*best);
}

std::optional<Candidate> KoreanSpeakerFinder::Between(std::span<const Item> items, uint32_t first,
                                                      uint32_t last) const {
  std::optional<Candidate> best = Best(items, first, last, Reporting::kVerb);
  if (!best || best->phrase.what == PhraseClass::kNever ||
      best->phrase.what == PhraseClass::kDocument)
    return std::nullopt;
  best->evidence = "after";
  return best;
}

}  // namespace presslens::quotes
