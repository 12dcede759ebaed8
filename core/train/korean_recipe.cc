#include "ablation.h"
#include "korean_corpora.h"
#include "recipes.h"

namespace presslens::train {
namespace {

using names::UnitKind;

// The six of the guideline, titles, and one for all dates and quantities.
constexpr int kClasses = 8;
constexpr size_t kRenamedCopies = 5;
constexpr uint16_t kSixClasses = 0x3F;

}  // namespace

Plan KoreanPlan(const Material& material) {
  Plan plan;
  Recipe& recipe = plan.recipe;
  recipe.language = {"ko", UnitKind::kCharacters, {kClasses}};
  recipe.dictionary = KoreanDictionary(material);
  recipe.first.epochs = 6;
  recipe.first.min_count = 3;
  Konec konec = ReadKonec(material, recipe.dictionary);
  plan.held_out.push_back(
      {"konec-gold, every fifth sentence", std::move(konec.held_out), Scheme::kKonec, kSixClasses});
  recipe.sources.push_back(std::move(konec.silver));
  recipe.sources.push_back(std::move(konec.gold));
  if (!material.articles.empty()) {
    Source articles{"articles", {}, Scheme::kGuideline, 2.0F, true};
    HeldOut left_out{"articles left out", {}, Scheme::kGuideline, kSixClasses};
    std::vector<AnnotatedText> texts = ReadCorpus(material.articles);
    for (size_t i = 0; i < texts.size(); ++i) {
      (static_cast<int>(i % 4) == material.leave_out ? left_out.texts : articles.texts)
          .push_back(std::move(texts[i]));
    }
    Source renamed = RenamedCopies(recipe, articles, kRenamedCopies, 0.7F);
    recipe.sources.push_back(std::move(articles));
    recipe.sources.push_back(std::move(renamed));
    if (!left_out.texts.empty()) plan.held_out.push_back(std::move(left_out));
  }
  recipe.middle.epochs = 2;
  recipe.finetune.epochs = 5;
  recipe.finetune.decay = 0.1F;
  recipe.finetune.dropout = 0.2F;
  recipe.rows = 68000;
  recipe.largest = 95;
  recipe.gate.loss = 0.003F;
  ApplyOverrides(material, recipe);
  plan.ablations = CommonAblations();
  plan.ablations.push_back({"labels not refined", [material](Recipe& without) {
                              Material plain = material;
                              plain.refine = false;
                              without.sources.front() = ReadKonec(plain, without.dictionary).silver;
                            }});
  plan.ablations.push_back({"without konec-train", [](Recipe& without) {
                              without.sources.erase(without.sources.begin());
                            }});
  return plan;
}

}  // namespace presslens::train
