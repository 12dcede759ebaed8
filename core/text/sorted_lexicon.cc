#include "text/sorted_lexicon.h"

#include <utility>

namespace presslens::text {
namespace {

// The phrases that begin with what leads to a node.
struct Range {
  uint32_t begin = 0, end = 0;
};

bool InOrder(const SortedPhrases& phrases) {
  for (size_t i = 0; i < phrases.size(); ++i) {
    if (phrases.phrase(i).empty() || phrases.value(i) == 0) return false;
    if (i > 0 && phrases.phrase(i - 1) >= phrases.phrase(i)) return false;
  }
  return true;
}

}  // namespace

std::optional<SortedLexicon> SortedLexicon::Make(const SortedPhrases& phrases) {
  if (!InOrder(phrases)) return std::nullopt;
  SortedLexicon lexicon;
  lexicon.phrases_ = phrases.size();
  std::vector<Range> level = {{0, static_cast<uint32_t>(phrases.size())}}, below;
  for (uint32_t depth = 0; !level.empty(); ++depth, level = std::exchange(below, {})) {
    for (Range range : level) {
      // Of the phrases of a node the shortest comes first: it ends there.
      const bool ends = depth > 0 && phrases.phrase(range.begin).size() == depth;
      if (depth > 0) lexicon.values_.push_back(ends ? phrases.value(range.begin) : 0);
      if (ends) ++range.begin;
      while (range.begin < range.end) {
        const char16_t unit = phrases.phrase(range.begin)[depth];
        const uint32_t begin = range.begin;
        while (range.begin < range.end && phrases.phrase(range.begin)[depth] == unit) ++range.begin;
        below.push_back({begin, range.begin});
        lexicon.units_.push_back(unit);
      }
      lexicon.children_.push_back(static_cast<uint32_t>(lexicon.units_.size()));
    }
  }
  // The entry of the root comes first and says where the children of node 0 begin.
  lexicon.units_.shrink_to_fit();
  lexicon.children_.shrink_to_fit();
  lexicon.values_.shrink_to_fit();
  for (uint32_t node = 0; node < lexicon.children_.front(); ++node) {
    const char16_t unit = lexicon.units_[node];
    uint16_t& block = lexicon.blocks_[unit / kBlock];
    if (block == 0) {
      block = static_cast<uint16_t>(lexicon.first_nodes_.size() / kBlock);
      lexicon.first_nodes_.resize(lexicon.first_nodes_.size() + kBlock, kNone);
    }
    lexicon.first_nodes_[block * kBlock + unit % kBlock] = node;
  }
  return lexicon;
}

}  // namespace presslens::text
