#include "quotes/similar.h"

#include <algorithm>
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

std::vector<uint32_t> LetterPairs(std::u16string_view content) {
  std::vector<uint32_t> pairs;
  EachPair(content, [&](uint32_t pair) { pairs.push_back(pair); });
  std::sort(pairs.begin(), pairs.end());
  pairs.erase(std::unique(pairs.begin(), pairs.end()), pairs.end());
  return pairs;
}

// How many of the `wanted` pairs `content` holds.
size_t SharedPairs(const std::vector<uint32_t>& wanted, std::u16string_view content) {
  std::vector<bool> seen(wanted.size());
  size_t shared = 0;
  EachPair(content, [&](uint32_t pair) {
    const auto at = std::lower_bound(wanted.begin(), wanted.end(), pair);
    if (at == wanted.end() || *at != pair) return;
    const auto index = static_cast<size_t>(at - wanted.begin());
    if (!seen[index]) ++shared;
    seen[index] = true;
  });
  return shared;
}

}  // namespace

std::optional<size_t> SameWords(std::u16string_view text, std::span<const Statement> statements,
                                size_t headline) {
  const auto wanted = LetterPairs(statements[headline].span.of(text));
  float best = 0;
  std::optional<size_t> best_at;
  for (size_t i = 0; i < statements.size(); ++i) {
    const Statement& other = statements[i];
    if (i == headline || !other.mention || other.span.start <= statements[headline].span.end ||
        other.span.length() > kLongestCompared)
      continue;
    const size_t shared = SharedPairs(wanted, other.span.of(text));
    const float share =
        static_cast<float>(shared) / static_cast<float>(std::max<size_t>(1, wanted.size()));
    if (share > best) {
      best = share;
      best_at = i;
    }
  }
  return best >= kSameWords ? best_at : std::nullopt;
}

}  // namespace presslens::quotes
