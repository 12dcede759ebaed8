#include "quotes/similar.h"

#include <algorithm>
#include <unordered_set>

#include "text/characters.h"

namespace presslens::quotes {
namespace {

constexpr float kSameWords = 0.45F;  // the share of a headline quotation that the text must repeat
constexpr uint32_t kLongestCompared = 4000;

std::unordered_set<uint32_t> LetterPairs(std::u16string_view content) {
  std::unordered_set<uint32_t> pairs;
  char16_t before = 0;
  for (const char16_t c : content) {
    if (!text::IsLetter(c) && !text::IsDigit(c)) continue;
    if (before != 0) pairs.insert(static_cast<uint32_t>(before) << 16 | text::ToLower(c));
    before = text::ToLower(c);
  }
  return pairs;
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
    size_t shared = 0;
    for (const uint32_t pair : LetterPairs(other.span.of(text))) shared += wanted.count(pair);
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
