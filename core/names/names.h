// Finds who and what a text names, and links the places that name one thing.
#ifndef PRESSLENS_NAMES_NAMES_H_
#define PRESSLENS_NAMES_NAMES_H_

#include <cstddef>
#include <memory>
#include <span>
#include <string_view>
#include <vector>

#include "presslens/analysis.h"
#include "presslens/status.h"
#include "text/document.h"

namespace presslens::names {

// Without a model names are found by lexicon and context; with one, the model decides and these are
// its features. Find is const and may run on several threads; LoadModel may not run beside it.
class NameFinder {
 public:
  // `language` is the code of a language folder.
  explicit NameFinder(std::string_view language);
  ~NameFinder();
  NameFinder(NameFinder&&) noexcept;
  NameFinder& operator=(NameFinder&&) noexcept;

  // Takes in a model file (format: names/model.h); the bytes are copied. kBadModel, and nothing
  // changes, if they are damaged, foreign or made for another language.
  Status LoadModel(std::span<const std::byte> model);

  // All entities in the order of their first mentions; mentions do not overlap. Linear in the
  // length of the text.
  std::vector<Entity> Find(const text::Document& document) const;

 private:
  class Impl;
  std::unique_ptr<Impl> impl_;
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_NAMES_H_
