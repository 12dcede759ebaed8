#include "conversion.h"

#include <algorithm>
#include <string_view>
#include <utility>

#include "names/lattice.h"
#include "schemes.h"
#include "text/document.h"
#include "text/utf.h"

namespace presslens::train {
namespace {

using names::FeatureKey;

// The templates. Their numbers lie beyond those of the product.
enum Template : uint32_t {
  kOwn =
      1000,  // what konec says about the unit: + 0 class, + 1 fine label, + 2 fine label and form
  kAround = 1010,  // + 0..5: characters near the unit, with its class
  kBefore = 1020,  // the annotation that stands before: + 0 class, + 1 fine label
  kAfter = 1030,   // and the one behind
};

constexpr uint32_t kNear = 3;         // annotations as far away may belong together
constexpr float kSure = 0.5F;         // names that are less probable are masked
constexpr float kSureOutside = 0.7F;  // and so are units that are no name with less probability
constexpr uint32_t kUnannotated = 99;

// What one annotation contributes to the features of the units in it and beside it.
struct Seen {
  Span span;
  uint32_t name_class = kUnannotated;
  uint64_t fine = 0;
  uint64_t form = 0;
};

std::vector<Seen> SeenIn(const AnnotatedText& text) {
  std::vector<Seen> seen;
  for (const Annotation& annotation : text.annotations) {
    const Meaning meaning = MeaningOf(Scheme::kKonec, annotation.label);
    seen.push_back({annotation.span,
                    meaning.exact < 0 ? kUnannotated - 1 : static_cast<uint32_t>(meaning.exact),
                    names::HashOf(text::DecodeUtf8(annotation.label)),
                    names::HashOf(annotation.span.of(text.text))});
  }
  return seen;
}

// Where in the span a unit stands: alone, first, last, in between.
uint32_t PlaceIn(Span span, uint32_t at) {
  if (span.length() == 1) return 0;
  if (at == span.start) return 1;
  return at + 1 == span.end ? 2 : 3;
}

// Adds to the features of the units of `chain` what konec's annotation says.
class AnnotationFeatures {
 public:
  explicit AnnotationFeatures(const AnnotatedText& text) : text_(text.text), seen_(SeenIn(text)) {}

  names::FeatureKeys Joined(const names::FeatureKeys& keys, Span chain) const {
    names::FeatureKeys joined;
    for (uint32_t unit = 0; unit < keys.units(); ++unit) {
      for (const uint32_t key : keys.of(unit)) joined.Add(key);
      AddAt(chain.start + unit, joined);
      joined.EndUnit();
    }
    return joined;
  }

 private:
  char16_t Char(uint32_t at, int offset) const {
    const int64_t index = static_cast<int64_t>(at) + offset;
    return index < 0 || index >= static_cast<int64_t>(text_.size())
               ? u'\n'
               : text_[static_cast<size_t>(index)];
  }

  void AddAt(uint32_t at, names::FeatureKeys& keys) const {
    const auto own = std::find_if(seen_.begin(), seen_.end(),
                                  [at](const Seen& seen) { return seen.span.end > at; });
    const bool inside = own != seen_.end() && own->span.start <= at;
    const uint32_t place = inside ? PlaceIn(own->span, at) : 9;
    const uint64_t state = (inside ? own->name_class : kUnannotated) << 4 | place;
    keys.Add(FeatureKey(kOwn, state));
    if (inside) {
      keys.Add(FeatureKey(kOwn + 1, own->fine, place));
      keys.Add(FeatureKey(kOwn + 2, own->form ^ own->fine, at - own->span.start));
    }
    for (int k = -2; k <= 2; ++k)
      keys.Add(FeatureKey(kAround + static_cast<uint32_t>(k + 2), Char(at, k), state));
    keys.Add(FeatureKey(kAround + 5,
                        uint64_t{Char(at, -1)} << 32 | uint64_t{Char(at, 0)} << 16 | Char(at, 1),
                        state));
    if (own != seen_.begin()) AddNeighbour(kBefore, *std::prev(own), at, state, keys);
    const auto next = inside ? std::next(own) : own;
    if (next != seen_.end()) AddNeighbour(kAfter, *next, at, state, keys);
  }

  static void AddNeighbour(uint32_t kind, const Seen& other, uint32_t at, uint64_t state,
                           names::FeatureKeys& keys) {
    const uint32_t distance =
        other.span.start > at ? other.span.start - at : at + 1 - other.span.end;
    if (distance > kNear) return;
    keys.Add(FeatureKey(kind, uint64_t{other.name_class} << 8 | distance, state));
    keys.Add(FeatureKey(kind + 1, other.fine, state << 8 | distance));
  }

  const std::u16string_view text_;
  const std::vector<Seen> seen_;
};

// Calls `use(keys, allowed, chain)` for each sequence of a text that is annotated in both schemes.
template <typename Use>
void EachPair(const Language& language, const text::JosaTable& josa,
              const names::Gazetteer& gazetteer, const AnnotatedText& konec,
              const AnnotatedText& klue, Use use) {
  const text::Document document(konec.text, language.code);
  const std::vector<names::Chain> chains = names::ChainsOf(document);
  const AnnotationFeatures annotation(konec);
  size_t next = 0;
  EachSequence(language, josa, gazetteer, klue, Scheme::kKlue, [&](Example& example) {
    const Span span = chains[next++].span;
    use(annotation.Joined(example.keys, span), std::move(example.allowed), span);
  });
}

}  // namespace

Conversion::Conversion(const Language& language, const names::Gazetteer& gazetteer,
                       const std::vector<AnnotatedText>& konec,
                       const std::vector<AnnotatedText>& klue)
    : language_(language), gazetteer_(gazetteer), trainer_(language.labels) {
  for (size_t i = 0; i < std::min(konec.size(), klue.size()); ++i) {
    if (konec[i].text != klue[i].text) continue;
    EachPair(language_, josa_, gazetteer_, konec[i], klue[i],
             [&](const names::FeatureKeys& keys, std::vector<uint64_t> allowed, Span /*chain*/) {
               trainer_.Add(keys, std::move(allowed), 1);
             });
  }
  TrainingOptions options;
  options.epochs = 10;
  options.decay = 0.1F;
  trainer_.Index(options.min_count);
  trainer_.Train(options);
}

AnnotatedText Conversion::Convert(const AnnotatedText& konec) const {
  AnnotatedText klue{konec.id, konec.text, {}, konec.masked};
  names::Lattice lattice(language_.labels, trainer_.transitions());
  std::vector<float> emissions, counts;
  std::vector<names::LabelledSpan> names;
  EachPair(
      language_, josa_, gazetteer_, konec, AnnotatedText{konec.id, konec.text, {}, {}},
      [&](const names::FeatureKeys& keys, const std::vector<uint64_t>& /*allowed*/, Span chain) {
        trainer_.Score(keys, emissions);
        lattice.Decode(emissions, names);
        lattice.Rate(emissions, names);
        std::vector<bool> named(keys.units());
        for (const names::LabelledSpan& name : names) {
          std::fill(named.begin() + name.begin, named.begin() + name.end, true);
          const Span span{chain.start + name.begin, chain.start + name.end};
          const std::string label = KlueLabelOf(static_cast<names::NameClass>(name.name_class));
          if (name.confidence < kSure || label.empty()) {
            klue.masked.push_back(span);
          } else {
            klue.annotations.push_back({span, label});
          }
        }
        counts.assign(emissions.size(), 0);
        names::Transitions moves;
        lattice.Expect(emissions, {}, 1, counts, moves);
        for (uint32_t unit = 0; unit < named.size(); ++unit) {
          const uint32_t at = chain.start + unit;
          const bool sure = counts[unit * names::kRowStride] >= kSureOutside;
          if (!named[unit] && !sure) klue.masked.push_back({at, at + 1});
        }
      });
  return klue;
}

}  // namespace presslens::train
