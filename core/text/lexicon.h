// Phrases to look up in a text: a trie over UTF-16 code units, in one flat hash table.
#ifndef PRESSLENS_TEXT_LEXICON_H_
#define PRESSLENS_TEXT_LEXICON_H_

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace presslens::text {

// Filled once, then read by any number of threads. Lookups cost one probe per code unit that
// matches; a first code unit that no phrase begins with costs one bit test.
class Lexicon {
 public:
  struct Match {
    uint32_t length = 0;  // code units
    uint32_t value = 0;
  };

  Lexicon();

  // Adds a phrase with a value of the caller's choice, usually a row number. Returns the value that
  // the phrase now has: the first one added is kept. An empty phrase is ignored (and its value
  // returned).
  uint32_t Add(std::u16string_view phrase, uint32_t value);

  // The same for the phrase read from its last code unit to its first.
  uint32_t AddBackwards(std::u16string_view phrase, uint32_t value) {
    return Add(std::u16string(phrase.rbegin(), phrase.rend()), value);
  }

  // The longest phrase that begins at `at` in `text`.
  std::optional<Match> LongestAt(std::u16string_view text, size_t at) const;

  // The value of a phrase that is exactly `phrase`.
  std::optional<uint32_t> Find(std::u16string_view phrase) const;

  // Calls `visit(Match)` for every phrase that begins at `at`, shortest first.
  template <typename Visit>
  void EachAt(std::u16string_view text, size_t at, Visit visit) const {
    if (at >= text.size() || !MayBegin(text[at])) return;
    uint32_t node = 0;
    for (size_t i = at; i < text.size(); ++i) {
      node = Child(node, text[i]);
      if (node == kNone) return;
      if (values_[node] != kNone) visit(Match{static_cast<uint32_t>(i + 1 - at), values_[node]});
    }
  }

  // For a lexicon whose phrases were added backwards (AddBackwards): calls `visit(Match)` for every
  // phrase that ends at `end`, shortest first.
  template <typename Visit>
  void EachEndingAt(std::u16string_view text, size_t end, Visit visit) const {
    if (end == 0 || end > text.size() || !MayBegin(text[end - 1])) return;
    uint32_t node = 0;
    for (size_t i = end; i > 0; --i) {
      node = Child(node, text[i - 1]);
      if (node == kNone) return;
      if (values_[node] != kNone) visit(Match{static_cast<uint32_t>(end - i + 1), values_[node]});
    }
  }

  // The longest phrase, of those added backwards, that `text` ends with.
  std::optional<Match> LongestEnding(std::u16string_view text) const {
    std::optional<Match> longest;
    EachEndingAt(text, text.size(), [&](Match match) { longest = match; });
    return longest;
  }

  // Whether a phrase may begin with this code unit; a wrong yes is possible, a wrong no is not.
  bool MayBegin(char16_t c) const { return (first_[c >> 6 & 63] >> (c & 63)) & 1; }

  size_t size() const { return phrases_; }

 private:
  static constexpr uint32_t kNone = 0xFFFFFFFF;
  struct Slot {
    uint32_t parent = kNone;
    uint32_t child = 0;
    char16_t unit = 0;
  };

  static size_t Hash(uint32_t parent, char16_t unit) {
    return (static_cast<uint64_t>(parent) * 0x10001 + unit) * 0x9E3779B97F4A7C15ULL >> 32;
  }
  uint32_t Child(uint32_t parent, char16_t unit) const {
    for (size_t at = Hash(parent, unit) & mask_;; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.parent == kNone) return kNone;
      if (slot.parent == parent && slot.unit == unit) return slot.child;
    }
  }
  uint32_t ChildOrNew(uint32_t parent, char16_t unit);
  void Insert(Slot slot);

  std::vector<Slot> slots_;  // open addressing, at most half full
  size_t mask_;
  std::vector<uint32_t> values_;  // of each node; node 0 is the root
  // A bit for each code unit that phrases begin with, by its lowest twelve bits: there are many
  // lexicons, and a bit for every code unit would drive the rest of them out of the cache.
  std::array<uint64_t, 64> first_{};
  size_t phrases_ = 0;
};

}  // namespace presslens::text

#endif  // PRESSLENS_TEXT_LEXICON_H_
