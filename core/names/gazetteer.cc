#include "names/gazetteer.h"

#include <algorithm>
#include <utility>

namespace presslens::names {
namespace {

constexpr size_t kLongestPhrase = 255;

void Append(std::vector<std::byte>& bytes, uint32_t value, int count) {
  for (int i = 0; i < count; ++i) bytes.push_back(static_cast<std::byte>(value >> (8 * i) & 0xFF));
}

}  // namespace

Gazetteer::Gazetteer(const std::map<std::u16string, ListMask>& phrases) {
  text::SortedPhrases sorted;
  for (const auto& [phrase, lists] : phrases) {
    if (!phrase.empty() && lists != 0) sorted.Add(phrase, lists);
  }
  lexicon_ = std::move(*text::SortedLexicon::Make(sorted));
}

std::vector<std::byte> Gazetteer::Serialize(const std::map<std::u16string, ListMask>& phrases) {
  std::vector<std::byte> shared, added, low, high, masks[4];
  std::u16string_view last;
  uint32_t count = 0;
  for (const auto& [phrase, lists] : phrases) {
    if (phrase.empty() || phrase.size() > kLongestPhrase) continue;
    const auto differ = std::mismatch(last.begin(), last.end(), phrase.begin(), phrase.end());
    const size_t common = static_cast<size_t>(differ.first - last.begin());
    Append(shared, static_cast<uint32_t>(common), 1);
    Append(added, static_cast<uint32_t>(phrase.size() - common), 1);
    for (const char16_t c : std::u16string_view(phrase).substr(common)) {
      Append(low, c & 0xFF, 1);
      Append(high, c >> 8, 1);
    }
    for (int plane = 0; plane < 4; ++plane) Append(masks[plane], lists >> (8 * plane) & 0xFF, 1);
    last = phrase;
    ++count;
  }
  std::vector<std::byte> bytes;
  Append(bytes, count, 4);
  Append(bytes, static_cast<uint32_t>(low.size()), 4);
  for (const auto* plane :
       {&shared, &added, &low, &high, &masks[0], &masks[1], &masks[2], &masks[3]}) {
    bytes.insert(bytes.end(), plane->begin(), plane->end());
  }
  return bytes;
}

std::optional<Gazetteer> Gazetteer::Parse(std::span<const std::byte> bytes) {
  const auto number = [&](size_t at, size_t count) {
    uint64_t value = 0;
    for (size_t i = 0; i < count; ++i) value |= static_cast<uint64_t>(bytes[at + i]) << (8 * i);
    return value;
  };
  constexpr size_t kHeader = 8;
  if (bytes.size() < kHeader) return std::nullopt;
  const uint64_t phrases = number(0, 4), code_units = number(4, 4);
  // In 64 bits, where nothing overflows; once they agree with the size, both fit into a size_t.
  if (bytes.size() != kHeader + phrases * 6 + code_units * 2) return std::nullopt;
  const auto count = static_cast<size_t>(phrases), units = static_cast<size_t>(code_units);
  const size_t shared = kHeader, added = shared + count, low = added + count, high = low + units,
               masks = high + units;
  text::SortedPhrases sorted;
  std::u16string phrase;
  size_t unit = 0;
  for (size_t i = 0; i < count; ++i) {
    const auto common = static_cast<size_t>(number(shared + i, 1));
    const auto more = static_cast<size_t>(number(added + i, 1));
    if (common > phrase.size() || common + more > kLongestPhrase || more > units - unit)
      return std::nullopt;
    phrase.resize(common);
    for (size_t k = 0; k < more; ++k, ++unit) {
      phrase.push_back(static_cast<char16_t>(number(low + unit, 1) | number(high + unit, 1) << 8));
    }
    ListMask lists = 0;
    for (size_t plane = 0; plane < 4; ++plane) {
      lists |= static_cast<ListMask>(number(masks + plane * count + i, 1)) << (8 * plane);
    }
    sorted.Add(phrase, lists);
  }
  if (unit != units) return std::nullopt;
  auto lexicon = text::SortedLexicon::Make(sorted);
  if (!lexicon) return std::nullopt;
  Gazetteer gazetteer;
  gazetteer.lexicon_ = std::move(*lexicon);
  return gazetteer;
}

std::optional<Gazetteer::Match> Gazetteer::LongestAt(std::u16string_view text, size_t at) const {
  std::optional<Match> longest;
  EachAt(text, at, [&longest](Match match) { longest = match; });
  return longest;
}

}  // namespace presslens::names
