// Which words of a text may begin a pack's phrases.
#ifndef PRESSLENS_RULES_PREFIX_FILTER_H_
#define PRESSLENS_RULES_PREFIX_FILTER_H_

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace presslens::rules {

// The lexicon of a large pack is larger than a processor's cache, and hardly a word of a text is
// one of the pack's. This says so from a small table of hashes of how the phrases begin, so that
// the lexicon is asked about few others than those that are there.
class PrefixFilter {
 public:
  void Add(std::u16string_view phrase);
  // After the last Add.
  void Finish();

  // False where no phrase stands at `at`; true where one may.
  bool MayBegin(std::u16string_view text, size_t at) const {
    uint32_t hash = 0;
    for (size_t length = 1; length <= kLongest && at + length <= text.size(); ++length) {
      hash = Longer(hash, text[at + length - 1]);
      if (((lengths_ >> length) & 1) != 0 && Holds(hash)) return true;
    }
    return false;
  }

 private:
  // A longer phrase is known by its first code units.
  static constexpr size_t kLongest = 6;

  static uint32_t Longer(uint32_t hash, char16_t unit) { return (hash ^ unit) * 0x9E3779B1U; }
  // Two bits of one word, so that chance seldom sets both.
  static uint64_t BitsOf(uint32_t hash) {
    return (uint64_t{1} << (hash & 63)) | (uint64_t{1} << ((hash >> 6) & 63));
  }
  bool Holds(uint32_t hash) const { return (~words_[hash >> shift_] & BitsOf(hash)) == 0; }

  std::vector<uint32_t> hashes_;  // until Finish
  uint32_t lengths_ = 0;          // bit n: there are hashes of n code units
  uint32_t shift_ = 0;            // from a hash to the index of its word
  std::vector<uint64_t> words_;
};

}  // namespace presslens::rules

#endif  // PRESSLENS_RULES_PREFIX_FILTER_H_
