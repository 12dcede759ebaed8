// The language knowledge compiled into the library: every core/languages/<code>/<name>.tsv as text.
#ifndef PRESSLENS_LANGUAGES_REGISTRY_H_
#define PRESSLENS_LANGUAGES_REGISTRY_H_

#include <span>
#include <string_view>

namespace presslens::languages {

// One table file without its comment lines: UTF-8, rows ended by newlines, columns parted by tabs.
struct TableText {
  std::string_view language;  // "ko"
  std::string_view name;      // file name without ".tsv"
  std::string_view text;
};

// All tables, ordered by language and name. Made at build time by cmake/LanguageTables.cmake.
std::span<const TableText> AllTables();

// The text of one table; empty if the language has no table of that name, so that a finder can ask
// any language for any table and do without.
std::string_view FindTable(std::string_view language, std::string_view name);

// The codes of the languages that have a folder, sorted.
std::span<const std::string_view> Codes();

}  // namespace presslens::languages

#endif  // PRESSLENS_LANGUAGES_REGISTRY_H_
