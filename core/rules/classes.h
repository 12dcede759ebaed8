// The classes that a rule can speak of.
#ifndef PRESSLENS_RULES_CLASSES_H_
#define PRESSLENS_RULES_CLASSES_H_

#include <optional>
#include <string>
#include <string_view>

#include "presslens/analysis.h"

namespace presslens::rules {

// A built-in class of entities or a pack's own.
struct Class {
  EntityType type = EntityType::kCustom;
  std::string custom;  // the name, for kCustom

  friend bool operator==(const Class&, const Class&) = default;
};

// The built-in class of that name ("person", …), or the pack's own: one to 32 of a-z, 0-9, '_' and
// '-', beginning with a letter. Nothing for any other name.
std::optional<Class> ParseClass(std::string_view name);

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_CLASSES_H_
