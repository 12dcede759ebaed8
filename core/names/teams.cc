#include "names/teams.h"

#include <set>
#include <string>
#include <string_view>
#include <utility>

#include "names/word_forms.h"
#include "text/characters.h"

namespace presslens::names {
namespace {

constexpr size_t kLongestParticle = 2;  // 에서
constexpr size_t kLongestTeam = 30;

class Teams {
 public:
  Teams(const text::Document& document, const NameParts& parts)
      : text_(document.text()), parts_(parts) {}

  void Run(std::vector<FoundName>& names) {
    SplitResults(names);
    for (const FoundName& name : names) Learn(name);
    if (teams_.empty()) return;
    for (size_t i = 0; i < names.size(); ++i) {
      FoundName& name = names[i];
      if (name.name_class != NameClass::kLocation || !teams_.contains(Form(name))) continue;
      // 강원 강릉, Aberdeen, Scotland
      const bool before_place = i + 1 < names.size() &&
                                names[i + 1].name_class == NameClass::kLocation &&
                                names[i + 1].span.start <= name.span.end + 2;
      if (before_place || IsPlace(name.span)) continue;
      name.Become(NameClass::kOrganization);
      name.evidence |= kByVotes;
    }
  }

 private:
  std::u16string Form(const FoundName& name) const { return std::u16string(name.span.of(text_)); }

  // Aberdeen 3-1 Slavia Prague is two names, whatever it was taken for.
  void SplitResults(std::vector<FoundName>& names) {
    std::vector<FoundName> split;
    for (const FoundName& name : names) {
      const std::u16string_view form = name.span.of(text_);
      size_t space = form.size() > 2 * kLongestTeam ? std::u16string_view::npos : form.find(u' ');
      while (space != std::u16string_view::npos &&
             !IsScore(form.substr(space + 1, form.find(u' ', space + 1) - space - 1)))
        space = form.find(u' ', space + 1);
      const size_t end = space == std::u16string_view::npos ? space : form.find(u' ', space + 1);
      split.push_back(name);
      if (end == std::u16string_view::npos) continue;
      FoundName& first = split.back();
      first.Become(NameClass::kOrganization);
      FoundName second = first;
      first.span.end = name.span.start + static_cast<uint32_t>(space);
      second.span.start = name.span.start + static_cast<uint32_t>(end) + 1;
      for (const FoundName& team : {first, second}) teams_.insert(Form(team));
      split.push_back(second);
    }
    names = std::move(split);
  }

  void Learn(const FoundName& name) {
    if (name.name_class == NameClass::kLocation) {
      if (BesideScore(name.span)) teams_.insert(Form(name));
      return;
    }
    if (name.name_class != NameClass::kOrganization) return;
    // 강원FC, 포항 스틸러스, FC서울, Leeds United
    const std::u16string_view form = name.span.of(text_);
    if (form.size() > kLongestTeam) return;
    for (size_t length = 1; length < form.size(); ++length) {
      const bool space = form[length] == u' ';
      const std::u16string_view head = form.substr(0, length),
                                rest = form.substr(length + (space ? 1 : 0));
      if (IsTeamWord(rest)) teams_.insert(std::u16string(head));
      if (IsTeamWord(head)) teams_.insert(std::u16string(rest));
    }
  }

  bool IsTeamWord(std::u16string_view word) const {
    return KindsInLowerCase(word) & NameParts::kTeam;
  }
  uint32_t KindsInLowerCase(std::u16string_view word) const {
    std::u16string lower(word);
    for (char16_t& c : lower) c = text::ToLower(c);
    return parts_.KindsOf(lower);
  }

  // 3-1 directly behind or before.
  bool BesideScore(Span span) const {
    const size_t begin = span.start, end = span.end;
    if (end + 1 < text_.size() && text_[end] == u' ' && IsScore(WordAround(end + 1))) return true;
    return begin >= 2 && text_[begin - 1] == u' ' && IsScore(WordAround(begin - 2));
  }

  // What stands between spaces around `at`, as far as a score is long.
  std::u16string_view WordAround(size_t at) const {
    constexpr size_t kLongestScore = 6;
    size_t begin = at, end = at;
    while (begin > 0 && at - begin < kLongestScore && !text::IsSpace(text_[begin - 1])) --begin;
    while (end < text_.size() && end - at < kLongestScore && !text::IsSpace(text_[end])) ++end;
    return text_.substr(begin, end - begin);
  }

  static bool IsScore(std::u16string_view word) {
    size_t at = 0;
    const auto number = [&] {
      const size_t begin = at;
      while (at < word.size() && text::IsDigit(word[at])) ++at;
      return at > begin && at - begin <= 3;
    };
    if (!number() || at >= word.size() || (word[at] != u'-' && word[at] != u'–')) return false;
    ++at;
    return number() && (at == word.size() || !IsWordUnit(word[at]));
  }

  // In Aberdeen, from Leeds; 강원에서, 강원도.
  bool IsPlace(Span span) const {
    for (size_t length = 1; length <= kLongestParticle && span.end + length <= text_.size();
         ++length) {
      const bool whole = span.end + length == WordEnd(text_, span.end);
      if (whole && (parts_.KindsOf(text_.substr(span.end, length)) & NameParts::kWhere))
        return true;
    }
    if (span.start < 2 || text_[span.start - 1] != u' ') return false;
    size_t begin = span.start - 1;
    constexpr size_t kLongestPreposition = 8;
    while (begin > 0 && IsWordUnit(text_[begin - 1]) && span.start - begin <= kLongestPreposition)
      --begin;
    return KindsInLowerCase(text_.substr(begin, span.start - 1 - begin)) & NameParts::kWhere;
  }

  const std::u16string_view text_;
  const NameParts& parts_;
  std::set<std::u16string> teams_;
};

}  // namespace

void LetPlacesPlay(const text::Document& document, const NameParts& parts,
                   std::vector<FoundName>& names) {
  Teams(document, parts).Run(names);
}

}  // namespace presslens::names
