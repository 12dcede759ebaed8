#include "quotes/korean_content.h"

#include <algorithm>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

// An occasion stands near the beginning of its sentence.
constexpr uint32_t kFrameWindow = 9;

bool IsStrongMark(char16_t c) {
  return c != u'‘' && c != u'\'' && c != u'’' && c != u'〈' && c != u'《' && c != u'`';
}

// 비슷한 경로를: the object of a verb.
bool IsObject(std::u16string_view word) { return word.ends_with(u'을') || word.ends_with(u'를'); }

bool IsDay(std::u16string_view word) {
  const size_t bracket = word.find(u'(');
  if (bracket != std::u16string_view::npos) word = word.substr(0, bracket);
  if (word.size() < 2 || word.size() > 3 || word.back() != u'일') return false;
  return std::all_of(word.begin(), word.end() - 1, text::IsDigit);
}

}  // namespace

uint32_t KoreanContentFinder::SkipOpeners(std::span<const Item> items, uint32_t first,
                                          uint32_t last) const {
  while (first < last && items[first].is_word()) {
    const uint32_t length = tables_.PhraseAt(PhraseUse::kOpener, text_, items[first].core.start);
    if (length == 0 && !items[first].core.empty()) break;
    if (tables_.PhraseAt(PhraseUse::kAdverb, text_, items[first].core.start) > 0) break;
    const uint32_t end = items[first].core.start + length;
    while (first < last && items[first].core.start < end) ++first;
    if (length == 0) ++first;
  }
  return first;
}

// Whether items[item] ends a phrase that says where, how or to whom something was said.
bool KoreanContentFinder::EndsOccasion(std::span<const Item> items, uint32_t item) const {
  const Item& at = items[item];
  if (at.is_quote()) return false;
  const std::u16string_view word = Core(at);
  if (word == u"인용" && at.tail == u',') return true;
  const auto is = [&](PhraseUse use) {
    return !word.empty() && tables_.PhraseAt(use, text_, at.core.start) == word.size();
  };
  if (is(PhraseUse::kCiting)) return true;
  if (at.attached && item > 0 && items[item - 1].is_quote()) {
    if (word != u"에서" && word != u"에서는") return false;
    if (item + 1 < items.size() && items[item + 1].is_quote()) return true;
    if (item < 2 || !items[item - 2].is_word()) return false;
    // 자료집 ‘…’에서, 이날 발표한 ‘…’에서
    return tables_.EndsLike(Core(items[item - 2]), NounClass::kOccasion) ||
           tables_.PhraseAt(PhraseUse::kPublishing, text_, items[item - 2].core.start) > 0;
  }
  const uint32_t moment = tables_.EndingAs(EndingUse::kMoment, word);
  if (moment > 1 || (moment == 1 && word.size() == 1)) return true;
  // 비슷한 경로를 제시하면서, 출간 예정작을 소개하며
  if (item > 0 && items[item - 1].is_word() && IsObject(Core(items[item - 1])) &&
      tables_.EndingAs(EndingUse::kWhile, word) > 0)
    return tables_.EndingAs(EndingUse::kAside, word) > 0 || OpensSaying(items, item + 1);
  // 위성사진을 근거로
  if (item > 0 && items[item - 1].is_word() && is(PhraseUse::kBasis))
    return IsObject(Core(items[item - 1]));
  if (item > 0 && word.size() <= 4 && items[item - 1].is_word() &&
      tables_.EndingAs(EndingUse::kRelease, word) > 0) {
    const std::u16string_view object = Core(items[item - 1]);
    if (object.size() == 1 && IsObject(object)) return true;
    if (IsObject(object)) {
      const std::u16string_view noun = object.substr(0, object.size() - 1);
      return tables_.EndsLike(noun, NounClass::kOccasion) ||
             tables_.EndsLike(noun, NounClass::kDocument);
    }
    return items[item - 1].attached;
  }
  return IsOccasion(items, item);
}

// Whether what is said begins at items[item] for sure: with a quotation or a subject of its own.
// 4점을 매기면서도 마지막 장면은 길다고 썼다, but 물가를 잡으면서 금리를 내리겠다고 밝혔다
bool KoreanContentFinder::OpensSaying(std::span<const Item> items, uint32_t item) const {
  constexpr uint32_t kNear = 4;
  for (uint32_t i = item; i < items.size() && i < item + kNear; ++i) {
    if (items[i].is_quote()) return i == item;
    if (speakers_.SplitAt(items, i).particle == KoreanSpeakerFinder::Particle::kTopic) return true;
  }
  return false;
}

// 브리핑에서, 기자들에게, 자신의 페이스북에.
bool KoreanContentFinder::IsOccasion(std::span<const Item> items, uint32_t item) const {
  const std::u16string_view word = Core(items[item]);
  const uint32_t length = tables_.EndingAs(EndingUse::kPlace, word);
  if (length == 0 || length == word.size()) return false;
  const std::u16string_view noun = word.substr(0, word.size() - length);
  const std::u16string_view particle = word.substr(noun.size());
  const bool before_quote = item + 1 < items.size() && items[item + 1].is_quote();
  // 이날 낸 의결문에서: what somebody brought out is where they said it.
  if (particle.starts_with(u"에서") && item > 0 && items[item - 1].is_word() &&
      tables_.Is(PhraseUse::kPublishing, Core(items[item - 1])))
    return true;
  // 기자들에게 …고 말했다, but 박씨에게 벌금을 선고한 원심을 확정했다고 밝혔다
  if (particle == u"에게")
    return before_quote || tables_.EndsLike(noun, NounClass::kOccasion) ||
           tables_.EndsLike(noun, NounClass::kBody);
  if (particle == u"께") return tables_.EndsLike(noun, NounClass::kRole);
  // 사건에서, but not 사건으로
  if (particle.back() == u'로' && tables_.EndsLike(noun, NounClass::kThing)) return false;
  if (particle == u"에" || particle == u"에는") {
    if (!before_quote) return false;
    const NamedSpan* named =
        entities_.At(items[item].core.start + static_cast<uint32_t>(noun.size()) - 1);
    if (named != nullptr && named->type == EntityType::kOrganization) return true;
  }
  return tables_.EndsLike(noun, NounClass::kOccasion);
}

// Whether items[item] is the subject of the reported clause rather than of a modifier or of a
// clause that frames the saying.
bool KoreanContentFinder::IsOwnSubject(std::span<const Item> items, uint32_t item,
                                       uint32_t last) const {
  const auto split = speakers_.SplitAt(items, item);
  using Particle = KoreanSpeakerFinder::Particle;
  if (split.particle != Particle::kTopic && split.particle != Particle::kSubject) return false;
  if (tables_.EndingAs(EndingUse::kAbout, Core(items[item])) > 0) return false;
  if (split.particle == Particle::kSubject) {
    for (uint32_t i = item + 1; i < last && i <= item + 3; ++i) {
      if (speakers_.BreaksClause(items[i]))
        return items[i].core.of(text_).ends_with(u"면서") ||
               items[i].core.of(text_).ends_with(u"지만");
      if (i == item + 1 && speakers_.IsAdnominal(items[i])) return false;
    }
  }
  return true;
}

uint32_t KoreanContentFinder::SkipFrame(std::span<const Item> items, uint32_t first, uint32_t last,
                                        bool dated_verb) const {
  first = SkipOpeners(items, first, last);
  for (bool moved = true; moved && first < last;) {
    moved = false;
    // 일자리가 줄고 있다는 지적에는: what somebody else said, and was answered.
    for (uint32_t i = first + 1; i < last && i < first + kFrameWindow; ++i) {
      if (items[i].is_quote()) break;
      if (items[i - 1].is_word() && EndsOccasion(items, i) &&
          tables_.EndingOf(Core(items[i - 1])).kind == JointKind::kAdnominal) {
        first = i + 1;
        moved = true;
        break;
      }
    }
    if (moved) continue;
    for (uint32_t i = first; i < last && i < first + kFrameWindow; ++i) {
      if (items[i].is_word() && tables_.Is(PhraseUse::kComing, Core(items[i]))) break;
      if (items[i].is_word() && IsOwnSubject(items, i, last)) break;
      if (EndsOccasion(items, i)) {
        first = i + 1;
        moved = true;
        break;
      }
      if (items[i].is_quote() && IsStrongMark(text_[items[i].span.start])) break;
    }
    first = SkipOpeners(items, first, last);
  }
  if (first < last && items[first].is_word() && !dated_verb && IsDay(Core(items[first])) &&
      first + 1 < last)
    ++first;
  return SkipOpeners(items, first, last);
}

// Whether the words before a quotation only tell how it came to be said, so that the quotation
// stands alone.
bool KoreanContentFinder::IsFrame(std::span<const Item> items, uint32_t first, uint32_t last,
                                  bool subject_named) const {
  if (first >= last) return true;
  for (uint32_t i = first; i < last; ++i) {
    if (items[i].is_word() && IsOwnSubject(items, i, last)) return false;
  }
  const Item& before = items[last - 1];
  if (before.is_quote()) return false;
  const std::u16string_view word = Core(before);
  if (word.size() > 1 && tables_.EndingAs(EndingUse::kArgument, word) > 0) return false;
  // 이후에도 “…”, 사이에는 “…” belong to the clause; without a subject they tell what was asked:
  // 설에는 “…”고 했다.
  if (subject_named && (word.ends_with(u"에는") || word.ends_with(u"에도"))) return false;
  if (word.ends_with(u"에서") && !EndsOccasion(items, last - 1)) return false;
  return !word.ends_with(u'에') || EndsOccasion(items, last - 1);
}

// 점검표를 “쪽지 수준”이라고 깎아내렸다: what is quoted is a name that the verb gives its object.
bool KoreanContentFinder::NamesObject(std::span<const Item> items, uint32_t first,
                                      uint32_t last) const {
  if (first >= last || items[last - 1].is_quote() || !IsObject(Core(items[last - 1]))) return false;
  for (uint32_t i = first; i < last; ++i) {
    if (items[i].is_word() && IsOwnSubject(items, i, last)) return false;
  }
  return tables_.EndingAs(EndingUse::kPredicate, Core(items[last])) == 0;
}

// 의원석에서는 “…”는 의원들의 고성이 나왔다: where it was heard.
bool KoreanContentFinder::IsScene(std::span<const Item> items, uint32_t first,
                                  uint32_t last) const {
  return last == first + 1 &&
         speakers_.SplitAt(items, first).particle == KoreanSpeakerFinder::Particle::kPlace;
}

std::optional<Content> KoreanContentFinder::Before(std::span<const Item> items, uint32_t first,
                                                   const Joint& joint, bool subject_named) const {
  bool dated_verb = false;
  for (uint32_t i = joint.next; i < joint.after_cue && i < items.size(); ++i)
    dated_verb |= items[i].is_word() && IsDay(Core(items[i]));
  const bool nobody = joint.cue.use == CueUse::kPassive;
  const uint32_t begin = nobody ? SkipOpeners(items, first, joint.item)
                                : SkipFrame(items, first, joint.item, dated_verb);
  if (joint.mark &&
      (IsFrame(items, begin, joint.item, subject_named) || NamesObject(items, begin, joint.item) ||
       (joint.noun_cue && subject_named && IsScene(items, begin, joint.item))))
    return Content{QuoteType::kDirect, items[joint.item].core};
  if (begin > joint.item) return std::nullopt;
  Content content;
  content.span = {items[begin].is_quote() ? items[begin].span.start : items[begin].core.start,
                  joint.mark ? items[joint.item].core.end : joint.content_end};
  if (content.span.length() < 2) return std::nullopt;
  if (joint.mark && begin < joint.item)
    content.span.end = items[joint.item].span.end - (items[joint.item].tail != 0 ? 1 : 0);
  for (uint32_t i = begin; i <= joint.item; ++i) {
    if (items[i].is_quote() && IsStrongMark(text_[items[i].span.start]))
      content.type = QuoteType::kMixed;
  }
  // One quotation that fills the clause: “또 하나의 병”이라고.
  if (begin == joint.item && items[begin].is_quote())
    content = {QuoteType::kDirect, items[begin].core};
  return content;
}

}  // namespace presslens::quotes
