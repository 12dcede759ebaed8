#include "rules/classes.h"

#include <algorithm>

#include "output/codes.h"

namespace presslens::rules {

std::optional<Class> ParseClass(std::string_view name) {
  for (const EntityType type :
       {EntityType::kPerson, EntityType::kOrganization, EntityType::kLocation, EntityType::kProduct,
        EntityType::kWork, EntityType::kEvent}) {
    if (output::CodeOf(type) == name) return Class{type, ""};
  }
  constexpr size_t kLongest = 32;
  const auto lower = [](char c) { return c >= 'a' && c <= 'z'; };
  const auto allowed = [lower](char c) {
    return lower(c) || (c >= '0' && c <= '9') || c == '_' || c == '-';
  };
  if (name.empty() || name.size() > kLongest || !lower(name.front())) return std::nullopt;
  if (!std::all_of(name.begin(), name.end(), allowed)) return std::nullopt;
  return Class{EntityType::kCustom, std::string(name)};
}

}  // namespace presslens::rules
