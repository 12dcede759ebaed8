#include "quotes/similar.h"

#include <algorithm>
#include <array>
#include <vector>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr float kSameWords = 0.45F;  // the share of a headline quotation that the text must repeat
constexpr uint32_t kLongestCompared = 4000;

// Calls `visit` with every two letters or digits that follow each other, folded to lower case.
template <typename Visit>
void EachPair(std::u16string_view content, Visit visit) {
  char16_t before = 0;
  for (const char16_t c : content) {
    if (!text::IsLetter(c) && !text::IsDigit(c)) continue;
    const char16_t folded = text::ToLower(c);
    if (before != 0) visit(static_cast<uint32_t>(before) << 16 | folded);
    before = folded;
  }
}

// The letter pairs of a headline quotation. Most pairs of a text are none of them, which a few bits
// tell at once.
class LetterPairs {
 public:
  explicit LetterPairs(std::u16string_view content) {
    EachPair(content, [this](uint32_t pair) {
      pairs_.push_back(pair);
      bits_[Bit(pair) >> 6] |= uint64_t{1} << (Bit(pair) & 63);
    });
    std::sort(pairs_.begin(), pairs_.end());
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
    seen_.resize(pairs_.size());
  }

  // The share of them that `content` holds.
  float ShareIn(std::u16string_view content) {
    ++round_;
    size_t shared = 0;
    EachPair(content, [&](uint32_t pair) {
      if (((bits_[Bit(pair) >> 6] >> (Bit(pair) & 63)) & 1) == 0) return;
      const auto at = std::lower_bound(pairs_.begin(), pairs_.end(), pair);
      if (at == pairs_.end() || *at != pair) return;
      uint32_t& seen = seen_[static_cast<size_t>(at - pairs_.begin())];
      if (seen != round_) ++shared;
      seen = round_;
    });
    return static_cast<float>(shared) / static_cast<float>(std::max<size_t>(1, pairs_.size()));
  }

 private:
  static uint32_t Bit(uint32_t pair) { return pair * 0x9E3779B1U >> 23; }

  std::vector<uint32_t> pairs_;
  std::vector<uint32_t> seen_;  // by pair: the last round in which it was met
  std::array<uint64_t, 8> bits_{};
  uint32_t round_ = 0;
};

}  // namespace

std::optional<size_t> SameWords(std::u16string_view text, std::span<const Statement> statements,
                                size_t headline) {
  LetterPairs wanted(statements[headline].span.of(text));
  float best = 0;
  std::optional<size_t> best_at;
  for (size_t i = 0; i < statements.size(); ++i) {
    const Statement& other = statements[i];
    if (i == headline || !other.mention || other.span.start <= statements[headline].span.end ||
        other.span.length() > kLongestCompared)
      continue;
    const float share = wanted.ShareIn(other.span.of(text));
    if (share > best) {
      best = share;
      best_at = i;
    }
  }
  return best >= kSameWords ? best_at : std::nullopt;
}

}  // namespace presslens::quotes
