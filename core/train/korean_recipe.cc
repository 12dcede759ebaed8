#include <fstream>

#include "names/normalise.h"
#include "names/word_lists.h"
#include "recipes.h"
#include "text/utf.h"

namespace presslens::train {
namespace {

using names::BitOf;
using names::UnitKind;

// The six of the guideline, titles, and one for all dates and quantities.
constexpr int kClasses = 8;
constexpr size_t kRenamedCopies = 5;
constexpr uint16_t kSixClasses = 0x3F;
// Every fifth sentence of the gold corpus is never trained on.
constexpr size_t kHeldOutEvery = 5;

struct WordList {
  const char* path;
  names::List list;
  size_t shortest, longest;
};

constexpr WordList kLists[] = {
    {"mecab-place.tsv", names::kPlaces, 2, 8},
    {"mecab-place-station.tsv", names::kPlaces, 3, 8},
    {"okt-geolocations.txt", names::kPlaces, 2, 8},
    {"mecab-group.tsv", names::kGroups, 2, 10},
    {"okt-company-names.txt", names::kGroups, 2, 10},
    {"okt-congress.txt", names::kPeople, 2, 4},
    {"okt-given-names.txt", names::kGivenNames, 2, 3},
    {"okt-family-names.txt", names::kFamilyNames, 1, 2},
    {"mecab-foreign.tsv", names::kForeignWords, 3, 8},
    {"okt-entities.txt", names::kEncyclopedia, 2, 8},
    {"mecab-nnp.tsv", names::kEncyclopedia, 2, 8},
    {"okt-nouns.txt", names::kCommonNouns, 2, 5},
};

void AddList(const std::string& folder, const WordList& words, Phrases& phrases) {
  std::ifstream file(folder + "/" + words.path);
  std::string line;
  while (std::getline(file, line)) {
    const std::u16string form = text::DecodeUtf8(line.substr(0, line.find('\t')));
    if (form.size() < words.shortest || form.size() > words.longest) continue;
    phrases[names::NormalisedPhrase(UnitKind::kCharacters, form)] |= BitOf(words.list);
  }
}

}  // namespace

Plan KoreanPlan(const Material& material) {
  Plan plan;
  Recipe& recipe = plan.recipe;
  recipe.language = {"ko", UnitKind::kCharacters, {kClasses}};
  recipe.dictionary = names::WordLists("ko", UnitKind::kCharacters);
  if (!material.lists.empty()) {
    for (const char* list : {"/ko.tsv", "/ko_known.tsv"})
      AddPhrases(material.lists + list, UnitKind::kCharacters, recipe.dictionary);
  }
  const std::string folder = material.corpora + "/ko/";
  for (const WordList& words : kLists) AddList(folder + "lexicon", words, recipe.dictionary);

  HeldOut held_out{"konec-gold, every fifth sentence", {}, Scheme::kKonec, kSixClasses};
  Source gold{"konec-gold", {}, Scheme::kKonec, 1.0F, true};
  std::vector<AnnotatedText> konec = ReadCorpus(folder + "konec-gold.jsonl");
  for (size_t i = 0; i < konec.size(); ++i) {
    (i % kHeldOutEvery == 0 ? held_out.texts : gold.texts).push_back(std::move(konec[i]));
  }
  recipe.sources.push_back({"konec-train-refined", ReadCorpus(folder + "konec-train-refined.jsonl"),
                            Scheme::kRefined, 0.5F, true});
  recipe.sources.push_back(std::move(gold));
  plan.held_out.push_back(std::move(held_out));
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
  recipe.first.epochs = 6;
  recipe.first.min_count = 3;
  recipe.middle.epochs = 2;
  recipe.finetune.epochs = 5;
  recipe.finetune.decay = 0.1F;
  recipe.finetune.dropout = 0.2F;
  recipe.rows = 67400;
  ApplyOverrides(material, recipe);
  return plan;
}

}  // namespace presslens::train
