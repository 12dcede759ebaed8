#include "examples.h"

#include <algorithm>

#include "names/character_features.h"
#include "names/token_features.h"
#include "text/document.h"

namespace presslens::train {
namespace {

using names::Chain;

// The labels that a unit of any name of class `k` may have, as bits.
uint64_t LabelsOf(names::LabelSet labels, int k) {
  return uint64_t{1} << labels.Begin(k) | uint64_t{1} << labels.Inside(k) |
         uint64_t{1} << labels.End(k) | uint64_t{1} << labels.Single(k);
}

uint64_t LabelsOf(names::LabelSet labels, const Meaning& meaning) {
  uint64_t allowed = meaning.outside ? 1 : 0;
  for (int k = 0; k < labels.classes; ++k) {
    if (meaning.possible >> k & 1) allowed |= LabelsOf(labels, k);
  }
  return allowed;
}

class Labeller {
 public:
  Labeller(const Language& language, const text::Document& document, const AnnotatedText& text,
           Scheme scheme)
      : language_(language), document_(document), text_(text), scheme_(scheme) {}

  // The labels that the units of the chain may have. Chains must come in order.
  std::vector<uint64_t> AllowedIn(const Chain& chain) {
    const names::LabelSet labels = language_.labels;
    const bool tokens = language_.unit == names::UnitKind::kTokens;
    const size_t units = tokens ? chain.tokens.size() : chain.span.length();
    const uint64_t any = (uint64_t{1} << labels.count()) - 1;
    std::vector<uint64_t> allowed(units, LabelsOf(labels, Unannotated(scheme_, labels.classes)));
    while (next_ < text_.annotations.size() &&
           text_.annotations[next_].span.end <= chain.span.start)
      ++next_;
    for (size_t i = next_; i < text_.annotations.size(); ++i) {
      const Annotation& annotation = text_.annotations[i];
      if (annotation.span.start >= chain.span.end) break;
      const auto [begin, end, whole] = UnitsOf(chain, annotation.span);
      Meaning meaning = MeaningOf(scheme_, annotation.label);
      if (meaning.exact >= labels.classes) meaning = Meaning::Nothing();
      for (size_t unit = begin; unit < end; ++unit) {
        if (meaning.exact < 0) {
          allowed[unit] = LabelsOf(labels, meaning);
        } else if (whole) {
          allowed[unit] = uint64_t{1} << labels.At(meaning.exact, begin, end, unit);
        } else {
          allowed[unit] = any;
        }
      }
    }
    for (const Span masked : text_.masked) {
      if (!masked.overlaps(chain.span)) continue;
      const auto [begin, end, whole] = UnitsOf(chain, masked);
      std::fill(allowed.begin() + static_cast<int64_t>(begin),
                allowed.begin() + static_cast<int64_t>(end), any);
    }
    return allowed;
  }

 private:
  struct Units {
    size_t begin, end;
    bool whole;  // the span begins and ends where units do, inside the chain
  };
  Units UnitsOf(const Chain& chain, Span span) const {
    const uint32_t start = std::max(span.start, chain.span.start),
                   end = std::min(span.end, chain.span.end);
    const bool inside = chain.span.contains(span);
    if (language_.unit == names::UnitKind::kCharacters) {
      return {start - chain.span.start, end - chain.span.start, inside};
    }
    const auto tokens = document_.tokens();
    uint32_t first = chain.tokens.begin;
    while (first < chain.tokens.end && tokens[first].span.end <= start) ++first;
    uint32_t last = first;
    while (last < chain.tokens.end && tokens[last].span.start < end) ++last;
    const bool aligned = first < last && tokens[first].span.start == span.start &&
                         tokens[last - 1].span.end == span.end;
    return {first - chain.tokens.begin, last - chain.tokens.begin, inside && aligned};
  }

  const Language& language_;
  const text::Document& document_;
  const AnnotatedText& text_;
  const Scheme scheme_;
  size_t next_ = 0;
};

}  // namespace

void EachSequence(
    const Language& language, const text::JosaTable& josa, const names::Gazetteer& gazetteer,
    const AnnotatedText& text, Scheme scheme,
    const std::function<void(const names::FeatureKeys&, std::vector<uint64_t>)>& use) {
  const text::Document document(text.text, language.code);
  Labeller labeller(language, document, text, scheme);
  names::FeatureKeys keys;
  if (language.unit == names::UnitKind::kCharacters) {
    names::CharacterFeatures features(gazetteer, josa);
    for (const Chain& chain : names::ChainsOf(document)) {
      features.Extract(document.text(chain.span), keys);
      use(keys, labeller.AllowedIn(chain));
    }
    return;
  }
  names::TokenFeatures features(gazetteer, document);
  for (const Chain& chain : names::ChainsOf(document)) {
    features.Extract(chain, keys);
    use(keys, labeller.AllowedIn(chain));
  }
}

}  // namespace presslens::train
