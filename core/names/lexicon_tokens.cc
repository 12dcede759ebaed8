#include <algorithm>
#include <optional>
#include <string>

#include "names/lexicon_finder.h"
#include "names/normalise.h"

namespace presslens::names {
namespace {

constexpr float kKnownForm = 0.8F, kTelling = 0.6F;
constexpr uint32_t kLongestRun = 8;

// Reads one sentence after another.
class Finder {
 public:
  Finder(const Gazetteer& lists, const text::Document& document)
      : lists_(lists), document_(document) {}

  void Find(text::IndexRange tokens, std::vector<FoundName>& found) {
    tokens_ = tokens;
    Normalise();
    for (uint32_t at = tokens_.begin; at < tokens_.end;) {
      if (!Capital(at)) {
        ++at;
        continue;
      }
      const uint32_t end = RunEnd(at);
      ReadRun(at, end, found);
      at = end;
    }
  }

 private:
  const text::Token& Token(uint32_t at) const { return document_.tokens()[at]; }
  bool Capital(uint32_t at) const {
    return Token(at).kind == text::TokenKind::kWord &&
           text::IsUpper(document_.text(Token(at)).front());
  }
  // Writes the sentence as gazetteers hold phrases.
  void Normalise() {
    normal_.clear();
    places_.clear();
    for (uint32_t at = tokens_.begin; at < tokens_.end; ++at) {
      if (Token(at).space_before && at != tokens_.begin) normal_.push_back(u' ');
      const auto start = static_cast<uint32_t>(normal_.size());
      for (const char16_t c : document_.text(Token(at)))
        normal_.push_back(text::ToLower(Normalised(c)));
      places_.push_back({start, static_cast<uint32_t>(normal_.size())});
    }
  }
  ListMask ListsOf(uint32_t begin, uint32_t end) const {
    const uint32_t start = places_[begin - tokens_.begin].start;
    const uint32_t length = places_[end - 1 - tokens_.begin].end - start;
    return lists_.Find(std::u16string_view(normal_).substr(start, length));
  }
  // With the full stop that belongs to it: Mr.
  bool Is(List list, uint32_t at) const {
    if (ListsOf(at, at + 1) & BitOf(list)) return true;
    return at + 1 < tokens_.end && document_.text(Token(at + 1)) == u"." &&
           (ListsOf(at, at + 2) & BitOf(list));
  }

  uint32_t RunEnd(uint32_t begin) const {
    uint32_t end = begin + 1;
    while (end < tokens_.end && end - begin < kLongestRun) {
      uint32_t next = end;
      constexpr ListMask kInside = BitOf(kConnectors) | BitOf(kGroupConnectors);
      while (next < tokens_.end && next < end + 2 && !Capital(next) &&
             (ListsOf(next, next + 1) & kInside))
        ++next;
      if (next >= tokens_.end || !Capital(next)) break;
      end = next + 1;
    }
    return end;
  }

  void Add(uint32_t begin, uint32_t end, NameClass name_class, float confidence, uint8_t evidence,
           std::vector<FoundName>& found) {
    FoundName name;
    name.span = {Token(begin).span.start, Token(end - 1).span.end};
    name.name_class = name_class;
    name.confidence = name.chances[static_cast<size_t>(name_class)] = confidence;
    name.evidence = evidence;
    found.push_back(name);
  }

  void ReadRun(uint32_t begin, uint32_t end, std::vector<FoundName>& found) {
    while (begin < end) {
      // Known phrases first, the longest that begins here.
      uint32_t known_end = 0;
      NameClass known = NameClass::kPerson;
      for (uint32_t to = end; to > begin && known_end == 0; --to) {
        if (const auto name_class = ClassInTokens(ListsOf(begin, to))) {
          known_end = to;
          known = *name_class;
        }
      }
      const bool whole_is_longer =
          known_end > 0 && known_end < end &&
          (ListsOf(end - 1, end) & (BitOf(kGroupEnds) | BitOf(kPlaceEnds)));
      if (known_end > 0 && !whole_is_longer) {
        Add(begin, known_end, known, kKnownForm, kByLexicon, found);
        begin = known_end;
        continue;
      }
      bool title = false;
      while (begin + 1 < end &&
             (Is(kTitles, begin) || Is(kDemonyms, begin) || Is(kCalendar, begin))) {
        title = title || Is(kTitles, begin);
        ++begin;
      }
      const uint32_t name_end = ReadName(begin, end, title || AfterTitle(begin), found);
      begin = std::max(name_end, begin + 1);
    }
  }

  bool AfterTitle(uint32_t at) const {
    if (at > tokens_.begin && Is(kTitles, at - 1)) return true;
    return at > tokens_.begin + 1 && document_.text(Token(at - 1)) == u"." && Is(kTitles, at - 2);
  }

  // The rest of a run, or as much of it as a person's name takes, if something tells what it is.
  // Returns where the name ends, or 0.
  uint32_t ReadName(uint32_t begin, uint32_t end, bool title, std::vector<FoundName>& found) {
    const uint32_t length = end - begin;
    uint32_t person_end = begin + 1;
    while (person_end < end && !(ListsOf(person_end, person_end + 1) & BitOf(kGroupConnectors)))
      ++person_end;
    const uint32_t person_length = person_end - begin;
    if (length > 1 && Is(kGroupEnds, end - 1)) {
      Add(begin, end, NameClass::kOrganization, kTelling, kBySuffix, found);
    } else if (length > 1 && Is(kPlaceEnds, end - 1)) {
      Add(begin, end, NameClass::kLocation, kTelling, kBySuffix, found);
    } else if (length > 2 && Is(kGroupStarts, begin) && !Capital(begin + 1)) {
      Add(begin, end, NameClass::kOrganization, kTelling, kBySuffix, found);
    } else if (title && person_length <= 4 && !Is(kCalendar, begin)) {
      Add(begin, person_end, NameClass::kPerson, kTelling, kByTitle, found);
    } else if (person_length > 1 && person_length <= 4 && Is(kGivenNames, begin)) {
      Add(begin, person_end, NameClass::kPerson, kTelling, kByLexicon, found);
    } else {
      return 0;
    }
    return found.back().name_class == NameClass::kPerson ? person_end : end;
  }

  const Gazetteer& lists_;
  const text::Document& document_;
  text::IndexRange tokens_;
  std::u16string normal_;
  std::vector<Span> places_;  // of the tokens in normal_
};

}  // namespace

std::optional<NameClass> ClassInTokens(ListMask lists) {
  if (lists & BitOf(kGroups)) return NameClass::kOrganization;
  if (lists & BitOf(kPlaces)) return NameClass::kLocation;
  if (lists & BitOf(kProducts)) return NameClass::kProduct;
  if (lists & BitOf(kEvents)) return NameClass::kEvent;
  if (lists & BitOf(kWorks)) return NameClass::kWork;
  if (lists & BitOf(kPeople)) return NameClass::kPerson;
  return std::nullopt;
}

std::vector<FoundName> FindInTokens(const Gazetteer& lists, const text::Document& document) {
  std::vector<FoundName> found;
  Finder finder(lists, document);
  for (const text::Sentence& sentence : document.sentences()) finder.Find(sentence.tokens, found);
  return found;
}

}  // namespace presslens::names
