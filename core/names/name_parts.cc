#include "names/name_parts.h"

#include <algorithm>
#include <map>
#include <optional>
#include <string>
#include <utility>

#include "languages/table.h"
#include "names/normalise.h"
#include "names/word_forms.h"

namespace presslens::names {
namespace {

constexpr size_t kLongestDepartment = 20, kLongestHead = 6, kLongestNumber = 8;
constexpr std::pair<std::u16string_view, uint32_t> kKinds[] = {
    {u"department", NameParts::kDepartment},
    {u"body", NameParts::kBody},
    {u"country", NameParts::kCountry},
    {u"secretariat", NameParts::kSecretariat},
    {u"index", NameParts::kIndex},
    {u"group_head", NameParts::kGroupHead},
    {u"event_head", NameParts::kEventHead},
    {u"event_end", NameParts::kEventEnd},
    {u"administration", NameParts::kAdministration},
    {u"spokesman", NameParts::kSpokesman},
    {u"nation", NameParts::kNation},
    {u"nation_in_chain", NameParts::kNationInChain},
    {u"team", NameParts::kTeam},
    {u"where", NameParts::kWhere},
    {u"after_person", NameParts::kAfterPerson},
    {u"place_end", NameParts::kPlaceEnd}};

class CharacterMender {
 public:
  CharacterMender(const text::Document& document, const NameParts& parts,
                  const text::JosaTable& josa)
      : text_(document.text()), parts_(parts), josa_(josa) {}

  void Mend(std::vector<FoundName>& names) {
    std::vector<FoundName> mended;
    for (size_t i = 0; i < names.size(); ++i) {
      FoundName name = names[i];
      if (!mended.empty() && name.span.start < mended.back().span.end) continue;  // taken in
      if (!name.is_entity()) {
        mended.push_back(name);
        continue;
      }
      TakeHead(name);
      TakeNumber(name, mended);
      Extend(name, RoomBefore(names, i + 1));
      Reclassify(name);
      if (!mended.empty() && Joins(mended.back(), name)) {
        FoundName& whole = mended.back();
        whole.span.end = name.span.end;
        whole.confidence = std::min(whole.confidence, name.confidence);
        whole.Become(NameClass::kOrganization);
        whole.evidence |= name.evidence;
        continue;
      }
      mended.push_back(name);
    }
    names = std::move(mended);
  }

 private:
  bool Joins(const FoundName& first, const FoundName& second) const {
    if (second.name_class != NameClass::kOrganization || second.span.start != first.span.end + 1)
      return false;
    if (text_[first.span.end] != u' ') return false;
    const std::u16string_view head = first.span.of(text_), form = second.span.of(text_);
    if (first.name_class == NameClass::kOrganization && parts_.EndsLikeDepartment(form))
      return true;
    return (parts_.KindsOf(head) & NameParts::kCountry) &&
           (parts_.KindsOf(form) & NameParts::kBody);
  }

  // What a form alone decides.
  void Reclassify(FoundName& name) const {
    const std::u16string_view form = name.span.of(text_);
    if (name.name_class == NameClass::kOrganization &&
        (parts_.KindsOf(form) & NameParts::kCountry)) {
      name.Become(NameClass::kLocation);
    }
    if (name.name_class == NameClass::kLocation && Speaks(name))
      name.Become(NameClass::kOrganization);
    if (name.name_class != NameClass::kLocation && form.size() > 2 &&
        parts_.EndsLike(NameParts::kPlaceEnd, form)) {
      name.Become(NameClass::kLocation);
    }
    const bool person = name.name_class == NameClass::kPerson;  // 김지수
    if (!person && form.size() > 2 && parts_.EndsLike(NameParts::kIndex, form))
      name.Become(NameClass::kProduct);
  }

  // 안산시는 “…”, 거제시 관계자: an administration that is quoted is no place.
  bool Speaks(const FoundName& name) const {
    const std::u16string_view form = name.span.of(text_), rest = text_.substr(name.span.end);
    if (form.size() < 3 ||
        !(parts_.KindsOf(form.substr(form.size() - 1)) & NameParts::kAdministration))
      return false;
    if (rest.size() < 3) return false;
    if (rest[0] == u' ') {
      const size_t end = WordEnd(rest, 1);
      const auto splits = josa_.Split(rest.substr(1, end - 1));
      return std::any_of(splits.begin(), splits.end(), [&](const text::JosaSplit& split) {
        return parts_.KindsOf(rest.substr(1, split.stem)) & NameParts::kSpokesman;
      });
    }
    const char16_t mark = Normalised(rest[2]);
    return josa_.Leading(form, rest.substr(0, 1)).role == text::JosaRole::kTopic &&
           rest[1] == u' ' && (mark == u'"' || mark == u'\'');
  }

  // Where the next name that is reported begins; figures may be part of this one.
  uint32_t RoomBefore(const std::vector<FoundName>& names, size_t next) const {
    while (next < names.size() && !names[next].is_entity()) ++next;
    return next < names.size() ? names[next].span.start : static_cast<uint32_t>(text_.size());
  }

  // 태풍 나린 is an event, and so is 나린 in 태풍 ‘나린’.
  void TakeHead(FoundName& name) const {
    if (name.span.start < 3) return;
    const bool quoted = Normalised(text_[name.span.start - 1]) == u'\'';
    const uint32_t end = name.span.start - (quoted ? 2 : 1);
    if (text_[end] != u' ') return;
    uint32_t begin = end;
    while (begin > 0 && IsWordUnit(text_[begin - 1]) && end - begin < kLongestHead) --begin;
    if (!(parts_.KindsOf(text_.substr(begin, end - begin)) & NameParts::kEventHead)) return;
    if (!quoted) name.span.start = begin;
    name.Become(NameClass::kEvent);
  }

  // 제30회, 2026, 6·3 before an event belong to its name, also where they were found as a figure.
  void TakeNumber(FoundName& name, std::vector<FoundName>& before) const {
    size_t kept = before.size();
    while (kept > 0 && !before[kept - 1].is_entity() &&
           before[kept - 1].span.end + kLongestNumber > name.span.start)
      --kept;
    const uint32_t from = kept == 0 ? 0 : before[kept - 1].span.end;
    if (name.name_class != NameClass::kEvent || name.span.start < from + 3 ||
        text_[name.span.start - 1] != u' ')
      return;
    const uint32_t end = name.span.start - 1;
    uint32_t begin = end;
    while (begin > from && !text::IsSpace(text_[begin - 1]) && end - begin < kLongestNumber)
      --begin;
    const std::u16string_view word = text_.substr(begin, end - begin);
    const bool ordinal = word.size() > 2 && word.front() == u'제' && text::IsDigit(word[1]) &&
                         !text::IsDigit(word.back());
    const bool number = std::all_of(word.begin(), word.end(),
                                    [](char16_t c) { return text::IsDigit(c) || c == u'·'; });
    const bool dotted =
        number && word.find(u'·') != std::u16string_view::npos && word.front() != u'·';
    if (!ordinal && !dotted && !(number && word.size() == 4)) return;
    name.span.start = begin;
    while (!before.empty() && before.back().span.end > begin) before.pop_back();
  }

  // Takes in what belongs to the name but was not found as a name of its own.
  void Extend(FoundName& name, uint32_t room) const {
    const uint32_t end = name.span.end;
    const bool kept_back =
        name.name_class == NameClass::kPerson && name.span.length() == 1 && end + 1 < room &&
        text_[end] == u'모' &&
        (text_[end + 1] == u'(' || text_[end + 1] == u'씨' || text_[end + 1] == u' ');
    if (kept_back) {
      ++name.span.end;
      return;
    }
    const size_t begin = end + 1;
    if (begin >= room || text_[end] != u' ') return;
    const size_t word_end = std::min(WordEnd(text_, begin), begin + kLongestDepartment);
    for (const text::JosaSplit split : josa_.Split(text_.substr(begin, word_end - begin))) {
      if (begin + split.stem > room) continue;
      const auto name_class = ClassWith(name, text_.substr(begin, split.stem));
      if (!name_class) continue;
      name.span.end = static_cast<uint32_t>(begin + split.stem);
      name.Become(*name_class);
      return;
    }
  }

  // What a name becomes with the word that follows it; nothing if that does not belong to it.
  std::optional<NameClass> ClassWith(const FoundName& name, std::u16string_view word) const {
    const uint32_t kinds = parts_.KindsOf(word), head = parts_.KindsOf(name.span.of(text_));
    const bool organization = name.name_class == NameClass::kOrganization;
    const bool department = organization && word.size() > 2 && parts_.EndsLikeDepartment(word) &&
                            !(kinds & NameParts::kDepartment);
    const bool body = (head & NameParts::kCountry) && (kinds & NameParts::kBody);
    const bool office = name.name_class == NameClass::kEvent && (kinds & NameParts::kSecretariat);
    const bool own_name = organization && (head & NameParts::kGroupHead) && !word.empty();
    if (department || body || office || own_name) return NameClass::kOrganization;
    const bool index = name.name_class != NameClass::kPerson &&
                       name.name_class != NameClass::kLocation && word.size() > 2 &&
                       parts_.EndsLike(NameParts::kIndex, word);
    if (index) return NameClass::kProduct;
    const bool year = word.size() == 4 && (word.starts_with(u"19") || word.starts_with(u"20")) &&
                      std::all_of(word.begin(), word.end(), text::IsDigit);
    if (year && name.name_class == NameClass::kEvent) return NameClass::kEvent;
    return std::nullopt;
  }

  const std::u16string_view text_;
  const NameParts& parts_;
  const text::JosaTable& josa_;
};

}  // namespace

NameParts::NameParts(std::string_view language) {
  std::map<std::u16string, ListMask> phrases;
  const languages::Table table = languages::Table::Load(language, "name_parts");
  for (size_t row = 0; row < table.size(); ++row) {
    const auto kind = std::find_if(std::begin(kKinds), std::end(kKinds),
                                   [&](const auto& entry) { return entry.first == table[row][1]; });
    if (kind != std::end(kKinds)) phrases[std::u16string(table[row][0])] |= kind->second;
  }
  forms_ = Gazetteer(phrases);
}

bool NameParts::EndsLike(Kind kind, std::u16string_view form) const {
  for (size_t length = std::min(form.size(), kLongestDepartment); length > 1; --length) {
    if (forms_.Find(form.substr(form.size() - length)) & kind) return true;
  }
  return false;
}

bool NameParts::EndsLikeDepartment(std::u16string_view form) const {
  const bool numbered =
      form.size() > 1 && form.back() == u'부' && text::IsDigit(form[form.size() - 2]);
  return numbered || EndsLike(kDepartment, form);
}

void MendCharacterNames(const text::Document& document, const NameParts& parts,
                        const text::JosaTable& josa, std::vector<FoundName>& names) {
  CharacterMender(document, parts, josa).Mend(names);
}

}  // namespace presslens::names
