#include "quotes/korean_phrase.h"

#include <algorithm>

#include "text/characters.h"
#include "text/hangul.h"

namespace presslens::quotes {
namespace {

constexpr uint32_t kMostWords = 9;

}  // namespace

uint32_t KoreanPhraseReader::ReasonBefore(std::span<const Item> items, uint32_t first_allowed,
                                          uint32_t last) const {
  constexpr uint32_t kMostReasonWords = 6;
  for (uint32_t back = 0; back < kMostReasonWords && last >= first_allowed + back; ++back) {
    const uint32_t start = last - back;
    if (items[start].is_quote()) break;
    const uint32_t length = tables_.PhraseAt(PhraseUse::kReason, text_, items[start].core.start);
    if (length > 0 && items[start].core.start + length == items[last].core.end) return start;
  }
  return last + 1;
}

bool KoreanPhraseReader::IsDateWord(std::u16string_view word) const {
  if (tables_.Is(PhraseUse::kDated, word)) return true;
  if (!HasDigit(word)) return false;
  while (!word.empty() && word.back() == u')') {
    const size_t open = word.rfind(u'(');
    if (open == std::u16string_view::npos) break;
    word = word.substr(0, open);
  }
  return !word.empty() && (word.back() == u'일' || word.back() == u'월' || word.back() == u'년' ||
                           word.back() == u'시' || word.back() == u'분');
}

// Whether items[item] belongs to the noun phrase that goes on at its right.
bool KoreanPhraseReader::Joins(std::span<const Item> items, uint32_t item) const {
  const Item& at = items[item];
  if (at.tail != 0) return false;
  const bool next_attached = item + 1 < items.size() && items[item + 1].attached;
  if (at.is_quote()) {
    const char16_t mark = text_[at.span.start];
    const bool speech = mark == u'“' || mark == u'"' || mark == u'”';
    return next_attached || !speech;
  }
  const std::u16string_view word = at.core.of(text_);
  if (word.empty()) return false;
  if (at.attached && item > 0 && items[item - 1].is_quote() && items[item - 1].tail == 0)
    return word == u"의" || word == u"인";
  if (const NamedSpan* named = entities_.At(at.core.end - 1);
      named != nullptr && named->span.start <= at.core.end) {
    if (named->span.end >= at.core.end) return true;
  }
  if (tables_.Is(PhraseUse::kDeictic, word)) return true;
  if (tables_.PhraseAt(PhraseUse::kDeterminer, text_, at.core.start) >= word.size()) return true;
  if (tables_.PhraseAt(PhraseUse::kOpener, text_, at.core.start) >= word.size()) return false;
  if (IsDateWord(word)) return false;
  if (word.back() == u')') return true;
  if (word.size() > 1 && word.back() == u'의') return true;
  if (word.size() > 2 && word.back() == u'인') return true;
  const NounMatch noun = tables_.EndOf(word);
  if (noun.entry.noun == NounClass::kNever && noun.length > 0) return BeginsPost(items, item);
  if (noun.length >= 2 || noun.length == word.size()) return true;
  const auto splits = tables_.josa().Split(word);
  for (const text::JosaSplit& split : splits) {
    switch (split.role) {
      case text::JosaRole::kWith: {
        const std::u16string_view stem = word.substr(0, split.stem);
        const NamedSpan* named = entities_.At(at.core.start + split.stem - 1);
        return named != nullptr || tables_.EndOf(stem).length >= 1;
      }
      case text::JosaRole::kNone:
      case text::JosaRole::kGenitive:
      case text::JosaRole::kCopula:
        break;
      default:
        return false;
    }
    if (split.role == text::JosaRole::kNone) break;
  }
  if (tables_.Is(PhraseUse::kUnjoined, word)) return false;
  if (word.size() < 2 || tables_.EndingAs(EndingUse::kVerb, word) == 0) return true;
  // 한지운 대변인: a name that ends like a verb, before a title.
  return word.size() == 3 && tables_.EndingAs(EndingUse::kProductive, word) == 0 &&
         AllHangul(word) && tables_.BeginsWithSurname(word) && BeginsPost(items, item);
}

// 제품 부사장, 한지운 대변인: whether the word behind items[item] is a title.
bool KoreanPhraseReader::BeginsPost(std::span<const Item> items, uint32_t item) const {
  if (item + 1 >= items.size() || items[item + 1].is_quote()) return false;
  const std::u16string_view next = items[item + 1].core.of(text_);
  for (const text::JosaSplit& split : tables_.josa().Split(next)) {
    const NounMatch title = tables_.EndOf(next.substr(0, split.stem));
    if (title.length > 1 && title.length == split.stem && title.entry.noun == NounClass::kRole)
      return true;
  }
  return false;
}

// 아미나 디알로 미디어파트너스아시아 애널리스트: a foreign name that ends like a particle, at the
// beginning of a phrase that ends in a title.
bool KoreanPhraseReader::LooksForeign(std::span<const Item> items, uint32_t first_allowed,
                                      uint32_t item, uint32_t last) const {
  const Item& at = items[item];
  if (at.is_quote() || at.tail != 0 || at.attached || item > first_allowed + 1 || item + 2 > last)
    return false;
  const std::u16string_view word = at.core.of(text_);
  static constexpr std::u16string_view kParticles = u"로랑나도만";
  if (word.size() < 2 || word.size() > 4 || !AllHangul(word) ||
      kParticles.find(word.back()) == std::u16string_view::npos || tables_.EndOf(word).length > 0 ||
      tables_.EndOf(word.substr(0, word.size() - 1)).length > 0 ||
      tables_.PhraseAt(PhraseUse::kOpener, text_, at.core.start) > 0)
    return false;
  const std::u16string_view title = items[last].core.of(text_);
  for (const text::JosaSplit& split : tables_.josa().Split(title)) {
    const NounMatch noun = tables_.EndOf(title.substr(0, split.stem));
    if (noun.length > 1 && noun.entry.noun == NounClass::kRole) return true;
  }
  return false;
}

uint32_t KoreanPhraseReader::LeftEdge(std::span<const Item> items, uint32_t first_allowed,
                                      uint32_t last) const {
  uint32_t first = last;
  // A bare particle belongs to the quotation before it.
  if (items[last].attached && last > first_allowed && items[last - 1].is_quote()) --first;
  while (first > first_allowed && last - first < kMostWords) {
    const uint32_t before = first - 1;
    if (items[first].attached && items[before].is_word() && items[before].tail != 0) break;
    if (const uint32_t reason = ReasonBefore(items, first_allowed, before); reason <= before)
      return reason;
    if (!Joins(items, before) && !LooksForeign(items, first_allowed, before, last)) break;
    first = before;
  }
  while (first < last && items[first].is_word() && text_[items[first].core.start] == u'모' &&
         items[first].core.length() == 1)
    ++first;
  return first;
}

KoreanPhrase KoreanPhraseReader::EndingAt(std::span<const Item> items, uint32_t first_allowed,
                                          uint32_t last, uint32_t end) const {
  return Whole(items, LeftEdge(items, first_allowed, last), last, end);
}

}  // namespace presslens::quotes
