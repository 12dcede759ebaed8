// Many phrases to look up in a text, known all at once: a trie whose nodes stand level by level.
//
// Children of one node stand side by side, so that a step costs one look at neighbouring memory.
// A node takes ten bytes, a quarter of what one takes in a Lexicon, which can grow.
#ifndef PRESSLENS_TEXT_SORTED_LEXICON_H_
#define PRESSLENS_TEXT_SORTED_LEXICON_H_

#include <array>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

namespace presslens::text {

// The phrases that a SortedLexicon is made of: strictly ascending by code units, none empty, none
// with the value 0.
class SortedPhrases {
 public:
  void Add(std::u16string_view phrase, uint32_t value) {
    units_.insert(units_.end(), phrase.begin(), phrase.end());
    ends_.push_back(static_cast<uint32_t>(units_.size()));
    values_.push_back(value);
  }
  size_t size() const { return ends_.size(); }
  std::u16string_view phrase(size_t index) const {
    const uint32_t begin = index == 0 ? 0 : ends_[index - 1];
    return std::u16string_view(units_.data(), units_.size()).substr(begin, ends_[index] - begin);
  }
  uint32_t value(size_t index) const { return values_[index]; }

 private:
  std::vector<char16_t> units_;
  std::vector<uint32_t> ends_;
  std::vector<uint32_t> values_;
};

// Immutable; may be read by any number of threads.
class SortedLexicon {
 public:
  struct Match {
    uint32_t length = 0;  // code units
    uint32_t value = 0;
  };

  // Holds nothing.
  SortedLexicon() = default;

  // Nothing if `phrases` are not what SortedPhrases says. Linear in their length.
  static std::optional<SortedLexicon> Make(const SortedPhrases& phrases);

  // The value of exactly this phrase; 0 if it is not known.
  uint32_t Find(std::u16string_view phrase) const {
    if (phrase.empty()) return 0;
    uint32_t node = FirstNode(phrase.front());
    for (size_t i = 1; i < phrase.size() && node != kNone; ++i) node = Child(node, phrase[i]);
    return node == kNone ? 0 : values_[node];
  }

  // Calls `visit(Match)` for every phrase that begins at `at` in `text`, shortest first.
  template <typename Visit>
  void EachAt(std::u16string_view text, size_t at, Visit visit) const {
    if (at >= text.size()) return;
    uint32_t node = FirstNode(text[at]);
    for (size_t end = at + 1; node != kNone; node = Child(node, text[end++])) {
      if (values_[node] != 0) visit(Match{static_cast<uint32_t>(end - at), values_[node]});
      if (end == text.size()) return;
    }
  }

  size_t size() const { return phrases_; }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  static constexpr size_t kBlock = 64, kBlocks = 0x10000 / kBlock;

  // Of the phrases that begin with `unit`.
  uint32_t FirstNode(char16_t unit) const {
    return first_nodes_[blocks_[unit / kBlock] * kBlock + unit % kBlock];
  }

  uint32_t Child(uint32_t node, char16_t unit) const {
    uint32_t begin = children_[node], end = children_[node + 1];
    constexpr uint32_t kFew = 8;
    while (end - begin > kFew) {
      const uint32_t middle = begin + (end - begin) / 2;
      (units_[middle] <= unit ? begin : end) = middle;
    }
    for (; begin < end; ++begin) {
      if (units_[begin] == unit) return begin;
    }
    return kNone;
  }

  // Code units that phrases begin with lie close together: a table for each block of them, and one,
  // the first, for all other blocks.
  std::array<uint16_t, kBlocks> blocks_{};
  std::vector<uint32_t> first_nodes_ = std::vector<uint32_t>(kBlock, kNone);
  std::vector<char16_t> units_;     // of each node
  std::vector<uint32_t> children_;  // of each node the first, and one more entry: where they end
  std::vector<uint32_t> values_;    // of each node, 0 where no phrase ends
  size_t phrases_ = 0;
};

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_SORTED_LEXICON_H_
