#include "languages/table.h"

#include "languages/registry.h"
#include "text/utf.h"

namespace presslens::languages {

Table::Table(std::string_view tsv) {
  const std::u16string decoded = text::DecodeUtf8(tsv);
  text_.assign(decoded.begin(), decoded.end());
  const std::u16string_view all(text_.data(), text_.size());
  size_t line_start = 0;
  while (line_start < all.size()) {
    const size_t newline = all.find(u'\n', line_start);
    const size_t line_end = newline == std::u16string_view::npos ? all.size() : newline;
    std::u16string_view line = all.substr(line_start, line_end - line_start);
    line_start = line_end + 1;
    if (line.ends_with(u'\r')) line.remove_suffix(1);
    if (line.empty() || line.front() == u'#') continue;
    for (size_t start = 0;;) {
      const size_t tab = line.find(u'\t', start);
      columns_.push_back(line.substr(start, tab - start));
      if (tab == std::u16string_view::npos) break;
      start = tab + 1;
    }
    row_ends_.push_back(columns_.size());
  }
}

Table Table::Load(std::string_view language, std::string_view name) {
  return Table(FindTable(language, name));
}

}  // namespace presslens::languages
