// What the tagger looks at when its units are tokens (English).
//
// Around each token: words, their shapes and affixes, the run of capitalised words that holds it
// with what stands before and after that run, the gazetteer's phrases that cover it, and how the
// same word is used elsewhere in the document.
#ifndef PRESSLENS_NAMES_TOKEN_FEATURES_H_
#define PRESSLENS_NAMES_TOKEN_FEATURES_H_

#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "names/chain.h"
#include "names/feature_keys.h"
#include "names/gazetteer.h"
#include "names/word_classes.h"
#include "text/document.h"

namespace presslens::names {

// Reads one document. One per thread. All that it is given must outlive it.
class TokenFeatures {
 public:
  // Looks through the whole document once; linear.
  TokenFeatures(const Gazetteer& gazetteer, const WordClasses& classes,
                const text::Document& document);

  // Looks through a chain of the document, one unit for each token; what follows is about it.
  // Linear.
  void Read(const Chain& chain);

  // Replaces `words` by what a Gate looks at, one unit for each token.
  void ReadWords(FeatureKeys& words) const;

  // The units of a word.
  text::IndexRange UnitsOf(uint32_t word) const { return {word, word + 1}; }

  // Replaces `stretches` by the tokens whose sums reach the threshold, in order, each stretch with
  // the token behind it.
  void Stretches(std::span<const int32_t> sums, int32_t threshold,
                 std::vector<text::IndexRange>& stretches) const;

  // Replaces `keys` by those of a stretch.
  void Extract(text::IndexRange stretch, FeatureKeys& keys) const;

  text::IndexRange all() const { return {0, static_cast<uint32_t>(words_.size())}; }

 private:
  struct Word {
    uint64_t form = 0, lower = 0;  // hashes
    uint64_t shape = 0, long_shape = 0;
    uint32_t begin = 0, end = 0;  // in lower_
    uint32_t run = 0;             // index into runs_
    ListMask lists = 0;           // of the word alone
    uint32_t kin = 0;             // its class, 0 if not known
    uint32_t phrase_begin = 0, phrase_end = 0;
    ListMask phrase = 0;  // of the longest phrase that covers it
    bool capital = false, letters = false, first = false;
  };
  struct Run {
    uint32_t begin = 0, end = 0;
  };

  void ReadTokens(const Chain& chain);
  Word ReadForm(std::u16string_view form);
  Word ReadPlain(std::u16string_view form);
  void FindLists();
  void FindPhrases();
  void FindRuns();
  void Learn();
  void AddWords(uint32_t at, FeatureKeys& keys) const;
  void AddAffixes(uint32_t at, FeatureKeys& keys) const;
  void AddRun(uint32_t at, FeatureKeys& keys) const;
  void AddLists(uint32_t at, FeatureKeys& keys) const;
  void AddUses(uint32_t at, FeatureKeys& keys) const;
  void AddClasses(uint32_t at, FeatureKeys& keys) const;
  const Word& WordBy(uint32_t at, int offset) const;

  const Gazetteer& gazetteer_;
  const WordClasses& classes_;
  const text::Document& document_;
  std::unordered_map<uint64_t, uint32_t>
      uses_;              // of a lower-case form: bits of how the document uses it
  std::u16string lower_;  // the chain in lower case, spaces made single
  std::vector<Word> words_;
  std::vector<Run> runs_;
  uint32_t shouting_ =
      0;  // how many of the chain's words are capitalised: 0 few, 1 most, 2 all letters capital
};

}  // namespace presslens::names

#endif  // PRESSLENS_NAMES_TOKEN_FEATURES_H_
