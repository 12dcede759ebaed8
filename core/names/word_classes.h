// Which words are used alike: for each known word the number of its class.
//
// Words that stand among the same neighbours in much text (merkel, sarkozy, blair) were put into
// one class before any training. So a model knows something of words that its annotated texts never
// name. Numbers are 8 * coarse + fine, coarse from 1 on: words of one coarse class are used
// somewhat alike, words of one number more so.
#ifndef PRESSLENS_NAMES_WORD_CLASSES_H_
#define PRESSLENS_NAMES_WORD_CLASSES_H_

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <vector>

#include "names/feature_keys.h"

namespace presslens::names {

class WordClasses {
 public:
  struct Entry {
    uint32_t key = 0;
    uint16_t number = 0;
  };

  // Knows no word.
  WordClasses() = default;
  // Keys strictly ascending, numbers not 0.
  explicit WordClasses(std::vector<Entry> entries);

  // `word` is the hash (HashOf) of a word in lower case.
  static uint32_t KeyOf(uint64_t word) { return FeatureKey(kTemplate, word); }

  // The number of a word's class; 0 if it is not known.
  uint32_t Of(uint64_t word) const;

  static uint32_t CoarseOf(uint32_t number) { return number / kFine; }

  const std::vector<Entry>& entries() const { return entries_; }

 private:
  static constexpr uint32_t kTemplate = 79, kFine = 8;

  std::vector<Entry> entries_;
  std::vector<uint32_t> first_;  // of the keys with each value of their highest bits
  uint32_t shift_ = 0;
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_WORD_CLASSES_H_
