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

constexpr size_t kLongestDepartment = 20;
constexpr std::pair<std::u16string_view, uint32_t> kKinds[] = {
    {u"department", NameParts::kDepartment}, {u"body", NameParts::kBody},
    {u"country", NameParts::kCountry},       {u"secretariat", NameParts::kSecretariat},
    {u"index", NameParts::kIndex},           {u"group_head", NameParts::kGroupHead},
    {u"event_head", NameParts::kEventHead}};

void Become(NameClass name_class, FoundName& name) {
  name.name_class = name_class;
  name.chances = {};
  name.chances[static_cast<size_t>(name_class)] = name.confidence;
}

class CharacterMender {
 public:
  CharacterMender(const text::Document& document, const NameParts& parts,
                  const text::JosaTable& josa)
      : text_(document.text()), parts_(parts), josa_(josa) {}

  void Mend(std::vector<FoundName>& names) {
    std::vector<FoundName> mended;
    for (size_t i = 0; i < names.size(); ++i) {
      FoundName name = names[i];
      if (static_cast<int>(name.name_class) >= kEntityClasses) {
        mended.push_back(name);
        continue;
      }
      const uint32_t from = mended.empty() ? 0 : mended.back().span.end;
      TakeNumber(name, from);
      Extend(name,
             i + 1 < names.size() ? names[i + 1].span.start : static_cast<uint32_t>(text_.size()));
      Reclassify(name);
      if (!mended.empty() && Joins(mended.back(), name)) {
        FoundName& whole = mended.back();
        whole.span.end = name.span.end;
        whole.name_class = NameClass::kOrganization;
        whole.confidence = std::min(whole.confidence, name.confidence);
        whole.chances = {};
        whole.chances[static_cast<size_t>(NameClass::kOrganization)] = whole.confidence;
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
      Become(NameClass::kLocation, name);
    }
    const bool person = name.name_class == NameClass::kPerson;  // 김지수
    if (!person && form.size() > 2 && parts_.EndsLike(NameParts::kIndex, form))
      Become(NameClass::kProduct, name);
  }

  // 제30회, 2026, 6·3 before an event belong to its name.
  void TakeNumber(FoundName& name, uint32_t from) const {
    if (name.name_class != NameClass::kEvent || name.span.start < from + 3 ||
        text_[name.span.start - 1] != u' ')
      return;
    const uint32_t end = name.span.start - 1;
    uint32_t begin = end;
    while (begin > from && !text::IsSpace(text_[begin - 1]) && end - begin < 8) --begin;
    const std::u16string_view word = text_.substr(begin, end - begin);
    const bool ordinal = word.size() > 2 && word.front() == u'제' && text::IsDigit(word[1]) &&
                         !text::IsDigit(word.back());
    const bool number = std::all_of(word.begin(), word.end(),
                                    [](char16_t c) { return text::IsDigit(c) || c == u'·'; });
    const bool dotted =
        number && word.find(u'·') != std::u16string_view::npos && word.front() != u'·';
    if (ordinal || dotted || (number && word.size() == 4)) name.span.start = begin;
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
      Become(*name_class, name);
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
    const bool index = name.name_class != NameClass::kPerson && word.size() > 2 &&
                       parts_.EndsLike(NameParts::kIndex, word);
    if (index) return NameClass::kProduct;
    return std::nullopt;
  }

  const std::u16string_view text_;
  const NameParts& parts_;
  const text::JosaTable& josa_;
};

class TokenMender {
 public:
  TokenMender(const text::Document& document, const NameParts& parts, const Gazetteer& lists)
      : document_(document), text_(document.text()), parts_(parts), lists_(lists) {}

  void Mend(std::vector<FoundName>& names) {
    for (size_t i = 0; i < names.size(); ++i) {
      Extend(names[i], i == 0 ? 0 : names[i - 1].span.end,
             i + 1 < names.size() ? names[i + 1].span.start : static_cast<uint32_t>(text_.size()));
    }
    for (FoundName& name : names) {
      if (static_cast<int>(name.name_class) < kEntityClasses) Trim(name);
    }
    std::erase_if(names, [](const FoundName& name) { return name.span.empty(); });
  }

 private:
  ListMask ListsOf(Span span) const {
    return lists_.Find(NormalisedPhrase(UnitKind::kTokens, span.of(text_)));
  }

  // A hyphen with letters on both sides does not end a person's name, nor any name if a capital
  // follows.
  void Extend(FoundName& name, uint32_t from, uint32_t room) const {
    const bool person = name.name_class == NameClass::kPerson;
    while (name.span.end + 1 < room && text_[name.span.end] == u'-' &&
           (text::IsUpper(text_[name.span.end + 1]) ||
            (person && text::IsLower(text_[name.span.end + 1])))) {
      uint32_t end = name.span.end + 1;
      while (end < room && text::IsLetter(text_[end])) ++end;
      name.span.end = end;
    }
    while (name.span.start >= from + 2 && text_[name.span.start - 1] == u'-' &&
           text::IsLetter(text_[name.span.start - 2])) {
      uint32_t start = name.span.start - 1;
      while (start > from && text::IsLetter(text_[start - 1])) --start;
      if (!text::IsUpper(text_[start])) break;
      name.span.start = start;
    }
  }

  void Trim(FoundName& name) const {
    uint32_t begin = document_.TokenAt(name.span.start), end = begin;
    const auto tokens = document_.tokens();
    while (end < tokens.size() && tokens[end].span.end <= name.span.end) ++end;
    const auto lists = [&](uint32_t i) { return ListsOf(tokens[i].span); };
    if (end - begin > 1 && IsPossessive(tokens[end - 1])) --end;
    const bool person = name.name_class == NameClass::kPerson;
    while (end - begin > 1) {
      const bool article =
          text_[tokens[begin].span.start] == u'T' && document_.text(tokens[begin]) == u"The";
      const bool dotted_title =
          person && end - begin > 2 && document_.text(tokens[begin + 1]) == u"." &&
          (ListsOf({tokens[begin].span.start, tokens[begin + 1].span.end}) & BitOf(kTitles));
      const bool title =
          person && (lists(begin) & BitOf(kTitles)) && !(lists(begin) & BitOf(kGivenNames));
      if (!article && !title && !dotted_title) break;
      begin += dotted_title ? 2 : 1;
    }
    if (person) {
      uint32_t cut = begin + 1;
      while (cut < end && !(lists(cut) & BitOf(kGroupConnectors)) &&
             document_.text(tokens[cut]) != u",")
        ++cut;
      end = cut;
    }
    const auto kinds = [&](uint32_t i) {
      return parts_.KindsOf(NormalisedPhrase(UnitKind::kTokens, document_.text(tokens[i])));
    };
    if (begin > 0 && tokens[begin].space_before &&
        text::IsUpper(document_.text(tokens[begin - 1]).front()) &&
        (kinds(begin - 1) & NameParts::kEventHead))
      --begin;
    if (end - begin > 1 && (kinds(begin) & NameParts::kEventHead)) Become(NameClass::kEvent, name);
    if (end - begin > 1 && (kinds(end - 1) & NameParts::kIndex)) Become(NameClass::kProduct, name);
    name.span = begin < end ? Span{tokens[begin].span.start, tokens[end - 1].span.end} : Span{};
  }

  bool IsPossessive(const text::Token& token) const {
    const std::u16string_view form = document_.text(token);
    return form == u"'s" || form == u"’s" || form == u"'" || form == u"’";
  }

  const text::Document& document_;
  const std::u16string_view text_;
  const NameParts& parts_;
  const Gazetteer& lists_;
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

void MendTokenNames(const text::Document& document, const NameParts& parts, const Gazetteer& lists,
                    std::vector<FoundName>& names) {
  TokenMender(document, parts, lists).Mend(names);
}

}  // namespace presslens::names
