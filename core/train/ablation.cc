#include "ablation.h"

#include <algorithm>
#include <cstdio>
#include <utility>

#include "evaluate.h"
#include "names/model.h"

namespace presslens::train {
namespace {

constexpr size_t kLargeSource = 2000, kEvery = 4;
constexpr int kEpochs = 4;

void DropSources(const std::string& prefix, Recipe& recipe) {
  std::erase_if(recipe.sources,
                [&](const Source& source) { return source.name.starts_with(prefix); });
}

Recipe Quick(Recipe recipe) {
  for (Source& source : recipe.sources) {
    if (source.texts.size() <= kLargeSource) continue;
    for (size_t i = 1; i * kEvery < source.texts.size(); ++i)
      source.texts[i] = std::move(source.texts[i * kEvery]);
    source.texts.resize((source.texts.size() + kEvery - 1) / kEvery);
  }
  recipe.first.epochs = kEpochs;
  recipe.rows = names::kMaxRows;
  return recipe;
}

std::string Row(const std::string& name, const Recipe& recipe, const HeldOut& held_out) {
  const auto model = names::Model::Make(Train(Quick(recipe)));
  const Scores scores = Evaluate(*model, held_out.texts, held_out.scheme, held_out.classes);
  char line[120];
  std::snprintf(line, sizeof line, "%-32s p %.4f  r %.4f  f1 %.4f\n", name.c_str(),
                scores.all.precision(), scores.all.recall(), scores.all.f1());
  return line;
}

}  // namespace

std::vector<Ablation> CommonAblations() {
  return {
      {"without word lists", [](Recipe& recipe) { recipe.dictionary.clear(); }},
      {"without the texts' own names",
       [](Recipe& recipe) {
         for (Source& source : recipe.sources) source.forms = false;
       }},
      {"without renamed articles", [](Recipe& recipe) { DropSources("articles renamed", recipe); }},
      {"without articles", [](Recipe& recipe) { DropSources("articles", recipe); }}};
}

std::string AblationTable(const Plan& plan) {
  const HeldOut& held_out = plan.held_out.front();
  std::string table = Row("all", plan.recipe, held_out);
  for (const Ablation& ablation : plan.ablations) {
    Recipe recipe = plan.recipe;
    ablation.leave_out(recipe);
    table += Row(ablation.name, recipe, held_out);
  }
  return table;
}

}  // namespace presslens::train
