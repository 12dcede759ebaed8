#include "refinement.h"

#include <doctest/doctest.h>

#include <algorithm>

#include "small_corpus.h"

namespace presslens::train {
namespace {

const std::vector<std::u16string> kPeople = {u"김민수", u"이수진", u"박철호", u"최은영", u"정하늘"};
const std::vector<std::u16string> kPlaces = {u"서울", u"부산", u"대구", u"광주", u"인천"};

Recipe GoldRecipe() {
  Recipe recipe;
  recipe.language = {"ko", names::UnitKind::kCharacters, {names::kMaxClasses}};
  recipe.sources.push_back(
      {"gold", Travels(kPeople, kPlaces, u"PS_NAME", u"LCP_CITY"), Scheme::kKonec, 1, true});
  recipe.first.min_count = 1;
  return recipe;
}

Source Silver(const std::vector<std::u16string_view>& texts) {
  Source silver{"silver", {}, Scheme::kKonec, 0.5F, true};
  for (const std::u16string_view text : texts) silver.texts.push_back(Bracketed(text));
  return silver;
}

std::vector<std::u16string> Texts(const Source& source) {
  std::vector<std::u16string> texts;
  for (const AnnotatedText& text : source.texts) texts.push_back(Marked(text));
  return texts;
}

TEST_CASE("a label that the corpus lacks goes to the most probable place") {
  const Source refined = Refined(
      GoldRecipe(), Silver({u"어제 [한지민|PS_NAME] 씨는 울산에 갔다", u"울산 무늬 넥타이를 맸다"}),
      {{u"한지민", "PS_NAME", 1}, {u"울산", "LCP_CITY", 1}});
  const auto texts = Texts(refined);
  CHECK(texts[0] == u"어제 [한지민|PS_NAME] 씨는 [울산|LCP_CITY]에 갔다");
  CHECK(refined.texts[1].annotations.empty());
}

TEST_CASE("a label that a form has too often is exchanged for the one that it lacks") {
  const Source refined = Refined(GoldRecipe(),
                                 Silver({u"어제 [강진|PS_NAME] 씨는 [서울|LCP_CITY]에 갔다",
                                         u"어제 [김민수|PS_NAME] 씨는 [강진|PS_NAME]에 갔다"}),
                                 {{u"강진", "PS_NAME", 1},
                                  {u"강진", "LCP_CITY", 1},
                                  {u"서울", "LCP_CITY", 1},
                                  {u"김민수", "PS_NAME", 1}});
  const auto texts = Texts(refined);
  CHECK(texts[0] == u"어제 [강진|PS_NAME] 씨는 [서울|LCP_CITY]에 갔다");
  CHECK(texts[1] == u"어제 [김민수|PS_NAME] 씨는 [강진|LCP_CITY]에 갔다");
}

TEST_CASE("what looks like a name but is not counted is left out of the loss") {
  const Source refined =
      Refined(GoldRecipe(), Silver({u"어제 이수진 씨는 [서울|LCP_CITY]에 갔다", u"갔다"}),
              {{u"서울", "LCP_CITY", 1}});
  CHECK(Texts(refined)[0] == u"어제 {이수진} 씨는 [서울|LCP_CITY]에 갔다");
  CHECK(refined.texts[1].masked.empty());
}

}  // namespace
}  // namespace presslens::train
