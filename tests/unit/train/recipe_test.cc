#include "recipe.h"

#include <doctest/doctest.h>

#include "evaluate.h"
#include "names/model.h"
#include "small_corpus.h"

namespace presslens::train {
namespace {

const std::vector<std::u16string> kPeople = {u"김민수", u"이수진", u"박철호", u"최은영"};
const std::vector<std::u16string> kPlaces = {u"서울", u"부산", u"대구", u"광주"};

Recipe SmallRecipe() {
  Recipe recipe;
  recipe.language = {"ko", names::UnitKind::kCharacters, {names::kEntityClasses}};
  recipe.sources.push_back(
      {"travels", Travels(kPeople, kPlaces, u"person", u"location"), Scheme::kGuideline, 1, true});
  recipe.first.min_count = 1;
  return recipe;
}

TEST_CASE("a recipe makes the same bytes every time, and a model that has learned") {
  const std::vector<std::byte> bytes = names::PackModel(Train(SmallRecipe()));
  CHECK(names::PackModel(Train(SmallRecipe())) == bytes);
  names::ModelParts parts;
  REQUIRE(names::UnpackModel(bytes, parts).ok());
  const auto model = names::Model::Make(std::move(parts));
  REQUIRE(model != nullptr);
  const Recipe recipe = SmallRecipe();
  CHECK(Evaluate(*model, recipe.sources.front().texts, Scheme::kGuideline, 0x3F).all.f1() > 0.9);
}

TEST_CASE("no more rows are kept than the recipe says") {
  Recipe recipe = SmallRecipe();
  recipe.rows = 50;
  CHECK(Train(recipe).keys.size() == 50);
}

TEST_CASE("a fold's own names are not in the gazetteer that it is read with") {
  Recipe recipe = SmallRecipe();
  recipe.sources.front().texts = {Bracketed(u"[김민수|person]"), Bracketed(u"[서울|location]")};
  const auto person = names::BitOf(names::kAnnotatedForms);
  CHECK(FormsOf(recipe, kFolds).at(u"김민수") == person);
  CHECK_FALSE(FormsOf(recipe, 0).contains(u"김민수"));
  CHECK(FormsOf(recipe, 0).contains(u"서울"));
  CHECK_FALSE(FormsOf(recipe, 1).contains(u"서울"));
  recipe.sources.front().forms = false;
  CHECK(FormsOf(recipe, kFolds).empty());
}

TEST_CASE("renamed copies have other names, spans that fit and the same text between them") {
  Recipe recipe = SmallRecipe();
  Source articles{"articles",
                  {Bracketed(u"[김민수|person]는 [서울|location]에 갔다. [김민수|person]는 잔다.")},
                  Scheme::kGuideline,
                  2,
                  true};
  const Source copies = RenamedCopies(recipe, articles, 3, 0.7F);
  CHECK(copies.weight == 0.7F);
  REQUIRE(copies.texts.size() == 3);
  for (const AnnotatedText& copy : copies.texts) {
    REQUIRE(copy.annotations.size() == 3);
    const auto form = [&](size_t i) { return copy.annotations[i].span.of(copy.text); };
    CHECK(form(0) == form(2));
    CHECK(copy.annotations[1].label == "location");
    CHECK(copy.text.ends_with(u"는 잔다."));
  }
}

}  // namespace
}  // namespace presslens::train
