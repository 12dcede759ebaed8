// Known forms and what they may be: a bit set of list numbers for each phrase.
//
// Lists say "may be", never "is": 이상 is a family name's form, a poet and a common word. The
// tagger reads them as features among others.
#ifndef PRESSLENS_NAMES_GAZETTEER_H_
#define PRESSLENS_NAMES_GAZETTEER_H_

#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "text/sorted_lexicon.h"

namespace presslens::names {

using ListMask = uint32_t;

// The lists by their bit. The first ten are forms that annotated text names, by NameClass; then
// come dictionaries and the word lists of a language folder.
enum List : uint32_t {
  kAnnotatedForms = 0,  // + NameClass
  kPlaces = 10,
  kGroups,
  kPeople,
  kProducts,
  kWorks,
  kEvents,
  kGivenNames,
  kFamilyNames,
  kForeignWords,
  kEncyclopedia,
  kCommonNouns,
  kTitles,
  kGroupEnds,        // Inc., University, 은행
  kGroupStarts,      // Ministry (of), Bank (of)
  kPlaceEnds,        // River, 공항
  kConnectors,       // what may stand inside a name without a capital: de, van
  kGroupConnectors,  // the same, but not inside a person's: of, &
  kGenericBodies,
  kCalendar,
  kDemonyms,
  kNotNames,
  kBodies,  // generic bodies that are found wherever they stand
  kLists,
};
constexpr ListMask BitOf(uint32_t list) { return ListMask{1} << list; }

class Gazetteer {
 public:
  Gazetteer() = default;
  explicit Gazetteer(const std::map<std::u16string, ListMask>& phrases);

  // Phrases in the form of Serialize(). Nothing if the bytes are not of that form.
  static std::optional<Gazetteer> Parse(std::span<const std::byte> bytes);

  // Phrases sorted, each as: one byte, how many code units it shares with the one before; one byte,
  // how many follow (at most 255 together); these, two bytes each, low byte first; four bytes of
  // mask, low byte first. Planes are stored one after the other (all first bytes, all second bytes,
  // …), which compresses better.
  static std::vector<std::byte> Serialize(const std::map<std::u16string, ListMask>& phrases);

  struct Match {
    uint32_t length = 0;
    ListMask lists = 0;
  };
  // The longest phrase that begins at `at`; lengths count code units.
  std::optional<Match> LongestAt(std::u16string_view text, size_t at) const;

  // The lists of exactly this phrase; 0 if it is not known.
  ListMask Find(std::u16string_view phrase) const { return lexicon_.Find(phrase); }

  template <typename Visit>
  void EachAt(std::u16string_view text, size_t at, Visit visit) const {
    lexicon_.EachAt(text, at, [&](text::SortedLexicon::Match match) {
      visit(Match{match.length, match.value});
    });
  }

  size_t size() const { return lexicon_.size(); }

 private:
  text::SortedLexicon lexicon_;
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_GAZETTEER_H_
