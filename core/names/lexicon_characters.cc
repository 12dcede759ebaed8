#include <algorithm>
#include <optional>

#include "names/lexicon_finder.h"
#include "names/word_forms.h"

namespace presslens::names {
namespace {

using text::IsHangulSyllable;

constexpr float kKnownForm = 0.8F, kTelling = 0.6F;
constexpr size_t kLongestName = 12;

std::optional<NameClass> ClassOf(ListMask lists) {
  if (lists & BitOf(kGroups)) return NameClass::kOrganization;
  if (lists & BitOf(kPlaces)) return NameClass::kLocation;
  if (lists & BitOf(kPeople)) return NameClass::kPerson;
  if (lists & BitOf(kProducts)) return NameClass::kProduct;
  if (lists & BitOf(kWorks)) return NameClass::kWork;
  if (lists & BitOf(kEvents)) return NameClass::kEvent;
  return std::nullopt;
}

class Finder {
 public:
  Finder(const Gazetteer& lists, const text::Lexicon& ends, const text::JosaTable& josa,
         std::u16string_view text, uint32_t shift)
      : lists_(lists), ends_(ends), josa_(josa), text_(text), shift_(shift) {}

  void Find(std::vector<FoundName>& found) {
    for (size_t at = 0; at < text_.size();) {
      if (!BeginsWord(text_, at)) {
        ++at;
        continue;
      }
      size_t end = 0;
      if ((end = KnownForm(at, found)) || (end = Person(at, found)) ||
          (end = TellingEnd(at, found))) {
        at = end;
      }
      at = WordEnd(text_, at);
    }
  }

 private:
  void Add(size_t begin, size_t end, NameClass name_class, float confidence, uint8_t evidence,
           std::vector<FoundName>& found) {
    FoundName name;
    name.span = {shift_ + static_cast<uint32_t>(begin), shift_ + static_cast<uint32_t>(end)};
    name.name_class = name_class;
    name.confidence = name.chances[static_cast<size_t>(name_class)] = confidence;
    name.evidence = evidence;
    found.push_back(name);
  }

  bool MayEnd(size_t begin, size_t end) const {
    return EndsName(text_, begin, end, josa_) || TitleAt(end) > end;
  }

  // 베트남인: a place with this end is its people.
  bool IsPeople(size_t end) const { return WordEnd(text_, end) == end + 1 && text_[end] == u'인'; }

  // Where a title that begins at `at` (or after one space) ends; `at` if there is none.
  size_t TitleAt(size_t at) const {
    const size_t begin = at < text_.size() && text_[at] == u' ' ? at + 1 : at;
    size_t title_end = at;
    lists_.EachAt(text_, begin, [&](Gazetteer::Match match) {
      if (!(match.lists & BitOf(kTitles))) return;
      const size_t end = begin + match.length;
      if (EndsName(text_, begin, end, josa_)) title_end = end;
    });
    return title_end;
  }

  size_t KnownForm(size_t at, std::vector<FoundName>& found) {
    size_t best = 0;
    NameClass best_class = NameClass::kPerson;
    lists_.EachAt(text_, at, [&](Gazetteer::Match match) {
      const auto name_class = ClassOf(match.lists);
      if (!name_class || !MayEnd(at, at + match.length)) return;
      if (*name_class == NameClass::kLocation && IsPeople(at + match.length)) return;
      best = at + match.length;
      best_class = *name_class;
    });
    if (best > 0) Add(at, best, best_class, kKnownForm, kByLexicon, found);
    return best;
  }

  // 김민재 교수, 김모(33)씨, A씨.
  size_t Person(size_t at, std::vector<FoundName>& found) {
    const size_t end = WordEnd(text_, at);
    if (text::IsUpper(text_[at]) && at + 2 <= end && text_[at + 1] == u'씨') {
      Add(at, at + 1, NameClass::kPerson, kTelling, kByTitle, found);
      return end;
    }
    size_t family = 0;
    lists_.EachAt(text_, at, [&](Gazetteer::Match match) {
      if (match.lists & BitOf(kFamilyNames)) family = match.length;
    });
    if (family == 0) return 0;
    for (const size_t given : {2, 1}) {
      const size_t name_end = at + family + given;
      if (name_end > end ||
          !std::all_of(text_.begin() + static_cast<int64_t>(at),
                       text_.begin() + static_cast<int64_t>(name_end), IsHangulSyllable))
        continue;
      const bool aged = name_end + 1 < text_.size() && text_[name_end] == u'(' &&
                        text::IsDigit(text_[name_end + 1]);
      if ((name_end == end && TitleAt(end) > end) || aged) {
        Add(at, name_end, NameClass::kPerson, kTelling, kByTitle, found);
        return name_end;
      }
    }
    return 0;
  }

  // 한빛전자, 미래연구원: a stem that ends like an organisation or a place.
  size_t TellingEnd(size_t at, std::vector<FoundName>& found) {
    const size_t word_end = WordEnd(text_, at);
    if (word_end - at > 2 * kLongestName) return 0;
    for (const text::JosaSplit split : josa_.Split(text_.substr(at, word_end - at))) {
      const std::u16string_view stem = text_.substr(at, split.stem);
      ListMask lists = 0;
      ends_.EachEndingAt(stem, stem.size(), [&](text::Lexicon::Match match) {
        const bool long_enough = match.length >= 2 && match.length + 2 <= stem.size();
        if (long_enough && match.length <= kLongestName) lists = match.value;
      });
      if (lists == 0) continue;
      if (lists_.Find(stem) & (BitOf(kGenericBodies) | BitOf(kBodies) | BitOf(kNotNames))) continue;
      Add(at, at + stem.size(),
          lists & BitOf(kGroupEnds) ? NameClass::kOrganization : NameClass::kLocation, kTelling,
          kBySuffix, found);
      return at + stem.size();
    }
    return 0;
  }

  const Gazetteer& lists_;
  const text::Lexicon& ends_;
  const text::JosaTable& josa_;
  const std::u16string_view text_;
  const uint32_t shift_;
};

}  // namespace

std::vector<FoundName> FindInCharacters(const Gazetteer& lists, const text::Lexicon& ends,
                                        const text::JosaTable& josa,
                                        const text::Document& document) {
  std::vector<FoundName> found;
  for (const text::Sentence& sentence : document.sentences()) {
    Finder(lists, ends, josa, document.text(sentence.span), sentence.span.start).Find(found);
  }
  return found;
}

text::Lexicon TellingEnds(const std::map<std::u16string, ListMask>& word_lists) {
  text::Lexicon ends;
  for (const auto& [phrase, lists] : word_lists) {
    if (lists & (BitOf(kGroupEnds) | BitOf(kPlaceEnds))) ends.AddBackwards(phrase, lists);
  }
  return ends;
}

}  // namespace presslens::names
