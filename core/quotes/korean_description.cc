// Who a Korean noun phrase names: its words one by one, and from them name, role and affiliation.
#include <algorithm>

#include "quotes/korean_phrase.h"
#include "text/characters.h"
#include "text/hangul.h"

namespace presslens::quotes {
namespace {

// How far before a lawyer it may be said for whom they speak.
constexpr uint32_t kPartyReach = 12;

// One word of a name, also of a foreign one.
constexpr size_t kLongestName = 7;

}  // namespace

// One word of a phrase, stripped of brackets, honorific and particle.
struct KoreanPhraseReader::Part {
  Span span;  // of the bare word
  NounMatch noun;
  const NamedSpan* named = nullptr;  // the name that covers it
  bool quoted = false;
  bool honorific = false;  // 씨, 양, 군 stood behind it
  bool genitive = false;
  bool has_age = false;  // a bracket with a number stood behind it
  uint32_t item = 0;
};

std::vector<KoreanPhraseReader::Part> KoreanPhraseReader::Parts(std::span<const Item> items,
                                                                uint32_t first, uint32_t last,
                                                                uint32_t end) const {
  std::vector<Part> parts;
  parts.reserve(last - first + 1);
  for (uint32_t i = first; i <= last; ++i) {
    const Item& item = items[i];
    Part part;
    part.item = i;
    part.span = {item.core.start, std::min(item.core.end, end)};
    if (part.span.empty()) continue;
    if (item.is_quote()) {
      part.quoted = true;
      part.named = entities_.At(part.span.start);
      parts.push_back(part);
      continue;
    }
    if (item.attached && i > first && items[i - 1].is_quote()) {
      if (part.span.of(text_) == u"의" && !parts.empty()) parts.back().genitive = true;
      continue;
    }
    std::u16string_view word = part.span.of(text_);
    const auto shorten = [&](size_t by) {
      part.span.end -= static_cast<uint32_t>(by);
      word = part.span.of(text_);
    };
    if (word.size() > 1 && i < last && word.back() == u'의') {
      part.genitive = true;
      shorten(1);
    }
    // 대표인, but not 변호인
    if (word.size() > 2 && i < last && word.back() == u'인' &&
        entities_.At(part.span.end - 1) == nullptr && tables_.EndOf(word).length == 0)
      shorten(1);
    for (bool changed = true; changed && word.size() > 1;) {
      changed = false;
      const bool named_end = entities_.At(part.span.end - 1) != nullptr &&
                             entities_.At(part.span.end - 1)->span.end >= part.span.end;
      if (word.back() == u')' && word.rfind(u'(') != std::u16string_view::npos &&
          word.rfind(u'(') > 0) {
        const size_t open = word.rfind(u'(');
        if (HasDigit(word.substr(open))) part.has_age = true;
        shorten(word.size() - open);
        changed = true;
      } else if (!named_end && word.size() > 1 &&
                 (word.back() == u'씨' || word.back() == u'양' || word.back() == u'군' ||
                  word.back() == u'님') &&
                 (part.has_age || word.back() == u'씨') && tables_.EndOf(word).length == 0) {
        part.honorific = true;
        shorten(1);
        changed = true;
      } else if (!named_end && word.size() > 2 && word.back() == u'님' &&
                 tables_.EndOf(word.substr(0, word.size() - 1)).length > 0) {
        shorten(1);
        changed = true;
      } else if (!named_end && word.size() > 2 && word.ends_with(u"측")) {
        shorten(1);
        changed = true;
      }
    }
    if (!parts.empty() && (word == u"측" || word == u"쪽")) continue;
    if (i == last && !parts.empty() && (word == u"씨" || word == u"양" || word == u"군")) {
      parts.back().honorific = true;
      continue;
    }
    part.noun = tables_.EndOf(word);
    part.named = entities_.At(part.span.start);
    if (part.named == nullptr && !word.empty()) part.named = entities_.At(part.span.end - 1);
    parts.push_back(part);
  }
  return parts;
}

bool KoreanPhraseReader::TakeNamedPerson(std::span<const Part> parts, KoreanPhrase& result) const {
  for (const Part& part : parts) {
    if (part.named == nullptr || part.named->type != EntityType::kPerson || part.genitive) continue;
    if (part.honorific && &part != &parts.back()) continue;  // 민씨 변호인: whose lawyer it is
    if (!result.phrase.span.overlaps(part.named->span)) continue;
    result.phrase.name = part.named->span;
    result.phrase.entity = part.named->entity;
    return true;
  }
  return false;
}

// 피해자를 대리하는 [나윤주 변호사]: said right before the phrase.
bool KoreanPhraseReader::SpeaksForParty(const KoreanPhrase& result) const {
  const uint32_t start = result.phrase.span.start;
  const uint32_t from = start - std::min(start, kPartyReach);
  for (uint32_t i = from; i + 1 < start; ++i) {
    if ((i == 0 || text::IsSpace(text_[i - 1])) &&
        tables_.PhraseAt(PhraseUse::kParty, text_, i) + i + 1 == start)
      return true;
  }
  return false;
}

// Finds name, role and affiliation around parts[head], whose word is a title or occupation, or a
// name with 씨.
void KoreanPhraseReader::DescribePerson(std::span<const Part> parts, size_t head,
                                        KoreanPhrase& result) const {
  Phrase& phrase = result.phrase;
  const auto is_role = [](const Part& part) {
    return part.noun.length > 0 && (part.noun.entry.noun == NounClass::kRole ||
                                    part.noun.entry.noun == NounClass::kNameless);
  };
  const auto is_body = [](const Part& part) {
    if (part.named != nullptr)
      return part.named->type == EntityType::kOrganization ||
             part.named->type == EntityType::kLocation;
    return part.quoted || (part.noun.length > 0 && (part.noun.entry.noun == NounClass::kSuffix ||
                                                    part.noun.entry.noun == NounClass::kBody ||
                                                    part.noun.entry.noun == NounClass::kCrowd));
  };
  const auto nameish = [&](size_t i) {
    const Part& part = parts[i];
    if (part.quoted || part.genitive) return false;
    const std::u16string_view word = part.span.of(text_);
    // 김지수(34)씨, 김지수 부장 are persons, whatever else bears the name.
    if ((part.honorific || part.has_age) && AllHangul(word) && word.size() <= 5) return true;
    const bool like_a_name =
        word.size() == 1 || (word.size() == 3 && tables_.BeginsWithSurname(word));
    if (part.named != nullptr && !(like_a_name && part.named->span == part.span))
      return part.named->type != EntityType::kOrganization &&
             part.named->type != EntityType::kLocation;
    if (!AllHangul(word) || word.size() > kLongestName || is_role(part) || is_body(part))
      return false;
    if (part.noun.length > 0 && part.noun.length == word.size()) return false;
    return tables_.PhraseAt(PhraseUse::kDeterminer, text_, part.span.start) == 0 &&
           part.noun.entry.noun != NounClass::kDocument;
  };

  const bool nameless =
      parts[head].noun.length > 0 && parts[head].noun.entry.noun == NounClass::kNameless;
  bool indefinite = phrase.reason_given;
  for (const Part& part : parts) {
    indefinite |= &part != &parts.back() && tables_.PhraseAt(PhraseUse::kDeterminer, text_,
                                                             part.span.start) == part.span.length();
  }
  bool named = TakeNamedPerson(parts, result);
  if (!named && !nameless && !indefinite) {
    size_t name = parts.size();
    bool sure = false;
    const Part& last = parts.back();
    const bool headed_by_role = is_role(parts[head]);
    if (last.honorific || last.has_age || (!is_role(last) && head + 1 < parts.size())) {
      name = parts.size() - 1;
    } else if (headed_by_role && head > 0) {
      size_t first = 0;  // 시장조사업체 옴디아의 비제이 라마찬드란 수석연구원
      for (size_t i = 0; i < head; ++i) {
        if (parts[i].genitive || parts[i].quoted) first = i + 1;
      }
      for (size_t i = first; i < head; ++i) {
        if (parts[i].has_age) name = i;
      }
      const size_t before = head - 1;
      const size_t length = parts[before].span.length();
      const std::u16string_view before_word = parts[before].span.of(text_);
      const bool surname = AllHangul(before_word) &&
                           (length == 1 || tables_.PhraseAt(PhraseUse::kSurname, text_,
                                                            parts[before].span.start) == length);
      if (name == parts.size() && !parts[head - 1].honorific) {
        if (surname && before == first &&
            tables_.PhraseAt(PhraseUse::kDeterminer, text_, parts[before].span.start) == 0) {
          name = before;
          // 손 교수, 도 감독: hand and province, unless somebody of that family is named.
          sure = entities_.NamesPersonWith(before_word.front());
        } else if (nameish(first) &&
                   (parts[first].span.length() >= 2 || (before > first && nameish(first + 1))) &&
                   (before > first ? is_body(parts[first + 1]) || nameish(first + 1)
                                   : parts[first].span.length() <= 4)) {
          name = first;  // 임채율 미래도시연구원 연구위원
        } else if (nameish(before) && length >= 2 && length <= 4) {
          name = before;  // 국민의힘 제갈수민 의원
        }
      }
    }
    if (name < parts.size() && (sure || nameish(name))) {
      phrase.name = parts[name].span;
      named = true;
      // A foreign name is written in several words: 모리타 겐지.
      if (!parts[name].honorific && name + 1 < head && nameish(name + 1) && !parts[name].has_age)
        phrase.name.end = parts[name + 1].span.end;
      if (name == parts.size() - 1 && name > 0 && nameish(name - 1) && !parts[name].honorific)
        phrase.name.start = parts[name - 1].span.start;
    }
  }
  if (is_role(parts[head])) {
    phrase.role = parts[head].span;
    const NounMatch& noun = parts[head].noun;
    // 한국인구정책연구소장: the institute and its head are one word.
    const std::u16string_view word = phrase.role.of(text_);
    const std::u16string_view institute = word.substr(0, word.size() - 1);
    const NounMatch rest = tables_.EndOf(institute);
    if (word.back() == u'장' && noun.length < word.size() && rest.length > 1 &&
        rest.entry.noun == NounClass::kSuffix && rest.length + 1 < institute.size()) {
      phrase.affiliation = {phrase.role.start, phrase.role.end - 1};
      phrase.role.start = phrase.role.end - noun.length;
      phrase.expert |= rest.entry.expert;
    }
  }
  if (phrase.affiliation.empty()) {
    for (size_t i = 0; i < parts.size(); ++i) {
      if (i == head || parts[i].span.overlaps(phrase.name) || !is_body(parts[i])) continue;
      const Span whole = parts[i].named != nullptr ? parts[i].named->span : parts[i].span;
      if (phrase.affiliation.empty()) {
        phrase.affiliation = whole;
      } else if (whole.end > phrase.affiliation.end && whole.start <= phrase.affiliation.end + 1) {
        phrase.affiliation.end = whole.end;
      }
    }
  }
  // The head of a research institute knows its field.
  if (tables_.EndingAs(EndingUse::kLeads, phrase.role.of(text_)) > 0) {
    const NounMatch institute = tables_.EndOf(phrase.affiliation.of(text_));
    phrase.expert |= tables_.IsExpertBody(phrase.affiliation.of(text_)) ||
                     (institute.length > 0 && institute.entry.noun == NounClass::kSuffix &&
                      institute.entry.expert);
  }
  // 피해자 측 대리인인 나윤주 변호사: speaks for a party, not as one who knows the field.
  const bool lawyer = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
    return tables_.EndingAs(EndingUse::kLawyer, part.span.of(text_)) > 0;
  });
  if (lawyer) {
    const bool party = std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
      return tables_.Begins(PhraseUse::kParty, part.span.of(text_)) ||
             (part.honorific && part.noun.length == 0 && &part != &parts[head] &&
              !part.span.overlaps(phrase.name));
    });
    if (party || SpeaksForParty(result)) phrase.expert = false;
  }
  // 공화당 전략가: plans for a party.
  if (tables_.EndingAs(EndingUse::kStrategist, phrase.role.of(text_)) > 0 &&
      std::any_of(parts.begin(), parts.end(), [&](const Part& part) {
        return tables_.EndingAs(EndingUse::kPartisan, part.span.of(text_)) > 0;
      }))
    phrase.expert = false;
  const std::u16string_view opening = parts.front().span.of(text_);
  if (tables_.PhraseAt(PhraseUse::kSeveral, opening, 0) == opening.size()) phrase.plural = true;
  if (named) {
    phrase.kind = SourceKind::kPerson;
    phrase.surname_only = phrase.name.length() == 1 ||
                          (phrase.name.length() == 2 &&
                           tables_.PhraseAt(PhraseUse::kSurname, text_, phrase.name.start) == 2);
    result.what = PhraseClass::kPerson;
  } else {
    phrase.kind = phrase.plural ? SourceKind::kUnnamedGroup : SourceKind::kUnnamedPerson;
    result.what = phrase.plural ? PhraseClass::kCrowd : PhraseClass::kRole;
  }
}

// 의원 11명, 두 사람, 주민 20여 명: people by their number, who may speak together.
bool KoreanPhraseReader::CountsPeople(std::span<const Part> parts) const {
  if (parts.size() < 2 || parts.back().quoted) return false;
  std::u16string_view word = parts.back().span.of(text_);
  size_t digits = 0;
  while (digits < word.size() && (text::IsDigit(word[digits]) || word[digits] == u',')) ++digits;
  word.remove_prefix(digits);
  if (word.starts_with(u'여')) word.remove_prefix(1);
  if (!tables_.Begins(PhraseUse::kCounter, word)) return false;
  const Part& before = parts[parts.size() - 2];
  const std::u16string_view number = before.span.of(text_);
  const bool counted =
      digits > 0 || HasDigit(number) ||
      tables_.PhraseAt(PhraseUse::kNumeral, text_, before.span.start) == before.span.length();
  // 477명 says nothing of who they are.
  const bool people = digits == 0 || before.noun.entry.noun == NounClass::kRole ||
                      before.noun.entry.noun == NounClass::kNameless;
  return counted && people && (digits == 0 || before.noun.length > 0);
}

void KoreanPhraseReader::Describe(std::span<const Part> parts, KoreanPhrase& result) const {
  Phrase& phrase = result.phrase;
  bool expert_body = false;
  for (size_t i = 0; i < parts.size(); ++i) {
    const Part& part = parts[i];
    // 의사 출신 의원: what somebody was.
    const bool former =
        i + 1 < parts.size() && tables_.Is(PhraseUse::kFormerly, parts[i + 1].span.of(text_));
    if (part.noun.length > 0 && part.noun.entry.expert && !former) {
      const NounClass noun = part.noun.entry.noun;
      if (noun == NounClass::kSuffix || noun == NounClass::kBody) {
        expert_body = true;
      } else if (!part.genitive) {
        phrase.expert = true;
      }
    }
    const Span whole = part.named != nullptr ? part.named->span : part.span;
    expert_body |= tables_.PhraseAt(PhraseUse::kExpertise, text_, part.span.start) > 0;
    expert_body |=
        tables_.IsExpertBody(whole.of(text_)) || tables_.IsExpertBody(part.span.of(text_));
  }
  const Part& last = parts.back();
  const std::u16string_view word = last.span.of(text_);
  result.head = last.span;
  const NounMatch noun = last.noun;
  NounClass noun_class = noun.length > 0 ? noun.entry.noun : NounClass::kNever;
  // 연구 결과는 …고 밝혔다, but 결과는 나쁘다
  if (noun_class == NounClass::kNever && parts.size() > 1 &&
      tables_.EndsLike(word, NounClass::kDocument))
    noun_class = NounClass::kDocument;

  if (noun.length == word.size() &&
      (noun_class == NounClass::kPronoun || noun_class == NounClass::kPlural)) {
    phrase.pronoun = true;
    phrase.expert = false;
    phrase.span = last.span;
    phrase.plural = noun_class == NounClass::kPlural;
    phrase.kind = phrase.plural ? SourceKind::kUnnamedGroup : SourceKind::kPerson;
    result.what = PhraseClass::kPronoun;
    return;
  }
  const bool named_last = last.named != nullptr && last.named->span.overlaps(last.span);
  if (named_last && last.named->type == EntityType::kPerson) {
    size_t head = parts.size() - 1;
    while (head > 0 &&
           !(parts[head].noun.length > 0 && parts[head].noun.entry.noun == NounClass::kRole &&
             !parts[head].genitive && parts[head].named == nullptr))
      --head;
    const bool has_role = parts[head].noun.length > 0 &&
                          parts[head].noun.entry.noun == NounClass::kRole &&
                          parts[head].named == nullptr;
    DescribePerson(parts, has_role ? head : parts.size() - 1, result);
    return;
  }
  if (last.honorific || (last.has_age && noun.length == 0)) {
    size_t head = parts.size() - 1;
    for (size_t i = 0; i + 1 < parts.size(); ++i) {
      if (parts[i].noun.length > 0 && (parts[i].noun.entry.noun == NounClass::kRole ||
                                       parts[i].noun.entry.noun == NounClass::kNameless))
        head = i;
    }
    DescribePerson(parts, head, result);
    return;
  }
  const bool title = noun.length == word.size() &&
                     (noun_class == NounClass::kRole || noun_class == NounClass::kNameless);
  if (named_last && !title &&
      (last.named->type == EntityType::kOrganization ||
       last.named->type == EntityType::kLocation) &&
      last.named->span.end >= last.span.end) {
    result.place = last.named->type == EntityType::kLocation;
    phrase.kind = SourceKind::kOrganization;
    phrase.name = last.named->span;
    phrase.entity = last.named->entity;
    phrase.expert |= expert_body;
    result.what = PhraseClass::kBody;
    return;
  }
  // 전문가들: the plural of a title.
  if (word.size() > 2 && word.back() == u'들' && noun_class != NounClass::kCrowd) {
    std::vector<Part> singular(parts.begin(), parts.end());
    singular.back().span.end -= 1;
    singular.back().noun = tables_.EndOf(singular.back().span.of(text_));
    if (singular.back().noun.length > 0 &&
        (singular.back().noun.entry.noun == NounClass::kRole ||
         singular.back().noun.entry.noun == NounClass::kNameless)) {
      phrase.plural = true;
      phrase.expert |= singular.back().noun.entry.expert;
      phrase.kind = SourceKind::kUnnamedGroup;
      phrase.role = singular.back().span;
      result.what = PhraseClass::kCrowd;
      return;
    }
  }
  switch (noun_class) {
    case NounClass::kRole:
    case NounClass::kNameless:
      if (noun.length > 0) {
        DescribePerson(parts, parts.size() - 1, result);
        return;
      }
      break;
    case NounClass::kCrowd:
      phrase.kind = SourceKind::kUnnamedGroup;
      phrase.role = last.span;
      phrase.plural = true;
      result.what = PhraseClass::kCrowd;
      return;
    case NounClass::kBody:
    case NounClass::kSuffix:
      phrase.kind = SourceKind::kOrganization;
      phrase.name = last.span;
      phrase.expert |= expert_body;
      result.what = PhraseClass::kBody;
      return;
    case NounClass::kDocument:
    case NounClass::kOccasion:
      phrase.kind = SourceKind::kDocument;
      phrase.expert |= expert_body;
      result.what = PhraseClass::kDocument;
      for (const Part& part : parts) {
        if (&part != &last && part.named != nullptr &&
            part.named->type == EntityType::kOrganization)
          phrase.affiliation = part.named->span;
      }
      return;
    case NounClass::kThing:
    case NounClass::kNever:
      if (noun.length > 0 && noun.length == word.size() && !CountsPeople(parts)) {
        result.what = PhraseClass::kNever;
        return;
      }
      break;
    default:
      break;
  }
  for (size_t i = 0; i + 1 < parts.size(); ++i) {  // 대표 강순애, 수석디자이너 라르스 회네스
    if (parts[i].noun.length > 0 && parts[i].noun.entry.noun == NounClass::kRole &&
        !parts[i].genitive && parts[i].named == nullptr && i + 3 >= parts.size()) {
      DescribePerson(parts, i, result);
      if (result.what == PhraseClass::kPerson) return;
    }
  }
  if (CountsPeople(parts)) {
    phrase.kind = SourceKind::kUnnamedGroup;
    phrase.plural = true;
    result.what = PhraseClass::kCrowd;
    return;
  }
  if (text::IsDigit(word.front()) && !last.quoted) {  // 477명
    result.what = PhraseClass::kNever;
    return;
  }
  // 보고서 ‘…’은, but 시민단체 ‘…’은
  const Part* before = parts.size() > 1 ? &parts[parts.size() - 2] : nullptr;
  const bool body = before != nullptr && !before->genitive && before->named == nullptr &&
                    before->noun.length > 0 && before->noun.entry.noun == NounClass::kBody &&
                    !tables_.EndsLike(word, NounClass::kDocument);
  const bool document =
      last.quoted && !body && (parts.size() > 1 || tables_.EndsLike(word, NounClass::kDocument));
  phrase.kind = document ? SourceKind::kDocument : SourceKind::kOrganization;
  phrase.name = last.span;
  phrase.expert |= expert_body;
  result.what = last.quoted && body ? PhraseClass::kBody : PhraseClass::kUnknown;
}

KoreanPhrase KoreanPhraseReader::Whole(std::span<const Item> items, uint32_t first_item,
                                       uint32_t last, uint32_t end) const {
  KoreanPhrase result;
  result.last_item = last;
  result.first_item = first_item;
  const Item& first = items[result.first_item];
  result.phrase.span = {first.is_quote() ? first.span.start : first.core.start, end};
  const std::u16string_view first_word = first.core.of(text_);
  result.deictic = result.first_item < last && tables_.Is(PhraseUse::kDeictic, first_word);
  for (uint32_t i = result.first_item; i <= last; ++i) {
    if (items[i].is_word() && tables_.PhraseAt(PhraseUse::kReason, text_, items[i].core.start) > 0)
      result.phrase.reason_given = true;
  }
  const std::vector<Part> parts = Parts(items, result.first_item, last, end);
  if (parts.empty()) {
    result.what = PhraseClass::kNever;
    return result;
  }
  Describe(parts, result);
  const bool unnamed = result.phrase.kind == SourceKind::kUnnamedPerson ||
                       result.phrase.kind == SourceKind::kUnnamedGroup;
  result.phrase.affiliation_given = unnamed && !result.phrase.affiliation.empty();
  return result;
}

}  // namespace presslens::quotes
