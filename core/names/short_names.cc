#include "names/short_names.h"

#include <algorithm>
#include <optional>
#include <set>
#include <string_view>

#include "names/normalise.h"
#include "names/word_forms.h"
#include "text/characters.h"

namespace presslens::names {
namespace {

constexpr float kSure = 0.9F;
constexpr size_t kShortestFullName = 2, kLongestFullName = 4;
constexpr std::u16string_view kFormer = u"전 ";  // 김 전 대통령
constexpr char16_t kHonorific = u'씨';

class Finder {
 public:
  Finder(const text::Document& document, const NameParts& parts, const Gazetteer& lists,
         const text::JosaTable& josa)
      : text_(document.text()), parts_(parts), lists_(lists), josa_(josa) {}

  void Run(std::vector<FoundName>& names) {
    for (const FoundName& name : names) Learn(name);
    std::vector<FoundName> all;
    size_t next = 0;
    for (uint32_t at = 0; at < text_.size(); ++at) {
      while (next < names.size() && names[next].span.end <= at) Take(names[next++], all);
      const bool free = next == names.size() || at < names[next].span.start;
      // A name of this one character, of whatever class, gives way; a longer one does not.
      const bool short_one =
          !free && names[next].span.start == at && names[next].span.length() == 1;
      if ((!free && !short_one) || !BeginsWord(text_, at)) continue;
      const uint32_t room = next + short_one < names.size() ? names[next + short_one].span.start
                                                            : static_cast<uint32_t>(text_.size());
      const size_t found = all.size();
      if (!FindPerson(at, room, all)) FindNations(at, room, all);
      if (all.size() == found) continue;
      if (short_one) ++next;
      at = all.back().span.end - 1;
    }
    for (; next < names.size(); ++next) Take(names[next], all);
    names = std::move(all);
  }

 private:
  // Remembers the family names of people who are named in full.
  void Learn(const FoundName& name) {
    const std::u16string_view form = name.span.of(text_);
    if (name.name_class != NameClass::kPerson || form.size() < kShortestFullName ||
        form.size() > kLongestFullName)
      return;
    if (!std::all_of(form.begin(), form.end(), text::IsHangulSyllable)) return;
    if (lists_.Find(form.substr(0, 1)) & BitOf(kFamilyNames)) families_.insert(form.front());
  }

  // One syllable with a particle is nobody's name: 김이 오른다.
  void Take(const FoundName& name, std::vector<FoundName>& all) const {
    const uint32_t end = name.span.end;
    const bool noun = name.name_class == NameClass::kPerson && name.span.length() == 1 &&
                      text::IsHangulSyllable(text_[name.span.start]) && end < text_.size() &&
                      IsWordUnit(text_[end]) && EndsName(text_, name.span.start, end, josa_);
    if (!noun) all.push_back(name);
  }

  void Add(uint32_t at, NameClass name_class, std::vector<FoundName>& names) const {
    FoundName name;
    name.span = {at, at + 1};
    name.confidence = kSure;
    name.Become(name_class);
    name.evidence = kByTitle;
    names.push_back(name);
  }

  bool FindPerson(uint32_t at, uint32_t room, std::vector<FoundName>& names) const {
    if (!families_.contains(text_[at]) || at + 1 > room || !IsAddressed(at + 1)) return false;
    Add(at, NameClass::kPerson, names);
    return true;
  }

  // Whether 씨 or a title follows.
  bool IsAddressed(size_t at) const {
    if (at + 1 >= text_.size()) return false;
    const size_t honorific = text_[at] == u' ' ? at + 1 : at;
    if (text_[honorific] == kHonorific && EndsName(text_, honorific, honorific + 1, josa_))
      return true;
    return text_[at] == u' ' && TitleAt(at + 1);
  }

  bool TitleAt(size_t at) const {
    if (text_.substr(at).starts_with(kFormer)) at += kFormer.size();
    bool follows = false;
    lists_.EachAt(text_, at, [&](Gazetteer::Match match) {
      if ((match.lists & BitOf(kTitles)) && match.length > 1 &&
          EndsName(text_, at, at + match.length, josa_))
        follows = true;
    });
    return follows;
  }

  // 美 alone; 미·중, 북·중·러 as a chain.
  void FindNations(uint32_t at, uint32_t room, std::vector<FoundName>& names) const {
    uint32_t last = at;
    const auto nation = [&](uint32_t i, uint32_t kinds) {
      return i < room && (parts_.KindsOf(text_.substr(i, 1)) & kinds);
    };
    constexpr uint32_t kChained = NameParts::kNation | NameParts::kNationInChain;
    if (!nation(at, kChained)) return;
    while (last + 2 < text_.size() && Normalised(text_[last + 1]) == u'·' &&
           nation(last + 2, kChained))
      last += 2;
    if (last == at) {
      const bool alone =
          nation(at, NameParts::kNation) && at + 1 < text_.size() && text_[at + 1] == u' ';
      if (alone) Add(at, NameClass::kLocation, names);
      return;
    }
    if (!EndsName(text_, last, last + 1, josa_)) return;
    for (uint32_t i = at; i <= last; i += 2) Add(i, NameClass::kLocation, names);
  }

  const std::u16string_view text_;
  const NameParts& parts_;
  const Gazetteer& lists_;
  const text::JosaTable& josa_;
  std::set<char16_t> families_;
};

}  // namespace

void FindShortNames(const text::Document& document, const NameParts& parts, const Gazetteer& lists,
                    const text::JosaTable& josa, std::vector<FoundName>& names) {
  Finder(document, parts, lists, josa).Run(names);
}

}  // namespace presslens::names
