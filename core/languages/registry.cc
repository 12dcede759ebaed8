#include "languages/registry.h"

namespace presslens::languages {

std::string_view FindTable(std::string_view language, std::string_view name) {
  for (const TableText& table : AllTables()) {
    if (table.language == language && table.name == name) return table.text;
  }
  return {};
}

std::span<const std::string_view> Codes() {
  static constexpr std::string_view kCodes[] = {"en", "ko"};
  return kCodes;
}

}  // namespace presslens::languages
