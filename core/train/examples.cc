#include "examples.h"

#include <algorithm>

#include "names/character_features.h"
#include "names/token_features.h"
#include "names/word_forms.h"
#include "names/word_lists.h"
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
  Labeller(const Language& language, const text::JosaTable& josa, const names::Gazetteer& gazetteer,
           const text::Document& document, const AnnotatedText& text, Scheme scheme)
      : language_(language),
        josa_(josa),
        gazetteer_(gazetteer),
        document_(document),
        text_(text),
        scheme_(scheme) {}

  // The labels that the units of the chain may have. Chains must come in order.
  std::vector<uint64_t> AllowedIn(const Chain& chain) {
    const names::LabelSet labels = language_.labels;
    const bool tokens = language_.unit == names::UnitKind::kTokens;
    const size_t units = tokens ? chain.tokens.size() : chain.span.length();
    const uint64_t any = (uint64_t{1} << labels.count()) - 1;
    std::vector<uint64_t> allowed(units, LabelsOf(labels, Unannotated(scheme_, labels.classes)));
    if (scheme_ == Scheme::kGuideline && !tokens) AllowGeneric(chain, allowed);
    while (next_ < text_.annotations.size() &&
           text_.annotations[next_].span.end <= chain.span.start)
      ++next_;
    for (size_t i = next_; i < text_.annotations.size(); ++i) {
      const Annotation& annotation = text_.annotations[i];
      if (annotation.span.start >= chain.span.end) break;
      const auto [begin, end, whole] = UnitsOf(chain, annotation.span);
      Meaning meaning = MeaningOf(scheme_, annotation.label);
      if (meaning.exact >= labels.classes) {
        // A model with fewer helpers has one class for all figures.
        const bool figure = labels.classes > static_cast<int>(names::NameClass::kTitle) + 1;
        meaning = figure ? Meaning::Exactly(static_cast<names::NameClass>(labels.classes - 1))
                         : Meaning::Nothing();
      }
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
  // Common nouns (경찰, 스마트폰) are names in the corpora and none in the guideline; the product
  // flags them. So that the two do not contradict each other, the articles say nothing about them.
  void AllowGeneric(const Chain& chain, std::vector<uint64_t>& allowed) const {
    const std::u16string_view text = document_.text(chain.span);
    const uint64_t any = (uint64_t{1} << language_.labels.count()) - 1;
    const uint64_t thing =
        1 | LabelsOf(language_.labels, static_cast<int>(names::NameClass::kProduct)) |
        LabelsOf(language_.labels, static_cast<int>(names::NameClass::kWork)) |
        LabelsOf(language_.labels, static_cast<int>(names::NameClass::kEvent));
    constexpr names::ListMask kGeneric =
        names::BitOf(names::kGenericBodies) | names::BitOf(names::kBodies);
    constexpr names::ListMask kNoun = names::BitOf(names::kCommonNouns);
    for (size_t i = 0; i < text.size(); ++i) {
      if (!names::BeginsWord(text, i)) continue;
      size_t end = i;
      uint64_t labels = 0;
      gazetteer_.EachAt(text, i, [&](names::Gazetteer::Match match) {
        const bool generic = match.lists & kGeneric,
                   noun = match.length > 1 && (match.lists & kNoun);
        if ((!generic && !noun) || (match.lists & names::kNamingLists)) return;
        if (!names::EndsName(text, i, i + match.length, josa_)) return;
        end = i + match.length;
        labels = generic ? any : thing;
      });
      for (size_t k = i; k < end; ++k) allowed[k] |= labels;
    }
  }

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
  const text::JosaTable& josa_;
  const names::Gazetteer& gazetteer_;
  const text::Document& document_;
  const AnnotatedText& text_;
  const Scheme scheme_;
  size_t next_ = 0;
};

}  // namespace

void EachSequence(const Language& language, const text::JosaTable& josa,
                  const names::Gazetteer& gazetteer, const AnnotatedText& text, Scheme scheme,
                  const std::function<void(Example&)>& use) {
  const text::Document document(text.text, language.code);
  Labeller labeller(language, josa, gazetteer, document, text, scheme);
  Example example;
  const auto fill = [&](const auto& features, const Chain& chain) {
    features.Extract(features.all(), example.keys);
    features.ReadWords(example.words);
    example.units_of_words.clear();
    for (uint32_t word = 0; word < example.words.units(); ++word)
      example.units_of_words.push_back(features.UnitsOf(word));
    example.allowed = labeller.AllowedIn(chain);
    use(example);
  };
  if (language.unit == names::UnitKind::kCharacters) {
    names::CharacterFeatures features(gazetteer, josa);
    for (const Chain& chain : names::ChainsOf(document)) {
      features.Read(document.text(chain.span));
      fill(features, chain);
    }
    return;
  }
  names::TokenFeatures features(gazetteer, language.classes, document);
  for (const Chain& chain : names::ChainsOf(document)) {
    features.Read(chain);
    fill(features, chain);
  }
}

}  // namespace presslens::train
