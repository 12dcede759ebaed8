#include "recipe.h"

#include <algorithm>
#include <cmath>
#include <cstdio>
#include <numeric>

#include "names/normalise.h"
#include "recipes.h"

namespace presslens::train {
namespace {

using names::kRowStride;

constexpr size_t kShortestForm = 2;
constexpr size_t kLongestForm = 30;

names::ModelParts Quantised(const Recipe& recipe, const CrfTrainer& trainer,
                            const Phrases& phrases) {
  names::ModelParts parts;
  parts.language = recipe.language.code;
  parts.unit = recipe.language.unit;
  parts.labels = recipe.language.labels;
  parts.transitions = trainer.transitions();
  parts.gazetteer = names::Gazetteer::Serialize(phrases);
  // The few largest weights are cut, so that all others keep finer steps.
  std::vector<float> sizes;
  for (const float w : trainer.weights()) {
    if (w != 0) sizes.push_back(std::fabs(w));
  }
  const size_t at = sizes.size() - 1 - sizes.size() / 10000;
  std::nth_element(sizes.begin(), sizes.begin() + static_cast<int64_t>(at), sizes.end());
  parts.scale = sizes[at] / 127;
  std::vector<uint32_t> order(trainer.rows());
  std::iota(order.begin(), order.end(), 0U);
  std::sort(order.begin(), order.end(),
            [&](uint32_t a, uint32_t b) { return trainer.keys()[a] < trainer.keys()[b]; });
  for (const uint32_t row : order) {
    parts.keys.push_back(trainer.keys()[row]);
    for (int j = 0; j < kRowStride; ++j) {
      const float weight =
          j < recipe.language.labels.count()
              ? trainer.weights()[size_t{row} * kRowStride + static_cast<size_t>(j)]
              : 0;
      parts.weights.push_back(
          static_cast<int8_t>(std::clamp(std::lround(weight / parts.scale), -127L, 127L)));
    }
  }
  return parts;
}

}  // namespace

Phrases FormsOf(const Recipe& recipe, size_t without) {
  Phrases phrases = recipe.dictionary;
  for (const Source& source : recipe.sources) {
    if (!source.forms) continue;
    for (size_t i = 0; i < source.texts.size(); ++i) {
      if (i % kFolds == without) continue;
      const AnnotatedText& text = source.texts[i];
      for (const Annotation& annotation : text.annotations) {
        const Meaning meaning = MeaningOf(source.scheme, annotation.label);
        const auto form = annotation.span.of(text.text);
        if (meaning.exact < 0 || meaning.exact > static_cast<int>(names::NameClass::kTitle))
          continue;
        if (form.size() < kShortestForm || form.size() > kLongestForm) continue;
        phrases[names::NormalisedPhrase(recipe.language.unit, form)] |=
            names::BitOf(names::kAnnotatedForms + static_cast<uint32_t>(meaning.exact));
      }
    }
  }
  return phrases;
}

void ApplyOverrides(const Material& material, Recipe& recipe) {
  if (material.rows > 0) recipe.rows = material.rows;
  if (material.epochs > 0) recipe.first.epochs = material.epochs;
  for (Source& source : recipe.sources) {
    if (source.name == "articles" && material.article_weight > 0)
      source.weight = material.article_weight;
  }
}

names::ModelParts Train(const Recipe& recipe) {
  const text::JosaTable josa;
  CrfTrainer trainer(recipe.language.labels);
  for (size_t fold = 0; fold < kFolds; ++fold) {
    const names::Gazetteer gazetteer(FormsOf(recipe, fold));
    for (const Source& source : recipe.sources) {
      for (size_t i = fold; i < source.texts.size(); i += kFolds) {
        EachSequence(recipe.language, josa, gazetteer, source.texts[i], source.scheme,
                     [&](const names::FeatureKeys& keys, std::vector<uint64_t> allowed) {
                       trainer.Add(keys, std::move(allowed), source.weight);
                     });
      }
    }
  }
  trainer.Index(recipe.first.min_count);
  std::fprintf(stderr, "%zu features\n", trainer.rows());
  trainer.Train(recipe.first);
  if (recipe.rows < trainer.rows()) {
    trainer.Prune(recipe.rows);
    trainer.Train(recipe.finetune);
  }
  return Quantised(recipe, trainer, FormsOf(recipe, kFolds));
}

}  // namespace presslens::train
