#include "names/word_lists.h"

#include <algorithm>
#include <utility>

#include "names/normalise.h"

namespace presslens::names {
namespace {

constexpr std::pair<std::u16string_view, List> kListNames[] = {
    {u"place", kPlaces},
    {u"group", kGroups},
    {u"person", kPeople},
    {u"product", kProducts},
    {u"work", kWorks},
    {u"event", kEvents},
    {u"given", kGivenNames},
    {u"family", kFamilyNames},
    {u"title", kTitles},
    {u"group_end", kGroupEnds},
    {u"group_start", kGroupStarts},
    {u"place_end", kPlaceEnds},
    {u"connector", kConnectors},
    {u"group_connector", kGroupConnectors},
    {u"generic", kGenericBodies},
    {u"calendar", kCalendar},
    {u"demonym", kDemonyms},
    {u"not_name", kNotNames},
    {u"body", kBodies},
};

}  // namespace

std::map<std::u16string, ListMask> WordLists(std::string_view language, UnitKind unit) {
  std::map<std::u16string, ListMask> phrases;
  AddWordLists(languages::Table::Load(language, "names"), unit, phrases);
  return phrases;
}

void AddWordLists(const languages::Table& table, UnitKind unit,
                  std::map<std::u16string, ListMask>& phrases) {
  for (size_t row = 0; row < table.size(); ++row) {
    const auto list = std::find_if(std::begin(kListNames), std::end(kListNames),
                                   [&](const auto& entry) { return entry.first == table[row][1]; });
    if (list != std::end(kListNames))
      phrases[NormalisedPhrase(unit, table[row][0])] |= BitOf(list->second);
  }
}

}  // namespace presslens::names
