// Finds what is quoted, and who said it.
#ifndef PRESSLENS_QUOTES_QUOTES_H_
#define PRESSLENS_QUOTES_QUOTES_H_

#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "text/document.h"

namespace presslens::quotes {

struct Quotations {
  std::vector<Quote> quotes;    // in text order
  std::vector<Source> sources;  // in the order of their first mentions
};

struct ExtraSpeech;

// Immutable once made; use it from any number of threads.
class QuoteFinder {
 public:
  // `language` is the code of a language folder.
  explicit QuoteFinder(std::string_view language);
  ~QuoteFinder();
  QuoteFinder(QuoteFinder&&) noexcept;
  QuoteFinder& operator=(QuoteFinder&&) noexcept;

  // All quotations and their sources. `entities` and `figures` are those of the same document, as
  // their finders return them; both may be empty, which costs accuracy only. `extras` are the words
  // of rule packs, the first one preferred. Linear in the length of the text.
  Quotations Find(const text::Document& document, std::span<const Entity> entities,
                  std::span<const Figure> figures,
                  std::span<const ExtraSpeech* const> extras = {}) const;

 private:
  class Impl;
  std::unique_ptr<const Impl> impl_;
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_QUOTES_H_
