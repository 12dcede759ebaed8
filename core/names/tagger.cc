#include "names/tagger.h"

#include <algorithm>

#include "names/chain.h"
#include "names/character_features.h"
#include "names/token_features.h"

namespace presslens::names {
namespace {

class Tagger {
 public:
  Tagger(const Model& model, const text::Document& document)
      : model_(model), document_(document), lattice_(model.labels(), model.transitions()) {}

  // Labels the units whose keys are in keys_ and appends their names; `span_of(begin, end)` says
  // where units stand.
  template <typename SpanOf>
  void Label(SpanOf span_of, std::vector<FoundName>& found) {
    model_.Score(keys_, emissions_);
    lattice_.Decode(emissions_, names_);
    lattice_.Rate(emissions_, names_);
    for (const LabelledSpan& name : names_) {
      found.push_back({span_of(name.begin, name.end), static_cast<NameClass>(name.name_class),
                       name.confidence, name.chances, kByModel});
    }
  }

  std::vector<FoundName> TagCharacters(const text::JosaTable& josa) {
    std::vector<FoundName> found;
    CharacterFeatures features(model_.gazetteer(), josa);
    for (const Chain& chain : ChainsOf(document_)) {
      features.Read(document_.text(chain.span));
      FindStretches(features);
      for (const text::IndexRange stretch : stretches_) {
        features.Extract(stretch, keys_);
        const uint32_t start = chain.span.start + stretch.begin;
        Label(
            [start](uint32_t begin, uint32_t end) {
              return Span{start + begin, start + end};
            },
            found);
      }
    }
    return found;
  }

  std::vector<FoundName> TagTokens() {
    std::vector<FoundName> found;
    TokenFeatures features(model_.gazetteer(), model_.classes(), document_);
    const auto tokens = document_.tokens();
    for (const Chain& chain : ChainsOf(document_)) {
      features.Read(chain);
      FindStretches(features);
      for (const text::IndexRange stretch : stretches_) {
        features.Extract(stretch, keys_);
        const uint32_t first = chain.tokens.begin + stretch.begin;
        Label(
            [&](uint32_t begin, uint32_t end) {
              return Span{tokens[first + begin].span.start, tokens[first + end - 1].span.end};
            },
            found);
      }
    }
    return found;
  }

 private:
  // Sets stretches_ to what the gate does not hold back.
  template <typename Features>
  void FindStretches(const Features& features) {
    if (model_.gate().always_open()) {
      stretches_ = {features.all()};
      return;
    }
    features.ReadWords(words_);
    model_.gate().Weigh(words_, sums_);
    features.Stretches(sums_, model_.gate().threshold(), stretches_);
  }

  const Model& model_;
  const text::Document& document_;
  Lattice lattice_;
  FeatureKeys keys_, words_;
  std::vector<int32_t> sums_;
  std::vector<text::IndexRange> stretches_;
  std::vector<float> emissions_;
  std::vector<LabelledSpan> names_;
};

}  // namespace

std::vector<FoundName> TagNames(const Model& model, const text::JosaTable& josa,
                                const text::Document& document) {
  Tagger tagger(model, document);
  return model.unit() == UnitKind::kTokens ? tagger.TagTokens() : tagger.TagCharacters(josa);
}

}  // namespace presslens::names
