// A place where the text names something, before the names of one text are linked.
#ifndef PRESSLENS_NAMES_FOUND_NAME_H_
#define PRESSLENS_NAMES_FOUND_NAME_H_

#include <array>
#include <cstdint>
#include <vector>

#include "names/labels.h"
#include "presslens/analysis.h"

namespace presslens::names {

// Why a name was found, as bits.
enum Evidence : uint8_t {
  kByModel = 1,
  kByLexicon = 2,
  kByTitle = 4,
  kBySuffix = 8,
  kByVotes = 16,  // the same form is a name elsewhere in the text
};

struct FoundName {
  Span span;
  NameClass name_class = NameClass::kPerson;
  float confidence = 0;
  std::array<float, kEntityClasses>
      chances{};  // how likely the span is a name of each class of entities
  uint8_t evidence = 0;
  bool generic = false;

  bool is_entity() const { return static_cast<int>(name_class) < kEntityClasses; }

  // Makes this class the only likely one.
  void Become(NameClass other) {
    name_class = other;
    chances = {};
    if (is_entity()) chances[static_cast<size_t>(other)] = confidence;
  }
};

// In the order in which the names begin.
void SortByStart(std::vector<FoundName>& names);

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_FOUND_NAME_H_
