#include "names/name_parts.h"

#include <algorithm>
#include <map>
#include <string>

#include "languages/table.h"
#include "names/normalise.h"
#include "names/word_forms.h"

namespace presslens::names {
namespace {

constexpr size_t kLongestDepartment = 20;

class CharacterMender {
 public:
  CharacterMender(const text::Document& document, const NameParts& parts,
                  const text::JosaTable& josa)
      : text_(document.text()), parts_(parts), josa_(josa) {}

  void Mend(std::vector<FoundName>& names) {
    std::vector<FoundName> mended;
    for (size_t i = 0; i < names.size(); ++i) {
      FoundName name = names[i];
      Extend(name,
             i + 1 < names.size() ? names[i + 1].span.start : static_cast<uint32_t>(text_.size()));
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

  // Takes in a department that was not found as a name of its own.
  void Extend(FoundName& name, uint32_t room) const {
    const bool organization = name.name_class == NameClass::kOrganization;
    const bool country = parts_.KindsOf(name.span.of(text_)) & NameParts::kCountry;
    const size_t begin = name.span.end + 1;
    if ((!organization && !country) || begin >= room || text_[name.span.end] != u' ') return;
    const size_t end = std::min(WordEnd(text_, begin), begin + kLongestDepartment);
    for (const text::JosaSplit split : josa_.Split(text_.substr(begin, end - begin))) {
      const std::u16string_view form = text_.substr(begin, split.stem);
      const bool department = organization && form.size() > 2 && parts_.EndsLikeDepartment(form) &&
                              !(parts_.KindsOf(form) & NameParts::kDepartment);
      const bool body = country && (parts_.KindsOf(form) & NameParts::kBody);
      if ((!department && !body) || begin + split.stem > room) continue;
      name.span.end = static_cast<uint32_t>(begin + split.stem);
      name.name_class = NameClass::kOrganization;
      name.chances = {};
      name.chances[static_cast<size_t>(NameClass::kOrganization)] = name.confidence;
      return;
    }
  }

  const std::u16string_view text_;
  const NameParts& parts_;
  const text::JosaTable& josa_;
};

class TokenMender {
 public:
  TokenMender(const text::Document& document, const Gazetteer& lists)
      : document_(document), text_(document.text()), lists_(lists) {}

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
      while (cut < end && !(lists(cut) & BitOf(kGroupConnectors))) ++cut;
      end = cut;
    }
    name.span = begin < end ? Span{tokens[begin].span.start, tokens[end - 1].span.end} : Span{};
  }

  bool IsPossessive(const text::Token& token) const {
    const std::u16string_view form = document_.text(token);
    return form == u"'s" || form == u"’s" || form == u"'" || form == u"’";
  }

  const text::Document& document_;
  const std::u16string_view text_;
  const Gazetteer& lists_;
};

}  // namespace

NameParts::NameParts(std::string_view language) {
  std::map<std::u16string, ListMask> phrases;
  const languages::Table table = languages::Table::Load(language, "name_parts");
  for (size_t row = 0; row < table.size(); ++row) {
    const std::u16string_view kind = table[row][1];
    phrases[std::u16string(table[row][0])] |= kind == u"department" ? kDepartment
                                              : kind == u"body"     ? kBody
                                                                    : kCountry;
  }
  forms_ = Gazetteer(phrases);
}

bool NameParts::EndsLikeDepartment(std::u16string_view form) const {
  for (size_t length = std::min(form.size(), kLongestDepartment); length > 1; --length) {
    if (forms_.Find(form.substr(form.size() - length)) & kDepartment) return true;
  }
  return false;
}

void MendCharacterNames(const text::Document& document, const NameParts& parts,
                        const text::JosaTable& josa, std::vector<FoundName>& names) {
  CharacterMender(document, parts, josa).Mend(names);
}

void MendTokenNames(const text::Document& document, const Gazetteer& lists,
                    std::vector<FoundName>& names) {
  TokenMender(document, lists).Mend(names);
}

}  // namespace presslens::names
