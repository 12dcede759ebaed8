// What the tagger looks at when its units are characters (Korean).
//
// Around each character: character n-grams, the jamo that decide how a word sounds, the word that
// holds it (a run of letters and digits) with its stem and particle, the words beside it, quotation
// marks that enclose it, and the gazetteer's phrases that cover it.
#ifndef PRESSLENS_NAMES_CHARACTER_FEATURES_H_
#define PRESSLENS_NAMES_CHARACTER_FEATURES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "names/feature_keys.h"
#include "names/gazetteer.h"
#include "text/document.h"
#include "text/josa.h"

namespace presslens::names {

// Works through sequences; keeps its memory between them. One per thread. The gazetteer and the
// particles must outlive it.
class CharacterFeatures {
 public:
  CharacterFeatures(const Gazetteer& gazetteer, const text::JosaTable& josa);

  // Looks through a sequence, one unit for each code unit; what follows is about it. Linear.
  void Read(std::u16string_view text);

  // Replaces `words` by what a Gate looks at, one unit for each word.
  void ReadWords(FeatureKeys& words) const;

  // The units of a word.
  text::IndexRange UnitsOf(uint32_t word) const { return {words_[word].begin, words_[word].end}; }

  // Replaces `stretches` by the units of the words that pass, in order: words that pass side by
  // side with what stands between them, each stretch with the unit behind it.
  void Stretches(std::span<const int32_t> sums, int32_t threshold,
                 std::vector<text::IndexRange>& stretches) const;

  // Replaces `keys` by those of a stretch.
  void Extract(text::IndexRange stretch, FeatureKeys& keys) const;

  text::IndexRange all() const { return {0, static_cast<uint32_t>(word_of_.size())}; }

 private:
  // A run of letters and digits, or, between two of them, whatever parts them.
  struct Word {
    uint32_t begin = 0, end = 0, stem_end = 0;
    uint64_t hash = 0, stem = 0, particle = 0, shape = 0, head = 0, tail = 0;
  };
  // A phrase of the gazetteer, or a quoted stretch, that covers a character.
  struct Cover {
    uint32_t begin = 0, end = 0;
    uint32_t value = 0;
  };

  void Normalise(std::u16string_view text);
  void FindWords(std::u16string_view text);
  void FindQuoted();
  void FindPhrases();
  void AddNgrams(uint32_t at, FeatureKeys& keys) const;
  void AddSounds(uint32_t at, FeatureKeys& keys) const;
  void AddWord(uint32_t at, FeatureKeys& keys) const;
  void AddCovers(uint32_t at, FeatureKeys& keys) const;

  const Word& WordBy(uint32_t at, int offset) const;
  char16_t Char(uint32_t at, int offset) const {
    return chars_[at + kMargin + static_cast<uint32_t>(offset)];
  }
  uint64_t Sound(uint32_t at, int offset) const {
    return sounds_[at + kMargin + static_cast<uint32_t>(offset)];
  }
  uint64_t Type(uint32_t at, int offset) const {
    return types_[at + kMargin + static_cast<uint32_t>(offset)];
  }

  static constexpr uint32_t kMargin = 4;

  const Gazetteer& gazetteer_;
  const text::JosaTable& josa_;
  std::u16string chars_;          // normalised, with a margin at both ends
  std::vector<uint16_t> sounds_;  // onset and coda, or the character itself
  std::vector<uint8_t> types_;
  std::vector<Word> words_;
  std::vector<uint32_t>
      word_of_;  // for each character its word, or the next word where it stands in none
  std::vector<Cover> quoted_, phrases_;
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_CHARACTER_FEATURES_H_
