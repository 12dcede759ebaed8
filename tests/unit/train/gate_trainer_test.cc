#include "gate_trainer.h"

#include <doctest/doctest.h>

#include "names/character_features.h"
#include "names/model.h"
#include "recipe.h"
#include "small_corpus.h"

namespace presslens::train {
namespace {

constexpr names::LabelSet kLabels{names::kEntityClasses};
constexpr uint32_t kNamed = 1U << 30, kPlain = 2U << 30;  // for a gate of two bits
constexpr uint64_t kOutside = 1;

uint64_t Person() { return uint64_t{1} << kLabels.Single(0); }

// A sequence of one word with one key.
Example Word(uint32_t key, uint64_t allowed) {
  Example example;
  example.words.Add(key);
  example.words.EndUnit();
  example.units_of_words = {{0, 1}};
  example.allowed = {allowed};
  return example;
}

std::vector<int8_t> Trained(const std::vector<Example>& examples) {
  GateTrainer trainer(kLabels);
  for (const Example& example : examples) trainer.Add(example);
  GateOptions options;
  options.bits = 2;
  return trainer.Train(options);
}

TEST_CASE("a gate learns which words belong to names") {
  std::vector<Example> examples;
  for (int i = 0; i < 20; ++i) {
    examples.push_back(Word(kNamed, Person()));
    examples.push_back(Word(kPlain, kOutside));
  }
  const std::vector<int8_t> weights = Trained(examples);
  REQUIRE(weights.size() == 4);
  CHECK(weights[1] > 0);
  CHECK(weights[2] < 0);
  CHECK(weights[3] == 0);
  CHECK(Trained(examples) == weights);
}

TEST_CASE("a word that may be a name or not teaches a gate nothing") {
  CHECK(Trained({Word(kNamed, Person() | kOutside)}) == std::vector<int8_t>(4, 0));
}

TEST_CASE("a gate's weights stay within its limit") {
  GateOptions options;
  options.bits = 2;
  options.largest = 3;
  GateTrainer trainer(kLabels);
  for (int i = 0; i < 50; ++i) trainer.Add(Word(kNamed, Person()));
  for (const int8_t weight : trainer.Train(options)) {
    CHECK(weight <= 3);
    CHECK(weight >= -3);
  }
}

// A model of a small corpus, its gate beside it.
Recipe SmallRecipe() {
  Recipe recipe;
  recipe.language = {"ko", names::UnitKind::kCharacters, kLabels};
  recipe.sources.push_back({"travels",
                            Travels({u"김민수", u"이수진", u"박철호", u"최은영"},
                                    {u"서울", u"부산", u"대구", u"광주"}, u"person", u"location"),
                            Scheme::kGuideline, 1, true});
  recipe.first.min_count = 1;
  return recipe;
}

TEST_CASE("a trained gate lets the names pass and holds back what is none") {
  const Recipe recipe = SmallRecipe();
  const names::ModelParts parts = Train(recipe);
  REQUIRE_FALSE(parts.gate.always_open());
  const auto model = names::Model::Make(parts);
  const text::JosaTable josa;
  const text::Document document(u"어제 박철호 씨는 부산에 갔다", "ko");
  names::CharacterFeatures features(model->gazetteer(), josa);
  features.Read(document.text());
  names::FeatureKeys words;
  features.ReadWords(words);
  std::vector<int32_t> sums;
  model->gate().Weigh(words, sums);
  REQUIRE(sums.size() == 5);  // 어제, 박철호, 씨는, 부산에, 갔다
  CHECK(sums[1] >= model->gate().threshold());
  CHECK(sums[3] >= model->gate().threshold());
  CHECK(sums[0] < model->gate().threshold());
  CHECK(sums[4] < model->gate().threshold());
}

TEST_CASE("a gate of texts without names is always open") {
  const auto model = names::Model::Make(Train(SmallRecipe()));
  const AnnotatedText nothing = Bracketed(u"어제 갔다");
  CHECK(WithThreshold({1, 2, 3, 4}, *model, {}, {}).always_open());
  CHECK(WithThreshold({1, 2, 3, 4}, *model, {&nothing}, {}).always_open());
}

}  // namespace
}  // namespace presslens::train
