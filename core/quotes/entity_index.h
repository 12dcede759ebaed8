// Where the names of a text stand, for lookups by offset.
#ifndef PRESSLENS_QUOTES_ENTITY_INDEX_H_
#define PRESSLENS_QUOTES_ENTITY_INDEX_H_

#include <algorithm>
#include <cstdint>
#include <span>
#include <string>
#include <vector>

#include "presslens/analysis.h"
#include "text/utf.h"

namespace presslens::quotes {

struct NamedSpan {
  Span span;
  uint32_t entity = 0;
  EntityType type = EntityType::kPerson;
};

class EntityIndex {
 public:
  // `entities` must outlive the index.
  explicit EntityIndex(std::span<const Entity> entities) : entities_(entities) {
    for (uint32_t i = 0; i < entities.size(); ++i) {
      for (const Mention& mention : entities[i].mentions)
        spans_.push_back({mention.span, i, entities[i].type});
      if (entities[i].type != EntityType::kPerson) continue;
      const std::u16string name = text::DecodeUtf8(entities[i].name);
      if (name.size() > 1) initials_.push_back(name.front());
    }
    std::sort(spans_.begin(), spans_.end(),
              [](const NamedSpan& a, const NamedSpan& b) { return a.span.start < b.span.start; });
  }

  // The mention that covers `offset`, or nullptr. Mentions do not overlap.
  const NamedSpan* At(uint32_t offset) const {
    const auto after = After(offset);
    if (after == spans_.begin() || (after - 1)->span.end <= offset) return nullptr;
    return &*(after - 1);
  }

  // The mentions that begin inside `span`.
  std::span<const NamedSpan> Within(Span span) const {
    const auto first =
        std::lower_bound(spans_.begin(), spans_.end(), span.start,
                         [](const NamedSpan& a, uint32_t at) { return a.span.start < at; });
    auto last = first;
    while (last != spans_.end() && last->span.start < span.end) ++last;
    return {spans_.data() + (first - spans_.begin()), static_cast<size_t>(last - first)};
  }

  // Whether a person is named whose name is longer than, and begins with, this code unit.
  bool NamesPersonWith(char16_t initial) const {
    return initials_.find(initial) != std::u16string::npos;
  }

  const Entity& entity(uint32_t index) const { return entities_[index]; }

 private:
  std::vector<NamedSpan>::const_iterator After(uint32_t offset) const {
    return std::upper_bound(spans_.begin(), spans_.end(), offset,
                            [](uint32_t at, const NamedSpan& a) { return at < a.span.start; });
  }

  std::span<const Entity> entities_;
  std::vector<NamedSpan> spans_;
  std::u16string initials_;  // of the persons
};

}  // namespace presslens::quotes

#endif  // PRESSLENS_QUOTES_ENTITY_INDEX_H_
