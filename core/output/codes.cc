#include "output/codes.h"

#include <array>
#include <cstddef>

namespace presslens::output {
namespace {

template <typename Enum, size_t kSize>
std::string_view NameOf(Enum value, const std::array<std::string_view, kSize>& names) {
  return names[static_cast<size_t>(value)];
}

}  // namespace

std::string_view CodeOf(EntityType type) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "person", "organization", "location", "product", "work", "event", ""};
  return NameOf(type, kNames);
}

std::string_view CodeOf(const Entity& entity) {
  return entity.type == EntityType::kCustom ? std::string_view(entity.custom_type)
                                            : CodeOf(entity.type);
}

std::string_view CodeOf(FigureType type) {
  static constexpr std::array<std::string_view, 14> kNames = {
      "money", "percent", "percentage_point", "count", "multiple", "fraction", "ordinal",
      "date",  "time",    "duration",         "age",   "measure",  "score",    "number"};
  return NameOf(type, kNames);
}

std::string_view CodeOf(Qualifier qualifier) {
  static constexpr std::array<std::string_view, 6> kNames = {"",     "approx", "min",
                                                             "over", "max",    "under"};
  return NameOf(qualifier, kNames);
}

std::string_view CodeOf(Direction direction) {
  static constexpr std::array<std::string_view, 3> kNames = {"up", "down", "flat"};
  return NameOf(direction, kNames);
}

std::string_view CodeOf(QuoteType type) {
  static constexpr std::array<std::string_view, 3> kNames = {"direct", "indirect", "mixed"};
  return NameOf(type, kNames);
}

std::string_view CodeOf(Stance stance) {
  static constexpr std::array<std::string_view, 7> kNames = {
      "neutral", "claim", "criticism", "forecast", "denial", "praise", "doubt"};
  return NameOf(stance, kNames);
}

std::string_view CodeOf(SourceKind kind) {
  static constexpr std::array<std::string_view, 5> kNames = {"person", "organization", "document",
                                                             "unnamed_person", "unnamed_group"};
  return NameOf(kind, kNames);
}

std::string_view CodeOf(OffsetUnit unit) {
  static constexpr std::array<std::string_view, 3> kNames = {"utf16", "utf8", "codepoint"};
  return NameOf(unit, kNames);
}

}  // namespace presslens::output
