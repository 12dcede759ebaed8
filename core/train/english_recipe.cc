#include "ablation.h"
#include "names/word_lists.h"
#include "recipes.h"

namespace presslens::train {
namespace {

using names::UnitKind;

constexpr size_t kRenamedCopies = 12;
constexpr uint16_t kThreeClasses = 0x7, kSixClasses = 0x3F;
// The corpora are sentences; neighbours are read together, so that the features of a document have
// something to see.
constexpr size_t kSentencesPerText = 6;

std::vector<AnnotatedText> ReadSentences(const std::string& path, size_t together) {
  std::vector<AnnotatedText> sentences = ReadCorpus(path), texts;
  // Half of the sentences as people write them, half as tokenizers leave them: texts of both kinds
  // will be read.
  for (size_t i = 0; i < sentences.size(); i += 2) sentences[i] = WithoutTokenSpaces(sentences[i]);
  for (size_t i = 0; i < sentences.size(); i += together) {
    texts.push_back(Joined(sentences, i, std::min(i + together, sentences.size())));
  }
  return texts;
}

}  // namespace

Plan EnglishPlan(const Material& material) {
  Plan plan;
  Recipe& recipe = plan.recipe;
  recipe.language = {"en", UnitKind::kTokens, {names::kEntityClasses}};
  recipe.dictionary = names::WordLists("en", UnitKind::kTokens);
  if (!material.lists.empty()) {
    for (const char* list : {"/en.tsv", "/en_known.tsv"})
      AddPhrases(material.lists + list, UnitKind::kTokens, recipe.dictionary);
    recipe.language.classes = ReadWordClasses(material.lists + "/en_classes.tsv");
  }
  const std::string folder = material.corpora + "/en/";
  const auto add = [&](const char* name, Scheme scheme, float weight, size_t together) {
    recipe.sources.push_back(
        {name, ReadSentences(folder + name + ".jsonl", together), scheme, weight, true});
  };
  add("uner-ewt-train", Scheme::kCoarse, 1, kSentencesPerText);
  add("wikigold", Scheme::kWithMisc, 1, kSentencesPerText);
  for (const char* domain : {"crossner-ai", "crossner-literature", "crossner-music",
                             "crossner-politics", "crossner-science"}) {
    add(domain, Scheme::kCrossner, 0.7F, 1);
  }
  add("wnut17-train", Scheme::kWnut, 0.3F, 1);
  add("broad-twitter", Scheme::kCoarse, 0.3F, 1);
  add("sec-filings", Scheme::kWithMisc, 0.3F, 1);
  plan.held_out.push_back(
      {"uner-ewt-dev", ReadCorpus(folder + "uner-ewt-dev.jsonl"), Scheme::kCoarse, kThreeClasses});
  if (!material.articles.empty()) {
    Source articles{"articles", {}, Scheme::kGuideline, 1.5F, true};
    HeldOut left_out{"articles left out", {}, Scheme::kGuideline, kSixClasses};
    std::vector<AnnotatedText> texts = ReadCorpus(material.articles);
    for (size_t i = 0; i < texts.size(); ++i) {
      (static_cast<int>(i % 4) == material.leave_out ? left_out.texts : articles.texts)
          .push_back(std::move(texts[i]));
    }
    Source renamed = RenamedCopies(recipe, articles, kRenamedCopies, 1.5F);
    recipe.sources.push_back(std::move(articles));
    recipe.sources.push_back(std::move(renamed));
    if (!left_out.texts.empty()) plan.held_out.push_back(std::move(left_out));
  }
  recipe.first.epochs = 8;
  recipe.middle.epochs = 2;
  recipe.finetune.epochs = 5;
  recipe.finetune.decay = 0.1F;
  recipe.finetune.dropout = 0.2F;
  recipe.rows = 72000;
  recipe.largest = 63;
  recipe.gate.loss = 0.012F;  // mostly of tweets, whose names need no capitals
  recipe.neighbours = true;
  ApplyOverrides(material, recipe);
  plan.ablations = CommonAblations();
  return plan;
}

}  // namespace presslens::train
