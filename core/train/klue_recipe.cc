#include <utility>

#include "conversion.h"
#include "korean_corpora.h"
#include "recipes.h"

namespace presslens::train {
namespace {

// KLUE's six: people, organisations, places, dates, times, quantities.
constexpr uint16_t kKlueClasses = 0x387;

}  // namespace

Plan KluePlan(const Material& material) {
  Plan plan;
  Recipe& recipe = plan.recipe;
  recipe.language = {"ko", names::UnitKind::kCharacters, {names::kMaxClasses}};
  recipe.dictionary = KoreanDictionary(material);
  recipe.first.epochs = 8;
  recipe.first.min_count = 3;
  recipe.first.decay = 0.1F;
  recipe.rows = names::kMaxRows;
  ApplyOverrides(material, recipe);
  const Konec konec = ReadKonec(material, recipe.dictionary);

  HeldOut unseen{"klue-gold, every fifth sentence", {}, Scheme::kKlue, kKlueClasses};
  Source gold{"klue-gold", {}, Scheme::kKlue, 2, true};
  std::vector<AnnotatedText> klue = ReadCorpus(material.corpora + "/ko/klue-gold.jsonl");
  for (size_t i = 0; i < klue.size(); ++i)
    (i % kHeldOutEvery == 0 ? unseen.texts : gold.texts).push_back(std::move(klue[i]));
  const names::Gazetteer dictionary(recipe.dictionary);
  const Conversion conversion(recipe.language, dictionary, konec.gold.texts, gold.texts);
  Source silver{"konec-train, converted", {}, Scheme::kKlue, 0.5F, true};
  for (const AnnotatedText& text : konec.silver.texts)
    silver.texts.push_back(conversion.Convert(text));
  recipe.sources.push_back(std::move(silver));
  recipe.sources.push_back(std::move(gold));
  plan.held_out.push_back(std::move(unseen));
  return plan;
}

}  // namespace presslens::train
