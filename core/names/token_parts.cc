// The part of name_parts.h that is about English.
#include <algorithm>
#include <utility>

#include "names/lexicon_finder.h"
#include "names/name_parts.h"
#include "names/normalise.h"
#include "names/word_lists.h"
#include "text/characters.h"

namespace presslens::names {
namespace {

constexpr uint32_t kLongestTail = 3;  // words between a place and the end of what is named after it
constexpr size_t kLongestDateline = 60;  // from the line's beginning to the agency's bracket
constexpr size_t kLongestAgency = 40;
constexpr ListMask kOwners = BitOf(kGroups) | BitOf(kPlaces) | BitOf(kPeople);

class TokenMender {
 public:
  TokenMender(const text::Document& document, const NameParts& parts, const Gazetteer& lists)
      : document_(document),
        text_(document.text()),
        parts_(parts),
        lists_(lists),
        informal_(IsInformal(document)) {}

  void Mend(std::vector<FoundName>& names) {
    SplitPossessors(names);
    for (size_t i = 0; i < names.size(); ++i) {
      Hyphenate(
          names[i], i == 0 ? 0 : names[i - 1].span.end,
          i + 1 < names.size() ? names[i + 1].span.start : static_cast<uint32_t>(text_.size()));
    }
    Extend(names);
    for (FoundName& name : names) {
      if (name.is_entity()) Trim(name);
    }
    std::erase_if(names, [&](const FoundName& name) { return !MayBeName(name.span); });
    DropCovered(names);
    FindAgencies(names);
  }

 private:
  struct Range {
    uint32_t begin, end;  // tokens
    uint32_t size() const { return end - begin; }
  };

  const text::Token& Token(uint32_t i) const { return document_.tokens()[i]; }
  std::u16string_view Form(uint32_t i) const { return document_.text(Token(i)); }
  uint32_t tokens() const { return static_cast<uint32_t>(document_.tokens().size()); }
  bool Capital(uint32_t i) const {
    return i < tokens() && Token(i).kind == text::TokenKind::kWord &&
           text::IsUpper(Form(i).front());
  }
  ListMask ListsOf(Span span) const {
    return lists_.Find(NormalisedPhrase(UnitKind::kTokens, span.of(text_)));
  }
  ListMask ListsOf(uint32_t i) const { return ListsOf(Token(i).span); }
  uint32_t KindsOf(uint32_t i) const {
    return parts_.KindsOf(NormalisedPhrase(UnitKind::kTokens, Form(i)));
  }
  Span SpanOf(Range range) const {
    return range.size() == 0 ? Span{}
                             : Span{Token(range.begin).span.start, Token(range.end - 1).span.end};
  }
  Range TokensOf(const FoundName& name) const {
    Range range{document_.TokenAt(name.span.start), 0};
    range.end = range.begin;
    while (range.end < tokens() && Token(range.end).span.end <= name.span.end) ++range.end;
    return range;
  }

  bool IsPossessive(uint32_t i) const {
    const std::u16string_view form = Form(i);
    return form == u"'s" || form == u"’s" || form == u"'" || form == u"’";
  }

  // Apple's Safari is two names, McDonald's one: the first must be known by itself.
  void SplitPossessors(std::vector<FoundName>& names) const {
    std::vector<FoundName> split;
    for (const FoundName& name : names) {
      const Range range = TokensOf(name);
      uint32_t mark = range.begin + 1;
      while (mark < range.end && !IsPossessive(mark)) ++mark;
      const auto owner = mark + 1 < range.end
                             ? ClassInTokens(ListsOf(SpanOf({range.begin, mark})) & kOwners)
                             : std::nullopt;
      if (!owner) {
        split.push_back(name);
        continue;
      }
      FoundName first = name, second = name;
      first.span = SpanOf({range.begin, mark});
      first.Become(*owner);
      second.span = SpanOf({mark + 1, range.end});
      split.push_back(first);
      split.push_back(second);
    }
    names = std::move(split);
  }

  // A hyphen with letters on both sides does not end a person's name, nor any name if a capital
  // follows.
  void Hyphenate(FoundName& name, uint32_t from, uint32_t room) const {
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

  // Takes in the words behind a name that make an organisation of it, with the names that stand
  // there.
  void Extend(std::vector<FoundName>& names) const {
    std::vector<FoundName> mended;
    for (size_t i = 0; i < names.size(); ++i) {
      FoundName name = names[i];
      if (!mended.empty() && name.span.start < mended.back().span.end) continue;
      const Range range = TokensOf(name);
      const uint32_t end = std::max(EndOfFirm(name, range), EndOfBody(name, range));
      const uint32_t stop = end > range.end ? Token(end - 1).span.end : 0;
      if (stop > 0 && !Crosses(names, i + 1, stop)) {
        name.span.end = stop;
        name.Become(NameClass::kOrganization);
      }
      mended.push_back(name);
    }
    names = std::move(mended);
  }

  // Whether one of the names from the `next` on goes on beyond `stop`.
  static bool Crosses(const std::vector<FoundName>& names, size_t next, uint32_t stop) {
    while (next < names.size() && names[next].span.end <= stop) ++next;
    return next < names.size() && names[next].span.start < stop;
  }

  // Hollins & Reed, Karen Clark & Company; but Ann Hale & Bob Moss are two people.
  uint32_t EndOfFirm(const FoundName& name, Range range) const {
    const bool may_be =
        name.name_class == NameClass::kPerson || name.name_class == NameClass::kOrganization;
    if (!may_be || range.size() == 0 || !Capital(range.end + 1) || Form(range.end) != u"&")
      return 0;
    if (ListsOf(SpanOf({range.end, range.end + 2})) & BitOf(kGroupEnds)) return range.end + 2;
    const bool single = range.size() == 1 && !Capital(range.end + 2) &&
                        (range.begin == 0 || !Capital(range.begin - 1));
    return single ? range.end + 2 : 0;
  }

  // Inverness Sheriff Court, if the capitals end there.
  uint32_t EndOfBody(const FoundName& name, Range range) const {
    if (name.name_class != NameClass::kLocation || range.size() == 0) return 0;
    uint32_t end = range.end;
    while (end < range.end + kLongestTail && Capital(end) && Token(end).space_before) ++end;
    if (end == range.end || Capital(end)) return 0;
    const ListMask last = ListsOf(end - 1);
    const bool body = (last & BitOf(kGroupEnds)) && !(last & (BitOf(kPlaceEnds) | kNamingLists));
    return body ? end : 0;
  }

  // Whether there is a letter or digit in it, and a capital where the text writes capitals.
  bool MayBeName(Span span) const {
    const std::u16string_view form = span.of(text_);
    const bool capital = std::any_of(
        form.begin(), form.end(), [](char16_t c) { return text::IsUpper(c) || text::IsDigit(c); });
    return capital || (informal_ && std::any_of(form.begin(), form.end(), text::IsLetter));
  }

  // A text most of whose sentences begin with small letters.
  static bool IsInformal(const text::Document& document) {
    size_t small = 0;
    for (const text::Sentence& sentence : document.sentences())
      small += text::IsLower(document.text(sentence.span).front());
    return small * 2 > document.sentences().size();
  }

  // A name that took in the word before it (Hurricane) stands for what was found there.
  static void DropCovered(std::vector<FoundName>& names) {
    std::vector<FoundName> kept;
    for (const FoundName& name : names) {
      while (!kept.empty() && kept.back().span.end > name.span.start) kept.pop_back();
      kept.push_back(name);
    }
    names = std::move(kept);
  }

  void Trim(FoundName& name) const {
    Range range = TokensOf(name);
    if (range.size() > 1 && IsPossessive(range.end - 1)) --range.end;
    TrimTitles(name, range);
    if (name.name_class == NameClass::kPerson) TrimTail(range);
    TrimDay(range);
    if (range.begin > 0 && Token(range.begin).space_before && Capital(range.begin - 1) &&
        (KindsOf(range.begin - 1) & NameParts::kEventHead))
      --range.begin;
    const bool sum = range.size() == 1 && range.end < tokens() && Form(range.end) == u"$" &&
                     !Token(range.end).space_before;  // US$
    name.span = sum ? Span{} : SpanOf(range);
    if (range.size() > 1) Reclassify(range, name);
  }

  // The, Mr, Sir before a name and KC, MP behind a person's.
  void TrimTitles(FoundName& name, Range& range) const {
    const bool person = name.name_class == NameClass::kPerson;
    while (range.size() > 1) {
      const uint32_t first = range.begin;
      const bool article = Form(first) == u"The";
      const bool dotted_title = person && range.size() > 2 && Form(first + 1) == u"." &&
                                (ListsOf(SpanOf({first, first + 2})) & BitOf(kTitles));
      const bool title =
          person && (ListsOf(first) & BitOf(kTitles)) && !(ListsOf(first) & BitOf(kGivenNames));
      if (!article && !title && !dotted_title) break;
      range.begin += dotted_title ? 2 : 1;
    }
    while (range.size() > 2 && (KindsOf(range.end - 1) & NameParts::kAfterPerson)) {
      --range.end;
      name.Become(NameClass::kPerson);
    }
  }

  void TrimTail(Range& range) const {
    uint32_t cut = range.begin + 1;
    while (cut < range.end && !(ListsOf(cut) & BitOf(kGroupConnectors)) && Form(cut) != u",") ++cut;
    range.end = cut;
  }

  // SEOUL, Jan 29
  void TrimDay(Range& range) const {
    for (uint32_t i = range.begin + 1; i + 1 < range.end; ++i) {
      if (Form(i) == u"," && (ListsOf(i + 1) & BitOf(kCalendar))) range.end = i;
    }
  }

  // What the first and the last word decide.
  void Reclassify(Range range, FoundName& name) const {
    const uint32_t first = KindsOf(range.begin), last = KindsOf(range.end - 1);
    const ListMask known = ListsOf(name.span) & kNamingLists;
    if ((first & NameParts::kEventHead) || ((last & NameParts::kEventEnd) && known == 0))
      name.Become(NameClass::kEvent);
    if (last & NameParts::kIndex) name.Become(NameClass::kProduct);
  }

  // SEOUL, Jan 29 (Meridian Newswire) -
  void FindAgencies(std::vector<FoundName>& names) const {
    std::vector<FoundName> found;
    size_t line = 0;
    for (size_t at = 0; at < text_.size(); ++at) {
      if (text::IsLineBreak(text_[at])) line = at + 1;
      if (text_[at] != u'(' || at == line || at - line > kLongestDateline) continue;
      const size_t end = at + text_.substr(at, kLongestAgency).find(u')');
      if (end < at || end + 2 >= text_.size() || !text::IsUpper(text_[at + 1])) continue;
      if (text_[end + 1] != u' ' || Normalised(text_[end + 2]) != u'-') continue;
      if (!text::IsUpper(text_[line])) continue;
      FoundName name;
      name.span = {static_cast<uint32_t>(at + 1), static_cast<uint32_t>(end)};
      name.confidence = 1;
      name.Become(NameClass::kOrganization);
      name.evidence = kByTitle;
      found.push_back(name);
    }
    if (found.empty()) return;
    std::erase_if(names, [&](const FoundName& name) {
      const auto after =
          std::upper_bound(found.begin(), found.end(), name.span.start,
                           [](uint32_t at, const FoundName& other) { return at < other.span.end; });
      return after != found.end() && after->span.overlaps(name.span);
    });
    names.insert(names.end(), found.begin(), found.end());
    SortByStart(names);
  }

  const text::Document& document_;
  const std::u16string_view text_;
  const NameParts& parts_;
  const Gazetteer& lists_;
  const bool informal_;
};

}  // namespace

void MendTokenNames(const text::Document& document, const NameParts& parts, const Gazetteer& lists,
                    std::vector<FoundName>& names) {
  TokenMender(document, parts, lists).Mend(names);
}

}  // namespace presslens::names
