#include "text/lexicon.h"

namespace presslens::text {

Lexicon::Lexicon() : slots_(16), mask_(15), values_(1, kNone) {}

uint32_t Lexicon::Add(std::u16string_view phrase, uint32_t value) {
  if (phrase.empty()) return value;
  first_[phrase.front() >> 6 & 63] |= uint64_t{1} << (phrase.front() & 63);
  uint32_t node = 0;
  for (const char16_t unit : phrase) node = ChildOrNew(node, unit);
  if (values_[node] == kNone) {
    values_[node] = value;
    ++phrases_;
  }
  return values_[node];
}

std::optional<Lexicon::Match> Lexicon::LongestAt(std::u16string_view text, size_t at) const {
  std::optional<Match> longest;
  EachAt(text, at, [&longest](Match match) { longest = match; });
  return longest;
}

std::optional<uint32_t> Lexicon::Find(std::u16string_view phrase) const {
  if (phrase.empty() || !MayBegin(phrase.front())) return std::nullopt;
  uint32_t node = 0;
  for (const char16_t unit : phrase) {
    node = Child(node, unit);
    if (node == kNone) return std::nullopt;
  }
  if (values_[node] == kNone) return std::nullopt;
  return values_[node];
}

uint32_t Lexicon::ChildOrNew(uint32_t parent, char16_t unit) {
  const uint32_t existing = Child(parent, unit);
  if (existing != kNone) return existing;
  const auto child = static_cast<uint32_t>(values_.size());
  values_.push_back(kNone);
  if (values_.size() * 2 > slots_.size()) {
    const std::vector<Slot> old = std::move(slots_);
    slots_.assign(old.size() * 2, Slot());
    mask_ = slots_.size() - 1;
    for (const Slot& slot : old) {
      if (slot.parent != kNone) Insert(slot);
    }
  }
  Insert({parent, child, unit});
  return child;
}

void Lexicon::Insert(Slot slot) {
  size_t at = Hash(slot.parent, slot.unit) & mask_;
  while (slots_[at].parent != kNone) at = (at + 1) & mask_;
  slots_[at] = slot;
}

}  // namespace presslens::text
