// Figures of a short text, for tests that read as tables.
#ifndef PRESSLENS_TESTS_UNIT_FIGURES_FOUND_H_
#define PRESSLENS_TESTS_UNIT_FIGURES_FOUND_H_

#include <string>
#include <string_view>
#include <vector>

#include "figures/figures.h"
#include "presslens/analysis.h"
#include "text/document.h"
#include "text/utf.h"

namespace presslens::figures {

struct Found {
  std::string text;
  Figure figure;
};

inline const FigureFinder& FinderOf(std::string_view language) {
  static const FigureFinder korean("ko"), english("en");
  return language == "ko" ? korean : english;
}

// What the finder of `language` sees in `text`, with `date` as the day of the article if it is not
// empty.
inline std::vector<Found> FindIn(std::string_view language, std::string_view text,
                                 std::string_view date = "") {
  const text::Document document(text::DecodeUtf8(text), language);
  FigureOptions options;
  options.date = ParseDate(date);
  std::vector<Found> found;
  for (Figure& figure : FinderOf(language).Find(document, options)) {
    const std::string form = text::EncodeUtf8(document.text(figure.span));
    found.push_back({form, std::move(figure)});
  }
  return found;
}

}  // namespace presslens::figures

#endif  // PRESSLENS_TESTS_UNIT_FIGURES_FOUND_H_
