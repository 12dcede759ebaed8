#include "schemes.h"

#include <map>
#include <string_view>

namespace presslens::train {
namespace {

using names::NameClass;

constexpr uint16_t Bit(NameClass c) { return static_cast<uint16_t>(1U << static_cast<int>(c)); }

constexpr uint16_t kHelpers = Bit(NameClass::kTitle) | Bit(NameClass::kDate) |
                              Bit(NameClass::kTime) | Bit(NameClass::kQuantity);
constexpr uint16_t kFigures =
    Bit(NameClass::kDate) | Bit(NameClass::kTime) | Bit(NameClass::kQuantity);
constexpr uint16_t kMinor =
    Bit(NameClass::kProduct) | Bit(NameClass::kWork) | Bit(NameClass::kEvent);

using Table = std::map<std::string, NameClass, std::less<>>;

// By the longest prefix of the label.
const Table& Konec() {
  static const Table table = {{"PS", NameClass::kPerson},
                              {"OG", NameClass::kOrganization},
                              {"LC", NameClass::kLocation},
                              {"AF_BUILDING", NameClass::kLocation},
                              {"AF_ROAD", NameClass::kLocation},
                              {"AFW", NameClass::kProduct},
                              {"TMI_HW", NameClass::kProduct},
                              {"TMI_SW", NameClass::kProduct},
                              {"TMI_SITE", NameClass::kProduct},
                              {"TMI_MODEL", NameClass::kProduct},
                              {"TMI_SERVICE", NameClass::kProduct},
                              {"TMI_PROJECT", NameClass::kProduct},
                              {"AF_TRANSPORT", NameClass::kProduct},
                              {"AF_WEAPON", NameClass::kProduct},
                              {"TMM_DRUG", NameClass::kProduct},
                              {"AFA", NameClass::kWork},
                              {"CV_LAW", NameClass::kWork},
                              {"EV", NameClass::kEvent},
                              {"CV_POSITION", NameClass::kTitle},
                              {"CV_OCCUPATION", NameClass::kTitle},
                              {"DT", NameClass::kDate},
                              {"TI", NameClass::kTime},
                              {"QT", NameClass::kQuantity}};
  return table;
}

const Table& Klue() {
  static const Table table = {{"PS", NameClass::kPerson},   {"OG", NameClass::kOrganization},
                              {"LC", NameClass::kLocation}, {"DT", NameClass::kDate},
                              {"TI", NameClass::kTime},     {"QT", NameClass::kQuantity}};
  return table;
}

const Table& Guideline() {
  static const Table table = {
      {"person", NameClass::kPerson},     {"organization", NameClass::kOrganization},
      {"location", NameClass::kLocation}, {"product", NameClass::kProduct},
      {"work", NameClass::kWork},         {"event", NameClass::kEvent}};
  return table;
}

const Table& English() {
  static const Table table = {
      {"PER", NameClass::kPerson},         {"ORG", NameClass::kOrganization},
      {"LOC", NameClass::kLocation},       {"person", NameClass::kPerson},
      {"location", NameClass::kLocation},  {"corporation", NameClass::kOrganization},
      {"group", NameClass::kOrganization}, {"product", NameClass::kProduct},
      {"creative-work", NameClass::kWork}};
  return table;
}

const Table& Crossner() {
  static const Table table = {{"person", NameClass::kPerson},
                              {"writer", NameClass::kPerson},
                              {"researcher", NameClass::kPerson},
                              {"musicalartist", NameClass::kPerson},
                              {"politician", NameClass::kPerson},
                              {"scientist", NameClass::kPerson},
                              {"organisation", NameClass::kOrganization},
                              {"university", NameClass::kOrganization},
                              {"band", NameClass::kOrganization},
                              {"politicalparty", NameClass::kOrganization},
                              {"magazine", NameClass::kOrganization},
                              {"academicjournal", NameClass::kOrganization},
                              {"location", NameClass::kLocation},
                              {"country", NameClass::kLocation},
                              {"astronomicalobject", NameClass::kLocation},
                              {"product", NameClass::kProduct},
                              {"programlang", NameClass::kProduct},
                              {"book", NameClass::kWork},
                              {"poem", NameClass::kWork},
                              {"album", NameClass::kWork},
                              {"song", NameClass::kWork},
                              {"election", NameClass::kEvent},
                              {"conference", NameClass::kEvent},
                              {"event", NameClass::kEvent}};
  return table;
}

Meaning LookUp(const Table& table, std::string_view label) {
  const auto found = table.find(label);
  return found == table.end() ? Meaning::Nothing() : Meaning::Exactly(found->second);
}

}  // namespace

Meaning MeaningOf(Scheme scheme, const std::string& label) {
  switch (scheme) {
    case Scheme::kKonec:
      for (std::string_view prefix = label; !prefix.empty(); prefix.remove_suffix(1)) {
        const bool whole_part = prefix.size() == label.size() || label[prefix.size()] == '_' ||
                                (prefix.size() == 2 && label.size() > 3 && label[3] == '_') ||
                                (prefix.size() == 2 && label[2] == '_');
        if (whole_part && Konec().contains(prefix)) return LookUp(Konec(), prefix);
      }
      return Meaning::Nothing();
    case Scheme::kKlue:
      return LookUp(Klue(), label);
    case Scheme::kGuideline:
      if (label.starts_with("figure:")) return {-1, kFigures, true};
      return LookUp(Guideline(), label);
    case Scheme::kCoarse:
      return LookUp(English(), label);
    case Scheme::kWithMisc:
      if (label == "MISC") return {-1, kMinor, true};
      return LookUp(English(), label);
    case Scheme::kWnut:
      return LookUp(English(), label);
    case Scheme::kCrossner:
      if (label == "misc") return {-1, kMinor, true};
      if (label == "award" || label == "theory") return {-1, kMinor, true};
      return LookUp(Crossner(), label);
  }
  return Meaning::Nothing();
}

std::string KlueLabelOf(NameClass name_class) {
  for (const auto& [label, meant] : Klue()) {
    if (meant == name_class) return label;
  }
  return {};
}

Meaning Unannotated(Scheme scheme, int classes) {
  uint16_t possible = 0;
  if (scheme == Scheme::kGuideline) possible = kHelpers;
  if (scheme == Scheme::kCoarse || scheme == Scheme::kWithMisc) possible = kMinor;
  if (scheme == Scheme::kWnut) possible = Bit(NameClass::kEvent);
  possible &= static_cast<uint16_t>((1U << classes) - 1);
  return {-1, possible, true};
}

}  // namespace presslens::train
