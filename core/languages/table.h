// A language table as rows of UTF-16 columns, ready for lookups in decoded text.
#ifndef PRESSLENS_LANGUAGES_TABLE_H_
#define PRESSLENS_LANGUAGES_TABLE_H_

#include <span>
#include <string>
#include <string_view>
#include <vector>

namespace presslens::languages {

// Owns the text of its columns; the views that it hands out live as long as the table does, also
// after a move.
class Table {
 public:
  // Parses tab-separated UTF-8. Empty lines and lines that begin with '#' are skipped; a "\r"
  // before the newline is not part of the last column. An empty input makes an empty table.
  explicit Table(std::string_view tsv);

  // Reads the compiled-in table `name` of a language; empty if there is none.
  static Table Load(std::string_view language, std::string_view name);

  class Row {
   public:
    explicit Row(std::span<const std::u16string_view> columns) : columns_(columns) {}
    size_t size() const { return columns_.size(); }
    // The column's text, or an empty view past the row's end: trailing columns may be left out.
    std::u16string_view operator[](size_t column) const {
      return column < columns_.size() ? columns_[column] : std::u16string_view();
    }

   private:
    std::span<const std::u16string_view> columns_;
  };

  size_t size() const { return row_ends_.size(); }
  Row operator[](size_t row) const {
    const size_t begin = row == 0 ? 0 : row_ends_[row - 1];
    return Row(std::span(columns_).subspan(begin, row_ends_[row] - begin));
  }

 private:
  std::vector<char16_t>
      text_;  // a vector keeps its buffer when moved; a short std::u16string would not
  std::vector<std::u16string_view> columns_;
  std::vector<size_t> row_ends_;
};

}  // namespace presslens::languages

#endif  // PRESSLENS_LANGUAGES_TABLE_H_
